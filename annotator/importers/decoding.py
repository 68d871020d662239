"""Bytes of marked-up text to characters: what was asked for, what they say of themselves, or what they look like."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, NamedTuple

from annotator.importers.base import ProblemCode
from annotator.importers.encodings import encoding_of
from annotator.importers.guarding import FaultyFile

if TYPE_CHECKING:
    from pathlib import Path
    from typing import TextIO

    from annotator.importers.base import Options

_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949", "iso8859-9": "cp1254"}
"""What is written under a narrower name, as the web has it."""
_MARKED = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_WHOLE = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Marks of byte order, and the names under which Python passes over them."""


class Decoding(NamedTuple):
    """How a text is decoded; broken bytes are read as U+FFFD."""

    codec: str
    """As Python calls it; with its mark of byte order, if it has one."""
    is_guessed: bool = False
    is_damaged: bool = False
    """Whether there are bytes that do not fit."""

    @property
    def name(self) -> str:
        """Return what articles remember."""
        return self.codec.removesuffix("-sig")

    def open(self, path: Path, *, newline: str) -> TextIO:
        """Open *path* to read it as text."""
        return path.open(encoding=self.codec, errors="replace", newline=newline)


_SAMPLE, _PIECE, _BEFORE_BROKEN = 100_000, 1 << 20, 1000


def decoded(data: bytes, options: Options, *, declared: str = "") -> tuple[str, str]:
    """Return *data* as text without a mark of byte order, and the encoding; *declared* is what it says of itself.

    Raises *FaultyFile* if it is in none, or not in the one that was asked for.
    """
    if options.encoding:
        return _forced(data, options.encoding), options.encoding
    guessed = encoding_of(data)
    if guessed not in _MARKED and declared:
        name = _name(declared)
        if name and not name.startswith(("utf-16", "utf-32")) and _fits(data, name):
            guessed = name
    if not guessed:
        raise FaultyFile(ProblemCode.UNKNOWN_ENCODING)
    return data.decode(guessed, errors="replace").removeprefix("\ufeff"), guessed


def _forced(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise FaultyFile(ProblemCode.WRONG_ENCODING, encoding=encoding, byte=error.start) from error
    except (LookupError, ValueError) as error:
        raise FaultyFile(ProblemCode.UNKNOWN_ENCODING, encoding=encoding) from error


def _name(declared: str) -> str:
    """Return the encoding as Python names it; empty if there is none of that name for text."""
    try:
        found = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(found.name, found.name) if getattr(found, "_is_text_encoding", True) else ""


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def decoding_of(path: Path, options: Options) -> Decoding:
    """Return how to decode a file that is too large to be looked at as a whole; an empty one is UTF-8.

    Raises *FaultyFile* if it is in no encoding, or not in the one that was asked for, and *OSError*.
    """
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
    if options.encoding:
        if not _name(options.encoding):
            raise FaultyFile(ProblemCode.UNKNOWN_ENCODING, encoding=options.encoding)
        broken = _first_broken(path, options.encoding)
        if broken >= 0:
            raise FaultyFile(ProblemCode.WRONG_ENCODING, encoding=options.encoding, byte=broken)
        return Decoding(options.encoding)
    marked = next((name for mark, name in _WHOLE if head.startswith(mark)), "")
    if marked:
        return Decoding(marked, is_damaged=_first_broken(path, marked) >= 0)
    return _guessed(path, head)


def _guessed(path: Path, head: bytes) -> Decoding:
    looks_like = encoding_of(head[: len(head) & ~1])
    if looks_like.startswith(("utf-16", "utf-32")):
        return Decoding(looks_like, is_damaged=_first_broken(path, looks_like) >= 0)
    broken = _first_broken(path, "utf-8")
    if broken < 0:
        return Decoding("utf-8")
    if broken >= len(head):
        with path.open("rb") as file:
            file.seek(broken - _BEFORE_BROKEN)
            looks_like = encoding_of(file.read(_SAMPLE))
    if not looks_like:
        raise FaultyFile(ProblemCode.UNKNOWN_ENCODING)
    is_utf8 = looks_like == "utf-8"
    return Decoding(looks_like, is_guessed=not is_utf8, is_damaged=is_utf8 or _first_broken(path, looks_like) >= 0)


def _first_broken(path: Path, encoding: str) -> int:
    """Return where the first byte is that does not fit; -1 if all do."""
    decoder = codecs.getincrementaldecoder(encoding)()
    passed = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                return passed - held + error.start
            passed += len(piece)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return passed
    return -1
