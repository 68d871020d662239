"""Reading files of JSON objects, one at a time: an array of them, one a line, or one after the other.

Only one object is in memory, however large the file; RFC 8259 for JSON, https://jsonlines.org for the lines. What
JavaScript and Python write beyond that (NaN, halves of characters) is read too.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import IO, TYPE_CHECKING, Any

import orjson

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.plain_text import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Item = tuple[int, dict[str, Any]]
"""In which line an object begins, and the object."""
_PIECE = 1 << 20
_NEAR_END = 16
"""An error this close to the end of what has been read may be gone once more has been read."""
_UNFINISHED = "Unterminated string"
_MOST_PROBLEMS = 100
_NOT_SPACE = re.compile(r"[^ \t\r\n]")
_KEY = re.compile(rb'"(\w+)"\s*:')
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class _BrokenError(Exception):
    """What stands here is not JSON. Arguments: the line and what is wrong."""


def keys_in(head: bytes) -> frozenset[str]:
    """Return the names of the fields in the first bytes of a file; none if these are not JSON."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if start.startswith(_UTF_16):
        start = head.decode("utf-16", errors="ignore").encode().lstrip()
    if not start.startswith((b"{", b"[")):
        return frozenset()
    return frozenset(name.decode("utf-8", errors="replace") for name in _KEY.findall(start))


def objects(path: Path, title: str) -> Iterator[Item | Problem]:
    """Yield the objects in *path*, which is read as *title*, and a problem for each thing that is not one.

    After a hundred problems it stops.
    """
    problems = 0
    for item in _read(path, title):
        problems += isinstance(item, Problem)
        if problems > _MOST_PROBLEMS:
            yield Problem(path=str(path), code=ProblemCode.TOO_MANY, values={"shown": _MOST_PROBLEMS})
            return
        yield item


def _read(path: Path, title: str) -> Iterator[Item | Problem]:
    is_utf_16 = False
    try:
        with path.open("rb") as file:
            is_utf_16 = file.read(2) in _UTF_16
        with path.open(encoding="utf-16" if is_utf_16 else "utf-8-sig", newline="\n") as file:
            first = _first_sign(file)
            if not first:
                yield Problem(path=str(path), code=ProblemCode.EMPTY)
            elif first not in "[{":
                detail = "it does not begin with { or ["
                yield Problem(
                    path=str(path), code=ProblemCode.NOT_THIS_FORMAT, values={"title": title, "detail": detail}
                )
            elif first == "[" or not _is_of_lines(file):
                yield from _stream(path, file)
            else:
                yield from _lines(path, file)
    except UnicodeError as error:
        values = {"encoding": "UTF-16" if is_utf_16 else "UTF-8", "byte": getattr(error, "start", 0)}
        yield Problem(path=str(path), code=ProblemCode.WRONG_ENCODING, values=values)
    except OSError as error:
        yield unreadable(path, error)


def _first_sign(file: IO[str]) -> str:
    """Return the first character that is not white space; the file stands at its beginning again."""
    found = None
    while found is None and (piece := file.read(_PIECE)):
        found = _NOT_SPACE.search(piece)
    file.seek(0)
    return found[0] if found else ""


def _is_of_lines(file: IO[str]) -> bool:
    """Tell whether the first line is an object of its own, or a broken one; the file stands at its beginning again."""
    line = next((line for line in file if line.strip()), "")
    file.seek(0)
    try:
        _parsed(line)
    except _BrokenError:
        return line.rstrip().endswith("}")
    return True


def _lines(path: Path, file: IO[str]) -> Iterator[Item | Problem]:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                yield _item(path, number, _parsed(line))
            except _BrokenError as error:
                yield _problem(path, number, str(error))


def _parsed(line: str) -> Any:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _BrokenError(_reason(error)) from error


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deep"
    return error.msg if isinstance(error, json.JSONDecodeError) else str(error)


def _item(path: Path, line: int, value: Any) -> Item | Problem:
    if isinstance(value, dict):
        return line, value
    return _problem(path, line, "not an object")


def _problem(path: Path, line: int, detail: str) -> Problem:
    return Problem(path=str(path), line=line, code=ProblemCode.BROKEN_LINE, values={"field": "", "detail": detail})


def _stream(path: Path, file: IO[str]) -> Iterator[Item | Problem]:
    """Yield the objects of an array, or objects one after the other."""
    stream = _Stream(file)
    try:
        for line, value in stream.values():
            yield _item(path, line, value)
    except _BrokenError as error:
        yield _problem(path, stream.line, str(error))


class _Stream:
    """A text of which only what has not been taken yet is in memory."""

    def __init__(self, file: IO[str]) -> None:
        self.line = 1
        self._file = file
        self._buffer = ""
        self._at = 0
        self._decoder = json.JSONDecoder()

    def values(self) -> Iterator[tuple[int, Any]]:
        """Yield the values of an array, or those that stand one after the other, each with its line.

        Raises *_BrokenError*.
        """
        is_array = self._take("[")
        while self._sign() not in {"", "]"}:
            yield self._value()
            if is_array and not self._take(",") and self._sign() != "]":
                raise _BrokenError("a comma or ] is missing")
        if is_array and not self._take("]"):
            raise _BrokenError("it is cut off: ] is missing")
        if self._sign():
            raise _BrokenError("something follows the end")

    def _sign(self) -> str:
        """Go to the next character that is not white space and return it; empty at the end."""
        while True:
            found = _NOT_SPACE.search(self._buffer, self._at)
            self._go_to(found.start() if found else len(self._buffer))
            if found or not self._read_on():
                return found[0] if found else ""

    def _take(self, wanted: str) -> bool:
        """Go past the next sign if it is *wanted*, and tell whether it is."""
        if self._sign() != wanted:
            return False
        self._go_to(self._at + 1)
        return True

    def _value(self) -> tuple[int, Any]:
        """Go past the next value and return it with its line; raises *_BrokenError*."""
        self._sign()
        begun = self.line
        while True:
            try:
                value, end = self._decoder.raw_decode(self._buffer, self._at)
            except (ValueError, RecursionError) as error:
                if self._is_hopeless(error) or not self._read_on():
                    raise _BrokenError(_reason(error)) from error
            else:
                self._go_to(end)
                return begun, value

    def _is_hopeless(self, error: Exception) -> bool:
        """Tell whether more text would not help: the fault lies in the midst of what is there."""
        if not isinstance(error, json.JSONDecodeError):
            return True
        return not error.msg.startswith(_UNFINISHED) and error.pos < len(self._buffer) - _NEAR_END

    def _go_to(self, place: int) -> None:
        self.line += self._buffer.count("\n", self._at, place)
        self._at = place

    def _read_on(self) -> bool:
        """Read at least as much again as is there, so that a long value is not begun too often."""
        rest = self._buffer[self._at :]
        more = self._file.read(max(_PIECE, len(rest)))
        self._buffer, self._at = rest + more, 0
        return bool(more)
