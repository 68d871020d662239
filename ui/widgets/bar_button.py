"""A flat button of the top bar: icon, words that may elide, the key that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import BODY, CONTROL_SMALL, KEY, RADIUS_M, RADIUS_S, S1, S2, current, ui_font
from ui.widgets.icons import paint_icon
from ui.widgets.key_cap import HEIGHT, cap_width, caps_width, paint_caps
from ui.widgets.painting import crisp, paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_ICON = 16
_SPACE = 6


class BarButton(QAbstractButton):
    """*is_framed* draws a border; *widest* is where the words are cut."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        is_framed: bool = False,
        is_primary: bool = False,
        widest: int = 320,
    ) -> None:
        super().__init__(parent)
        self._theme = current()
        self._icon_name = icon
        self._keys = ""
        self._is_framed = is_framed
        self._is_primary = is_primary
        self._is_compact = False
        self._widest = widest
        self._wide = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    def set_words(self, text: str) -> None:
        """Say what the button does."""
        self.setText(text)
        self.setAccessibleName(text)
        self._describe()

    def set_keys(self, keys: str) -> None:
        """Show the key that does the same."""
        self._keys = keys
        self._describe()

    def set_compact(self, is_compact: bool) -> None:
        """Show the icon only."""
        self._is_compact = is_compact
        self.updateGeometry()
        self.update()

    def set_wide(self, width: int) -> None:
        """Look like a field *width* pixels wide: dim words at the left, the key at the right; 0: as usual."""
        self._wide = width
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        if self._wide:
            return QSize(self._wide, CONTROL_SMALL)
        width = 2 * S2 + _ICON
        if not self._is_compact:
            width += self._words_width() + (_SPACE if self.text() else 0)
            width += _SPACE + caps_width(self._keys) if self._keys else 0
        return QSize(width, CONTROL_SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(2 * S2 + _ICON, CONTROL_SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        colour = self._ink()
        icon = QRect(S2, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, self._icon_name, icon, colour)
        if not self._is_compact:
            self._paint_words(painter, icon.right() + 1 + _SPACE)
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)

    def _paint_ground(self, painter: QPainter) -> None:
        is_hovered = self.isEnabled() and self.underMouse()
        if self._is_primary and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.accent if is_hovered else self._theme.accent_text)
            painter.drawRoundedRect(self.rect(), RADIUS_M, RADIUS_M)
        elif self._is_framed:
            painter.setPen(self._theme.edge)
            painter.setBrush(self._theme.hover if is_hovered else self._theme.card)
            painter.drawRoundedRect(crisp(self.rect()), RADIUS_M, RADIUS_M)
        elif is_hovered or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.hover)
            painter.drawRoundedRect(self.rect(), RADIUS_M, RADIUS_M)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        keys = caps_width(self._keys) + _SPACE if self._keys else 0
        room = self.width() - left - keys - S1
        if room < _ICON:
            return
        font = ui_font(BODY, bold=self._is_primary)
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(self._theme.dim if self._wide else self._ink())
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if self._keys:
            width = room if self._wide else min(room, QFontMetrics(font).horizontalAdvance(words))
            self._paint_keys(painter, left + width + (0 if self._wide else _SPACE))

    def _paint_keys(self, painter: QPainter, left: int) -> None:
        middle = self.height() // 2
        if not self._is_primary:
            paint_caps(painter, left, middle, self._keys, self._theme, is_quiet=True)
            return
        rect = QRect(left, middle - HEIGHT // 2, cap_width(self._keys), HEIGHT)
        painter.setFont(ui_font(KEY, bold=True))
        painter.setPen(self._ink())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._keys)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.dim
        return self._theme.on_accent if self._is_primary else self._theme.text

    def _words_width(self) -> int:
        return min(self._widest, QFontMetrics(ui_font(BODY, bold=self._is_primary)).horizontalAdvance(self.text()) + 2)

    def _describe(self) -> None:
        self.setToolTip(f"{self.text()} ({self._keys})" if self._keys else self.text())
        self.updateGeometry()
        self.update()
