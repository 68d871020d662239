"""Where the segments of a choice lie: one row if they fit, then equal columns, then columns as wide as needed."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Sequence


def grid(widths: Sequence[int], width: int, row_height: int) -> list[QRect]:
    """Return a cell for each of *widths*, inside a frame of 1 px that is *width* wide."""
    count = len(widths)
    if not count:
        return []
    inner = max(count, width - 2)
    for rows in range(1, count + 1):
        columns = _columns(widths, inner, ceil(count / rows), is_only_row=rows == 1)
        if columns is not None or rows == count:
            return _cells(columns or [inner], count, row_height)
    return []


def _columns(widths: Sequence[int], inner: int, count: int, *, is_only_row: bool) -> list[int] | None:
    """Return widths of *count* columns that hold everything, or None if there are none."""
    needed = [max(widths[column::count]) for column in range(count)]
    spare = inner - sum(needed)
    if spare < 0:
        return None
    if not is_only_row and max(needed) <= inner // count:
        return _shared([0] * count, inner)
    return _shared(needed, spare)


def _shared(widths: Sequence[int], spare: int) -> list[int]:
    each, left = divmod(spare, len(widths))
    return [width + each + (index < left) for index, width in enumerate(widths)]


def _cells(columns: Sequence[int], count: int, row_height: int) -> list[QRect]:
    """Lay *count* cells into *columns*; the last cell takes what is left of its row."""
    cells = []
    for index in range(count):
        row, column = divmod(index, len(columns))
        last = index == count - 1
        width = sum(columns[column:]) if last else columns[column]
        cells.append(QRect(1 + sum(columns[:column]), 1 + row * row_height, width, row_height))
    return cells
