"""A chip: a rounded switch with a count, for filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import CAPTION, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.painting import crisp, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 24
_PADDING = 7
_GAP = 3
_ICON = 12


class Chip(QAbstractButton):
    """A checkable name with a number behind it. On: tint, border and bold."""

    def __init__(self, text: str, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._theme = current()
        self._icon = icon
        self._count: int | None = None
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_count(self, count: int | None) -> None:
        """Show *count* behind the name; None shows nothing."""
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}: {count}")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self._name_width() + 2 * _PADDING + (_ICON + _GAP if self._icon else 0)
        return QSize(width + (self._count_width() + _GAP if self._count is not None else 0), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        is_on = self.isChecked()
        painter.setPen(QPen(theme.accent if is_on else theme.edge, 1))
        painter.setBrush(theme.sel if is_on else theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(crisp(self.rect()), _HEIGHT / 2, _HEIGHT / 2)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, _HEIGHT / 2 - 1)
        font = ui_font(CAPTION, bold=is_on)
        name_width = QFontMetrics(font).horizontalAdvance(self.text())
        left = _PADDING + (self._name_width() - name_width) // 2  # room is kept for bold: nothing moves when pressed
        colour = theme.accent_text if is_on else theme.text
        if self._icon:
            paint_icon(painter, self._icon, QRect(left, (_HEIGHT - _ICON) // 2, _ICON, _ICON), colour)
            left += _ICON + _GAP
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRect(left, 0, name_width, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._count is not None:
            painter.setFont(ui_font(CAPTION))
            painter.setPen(colour if is_on else theme.dim)
            area = QRect(left + name_width + _GAP, 0, self._count_width(), _HEIGHT)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._number())

    def _number(self) -> str:
        return self.locale().toString(self._count or 0)

    def _name_width(self) -> int:
        return QFontMetrics(ui_font(CAPTION, bold=True)).horizontalAdvance(self.text())

    def _count_width(self) -> int:
        return QFontMetrics(ui_font(CAPTION)).horizontalAdvance(self._number()) + 1
