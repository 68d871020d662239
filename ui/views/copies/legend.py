"""What the frames round words mean: a row of samples with a word each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from typing_extensions import override

from ui.theme import CAPTION, S2, ui_font
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_LINE, _SAMPLE, _BOX, _WEDGE = 20, 28, 12, 4.0


class Legend(Painted):
    """Three lines: a frame, dashes, a wedge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (self.tr("only here"), self.tr("other words there"), self.tr("more there"))
        self.setAccessibleName(", ".join(self._lines))

    @override
    def sizeHint(self) -> QSize:
        widest = max(QFontMetrics(ui_font(CAPTION)).horizontalAdvance(line) for line in self._lines)
        return QSize(_SAMPLE + S2 + widest, _LINE * len(self._lines))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setFont(ui_font(CAPTION))
        for number, words in enumerate(self._lines):
            top = number * _LINE
            box = QRectF(0.5, top + (_LINE - _BOX) / 2 + 0.5, _SAMPLE - 1, _BOX)
            if number < len(self._lines) - 1:
                painter.fillRect(box, theme.diff)
                painter.setPen(QPen(theme.diff_line, 1, Qt.PenStyle.DashLine if number else Qt.PenStyle.SolidLine))
                painter.drawRect(box)
            else:
                self._wedge(painter, box)
            painter.setPen(theme.dim)
            room = QRect(_SAMPLE + S2, top, self.width() - _SAMPLE - S2, _LINE)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _wedge(self, painter: QPainter, box: QRectF) -> None:
        middle, colour = box.center().x(), self._theme.diff_line
        painter.fillRect(QRectF(middle - 0.75, box.top(), 1.5, box.height()), colour)
        head = QPainterPath(QPointF(middle - _WEDGE, box.top() - 1))
        head.lineTo(middle + _WEDGE, box.top() - 1)
        head.lineTo(middle, box.top() + _WEDGE)
        head.closeSubpath()
        painter.fillPath(head, colour)
