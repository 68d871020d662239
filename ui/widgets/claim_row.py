"""A claim on one line: its number on a fill, its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import KEY, RADIUS_S, S1, S2, SMALL, current, ui_font
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Colour
    from ui.theme import Theme

_HEIGHT = 24
_PILL = 18
_PADDING = 6


class ClaimRow(QAbstractButton):
    """Press it to go to the claim."""

    def __init__(self, number: int, text: str, colour: Colour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self._number = str(number)
        self._colour = colour
        self.setText(text.replace("\n", " "))
        self.setToolTip(text)
        self.setAccessibleName(f"{number}, {text}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._theme.hover)
        shade = self._theme.shade(self._colour)
        font = ui_font(KEY, bold=True)
        width = QFontMetrics(font).horizontalAdvance(self._number) + 2 * _PADDING
        pill = QRect(0, (_HEIGHT - _PILL) // 2, width, _PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade.line)
        painter.drawRoundedRect(pill, RADIUS_S, RADIUS_S)
        painter.setFont(font)
        painter.setPen(shade.on)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._number)
        painter.setFont(ui_font(SMALL))
        painter.setPen(self._theme.text)
        area = self.rect().adjusted(width + S2, 0, -S1, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)
