"""The number of a claim, on a fill of its colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import KEY, RADIUS_S, ui_font
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_HEIGHT = 18
_PADDING = 6


class Pill(Painted):
    """A small filled number."""

    def __init__(self, text: str = "", colour: Colour = Colour.BLUE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_number(self, text: str, colour: Colour) -> None:
        """Show *text* on *colour*."""
        self._text, self._colour = text, colour
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(ui_font(KEY, bold=True)).horizontalAdvance(self._text) + 2 * _PADDING, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shade = self._theme.shade(self._colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade.line)
        painter.drawRoundedRect(self.rect(), RADIUS_S, RADIUS_S)
        painter.setFont(ui_font(KEY, bold=True))
        painter.setPen(shade.on)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
