"""The objects of a JSON file, one after the other: in a list, a line each, or simply in a row."""

from __future__ import annotations

import json
import re
from typing import IO, TYPE_CHECKING, Any

from annotator.importers.base import ProblemCode
from annotator.importers.columns import columns_of
from annotator.importers.encodings import encoding_of
from annotator.importers.guarding import FaultyFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 1 << 16
_LONGEST = 200_000_000
"""Characters of one object."""
_LONGEST_SIGN = 20
"""Characters, more than any escape or word of JSON has: further on in the text an error is none of its end."""
_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


class _Text:
    """What has been read and not yet been used of a file."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._held = ""
        self._at = 0
        self._line = 1
        self._size = _PIECE
        self.is_all = False

    @property
    def line(self) -> int:
        """Return in which line of the file the next character is."""
        return self._line

    def more(self) -> bool:
        """Read on, twice as much each time for one object; tells whether there was something."""
        piece = self._file.read(self._size)
        if len(self._held) - self._at > _LONGEST:
            raise FaultyFile(ProblemCode.TOO_LARGE, line=self._line, size=len(self._held), limit=_LONGEST)
        self._size = min(self._size * 2, _LONGEST)
        self._held = self._held[self._at :] + piece
        self._at = 0
        self.is_all = not piece
        return bool(piece)

    def sign(self) -> str:
        """Return the next character that is no blank; empty at the end."""
        while True:
            match = _BLANK.match(self._held, self._at)
            self._pass(match.end() if match else self._at)
            if self._at < len(self._held) or not self.more():
                return self._held[self._at : self._at + 1]

    def skip(self) -> None:
        """Pass over one character."""
        self._pass(self._at + 1)

    def value(self) -> Any:
        """Return the next value. Raises *FaultyFile* if it is none."""
        while True:
            try:
                found, end = _DECODER.raw_decode(self._held, self._at)
            except json.JSONDecodeError as error:
                is_open = error.msg.startswith("Unterminated string")
                is_cut = error.pos >= len(self._held) or is_open
                line = self._line + self._held.count("\n", self._at, error.pos)
                is_sure = not is_open and error.pos + _LONGEST_SIGN < len(self._held)
                if not is_sure and self.more():
                    continue
                raise FaultyFile(
                    ProblemCode.CUT_OFF if is_cut else ProblemCode.BROKEN_LINE,
                    line=line,
                    field="JSON",
                    detail=error.msg,
                ) from error
            except RecursionError as error:
                raise FaultyFile(ProblemCode.UNSAFE, line=self._line, detail="it is nested too deep") from error
            except ValueError as error:  # a number of thousands of digits
                raise _broken(self._line, str(error)) from error
            if end < len(self._held) or not self.more():
                self._pass(end)
                self._size = _PIECE
                return found

    def _pass(self, end: int) -> None:
        self._line += self._held.count("\n", self._at, end)
        self._at = end


def values_of(file: IO[str]) -> Iterator[tuple[int, Any, bool]]:
    """Yield the values in *file*, in which line each begins, and whether it is in a list.

    Raises *FaultyFile* if it is broken, cut off or nested too deep.
    """
    text = _Text(file)
    if text.sign() == "[":
        text.skip()
        yield from ((line, value, True) for line, value in _listed(text))
        if text.sign():
            raise _broken(text.line, "something follows the end of the list")
        return
    while text.sign():
        line = text.line
        yield line, text.value(), False
        if text.sign() == ",":
            raise _broken(text.line, "a comma stands between objects that are in no list")


def objects_of(file: IO[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of *file* and in which line each begins; of an object that holds a list of them, these.

    Raises what *values_of* raises, and *FaultyFile* if it holds anything but objects.
    """
    for line, value, is_listed in values_of(file):
        if not isinstance(value, dict):
            raise _broken(line, "it is no object")
        inner = None if is_listed else _inner_list(value)
        yield from ((line, each) for each in ([value] if inner is None else inner))


def beginnings(head: bytes) -> Iterator[Any]:
    """Yield the first values of a file that begins with *head*, as far as they are whole."""
    text = head.decode(encoding_of(head[: len(head) & ~1]) or "utf-8", errors="replace").removeprefix("\ufeff")
    at = text.find("[") + 1 if text.lstrip().startswith("[") else 0
    while match := re.compile(r"[\s,]*").match(text, at):
        try:
            value, at = _DECODER.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            return
        yield value


def _listed(text: _Text) -> Iterator[tuple[int, Any]]:
    if text.sign() == "]":
        text.skip()
        return
    while True:
        text.sign()
        line = text.line
        yield line, text.value()
        sign = text.sign()
        text.skip()
        if sign == "]":
            return
        if sign != ",":
            raise FaultyFile(ProblemCode.CUT_OFF, line=text.line) if not sign else _broken(text.line, "no comma")


def _inner_list(value: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Return the only list of objects in *value*, if *value* is no article itself."""
    texts = [name for name, each in value.items() if isinstance(each, str)]
    if "text" in columns_of(texts, {}).fields:
        return None
    lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
    return lists[0] if len(lists) == 1 and all(isinstance(each, dict) for each in lists[0]) else None


def _broken(line: int, detail: str) -> FaultyFile:
    return FaultyFile(ProblemCode.BROKEN_LINE, line=line, field="JSON", detail=detail)
