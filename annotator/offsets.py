"""Offsets of other programs: UTF-16 code units, bytes, graphemes, and texts whose line ends were other ones.

Ours are Unicode code points. Whatever counts otherwise is converted here and nowhere else (Qt's UTF-16 in the window
excepted, which has a module of its own).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.text import grapheme_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LINE_END = re.compile("\r\n")


class Unit(StrEnum):
    """What offsets count."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"
    """UTF-16 code units, as Java, JavaScript and C# count: an emoji is two."""
    BYTES = "bytes"
    """Bytes of the text as UTF-8."""
    GRAPHEMES = "graphemes"
    """What people see as one character: a letter with its accent, a flag, a family are one."""


class Ruler:
    """Converts offsets in one text between code points and another unit; a step costs a look-up, not the text."""

    def __init__(self, text: str, unit: Unit) -> None:
        self._length = len(text)
        self._bounds: Sequence[int] | None = None
        """Where graphemes start and the last one ends, if these are counted and not all are one code point."""
        self._wide: list[int] = []
        """Code points after which the units run ahead."""
        self._ahead: list[int] = [0]
        """How far they are ahead after each of these."""
        self._starts: list[int] = []
        """Where each of these starts, in units."""
        if unit is Unit.CODE_POINTS or (text.isascii() and "\r" not in text):
            return
        if unit is Unit.GRAPHEMES:
            self._bounds = list(_bounds(text))
            return
        width = _WIDTHS[unit]
        for index, char in enumerate(text):
            extra = width(char) - 1
            if extra:
                self._wide.append(index)
                self._starts.append(index + self._ahead[-1])
                self._ahead.append(self._ahead[-1] + extra)

    @property
    def length(self) -> int:
        """The length of the text in units."""
        if self._bounds is not None:
            return len(self._bounds) - 1
        return self._length + self._ahead[-1]

    def to_units(self, offset: int) -> int:
        """Return *offset* (code points, 0 to the text's length) in units."""
        if self._bounds is not None:
            return bisect_left(self._bounds, offset)
        return offset + self._ahead[bisect_left(self._wide, offset)]

    def to_points(self, units: int) -> int | None:
        """Return an offset in code points; None if it cuts a character or leaves the text."""
        if not 0 <= units <= self.length:
            return None
        if self._bounds is not None:
            return self._bounds[units]
        number = bisect_right(self._starts, units)
        if number == 0:
            return units
        last = number - 1
        if units == self._starts[last]:
            return self._wide[last]
        offset = units - self._ahead[number]
        return offset if offset > self._wide[last] else None


class Shift:
    """Where the characters of a text are after *text.normalise*: it shortens CR LF and drops a byte order mark."""

    def __init__(self, raw: str) -> None:
        self._start = 1 if raw.startswith("\ufeff") else 0
        self._dropped = [match.start() + 1 for match in _LINE_END.finditer(raw)] if "\r\n" in raw else []

    def __call__(self, offset: int) -> int:
        """Return where *offset* of the raw text is in the normalised one; both in code points."""
        return max(0, offset - self._start - bisect_left(self._dropped, offset))


def _bounds(text: str) -> Iterator[int]:
    """Yield where graphemes start, and where the last one ends."""
    offset = 0
    while offset < len(text):
        yield offset
        offset = grapheme_after(text, offset)
    yield offset


def _utf_16(char: str) -> int:
    return 2 if char > "\uffff" else 1


def _bytes(char: str) -> int:
    return len(char.encode("utf-8", "surrogatepass"))


_WIDTHS: dict[Unit, Callable[[str], int]] = {Unit.UTF_16: _utf_16, Unit.BYTES: _bytes}
