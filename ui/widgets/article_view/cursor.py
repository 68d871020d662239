"""Caret and selection: where the hand is in the text, and what it would mark."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from annotator.errors import EmptySelection
from annotator.text import snap, trim

if TYPE_CHECKING:
    from ui.widgets.article_view.sheet import Sheet


class Cursor:
    """A caret with the place its selection started from. All offsets are code points."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.reset()

    def reset(self) -> None:
        """Go to the start of the text."""
        self.caret = 0
        self.anchor = 0
        self.is_exact = False
        """The selection is taken as it is and not grown to whole words."""
        self._wanted_x: float | None = None

    @property
    def raw(self) -> tuple[int, int]:
        """From where to where the hand went."""
        return min(self.anchor, self.caret), max(self.anchor, self.caret)

    @property
    def selection(self) -> tuple[int, int] | None:
        """What would be marked: whole words (or exact graphemes), without outer white space."""
        start, end = self.raw
        if start == end:
            return None
        with suppress(EmptySelection):
            return (trim if self.is_exact else snap)(self._sheet.paragraphs.text, start, end)
        return None

    def move(self, offset: int, *, extends: bool, is_exact: bool = False) -> None:
        """Put the caret at *offset*; the selection follows if it *extends*."""
        self.caret = min(max(offset, 0), len(self._sheet.paragraphs.text))
        self.is_exact = is_exact
        self._wanted_x = None
        if not extends:
            self.anchor = self.caret

    def select(self, start: int, end: int) -> None:
        """Select exactly from *start* to *end*."""
        self.move(start, extends=False)
        self.move(end, extends=True, is_exact=True)

    # Lines

    def _line(self) -> tuple[int, int]:
        piece, position = self._sheet.paragraphs.to_qt(self.caret)
        return piece, self._sheet.block(piece).line_at(position)

    def line_start(self) -> int:
        """Return the start of the caret's line."""
        piece, line = self._line()
        block = self._sheet.block(piece)
        return self._sheet.paragraphs.from_qt(piece, block.lines[line].start) if block.lines else self.caret

    def line_end(self) -> int:
        """Return the end of the caret's line, before the white space it ends in."""
        piece, line = self._line()
        block = self._sheet.block(piece)
        if not block.lines:
            return self.caret
        return self._sheet.paragraphs.from_qt(piece, block.trimmed(line, block.lines[line].end))

    def move_lines(self, count: int, *, extends: bool) -> None:
        """Go so many lines down (or up), as near as can be to the place along the line where this began."""
        piece, line = self._line()
        block = self._sheet.block(piece)
        wanted = self._wanted_x
        if wanted is None:
            wanted = block.x_of(self._sheet.paragraphs.to_qt(self.caret)[1])
        step = 1 if count > 0 else -1
        for _ in range(abs(count)):
            found = self._line_beside(piece, line, step)
            if found is None:
                break
            piece, line = found
        block = self._sheet.block(piece)
        if block.lines:
            box = block.lines[line]
            position = min(block.position_at(line, wanted), max(box.start, block.trimmed(line, box.end)))
            self.move(self._sheet.paragraphs.from_qt(piece, position), extends=extends)
        self._wanted_x = wanted

    def _line_beside(self, piece: int, line: int, step: int) -> tuple[int, int] | None:
        if 0 <= line + step < len(self._sheet.block(piece).lines):
            return piece, line + step
        piece += step
        while 0 <= piece < len(self._sheet.paragraphs):
            lines = self._sheet.block(piece).lines
            if lines:
                return piece, 0 if step > 0 else len(lines) - 1
            piece += step
        return None
