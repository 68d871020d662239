"""Painting the words of one block, and what is selected or found in them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen, QTextCharFormat, QTextLayout

from annotator.scheme import Line
from ui.widgets.article_view import strokes
from ui.widgets.article_view.look import faded
from ui.widgets.article_view.style import FIRST_TRACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QPainter

    from ui.widgets.article_view.block import Block
    from ui.widgets.article_view.look import Look

CARET_WIDTH = 2
_GROWN = 0.45
"""How much fainter than the rest is what a selection has grown by."""
_HIT_ALPHA, _CURRENT_HIT_ALPHA = 0.22, 0.42
_CALM_TEXT = 0.85


class TextPainter:
    """Paints words, selection and search hits; offsets are code points of the whole text."""

    def __init__(self, painter: QPainter, look: Look, clip: QRectF) -> None:
        self._painter = painter
        self._look = look
        self._clip = clip

    def below(self, block: Block, start: int, x: int, y: int) -> None:
        """Paint what lies behind the words of *block*, whose text begins at *start*."""
        self._hits(block, start, x, y)
        look = self._look
        if look.preview is not None:
            mark, first, last = look.preview
            self._fill(block, start, (first, last), faded(look.theme.shade(mark.colour).line, 0.32), x, y)
        if look.selection is not None:
            self._selection(block, start, look.selection, x, y)

    def _selection(self, block: Block, start: int, selection: tuple[int, int], x: int, y: int) -> None:
        colour = self._look.selection_colour()
        raw = self._look.raw_selection
        if raw is not None and raw != selection:
            self._fill(block, start, selection, faded(colour, colour.alphaF() * _GROWN), x, y)
            self._fill(block, start, (max(raw[0], selection[0]), min(raw[1], selection[1])), colour, x, y)
        else:
            self._fill(block, start, selection, colour, x, y)
        if self._look.armed is not None and self._look.armed[1] not in {Line.BRACKETS, Line.BAR}:
            self._armed_line(block, start, selection, x, y)

    def _armed_line(self, block: Block, start: int, selection: tuple[int, int], x: int, y: int) -> None:
        """Draw the line that the armed label would give the selection."""
        colour, line = self._look.armed or (None, None)
        if colour is None or line is None:
            return
        shade = self._look.theme.shade(colour)
        for rect in self._rects(block, start, selection, x, y):
            below = QRectF(rect.left(), rect.bottom() + FIRST_TRACK - 1, rect.width(), strokes.THICKNESS[line])
            strokes.track(self._painter, line, below, shade.line, is_suggestion=False)

    def _rects(self, block: Block, start: int, stretch: tuple[int, int], x: int, y: int) -> Iterator[QRectF]:
        first, last = max(0, stretch[0] - start), min(len(block.shown), stretch[1] - start)
        if first >= last:
            return
        for _, box, run in block.stretches(first, last):
            rect = QRectF(x + run.left, y + box.top, run.right - run.left, box.height)
            if rect.bottom() >= self._clip.top() and rect.top() <= self._clip.bottom():
                yield rect

    def _fill(self, block: Block, start: int, stretch: tuple[int, int], colour: QColor, x: int, y: int) -> None:
        for rect in self._rects(block, start, stretch, x, y):
            strokes.box(self._painter, rect.adjusted(-1, 0, 1, 0), colour)

    def _hits(self, block: Block, start: int, x: int, y: int) -> None:
        hits, theme = self._look.hits, self._look.theme
        end = start + len(block.shown)
        for number in range(bisect_left(hits, start, key=lambda hit: hit[1]), len(hits)):
            if hits[number][0] >= end:
                return
            is_current = number == self._look.current_hit
            alpha = _CURRENT_HIT_ALPHA if is_current else _HIT_ALPHA
            self._fill(block, start, hits[number], faded(theme.warn, alpha), x, y)
            if is_current:
                for rect in self._rects(block, start, hits[number], x, y):
                    strokes.outline(self._painter, rect.adjusted(-1, 0.5, 1, -0.5), QPen(theme.warn, 1.2))

    def words(self, block: Block, start: int, x: int, y: int) -> None:
        """Paint the words themselves."""
        theme = self._look.theme
        self._painter.setPen(faded(theme.dim, _CALM_TEXT) if self._look.is_calm else theme.text)
        block.layout.draw(self._painter, QPointF(x, y), self._bright(block, start), self._clip)

    def _bright(self, block: Block, start: int) -> list[QTextLayout.FormatRange]:
        """Return the words that stay bright in calm mode."""
        if not self._look.is_calm:
            return []
        bright = QTextCharFormat()
        bright.setForeground(self._look.theme.text)
        ranges = []
        for mark in {part.mark.id: part.mark for part in block.parts if self._look.is_strong(part.mark)}.values():
            for fragment in mark.fragments:
                first = block.offsets.to_utf16(max(0, fragment.start - start))
                last = block.offsets.to_utf16(max(0, min(fragment.end - start, len(block.shown))))
                stretch = QTextLayout.FormatRange()
                stretch.start, stretch.length, stretch.format = first, max(0, last - first), bright
                ranges.append(stretch)
        return ranges

    def caret(self, block: Block, start: int, x: int, y: int) -> None:
        """Paint the caret if it stands in *block*."""
        caret = self._look.caret
        if caret is None or not start <= caret <= start + len(block.shown):
            return
        position = block.offsets.to_utf16(caret - start)
        box = block.lines[block.line_at(position)]
        left = strokes.snap(self._painter, x + block.x_of(position) - CARET_WIDTH / 2)
        self._painter.fillRect(QRectF(left, y + box.top, CARET_WIDTH, box.height), self._look.theme.accent)
