"""A row of a list of pages: icon and name; the chosen one is tinted, bold and has a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import BODY, S2, S4, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.painting import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 40
_ICON = 16
_BAR = 3
_INDENT = 16


class NavRow(QAbstractButton):
    """One of several; put them into a group so that one is always chosen."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, level: int = 0) -> None:
        super().__init__(parent)
        self._theme = current()
        self._icon = icon
        self._level = level
        self.setText(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
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
        theme, rect = self._theme, self.rect()
        painter = QPainter(self)
        if self.isChecked():
            painter.fillRect(rect, theme.sel)
            painter.fillRect(0, 0, _BAR, rect.height(), theme.accent)
        elif self.underMouse():
            painter.fillRect(rect, theme.hover)
        left = S4 + self._level * _INDENT
        if self._icon:
            paint_icon(painter, self._icon, QRect(left, (_HEIGHT - _ICON) // 2, _ICON, _ICON), theme.text)
            left += _ICON + S2
        painter.setFont(ui_font(BODY, bold=self.isChecked()))
        painter.setPen(theme.text)
        area = rect.adjusted(left, 0, -S4, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            paint_focus(painter, rect, theme, 2)
