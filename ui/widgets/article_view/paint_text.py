"""Painting the words of one block, and what is selected or found in them."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPen, QTextCharFormat, QTextLayout

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
_HIT_EDGE = 0.45
_CURRENT_EDGE, _WEDGE = 2.0, 4.0


class Seat(NamedTuple):
    """A block where it is painted: the offset its text begins at, and its corner in the window."""

    block: Block
    start: int
    x: int
    y: int


class TextPainter:
    """Paints words, selection and search hits; offsets are code points of the whole text."""

    def __init__(self, painter: QPainter, look: Look, clip: QRectF) -> None:
        self._painter = painter
        self._look = look
        self._clip = clip

    def below(self, seat: Seat) -> None:
        """Paint what lies behind the words."""
        self._differences(seat)
        self._hits(seat)
        look = self._look
        if look.preview is not None:
            mark, first, last = look.preview
            self._fill(seat, (first, last), faded(look.theme.shade(mark.colour).line, 0.32))
        if look.selection is not None:
            self._selection(seat, look.selection)

    def _selection(self, seat: Seat, selection: tuple[int, int]) -> None:
        colour = self._look.selection_colour()
        raw = self._look.raw_selection
        if raw is not None and raw != selection:
            self._fill(seat, selection, faded(colour, colour.alphaF() * _GROWN))
            self._fill(seat, (max(raw[0], selection[0]), min(raw[1], selection[1])), colour)
        else:
            self._fill(seat, selection, colour)
        if self._look.armed is not None and self._look.armed[1] not in {Line.BRACKETS, Line.BAR}:
            self._armed_line(seat, selection)

    def _armed_line(self, seat: Seat, selection: tuple[int, int]) -> None:
        """Draw the line that the armed label would give the selection."""
        colour, line = self._look.armed or (None, None)
        if colour is None or line is None:
            return
        shade = self._look.theme.shade(colour)
        for rect in self._rects(seat, selection):
            below = QRectF(rect.left(), rect.bottom() + FIRST_TRACK - 1, rect.width(), strokes.THICKNESS[line])
            strokes.track(self._painter, line, below, shade.line, is_suggestion=False)

    def _rects(self, seat: Seat, stretch: tuple[int, int]) -> Iterator[QRectF]:
        first, last = max(0, stretch[0] - seat.start), min(len(seat.block.shown), stretch[1] - seat.start)
        if first >= last:
            return
        for _, box, run in seat.block.stretches(first, last):
            rect = QRectF(seat.x + run.left, seat.y + box.top, run.right - run.left, box.height)
            if rect.bottom() >= self._clip.top() and rect.top() <= self._clip.bottom():
                yield rect

    def _fill(self, seat: Seat, stretch: tuple[int, int], colour: QColor) -> None:
        for rect in self._rects(seat, stretch):
            strokes.box(self._painter, rect.adjusted(-1, 0, 1, 0), colour)

    def _hits(self, seat: Seat) -> None:
        hits, theme = self._look.hits, self._look.theme
        end = seat.start + len(seat.block.shown)
        for number in range(bisect_left(hits, seat.start, key=lambda hit: hit[1]), len(hits)):
            if hits[number][0] >= end:
                return
            is_current = number == self._look.current_hit
            edge = QPen(theme.warn if is_current else faded(theme.warn, _HIT_EDGE), 1.6 if is_current else 1.0)
            for rect in self._rects(seat, hits[number]):
                box = rect.adjusted(-1.5, 0.5, 1.5, -0.5)
                strokes.box(self._painter, box, theme.warn_bg)
                strokes.outline(self._painter, box, edge)

    def _differences(self, seat: Seat) -> None:
        """Frame what another text has not, in dashes what it has otherwise, and put a wedge where it has more."""
        found, theme = self._look.differences, self._look.theme
        end = seat.start + len(seat.block.shown)
        for number in range(bisect_left(found, seat.start, key=attrgetter("end")), len(found)):
            each = found[number]
            if each.start > end:
                return
            is_current = number == self._look.current_difference
            edge = QPen(theme.text if is_current else theme.diff_line, _CURRENT_EDGE if is_current else 1.0)
            if each.is_replaced and not is_current:
                edge = strokes.dashed(theme.diff_line, 2.0, 2.0)
            for rect in self._rects(seat, (each.start, each.end)):
                box = rect.adjusted(-1.5, 0.5, 1.5, -0.5)
                strokes.box(self._painter, box, theme.diff)
                strokes.outline(self._painter, box, edge)
            if each.start == each.end:
                self._wedge(seat, each.start, theme.text if is_current else theme.diff_line)

    def _wedge(self, seat: Seat, offset: int, colour: QColor) -> None:
        """Draw a thin line between two letters, with a head above it."""
        if not seat.start <= offset <= seat.start + len(seat.block.shown):
            return
        position = seat.block.offsets.to_utf16(offset - seat.start)
        box = seat.block.lines[seat.block.line_at(position)]
        middle, top = seat.x + seat.block.x_of(position), seat.y + box.top
        self._painter.fillRect(QRectF(middle - 0.75, top, 1.5, box.height), colour)
        head = QPainterPath(QPointF(middle - _WEDGE, top - 2))
        head.lineTo(middle + _WEDGE, top - 2)
        head.lineTo(middle, top + _WEDGE)
        head.closeSubpath()
        self._painter.fillPath(head, colour)

    def words(self, seat: Seat) -> None:
        """Paint the words themselves."""
        theme = self._look.theme
        self._painter.setPen(theme.dim if self._look.is_calm else theme.text)
        seat.block.layout.draw(self._painter, QPointF(seat.x, seat.y), self._bright(seat), self._clip)

    def _bright(self, seat: Seat) -> list[QTextLayout.FormatRange]:
        """Return the words that stay bright in calm mode."""
        if not self._look.is_calm:
            return []
        bright = QTextCharFormat()
        bright.setForeground(self._look.theme.text)
        ranges = []
        for mark in {part.mark.id: part.mark for part in seat.block.parts if self._look.is_strong(part.mark)}.values():
            for fragment in mark.fragments:
                first = seat.block.offsets.to_utf16(max(0, fragment.start - seat.start))
                last = seat.block.offsets.to_utf16(max(0, min(fragment.end - seat.start, len(seat.block.shown))))
                stretch = QTextLayout.FormatRange()
                stretch.start, stretch.length, stretch.format = first, max(0, last - first), bright
                ranges.append(stretch)
        return ranges

    def caret(self, seat: Seat) -> None:
        """Paint the caret if it stands in *block*."""
        caret = self._look.caret
        if caret is None or not seat.start <= caret <= seat.start + len(seat.block.shown):
            return
        position = seat.block.offsets.to_utf16(caret - seat.start)
        box = seat.block.lines[seat.block.line_at(position)]
        left = strokes.snap(self._painter, seat.x + seat.block.x_of(position) - CARET_WIDTH / 2)
        self._painter.fillRect(QRectF(left, seat.y + box.top, CARET_WIDTH, box.height), self._look.theme.text)
