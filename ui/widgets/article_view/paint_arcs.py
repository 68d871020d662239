"""Painting what lies over the page: arcs of the selection, its handles, the bars of zones, the rubber arc."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen, QPolygonF, QTransform

from ui.widgets.article_view import strokes
from ui.widgets.article_view.look import faded

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.widgets.article_view.page import Page

ARC = 1.5
PICKED = 3.0
"""How broad an arrow is, and one that is selected."""
_REACH = 4.0
"""How near a hand has to aim."""
_DOT = 2.6
_ROUND = 6.0
_TAKE_OFF = 11
"""How far behind its mark's start an arc through the gutter leaves, clear of the handle."""
_HOP, _LOWER, _UPPER = 13, 4, 13
"""How far above a line an arc runs: hopping along it, leaving it, reaching it over flags."""
_FLAG_MIDDLE, _NO_FLAG = 4.5, 7.0
"""How far above a line an arc runs that ends at a flag, or at a mark without one: clear of the names above."""
_LANDING = 22
"""How far behind a claim's start an arc comes down, clear of its flag."""
KNOB = 3.5


@dataclass(frozen=True, slots=True)
class Foot:
    """One end of an arc in the window: the first part of a mark."""

    left: float
    right: float
    top: int
    has_flag: bool
    way_in: float | None = None
    """Where its flag begins, if an arc can reach it from the left."""


@dataclass(frozen=True, slots=True)
class Grip:
    """The handle at one end of a fragment of the selected mark."""

    fragment: int
    is_end: bool
    x: float
    top: float
    height: float
    is_below: bool
    """It hangs below a bracket, whose flag is above; a mark without brackets has it on top."""

    @property
    def knob(self) -> float:
        """Where the knob's centre is."""
        return self.top + self.height if self.is_below else self.top


class Route(NamedTuple):
    """Where an arrow runs: its line, from the top of its first mark, and its tip."""

    path: QPainterPath
    tip: QPointF
    points_down: bool


def route(page: Page, tail: Foot, head: Foot) -> Route:
    """Return where the arrow from *tail* to *head* runs: hopping along one line, or through the left gutter.

    It crosses no name under a line.
    """
    return Route(*(_along(tail, head) if tail.top == head.top else _through_gutter(page, tail, head)))


def is_on(route: Route, point: QPointF) -> bool:
    """Tell whether *point* is on an arrow, or as near as a hand can aim."""
    if not route.path.boundingRect().adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
        return False
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * _REACH)
    return stroker.createStroke(route.path).contains(point)


