"""Lines of relations between claims: the shape tells the type, the colour how the two stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import atan2, cos, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from annotator.scheme import Colour

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.theme import Theme

_HEAD, _HALF_HEAD = 9.0, 4.0
_STEP, _SWING = 5.0, 3.0
_WIDTH, _STRONG = 1.6, 2.4


class Shape(Enum):
    """How a line runs."""

    DOUBLE = "double"
    PLAIN = "plain"
    TICKS = "ticks"
    ZIGZAG = "zigzag"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class TieLook:
    """Shape and colour of a type of relation."""

    shape: Shape = Shape.PLAIN
    colour: Colour = Colour.BLUE


_LOOKS = {
    "same": TieLook(Shape.DOUBLE, Colour.BLUE),
    "updates": TieLook(Shape.PLAIN, Colour.BLUE),
    "supports": TieLook(Shape.TICKS, Colour.GREY),
    "contradicts": TieLook(Shape.ZIGZAG, Colour.VERMILION),
    "related": TieLook(Shape.DOTS, Colour.GREY),
}


def look_of(type: str) -> TieLook:  # noqa: A002 -- the relation's type
    """Return how relations of *type* are drawn; those of other schemes are plain lines."""
    return _LOOKS.get(type, TieLook())


@dataclass(frozen=True, slots=True)
class Stroke:
    """How one line is drawn: *head* says whether there is one at its end (1), at its start (-1) or nowhere (0)."""

    head: int = 0
    is_proposed: bool = False
    is_strong: bool = False


def paint_tie(painter: QPainter, path: QPainterPath, look: TieLook, theme: Theme, stroke: Stroke) -> None:
    """Draw a relation along *path*."""
    shade = theme.shade(look.colour)
    line = shade.text if look.colour is Colour.GREY else shade.line
    width = _STRONG if stroke.is_strong else _WIDTH
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stroke.is_proposed:
        pen = QPen(line, width)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.strokePath(path, pen)
    else:
        _paint_shape(painter, path, look.shape, QPen(line, width), theme.page)
    if stroke.head:
        _paint_head(painter, path, line, theme.page, stroke)
    painter.restore()


def _paint_shape(painter: QPainter, path: QPainterPath, shape: Shape, pen: QPen, ground: QColor) -> None:
    match shape:
        case Shape.DOUBLE:
            painter.strokePath(path, QPen(pen.color(), pen.widthF() + 3))
            painter.strokePath(path, QPen(ground, pen.widthF()))
        case Shape.TICKS:
            painter.strokePath(path, pen)
            ticks = QPen(pen.color(), 7)
            ticks.setCapStyle(Qt.PenCapStyle.FlatCap)
            ticks.setDashPattern([1.5 / 7, 1])
            painter.strokePath(path, ticks)
        case Shape.ZIGZAG:
            painter.strokePath(_zigzag(path), pen)
        case Shape.DOTS:
            dots = QPen(pen.color(), pen.widthF() + 0.4)
            dots.setCapStyle(Qt.PenCapStyle.RoundCap)
            dots.setDashPattern([0.1, 3.6])
            painter.strokePath(path, dots)
        case _:
            painter.strokePath(path, pen)


def _zigzag(path: QPainterPath) -> QPainterPath:
    length = path.length()
    made = QPainterPath(path.pointAtPercent(0))
    steps = max(2, int(length / _STEP))
    for number in range(1, steps):
        share = number / steps
        here, before = path.pointAtPercent(share), path.pointAtPercent(max(0.0, share - 0.01))
        angle = atan2(here.y() - before.y(), here.x() - before.x())
        swing = _SWING if number % 2 else -_SWING
        made.lineTo(here.x() - sin(angle) * swing, here.y() + cos(angle) * swing)
    made.lineTo(path.pointAtPercent(1))
    return made


def _paint_head(painter: QPainter, path: QPainterPath, line: QColor, ground: QColor, stroke: Stroke) -> None:
    length = max(path.length(), 1.0)
    near = path.percentAtLength(min(_HEAD, length))
    tip, back = (path.pointAtPercent(1), path.pointAtPercent(1 - near))
    if stroke.head < 0:
        tip, back = path.pointAtPercent(0), path.pointAtPercent(near)
    angle = atan2(tip.y() - back.y(), tip.x() - back.x())
    along, across = QPointF(cos(angle), sin(angle)), QPointF(-sin(angle), cos(angle))
    foot = tip - along * _HEAD
    painter.setPen(QPen(line, _WIDTH))
    painter.setBrush(ground if stroke.is_proposed else line)
    painter.drawPolygon(QPolygonF([tip, foot + across * _HALF_HEAD, foot - across * _HALF_HEAD]))
