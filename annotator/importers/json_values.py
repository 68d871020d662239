"""Reading files of JSON objects, one at a time: an array of them, one a line, or one after the other.

Only one object is in memory, however large the file; RFC 8259 for JSON, https://jsonlines.org for the lines. What
JavaScript and Python write beyond that (NaN, halves of characters) is read too.
"""

from __future__ import annotations

import codecs
import json
import re
from typing import IO, TYPE_CHECKING, Any, TypeVar

import orjson

from annotator.importers.base import Problem, ProblemCode
from annotator.importers.guarding import FaultyFile
from annotator.importers.json_objects import values_of
from annotator.importers.plain_text import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Item = tuple[int, dict[str, Any]]
"""In which line an object begins, and the object."""
T = TypeVar("T")
_PIECE = 1 << 20
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


def objects(path: Path, title: str, encoding: str = "") -> Iterator[Item | Problem]:
    """Yield the objects in *path*, which is read as *title*, and a problem for each thing that is not one.

    It is UTF-8, or UTF-16 with a mark, unless an *encoding* is given: what does not fit is not guessed about, since
    there may be marks on it. After a hundred problems it stops.
    """
    yield from with_few_problems(path, _read(path, title, encoding))


def with_few_problems(path: Path, items: Iterable[T]) -> Iterator[T | Problem]:
    """Yield *items*; after a hundred problems it stops, and says so."""
    problems = 0
    for item in items:
        problems += isinstance(item, Problem)
        if problems > _MOST_PROBLEMS:
            yield Problem(path=str(path), code=ProblemCode.TOO_MANY, values={"shown": _MOST_PROBLEMS})
            return
        yield item


def _read(path: Path, title: str, encoding: str) -> Iterator[Item | Problem]:
    codec = "utf-8-sig"
    try:
        with path.open("rb") as raw:
            codec = encoding or ("utf-16" if raw.read(2) in _UTF_16 else codec)
        with path.open(encoding=codec, newline="\n") as file:
            first = _first_sign(file)
            if not first:
                yield Problem(path=str(path), code=ProblemCode.EMPTY)
            elif first not in "[{":
                told = {"title": title, "detail": "it does not begin with { or ["}
                yield Problem(path=str(path), code=ProblemCode.NOT_THIS_FORMAT, values=told)
            elif first == "[" or not _is_of_lines(file):
                yield from _stream(path, file)
            else:
                yield from _lines(path, file)
    except UnicodeError as error:
        values = {"encoding": codec.removesuffix("-sig"), "byte": getattr(error, "start", 0)}
        yield Problem(path=str(path), code=ProblemCode.WRONG_ENCODING, values=values)
    except LookupError:
        yield Problem(path=str(path), code=ProblemCode.UNKNOWN_ENCODING, values={"encoding": codec})
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
    try:
        for line, value, _is_listed in values_of(file):
            yield _item(path, line, value)
    except FaultyFile as fault:
        yield Problem(path=str(path), line=fault.line, code=fault.code, values=fault.values)