def arc(painter: QPainter, route: Route, colour: QColor, ground: QColor, *, width: float = ARC) -> None:
    """Draw an arrow."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ground, width + 3))
    painter.drawPath(route.path)
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(route.path)
    start = route.path.elementAt(0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    dot = _DOT + (width - ARC) / 2
    painter.drawEllipse(QPointF(start.x, start.y + 1), dot, dot)
    painter.drawPolygon(_arrow(route.tip, points_down=route.points_down))


def _arrow(tip: QPointF, *, points_down: bool) -> QPolygonF:
    if points_down:
        return QPolygonF([tip, tip + QPointF(-3.5, -6), tip + QPointF(3.5, -6)])
    return QPolygonF([tip, tip + QPointF(-6, -3.5), tip + QPointF(-6, 3.5)])


def _landing(head: Foot) -> float:
    middle = (head.left + head.right) / 2
    return min(head.left + _LANDING, max(middle, head.left + 4)) if head.has_flag else middle


def _along(tail: Foot, head: Foot) -> tuple[QPainterPath, QPointF, bool]:
    start, end, y = (tail.left + tail.right) / 2, _landing(head), tail.top - _HOP
    turn = 4.0 if end > start else -4.0
    path = QPainterPath(QPointF(start, tail.top))
    path.lineTo(start, y + 4)
    path.quadTo(start, y, start + turn, y)
    path.lineTo(end - turn, y)
    path.quadTo(end, y, end, y + 4)
    path.lineTo(end, head.top - 4)
    return path, QPointF(end, head.top + 1), True


def _through_gutter(page: Page, tail: Foot, head: Foot) -> tuple[QPainterPath, QPointF, bool]:
    x = min(tail.left + _TAKE_OFF, (tail.left + tail.right) / 2)
    low, high = tail.top - _LOWER, head.top - _reach(head)
    gutter = page.arc
    turn = _ROUND if high > low else -_ROUND
    path = QPainterPath(QPointF(x, tail.top))
    path.lineTo(x, low + 4)
    path.quadTo(x, low, x - 4, low)
    path.lineTo(gutter + _ROUND, low)
    path.quadTo(gutter, low, gutter, low + turn)
    path.lineTo(gutter, high - turn)
    path.quadTo(gutter, high, gutter + _ROUND, high)
    if head.way_in is not None:
        path.lineTo(head.way_in - 6, high)
        return path, QPointF(head.way_in - 1, high), False
    end = _landing(head)
    path.lineTo(end - 4, high)
    path.quadTo(end, high, end, high + 4)
    path.lineTo(end, head.top - 4)
    return path, QPointF(end, head.top + 1), True


def _reach(head: Foot) -> float:
    if head.way_in is not None:
        return _FLAG_MIDDLE
    return _UPPER if head.has_flag else _NO_FLAG


def rubber(painter: QPainter, start: QPointF, end: QPointF, colour: QColor) -> None:
    """Draw the arrow that follows the pointer while a relation is being drawn."""
    path = QPainterPath(start)
    lift = min(40.0, 12 + abs(end.x() - start.x()) / 8 + abs(end.y() - start.y()) / 8)
    path.cubicTo(start - QPointF(0, lift), end - QPointF(0, lift), end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(strokes.dashed(colour, 1.6, 5.0, 3.0))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(start, _DOT, _DOT)
    painter.drawPolygon(_arrow(end, points_down=True))


def handle(painter: QPainter, grip: Grip, pen: QPen, ground: QColor) -> None:
    """Draw the handle at one end of the selected mark: a knob on its bracket, or on an upright where it has none."""
    left = strokes.snap(painter, grip.x - 0.75)
    if not grip.is_below:
        painter.fillRect(QRectF(left, grip.top, 1.5, grip.height), pen.color())
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(left + 0.75, grip.knob), KNOB, KNOB)


def zone(painter: QPainter, page: Page, ends: tuple[float, float], colour: QColor, *, is_selected: bool) -> None:
    """Draw the bar of a zone beside its lines, from top to foot; it is broad when the zone is selected."""
    top, foot = ends
    if is_selected:
        painter.fillRect(QRectF(page.zone_bar, top, 5, foot - top), colour)
    else:
        painter.fillRect(QRectF(page.zone_bar, top, 2, foot - top), faded(colour, 0.7))


def hollow_zone(painter: QPainter, page: Page, ends: tuple[float, float], colour: QColor) -> None:
    """Draw the bar of somebody else's zone: two thin lines and nothing between."""
    top, foot = ends
    for left in (page.zone_bar, page.zone_bar + 3):
        painter.fillRect(QRectF(left, top, 1, foot - top), colour)


def zone_name(painter: QPainter, page: Page, foot: float, words: str, colour: QColor, *, squeeze: float = 1.0) -> None:
    """Write a zone's name upwards, beside its bar, *squeeze* times as long as usual."""
    painter.save()
    upwards = QTransform.fromTranslate(page.zone_bar - 3, foot).rotate(-90).scale(squeeze, 1)
    painter.setWorldTransform(upwards, combine=True)
    painter.setFont(strokes.caption_font())
    painter.setPen(colour)
    painter.drawText(QPointF(0, 0), words)
    painter.restore()
