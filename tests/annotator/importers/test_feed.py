"""RSS and Atom: each entry an article, HTML as plain text, nothing fetched."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, NoReturn

import pytest

from annotator.importers import best
from annotator.importers.feed import Feeds
from tests.annotator.importers.reader import codes, read, the_article

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.found import FoundArticle

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Укрінформ &amp; партнери</title><language>uk-UA</language><link>https://evil.example/</link>
<item><title>КНДР &quot;запустила&quot; ракету</title>
<link>https://news.example/1</link><dc:creator>Олена Коваль</dc:creator>
<pubDate>Wed, 12 Jul 2023 10:03:00 +0300</pubDate><description>Коротко &lt;b&gt;про&lt;/b&gt; ракету.</description>
<content:encoded><![CDATA[<p>Перший&nbsp;абзац про <b>раке</b>ту.</p><p>Другий <script>x()</script>абзац.</p>
<img src="https://evil.example/x.png">]]></content:encoded></item>
<item><title>Лише заголовок</title><link>javascript:alert(1)</link></item>
<item><title>3 &lt; 5</title><description>Якщо a &lt; b, то &amp;amp; так.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>Стрічка новин</title><entry>
<title type="html">&lt;i&gt;Назва&lt;/i&gt; довга</title>
<link rel="alternate" href="https://news.example/2"/><author><name>Іван Гук</name></author>
<updated>2023-07-12T10:03:00Z</updated><summary>Коротко.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>Перший абзац.</p><p>Другий &amp; третій.</p></div></content>
</entry></feed>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every attempt to reach the network fail the test."""

    def refuse(*_arguments: object, **_named: object) -> NoReturn:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def file(folder: Path, content: str | bytes, name: str = "стрічка.xml") -> Path:
    """Return the path of a feed with *content*."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1251", "koi8-u", "utf-16"])
def test_an_entry_becomes_an_article(tmp_path: Path, encoding: str) -> None:
    path = file(tmp_path, RSS.format(encoding=encoding.removesuffix("-sig")).encode(encoding))

    (first, second), problems = read(Feeds(), path)

    assert first.text == 'КНДР "запустила" ракету\nПерший\u00a0абзац про ракету.\nДругий абзац.'
    assert second.text == "3 < 5\nЯкщо a < b, то & так."
    assert known(first) == {
        "title": 'КНДР "запустила" ракету',
        "outlet": "Укрінформ & партнери",
        "author": "Олена Коваль",
        "published": "2023-07-12T10:03",
        "language": "uk",
        "url": "https://news.example/1",
    }
    assert first.file_name == "стрічка.xml#1"
    assert [(problem.code.value, problem.path) for problem in problems] == [("empty_row", f"{path}#2")]


def known(article: FoundArticle) -> dict[str, str]:
    """Return what is known about *article*."""
    return {field: value for field, value in article.metadata.model_dump().items() if value}


def test_atom_is_read_as_well(tmp_path: Path) -> None:
    article = the_article(Feeds(), file(tmp_path, ATOM))

    assert article.text == "Назва довга\nПерший абзац.\nДругий & третій."
    assert known(article) == {
        "title": "Назва довга",
        "outlet": "Стрічка новин",
        "author": "Іван Гук",
        "published": "2023-07-12T10:03",
        "language": "uk",
        "url": "https://news.example/2",
    }


def test_many_entries_without_a_text_are_told_of_once(tmp_path: Path) -> None:
    items = "<item><title>Лише заголовок</title></item>" * 60
    path = file(tmp_path, f'<rss version="2.0"><channel>{items}</channel></rss>')

    assert codes(Feeds(), path) == ["empty_row"] * 50 + ["more_left_out"]


def test_broken_feeds_are_one_problem(tmp_path: Path) -> None:
    rss = RSS.format(encoding="utf-8")
    laughs = '<!DOCTYPE rss [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;">]>'
    contents = {
        "": "empty",
        "https://evil.example/feed.xml": "not_this_format",
        "<xmi:XMI/>": "not_this_format",
        "<feed><entry/></feed>": "not_this_format",
        rss[:700]: "not_this_format",
        rss[:-10]: "not_this_format",
        rss.replace("<rss", laughs + "<rss"): "unsafe",
        '<rss version="2.0"><channel><title>Порожня</title></channel></rss>': "empty",
    }

    assert [codes(Feeds(), file(tmp_path, content)) for content in contents] == [[code] for code in contents.values()]


def test_feeds_are_known_by_their_first_tag(tmp_path: Path) -> None:
    contents = {"a.xml": RSS, "b.dat": ATOM, "c.rss": "<rss", "d.xml": "<?xml version='1.0'?><book/>"}
    found = {}
    for name, content in contents.items():
        importer = best(file(tmp_path, content, name))
        found[name] = importer.id if importer else ""

    assert found == {"a.xml": "feed", "b.dat": "feed", "c.rss": "feed", "d.xml": "text"}
