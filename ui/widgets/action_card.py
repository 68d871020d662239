"""A large button with an icon, a name, what it does and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import BODY, RADIUS_L, S2, S4, SMALL, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.painting import crisp, cut, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 64
_ICON = 20
_NAME_LINE, _LINE = 20, 16
_REMARK_LINES = 2
_NARROWEST = 200


class ActionCard(QAbstractButton):
    """One of the few things to begin with."""

    def __init__(
        self,
        icon: str,
        name: str,
        remark: str,
        parent: QWidget | None = None,
        *,
        keys: str = "",
        is_primary: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = current()
        self._icon = icon
        self._remark = remark
        self._keys = keys
        self._is_primary = is_primary
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(remark)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_keys(self, keys: str) -> None:
        """Show another key."""
        self._keys = keys
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if self._is_primary else theme.line, 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_L, RADIUS_L)
        paint_icon(painter, self._icon, QRect(S4, (_HEIGHT - _ICON) // 2, _ICON, _ICON), theme.accent_text)
        left = S4 + _ICON + S4
        caps = caps_width(self._keys)
        name = QFontMetrics(ui_font(BODY, bold=True)).horizontalAdvance(self.text())
        if left + name + S2 + caps + S4 > self.width():
            caps = 0  # the name tells more than the key
        if caps:
            paint_caps(painter, self.width() - S4 - caps, _HEIGHT // 2, self._keys, theme)
        self._paint_words(painter, left, self.width() - left - S4 - (caps + S2 if caps else 0))
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)

    def _paint_words(self, painter: QPainter, left: int, width: int) -> None:
        lines = cut(self._remark, ui_font(SMALL), width, _REMARK_LINES)
        top = (_HEIGHT - _NAME_LINE - _LINE * len(lines)) // 2
        painter.setFont(ui_font(BODY, bold=True))
        painter.setPen(self._theme.text)
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, top, width, _NAME_LINE), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(ui_font(SMALL))
        painter.setPen(self._theme.dim)
        for number, line in enumerate(lines):
            area = QRect(left, top + _NAME_LINE + number * _LINE, width + S4, _LINE)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line)
