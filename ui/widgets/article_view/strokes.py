"""Strokes all painters share: crisp bars, dashes, rounded boxes, small text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QStaticText, QTransform

from annotator.scheme import Line
from ui.theme import RADIUS_S, S2, SMALL, TRACK, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from ui.theme import Theme

THICKNESS = {Line.SOLID: 2.4, Line.DASHED: 2.0, Line.TICKS: 1.5, Line.DOUBLE: 1.0, Line.DOTTED: 2.0}
THIN = 1.0
"""How thick a line is that marks of others have."""
SUGGESTED = (2.0, 2.8)
"""Dash and gap of a suggestion's line, in pixels."""
_DASHES = {Line.DASHED: (4.4, 2.4), Line.DOTTED: (2.0, 2.0)}
_DOUBLE_GAP = 2.0
_TICK = 3.0
_RING = 2.5
_HATCH = 6


@cache
def caption_font() -> QFont:
    """Return the font of names under lines and of numbers in flags."""
    return ui_font(TRACK, bold=True)


@cache
def _caption(words: str, _ratio: float) -> tuple[QStaticText, float]:
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.prepare(QTransform(), caption_font())
    return text, QFontMetricsF(caption_font()).ascent()


def snap(painter: QPainter, value: float) -> float:
    """Return *value* moved to the nearest edge of a device pixel."""
    ratio = painter.device().devicePixelRatioF()
    return round(value * ratio) / ratio


def bar(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill *rect*; its left and top edges are sharp."""
    painter.fillRect(QRectF(snap(painter, rect.left()), snap(painter, rect.top()), rect.width(), rect.height()), colour)


def fold(painter: QPainter, rect: QRectF, words: str, theme: Theme) -> None:
    """Draw the row that stands in the place of folded paragraphs."""
    painter.setPen(QPen(theme.edge, 1, Qt.PenStyle.DashLine))
    painter.setBrush(theme.card)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_S, RADIUS_S)
    painter.setFont(ui_font(SMALL))
    painter.setPen(theme.dim)
    room = rect.adjusted(S2, 0, -S2, 0)
    shown = painter.fontMetrics().elidedText(f"▸ {words}", Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def box(painter: QPainter, rect: QRectF, colour: QColor, radius: float = RADIUS_S) -> None:
    """Fill a rounded box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def outline(painter: QPainter, rect: QRectF, pen: QPen, radius: float = RADIUS_S) -> None:
    """Draw the edge of a rounded box."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)


def dashed(colour: QColor, width: float = 1.0, dash: float = 4.0, gap: float = 2.0) -> QPen:
    """Return a dashed pen; lengths are in pixels."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash / width, gap / width])
    return pen


def hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill *rect* with thin slanting lines that go on from box to box."""
    lines = []
    x = (int(rect.left() - rect.height()) // _HATCH) * _HATCH
    while x < rect.right():
        low, high = max(float(x), rect.left()), min(x + rect.height(), rect.right())
        if low < high:
            lines.append(QLineF(low, rect.bottom() - (low - x), high, rect.bottom() - (high - x)))
        x += _HATCH
    painter.setPen(QPen(colour, 1.0))
    painter.drawLines(lines)


def caption(painter: QPainter, left: float, baseline: float, words: str, colour: QColor) -> None:
    """Write a short name under a line."""
    text, ascent = _caption(words, painter.device().devicePixelRatioF())
    painter.setPen(colour)
    painter.setFont(caption_font())
    painter.drawStaticText(QPointF(left, baseline - ascent), text)


def track(painter: QPainter, line: Line, rect: QRectF, colour: QColor, *, is_suggestion: bool) -> None:
    """Draw one label's line along the top of *rect*, which is as high as the line is thick."""
    dash = SUGGESTED if is_suggestion else _DASHES.get(line)
    if dash is None:
        bar(painter, rect, colour)
        if line is Line.DOUBLE:
            bar(painter, rect.translated(0, _DOUBLE_GAP), colour)
        return
    y = snap(painter, rect.top()) + rect.height() / 2
    painter.setPen(dashed(colour, rect.height(), *dash))
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def tick(painter: QPainter, x: float, y: float, colour: QColor, width: float = THICKNESS[Line.TICKS]) -> None:
    """Draw the small upright at an end of an entity's line."""
    bar(painter, QRectF(x, y - _TICK, width, _TICK), colour)


def ring(painter: QPainter, x: float, y: float, colour: QColor, ground: QColor) -> None:
    """Draw the small ring at the start of a line: the mark is somebody else's."""
    painter.setPen(QPen(colour, 1.0))
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(x, y), _RING, _RING)


def bridge(painter: QPainter, left: float, right: float, y: float, colour: QColor) -> None:
    """Draw the dotted line between two fragments."""
    painter.setPen(dashed(colour, 1.3, 1.3, 2.0))
    painter.drawLine(QPointF(left, y), QPointF(right, y))
