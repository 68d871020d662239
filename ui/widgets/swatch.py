"""A sample of how a label is drawn: its line and its colour, without any text of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour, Line
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_WIDTH, _HEIGHT = 20, 16
_PENS = {
    Line.SOLID: (2.4, []),
    Line.DASHED: (2.0, [2.2, 1.2]),
    Line.TICKS: (1.5, []),
    Line.DOUBLE: (1.2, []),
    Line.DOTTED: (2.0, [1.0, 1.0]),
}
_TICK = 3.0
_APART = 3.0
_BRACKET = 4.0


def paint_swatch(painter: QPainter, rect: QRect, line: Line, colour: Colour, theme: Theme) -> None:
    """Paint *line* in *colour* as it lies under words that fill *rect*."""
    shade = theme.shade(colour)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect).adjusted(1, 1, -1, -1)
    match line:
        case Line.BRACKETS:
            painter.fillRect(area, shade.tint)
            _paint_brackets(painter, area, QPen(shade.line, 1.5))
        case Line.BAR:
            painter.fillRect(QRectF(area.left() + 1, area.top(), 2, area.height()), shade.line)
        case _:
            _paint_line(painter, area, line, QPen(shade.line))
    painter.restore()


def _paint_brackets(painter: QPainter, area: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    for outer, inner in ((area.left(), area.left() + _BRACKET), (area.right(), area.right() - _BRACKET)):
        painter.drawLine(QLineF(outer, area.top(), outer, area.bottom()))
        for y in (area.top(), area.bottom()):
            painter.drawLine(QLineF(outer, y, inner, y))


def _paint_line(painter: QPainter, area: QRectF, line: Line, pen: QPen) -> None:
    width, dashes = _PENS[line]
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    painter.setPen(pen)
    y = area.bottom() - 2
    painter.drawLine(QLineF(area.left(), y, area.right(), y))
    if line is Line.DOUBLE:
        painter.drawLine(QLineF(area.left(), y - _APART, area.right(), y - _APART))
    if line is Line.TICKS:
        for x in (area.left(), area.right()):
            painter.drawLine(QLineF(x, y + width / 2, x, y - _TICK))


class Swatch(Painted):
    """The sample as a widget."""

    def __init__(self, line: Line = Line.SOLID, colour: Colour = Colour.GREY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_look(self, line: Line, colour: Colour) -> None:
        """Show another line and colour."""
        self._line, self._colour = line, colour
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_swatch(QPainter(self), self.rect(), self._line, self._colour, self._theme)
