"""Code points to Qt's UTF-16 positions and back: the only place that knows both.

One *Offsets* serves one paragraph. Text without astral characters (nearly all of it) costs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LAST_OF_BMP = "\uffff"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BYTE_ORDER_MARKS = ("\ufeff", "\ufffe")


class Offsets:
    """Offsets within one text: counted in code points, and as Qt counts them."""

    __slots__ = ("_astral", "_length")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        has_astral = not text.isascii() and max(text) > _LAST_OF_BMP
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if has_astral else None

    @property
    def utf16_length(self) -> int:
        """How long Qt takes the text to be."""
        return self._length + len(self._astral or ())

    def to_utf16(self, offset: int) -> int:
        """Return Qt's position of the code point at *offset*."""
        return offset if self._astral is None else offset + bisect_left(self._astral, offset)

    def to_code_points(self, position: int, *, round_up: bool = False) -> int:
        """Return the offset of Qt's *position*; one inside a character goes to its start, or to its end."""
        if self._astral is None:
            return position
        low, high = 0, len(self._astral)
        while low < high:
            middle = (low + high) // 2
            if self._astral[middle] + middle + 2 <= position:
                low = middle + 1
            else:
                high = middle
        is_inside = low < len(self._astral) and position == self._astral[low] + low + 1
        return position - low - (is_inside and not round_up)


def displayable(text: str) -> str:
    """Return *text* as it can be given to Qt: the same number of code points, none that Qt would change or eat.

    Qt takes a byte order mark in front for one and turns lone surrogates into something else;
    U+2028 would start a line of its own inside a paragraph.
    """
    if text.isascii():
        return text
    if text.startswith(_BYTE_ORDER_MARKS):
        text = "\u200b" + text[1:]
    return _LONE_SURROGATE.sub("\ufffd", text.replace("\u2028", " "))


def copyable(text: str) -> str:
    """Return *text* as the clipboard can take it: Qt would read a byte order mark in front as an order."""
    return text.lstrip("".join(_BYTE_ORDER_MARKS))
