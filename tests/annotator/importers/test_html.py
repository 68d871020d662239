"""Pages of the web: the article, what is known about it, and nothing that runs or is fetched."""

from __future__ import annotations

import hashlib
import quopri
import socket
from typing import TYPE_CHECKING, NoReturn

import pytest

from annotator.importers import best
from annotator.importers.html import HtmlPages
from annotator.importers.mhtml import WebArchives
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!DOCTYPE html>
<html lang="en"><head>{meta}<title>КНДР запустила ракету | Укрінформ</title>
<meta property="og:title" content="КНДР запустила ракету"><meta property="og:site_name" content="Укрінформ">
<link rel="canonical" href="https://www.ukrinform.ua/rubric-world/1.html">
<meta name="author" content="Олена Коваль"><meta property="article:published_time" content="2023-07-12T10:03:00+03:00">
<script>document.write("зло")</script><style>p {{ color: red }}</style></head>
<body><nav><a href="/">Головна</a></nav><article><h1>КНДР запустила ракету</h1>
<p>Північна Корея запустила балістичну ракету,
   повідомив офіс&nbsp;президента.</p><p>«Це <b>загро</b>за», — сказав він<br>журналістам.</p>
<ul><li>перше твердження</li><li>друге твердження</li></ul>
<script src="https://evil.example/x.js"></script><img src="https://evil.example/x.png" onerror="зло()">
<iframe src="https://evil.example/"></iframe><link rel="stylesheet" href="https://evil.example/x.css">
<table><tr><td>Рік</td><td>2023</td></tr></table></article><footer>© 2019 Усі права захищено</footer></body></html>"""
LINES = [
    "КНДР запустила ракету",
    "Північна Корея запустила балістичну ракету, повідомив офіс\u00a0президента.",
    "«Це загроза», — сказав він",
    "журналістам.",
    "перше твердження",
    "друге твердження",
    "Рік\t2023",
]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every attempt to reach the network fail the test."""

    def refuse(*_arguments: object, **_named: object) -> NoReturn:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def page(folder: Path, content: bytes | str, name: str = "стаття.html") -> Path:
    """Return the path of a page with *content*."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_page_becomes_its_article(tmp_path: Path) -> None:
    path = page(tmp_path, PAGE.format(meta='<meta charset="utf-8">'))

    article = the_article(HtmlPages(), path)

    assert article.text.split("\n") == LINES
    assert article.original_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert article.file_name == "стаття.html"
    assert article.metadata.model_dump() == {
        "title": "КНДР запустила ракету",
        "outlet": "Укрінформ",
        "author": "Олена Коваль",
        "published": "2023-07-12T10:03",
        "language": "uk",
        "url": "https://www.ukrinform.ua/rubric-world/1.html",
        "source_line": "",
        "photo": "",
    }


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", ""),
        ("utf-8-sig", '<meta charset="windows-1251">'),
        ("utf-8", '<meta charset="windows-1251">'),
        ("cp1251", '<meta charset="windows-1251">'),
        ("cp1251", ""),
        ("koi8-u", '<meta http-equiv="Content-Type" content="text/html; charset=KOI8-U">'),
        ("utf-16", ""),
        ("utf-16-le", '<meta charset="utf-16">'),
    ],
)
def test_the_encoding_is_what_the_page_says_if_that_is_true(tmp_path: Path, encoding: str, meta: str) -> None:
    text = PAGE.format(meta=meta)
    path = page(tmp_path, text.encode(encoding, errors="xmlcharrefreplace"))

    assert the_article(HtmlPages(), path).text.split("\n") == LINES


def test_an_encoding_that_was_asked_for_is_obeyed(tmp_path: Path) -> None:
    path = page(tmp_path, PAGE.format(meta="").encode("cp1251"))

    assert codes(HtmlPages(), path, encoding="utf-8") == ["wrong_encoding"]
    assert codes(HtmlPages(), path, encoding="klingon") == ["unknown_encoding"]
    assert the_article(HtmlPages(), path, encoding="cp1251").encoding == "cp1251"


def test_the_headline_comes_first_when_it_stands_apart(tmp_path: Path) -> None:
    body = "".join(f"<p>Речення число {number} про те, що сталося вчора в місті Києві.</p>" for number in range(8))
    path = page(
        tmp_path,
        f"<html><body><div class='top'><h1>Що  сталося вчора</h1></div><div class='article'>{body}</div></body></html>",
    )

    lines = the_article(HtmlPages(), path).text.split("\n")

    assert lines[0] == "Що сталося вчора"
    assert lines.count("Що сталося вчора") == 1
    assert len(lines) == 9


def test_a_page_without_an_article_is_read_as_it_stands(tmp_path: Path) -> None:
    path = page(tmp_path, "<p>Коротко.</p>")

    assert the_article(HtmlPages(), path).text == "Коротко."


def test_a_page_remembers_where_it_was_saved_from(tmp_path: Path) -> None:
    mark = "<!-- saved from url=(0030)https://news.example/2023/07/1 -->\n"
    path = page(tmp_path, mark + "<html><body><p>Коротко про головне.</p></body></html>")

    assert the_article(HtmlPages(), path).metadata.url == "https://news.example/2023/07/1"


def test_a_page_that_breaks_off_is_told_of(tmp_path: Path) -> None:
    path = page(tmp_path, "<html><body><p>Коротко про головне.</p><p>І ще тро")

    articles, problems = read(HtmlPages(), path)

    assert [article.text for article in articles] == ["Коротко про головне.\nІ ще тро"]
    assert [(problem.code.value, problem.is_warning) for problem in problems] == [("seems_cut", True)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<html><body><script>x</script></body></html>", "empty"),
        ("<!-- -->", "empty"),
        ("<div>" * 100_000 + "слово", "unsafe"),
    ],
)
def test_a_page_that_cannot_be_read_is_one_problem(tmp_path: Path, content: str, code: str) -> None:
    assert codes(HtmlPages(), page(tmp_path, content)) == [code]


def test_entities_of_others_stay_text(tmp_path: Path) -> None:
    path = page(
        tmp_path, '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a&x;b</p></body></html>'
    )

    assert "root:" not in the_article(HtmlPages(), path).text


ARCHIVE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/1\r\nSubject: =?utf-8?Q?x?=\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----X"\r\n\r\n\r\n'
    "------X\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://news.example/1\r\n\r\n{page}\r\n"
    "------X\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    "------X\r\nContent-Type: text/html\r\n\r\n<html><body>Реклама</body></html>\r\n------X--\r\n"
)


def test_a_web_archive_gives_its_main_page(tmp_path: Path) -> None:
    html = PAGE.format(meta='<meta charset="utf-8">').replace('<link rel="canonical"', '<link rel="x"')
    path = page(tmp_path, ARCHIVE.replace("{page}", quopri.encodestring(html.encode()).decode()), "a.mhtml")

    article = the_article(WebArchives(), path)

    assert article.text.split("\n") == LINES
    assert article.metadata.url == "https://news.example/1"
    assert article.file_name == "a.mhtml"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "empty"),
        ("слово і ще слова", "not_this_format"),
        ("MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nслово", "not_this_format"),
        (ARCHIVE[:-20], "cut_off"),
        (ARCHIVE.replace("{page}", " "), "empty"),
        (ARCHIVE.replace("text/html", "image/gif"), "not_this_format"),
    ],
)
def test_a_broken_web_archive_is_one_problem(tmp_path: Path, content: str, code: str) -> None:
    assert codes(WebArchives(), page(tmp_path, content, "a.mht")) == [code]


def test_pages_are_known_by_their_content(tmp_path: Path) -> None:
    contents = {
        "a.html": "<p>слово</p>",
        "b.dat": "<!-- x --><!doctype html><p>слово</p>",
        "c.dat": ARCHIVE,
        "d.mht": ARCHIVE,
        "e.txt": "<p>слово</p>",
        "f.html": "<!--" * 20_000,
    }
    found = {}
    for name, content in contents.items():
        importer = best(page(tmp_path, content, name))
        found[name] = importer.id if importer else ""

    assert found == {
        "a.html": "html",
        "b.dat": "html",
        "c.dat": "mhtml",
        "d.mht": "mhtml",
        "e.txt": "text",
        "f.html": "html",
    }
