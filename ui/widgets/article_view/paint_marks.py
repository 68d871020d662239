"""Painting the marks of one block: tints below its text; brackets, lines, names and flags over it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from annotator.scheme import Line
from ui.widgets.article_view import strokes
from ui.widgets.article_view.look import faded
from ui.widgets.article_view.style import FIRST_TRACK, FLAG_HEIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.widgets.article_view.block import Block, Part
    from ui.widgets.article_view.look import Look
    from ui.widgets.article_view.style import Style

BRACKET, STRONG_BRACKET = 1.4, 1.8
FLAG_OVER = 3.2
"""How far a number reaches over the edge of its mark."""
_OPENING, _CLOSING = 5.0, -4.6
_FOCUSED_LINE = 0.8
_NAME_BASELINE = 9
_BRIDGE_ALPHA = 0.8
_RING_INSET = 1.5


def track_top(part: Part, style: Style) -> float:
    """Return where the line of a tracked part lies within its block."""
    return part.top + part.height + FIRST_TRACK + part.level * style.pitch - 1


def flag_width(part: Part, style: Style) -> float:
    """Return how wide the number of a bracketed part is."""
    return style.name_width(part.mark.flag) + 8


def flag_rect(part: Part, style: Style) -> QRectF:
    """Return where the number of a bracketed part stands within its block."""
    width = flag_width(part, style)
    left = part.start_x - width + FLAG_OVER if part.is_rtl else part.start_x - FLAG_OVER + part.flag_shift
    return QRectF(left, part.top - 10, width, FLAG_HEIGHT)


def name_rect(part: Part, style: Style) -> QRectF:
    """Return where the name of a tracked part stands within its block."""
    width = style.name_width(part.mark.caption)
    left = part.right - width if part.is_rtl else part.left
    return QRectF(left, track_top(part, style) + 2, width, style.pitch - 2)


def tint_rect(part: Part) -> QRectF:
    """Return what the tint of a bracketed part covers within its block; empty if a neighbour covers it."""
    if part.cover is None:
        return QRectF()
    left, right = part.cover
    inset = part.level * 2
    over = 1.2 if part.ends or part.is_rtl else 3.0
    return QRectF(left - 1.2, part.top + inset, right - left + 1.2 + over, part.height - 2 * inset)


class MarkPainter:
    """Paints the parts of marks that lie between two heights of the window."""

    def __init__(self, painter: QPainter, look: Look, style: Style, span: tuple[int, int]) -> None:
        self._painter = painter
        self._look = look
        self._style = style
        self._span = span

    def _in_sight(self, part: Part, y: int) -> bool:
        reach = part.height + (part.level + 2) * self._style.pitch + 12
        return y + part.top - 14 <= self._span[1] and y + part.top + reach >= self._span[0]

    def below(self, block: Block, x: int, y: int) -> None:
        """Paint what lies behind the text of *block*, whose corner is at *x*, *y*."""
        for part in block.brackets:
            if self._in_sight(part, y):
                self._tint(part, x, y)
        for part in block.tracked:
            veil = self._look.veil(part.mark)
            if veil is not None and part.cover is not None and self._in_sight(part, y):
                left, right = part.cover
                rect = QRectF(x + left - 2, y + part.top, right - left + 4, part.height)
                strokes.box(self._painter, rect, veil)
        for part in block.brackets:
            if not part.mark.is_suggestion and (part.starts or part.ends) and self._in_sight(part, y):
                self._brackets(part, x, y)

    def above(self, block: Block, x: int, y: int) -> None:
        """Paint what lies over and under the text."""
        for part in block.tracked:
            if self._in_sight(part, y):
                self._track(part, x, y)
        self._bridges(block.tracked, x, y)
        self._bridges(block.brackets, x, y)
        for part in block.brackets:
            if part.is_first and part.mark.flag and self._in_sight(part, y):
                self._flag(part, x, y)

    def _tint(self, part: Part, x: int, y: int) -> None:
        rect = tint_rect(part).translated(x, y)
        if rect.isEmpty():
            return
        if not part.mark.is_suggestion:
            strokes.box(self._painter, rect, self._look.tint(part.mark))
            return
        line = self._look.line(part.mark)
        if self._look.veil(part.mark) is not None:
            strokes.box(self._painter, rect, self._look.tint(part.mark))
        strokes.hatch(self._painter, rect, faded(line, 0.3))
        strokes.outline(self._painter, rect, strokes.dashed(faded(line, 0.67)))

    def _brackets(self, part: Part, x: int, y: int) -> None:
        colour = self._look.line(part.mark)
        width = strokes.THIN if part.mark.maker else BRACKET
        if self._look.is_strong(part.mark):
            width = STRONG_BRACKET
        left_end, right_end = (part.ends, part.starts) if part.is_rtl else (part.starts, part.ends)
        ends = [(part.left - 2.3, _OPENING)] * left_end + [(part.right + 1.0, _CLOSING)] * right_end
        for left, reach in ends:
            self._bracket(QRectF(x + left, y + part.top, width, part.height), reach, colour)

    def _bracket(self, upright: QRectF, reach: float, colour: QColor) -> None:
        """Draw one bracket: its *upright*, and arms that *reach* to the right or left from its outer edge."""
        painter, width = self._painter, upright.width()
        upright.moveLeft(strokes.snap(painter, upright.left() - (width if reach < 0 else 0)))
        painter.fillRect(upright, colour)
        thick = 1 if width < STRONG_BRACKET else width
        arm = abs(reach) - width
        left = upright.right() if reach > 0 else upright.left() - arm
        for top in (upright.top(), upright.bottom() - thick):
            painter.fillRect(QRectF(left, top, arm, thick), colour)

    def _track(self, part: Part, x: int, y: int) -> None:
        painter, mark = self._painter, part.mark
        colour = self._look.line(mark)
        top = strokes.snap(painter, y + track_top(part, self._style))
        thick = strokes.THIN if mark.maker else strokes.THICKNESS.get(mark.line, 2.0)
        if mark.line is Line.SOLID and self._look.is_strong(mark):
            thick += _FOCUSED_LINE
        rect = QRectF(x + part.left, top, part.right - part.left, thick)
        strokes.track(painter, mark.line, rect, colour, is_suggestion=mark.is_suggestion)
        if mark.line is Line.TICKS:
            if part.ends if part.is_rtl else part.starts:
                strokes.tick(painter, rect.left(), top, colour, thick)
            if part.starts if part.is_rtl else part.ends:
                strokes.tick(painter, rect.right() - thick, top, colour, thick)
        if mark.maker and part.is_first:
            start = rect.right() - _RING_INSET if part.is_rtl else rect.left() + _RING_INSET
            strokes.ring(painter, start, top + thick / 2, colour, self._look.theme.page)
        if part.is_first and self._style.shows_names:
            left = name_rect(part, self._style).left()
            strokes.caption(
                painter, x + left, round(top) + _NAME_BASELINE, mark.caption, self._look.caption_colour(mark)
            )

    def _flag(self, part: Part, x: int, y: int) -> None:
        painter, mark = self._painter, part.mark
        rect = flag_rect(part, self._style).translated(x, y)
        rect.moveLeft(strokes.snap(painter, rect.left()))
        shade = self._look.theme.shade(mark.colour)
        is_hollow = mark.is_hollow or self._look.is_dimmed(mark)
        if is_hollow:
            line = self._look.line(mark)
            strokes.box(painter, rect, self._look.theme.page, 2.5)
            strokes.outline(painter, rect, strokes.dashed(line, 1.0, 3.0) if mark.is_suggestion else QPen(line, 1), 2.5)
        else:
            strokes.box(painter, rect, self._look.line(mark), 2.5)
        painter.setFont(strokes.caption_font())
        painter.setPen(self._look.caption_colour(mark) if is_hollow else shade.on)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.flag)

    def _bridges(self, parts: list[Part], x: int, y: int) -> None:
        """Join the fragments of each mark in this block; one that goes on elsewhere leads to the column's edge."""
        several: dict[str, list[Part]] = {}
        for part in parts:
            if len(part.mark.fragments) > 1:
                several.setdefault(part.mark.id, []).append(part)
        for joined in several.values():
            if joined[0].starts and joined[0].fragment > 0:
                self._lead(joined[0], x, y, is_in=True)
            for before, after in pairwise(joined):
                if before.fragment != after.fragment:
                    self._bridge(before, after, x, y)
            last = joined[-1]
            if last.ends and last.fragment + 1 < len(last.mark.fragments):
                self._lead(last, x, y, is_in=False)

    def _bridge(self, before: Part, after: Part, x: int, y: int) -> None:
        if before.line != after.line:
            self._lead(before, x, y, is_in=False)
            self._lead(after, x, y, is_in=True)
            return
        left, right = sorted((before, after), key=lambda part: part.left)
        self._dots(before, x + left.right + 3, x + right.left - 3, y)

    def _lead(self, part: Part, x: int, y: int, *, is_in: bool) -> None:
        if is_in != part.is_rtl:
            self._dots(part, x, x + part.left - 3, y)
        else:
            self._dots(part, x + part.right + 3, x + self._style.width, y)

    def _dots(self, part: Part, left: float, right: float, y: int) -> None:
        height = part.top + part.height + 1 if part.mark.is_bracketed else track_top(part, self._style) + 1
        if right > left:
            strokes.bridge(self._painter, left, right, y + height, faded(self._look.line(part.mark), _BRIDGE_ALPHA))
