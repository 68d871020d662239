"""Bytes of marked-up text to characters: what was asked for, what they say of themselves, or what they look like."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from annotator.importers.base import ProblemCode
from annotator.importers.encodings import encoding_of
from annotator.importers.guarding import FaultyFile

if TYPE_CHECKING:
    from annotator.importers.base import Options

_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "euc_kr": "cp949", "iso8859-9": "cp1254"}
"""What is written under a narrower name, as the web has it."""
_MARKED = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


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
