"""Plain text, one article a file, in whatever encoding it is."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from annotator import text
from annotator.edits.incoming import Incoming
from annotator.formats import NOTHING_MARKED
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.clues import metadata_of
from annotator.importers.encodings import encoding_of
from annotator.model import Article, ArticleId, Metadata, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle

LARGEST = 200_000_000
"""Bytes."""
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SHOWN = re.compile("[^\ufeff\0 \t\r\n\x0b\x0c\x85\u2028\u2029\u00a0]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS, _FEW_CONTROLS = 0.1, 0.005
_MAGIC = {
    b"%PDF": "pdf",
    b"PK\x03\x04": "zip",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"\x7fELF": "program",
    b"MZ\x90": "program",
    b"SQLite format 3\0": "sqlite",
    b"\x1f\x8b": "gzip",
    b"Rar!": "rar",
    b"7z\xbc\xaf": "7z",
    b"\xd0\xcf\x11\xe0": "doc",
    b"{\\rtf": "rtf",
}


class PlainText:
    """Reads text files."""

    id = "text"
    title = "Plain text"
    suffixes = (".txt", ".text")
    is_whole = False
    extra = ""
    carries = NOTHING_MARKED

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is that a file is plain text: the ending tells more than the content."""
        if path.suffix.lower() in self.suffixes:
            return 0.9
        is_unicode = encoding_of(head).startswith("utf")
        return 0.0 if _is_binary(head, "" if is_unicode else head.decode("latin-1")) else 0.3

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the article in *path*, and what is strange about it."""
        try:
            size = path.stat().st_size
            if size > LARGEST:
                yield _problem(path, ProblemCode.TOO_LARGE, size=size, limit=LARGEST)
                return
            data = path.read_bytes()
        except OSError as error:
            yield unreadable(path, error)
            return
        yield from read_bytes(data, str(path), options)


def unreadable(path: Path, error: OSError) -> Problem:
    """Return why the system does not let *path* be read."""
    if isinstance(error, FileNotFoundError):
        return _problem(path, ProblemCode.MISSING)
    if isinstance(error, PermissionError):
        return _problem(path, ProblemCode.NO_PERMISSION)
    return _problem(path, ProblemCode.UNREADABLE, detail=error.strerror or str(error))


def read_bytes(data: bytes, path: str, options: Options) -> Iterator[ImportedArticle | Problem]:
    """Yield the article that *data* holds; *path* stands in problems, its last part is the file's name."""
    read = raw_text(data, path, options)
    if isinstance(read, Problem):
        yield read
        return
    raw, encoding = read
    mark = text.REPLACEMENT
    is_unicode = encoding.lower().startswith("utf")
    lost = raw.count(mark) - data.count(mark.encode(encoding)) if is_unicode and mark in raw else 0
    yield from _articles(raw, path, options, original=hashlib.sha256(data).hexdigest(), encoding=encoding, lost=lost)


def raw_text(data: bytes, path: str, options: Options) -> tuple[str, str] | Problem:
    """Return *data* as the text it is, a byte order mark included, and its encoding; or why it is none."""
    encoding = options.encoding or encoding_of(data)
    raw = _decoded(data, encoding, is_forced=bool(options.encoding))
    if isinstance(raw, ProblemCode):
        broken = encoding if raw is ProblemCode.WRONG_ENCODING or options.encoding else ""
        values = {"encoding": broken} if raw is not ProblemCode.BINARY else {"kind": _kind(data)}
        return _problem(path, raw, **values)
    if _SHOWN.search(raw) is None:
        return _problem(path, ProblemCode.EMPTY)
    if _is_binary(data, raw, is_unicode=encoding.lower().startswith("utf")):
        return _problem(path, ProblemCode.BINARY, kind=_kind(data))
    return raw, encoding


def read_text(raw: str, name: str, options: Options) -> Iterator[Incoming | Problem]:
    """Yield the article that was pasted or typed as *raw*; *name* stands for a file's name."""
    if not raw.strip():
        yield _problem(name, ProblemCode.EMPTY)
        return
    original = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()
    yield from _articles(raw, name, options, original=original, encoding="utf-8")


def bidi_turns(body: str) -> int:
    """Return how many invisible characters of *body* turn the direction of writing."""
    return sum(body.count(turn) for turn in _BIDI)  # no *map*: between two looks other threads get their turn


def _articles(
    raw: str, path: str, options: Options, *, original: str, encoding: str, lost: int = 0
) -> Iterator[Incoming | Problem]:
    replaced = text.replaced(raw) + lost
    body = text.normalise(raw)
    if replaced:
        yield _problem(path, ProblemCode.REPLACED, count=replaced)
    turns = bidi_turns(body)
    if turns:
        yield _problem(path, ProblemCode.BIDI, count=turns)
    name = re.split(r"[/\\]", path)[-1]
    stem = name.rsplit(".", 1)[0]
    yield Incoming(
        article=Article(
            id=ArticleId(new_id()),
            text=body,
            text_sha256=text.sha256(body),
            original_sha256=original,
            encoding=encoding,
            file_name=name,
            metadata=metadata_of(body, fallback=stem) if options.reads_metadata else Metadata(title=stem),
            added_at=datetime.now(UTC),
        )
    )


def _decoded(data: bytes, encoding: str, *, is_forced: bool) -> str | ProblemCode:
    """Return *data* as text; surrogates that stand alone and, if nobody named an encoding, broken bytes are kept."""
    if not encoding:
        return ProblemCode.BINARY if _is_binary(data, data.decode("latin-1")) else ProblemCode.UNKNOWN_ENCODING
    try:
        for errors in ("strict", "surrogatepass") if encoding.lower().startswith("utf") else ("strict",):
            try:
                return data.decode(encoding, errors=errors)
            except UnicodeDecodeError:
                continue
        return ProblemCode.WRONG_ENCODING if is_forced else data.decode(encoding, errors="replace")
    except (LookupError, ValueError):
        return ProblemCode.UNKNOWN_ENCODING


def _kind(data: bytes) -> str:
    return next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")


def _is_binary(data: bytes, raw: str, *, is_unicode: bool = False) -> bool:
    """Tell whether *data* only looks like text: bytes of one each are letters of some alphabet in any file."""
    if _kind(data):
        return True
    sample = raw[:100_000]
    controls = sum(1 for _ in _CONTROLS.finditer(sample))
    if is_unicode:
        return controls > max(1, len(sample) * _MOST_CONTROLS)
    return "\0" in sample or controls > len(sample) * _FEW_CONTROLS


def _problem(path: Path | str, code: ProblemCode, **values: Any) -> Problem:
    return Problem(path=str(path), code=code, values=values)
