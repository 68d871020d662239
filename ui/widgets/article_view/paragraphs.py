"""The pieces a text is laid out in: its paragraphs, the longest ones cut at a space."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from operator import sub
from typing import TYPE_CHECKING

from ui.offsets import Offsets, displayable

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 6000
"""Code points laid out in one go: a text without line breaks must not stop the window."""

_FIRST_FEW = 100
_BREAKS = "\n\r\x0b\x0c\x85\u2029"
_BIDI = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class Paragraphs:
    """Where each piece of a text starts and ends, in code points; ends leave out the line break."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._offsets: dict[int, Offsets] = {}
        start = 0
        for end, following in _breaks(text):
            if end - start > LONGEST:
                start = self._cut(start, end)
            self.starts.append(start)
            self.ends.append(end)
            start = following
        self.lengths = list(map(sub, self.ends, self.starts))

    def _cut(self, start: int, end: int) -> int:
        """Add all of a long paragraph but its last piece; returns where that starts."""
        while end - start > LONGEST:
            space = self.text.rfind(" ", start + 1, start + LONGEST)
            cut = start + LONGEST if space < 0 else space + 1
            self.starts.append(start)
            self.ends.append(cut)
            start = cut
        return start

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """Return the piece that *offset* lies in, or just behind whose end."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def words(self, piece: int) -> str:
        """Return the text of a piece as it is."""
        return self.text[self.starts[piece] : self.ends[piece]]

    def shown(self, piece: int) -> str:
        """Return the text of a piece as Qt may have it."""
        return displayable(self.words(piece))

    def is_blank(self, piece: int) -> bool:
        """Tell whether there is nothing to see in a piece."""
        words = self.words(piece)
        return not words or words.isspace()

    def is_bidirectional(self, piece: int) -> bool:
        """Tell whether some of a piece may run from right to left."""
        words = self.words(piece)
        return not words.isascii() and _BIDI.search(words) is not None

    def is_right_to_left(self, piece: int) -> bool:
        """Tell whether a piece as a whole runs from right to left: its first letter that has a direction decides."""
        if not self.is_bidirectional(piece):
            return False
        directions = (unicodedata.bidirectional(character) for character in self.words(piece))
        return next((direction for direction in directions if direction in {"L", "R", "AL"}), "L") != "L"

    def is_empty(self, piece: int) -> bool:
        """Tell whether there is not a character in a piece."""
        return self.starts[piece] == self.ends[piece]

    def first_shown(self) -> int:
        """Return the first piece with something to see; 0 if the first few are all blank."""
        return next((piece for piece in range(min(len(self), _FIRST_FEW)) if not self.is_blank(piece)), 0)

    def offsets(self, piece: int) -> Offsets:
        """Return the map between code points and Qt's positions within a piece."""
        known = self._offsets.get(piece)
        if known is None:
            known = self._offsets[piece] = Offsets(self.words(piece))
        return known

    def to_qt(self, offset: int) -> tuple[int, int]:
        """Return the piece of *offset* and Qt's position in it."""
        piece = self.at(offset)
        within = min(offset, self.ends[piece]) - self.starts[piece]
        return piece, self.offsets(piece).to_utf16(within)

    def from_qt(self, piece: int, position: int) -> int:
        """Return the offset in the text of Qt's *position* in a piece."""
        return self.starts[piece] + self.offsets(piece).to_code_points(position)


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each paragraph ends and the next one starts.

    Each kind of break is looked for by itself: that is ten times as quick as to look for any of them.
    """
    last = 0
    for place in sorted(place for kind in _BREAKS for place in _places(text, kind)):
        if place >= last:  # else it is the LF of a CR LF
            last = place + (2 if text.startswith("\r\n", place) else 1)
            yield place, last
    yield len(text), len(text)


def _places(text: str, kind: str) -> Iterator[int]:
    place = text.find(kind)
    while place >= 0:
        yield place
        place = text.find(kind, place + 1)
