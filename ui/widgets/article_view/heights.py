"""Heights of all pieces, guessed or measured: changed in no time, summed in little."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_GROUP = 512


class Heights:
    """Heights in pixels, kept with the sums of groups of them."""

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._sums = [sum(self._heights[i : i + _GROUP]) for i in range(0, len(self._heights), _GROUP)] or [0]
        self._tops: list[int] | None = None

    def __getitem__(self, piece: int) -> int:
        return self._heights[piece]

    def __setitem__(self, piece: int, height: int) -> None:
        change = height - self._heights[piece]
        if change:
            self._heights[piece] = height
            self._sums[piece // _GROUP] += change
            self._tops = None

    def __len__(self) -> int:
        return len(self._heights)

    def _group_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = [0, *accumulate(self._sums)]
        return self._tops

    @property
    def total(self) -> int:
        """The height of everything."""
        return self._group_tops()[-1]

    def top(self, piece: int) -> int:
        """Return where *piece* starts."""
        group = piece // _GROUP
        return self._group_tops()[group] + sum(self._heights[group * _GROUP : piece])

    def find(self, y: int) -> tuple[int, int]:
        """Return the piece at *y* and where it starts; the first or last one beyond the ends."""
        tops = self._group_tops()
        group = min(max(0, bisect_right(tops, y) - 1), len(self._sums) - 1)
        piece, top = group * _GROUP, tops[group]
        last = min(len(self._heights), piece + _GROUP) - 1
        while piece < last and top + self._heights[piece] <= y:
            top += self._heights[piece]
            piece += 1
        return piece, top
