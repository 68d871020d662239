"""Plain text in any state: what is read, what is refused, what is reported."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import text
from annotator.edits.incoming import Incoming
from annotator.importers import best, plain_text
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.plain_text import PlainText, read_bytes, read_text

if TYPE_CHECKING:
    from annotator.model import Article


def read(data: bytes, **options: str) -> tuple[Article | None, list[str]]:
    """Return the article that these bytes hold, and the codes of the problems."""
    items = list(read_bytes(data, "тека/стаття.txt", Options.model_validate(options)))
    found = [item.article for item in items if isinstance(item, Incoming)]
    return (found[0] if found else None), [item.code.value for item in items if isinstance(item, Problem)]


def test_bytes_become_an_article() -> None:
    data = "\ufeffПерше\r\nДруге\r".encode()

    article, problems = read(data)

    assert problems == []
    assert article is not None
    assert (article.text, article.encoding, article.file_name) == ("Перше\nДруге\n", "utf-8", "стаття.txt")
    assert article.original_sha256 == hashlib.sha256(data).hexdigest()
    assert article.text_sha256 == text.sha256(article.text)
    assert article.metadata.title == "Перше"


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"", ["empty"]),
        (b" \r\n\xef\xbb\xbf \n", ["empty"]),
        (b"\xef\xbb\xbf", ["empty"]),
        (b"\0\0\0\0", ["empty"]),
        (b"%PDF-1.7 text", ["binary"]),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ["binary"]),
        (bytes(range(256)) * 20, ["binary"]),
        ("слово\0слово і ще слова".encode(), ["replaced"]),
        ("слово".encode() + b"\xed\xa0\xbd" + " і ще слова".encode(), ["replaced"]),
        (("слово " * 50).encode() + b"\xff", ["replaced"]),
        ("слово \u202eслово".encode(), ["bidi"]),
        ("уже \ufffd було".encode(), []),
    ],
)
def test_strange_bytes_are_told_of(data: bytes, codes: list[str]) -> None:
    article, problems = read(data)

    assert problems == codes
    assert (article is None) == (codes in (["empty"], ["binary"]))


def test_what_cannot_be_kept_is_replaced_one_for_one() -> None:
    article, _ = read("а\0б".encode() + b"\xed\xa0\xbd" + "в \u202eг".encode())

    assert article is not None
    assert article.text == "а\ufffdб\ufffdв \u202eг"


def test_a_named_encoding_is_obeyed() -> None:
    data = "Привіт, світе".encode("cp1251")

    article, _ = read(data, encoding="cp1251")

    assert article is not None
    assert (article.text, article.encoding) == ("Привіт, світе", "cp1251")
    assert read(data, encoding="utf-8")[1] == ["wrong_encoding"]
    assert read(data, encoding="klingon")[1] == ["unknown_encoding"]
    assert read(b"abc", encoding="zlib_codec")[1] == ["unknown_encoding"]


def test_metadata_can_be_left_alone() -> None:
    (item,) = read_text("Заголовок\n\nФото: AP", "нова.txt", Options(reads_metadata=False))

    assert isinstance(item, Incoming)
    assert item.article is not None
    assert (item.article.metadata.title, item.article.metadata.photo) == ("нова", "")


def test_pasted_text_is_an_article() -> None:
    found = list(read_text("Заголовок\n\nТекст \ud83d.", "", Options()))

    assert [type(item) for item in found] == [Problem, Incoming]
    assert [item.code for item in read_text(" \n", "", Options()) if isinstance(item, Problem)] == [ProblemCode.EMPTY]


@given(st.text())
def test_any_text_comes_through_as_it_is_normalised(raw: str) -> None:
    for item in read_text(raw, "", Options()):
        if isinstance(item, Incoming):
            assert item.article is not None
            assert item.article.text == text.normalise(raw)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    article, problems = read(data)

    assert article is not None or problems


def test_files_that_cannot_be_read_are_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "secret.txt").write_text("слово", encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    codes = {}
    for name in ("none.txt", "folder.txt"):
        (problem,) = PlainText().read(tmp_path / name, Options())
        codes[name] = problem.code if isinstance(problem, Problem) else None
    monkeypatch.setattr(plain_text, "LARGEST", 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    (large,) = PlainText().read(tmp_path / "large.txt", Options())
    monkeypatch.setattr(plain_text, "LARGEST", 100)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (secret,) = PlainText().read(tmp_path / "secret.txt", Options())

    assert codes == {"none.txt": ProblemCode.MISSING, "folder.txt": ProblemCode.UNREADABLE}
    assert isinstance(large, Problem)
    assert large.values == {"size": 11, "limit": 10}
    assert isinstance(secret, Problem)
    assert secret.code is ProblemCode.NO_PERMISSION


def test_formats_are_found_out(tmp_path: Path) -> None:
    contents = {
        "a.txt": "слово".encode(),
        "b.dat": "слово".encode("utf-16-le"),
        "c.dat": bytes(range(256)) * 4,
        "d.json": b'{"type":"claimdesk","version":1}\n',
        "e.md": b"words",
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    found = {name: best(tmp_path / name) for name in contents}

    assert {name: importer.id if importer else None for name, importer in found.items()} == {
        "a.txt": "text",
        "b.dat": "text",
        "c.dat": None,
        "d.json": "claimdesk-jsonl",
        "e.md": "text",
    }
