"""The bar below a wizard: away, what stands in the way, back and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from ui.theme import KEY, RADIUS_S, S2, S4, S5, SMALL, current, ui_font
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.key_cap import HEIGHT, KeyCap, cap_width
from ui.widgets.painting import Painted, crisp
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 56
_WIDE = 1200
_MOST = 100


class KeyedButton(TextButton):
    """A button with the key that does the same on it."""

    def __init__(self, text: str, keys: str, parent: QWidget | None = None, *, kind: Kind = Kind.PLAIN) -> None:
        super().__init__(text, parent, kind=kind)
        self._ink = "on_accent" if kind is Kind.PRIMARY else "dim"
        self._keys = keys
        self._colours = current()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._colours = theme
        super().set_theme(theme)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(cap_width(self._keys) + S2, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        width = cap_width(self._keys)
        option.rect = option.rect.adjusted(0, 0, -width - S2, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        cap = QRect(self.width() - width - S2 - 2, (self.height() - HEIGHT) // 2, width, HEIGHT)
        painter.setPen(getattr(self._colours, self._ink if self.isEnabled() else "dim"))
        painter.setFont(ui_font(KEY, bold=True))
        painter.drawRoundedRect(crisp(cap), RADIUS_S, RADIUS_S)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)


class Foot(Painted):
    """Buttons and one line about the state of things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.leave = TextButton(self.tr("Cancel"))
        self.aside = TextButton("")
        self.aside.hide()
        self.remark = Elided(size=SMALL)
        self.remark.setProperty("dim", True)
        self.alert = Elided(size=SMALL, bold=True)
        self.alert.setProperty("warn", True)
        self.places = TextButton(self.tr("show"), kind=Kind.LINK)
        self.places_key = KeyCap("F8", self)
        self.back = KeyedButton(self.tr("‹ Back"), "Alt+B")
        self.on = KeyedButton("", "Alt+N", kind=Kind.PRIMARY)
        row = QHBoxLayout(self)
        row.setContentsMargins(S5, 0, S5, 0)
        row.setSpacing(S4)
        parts = (self.leave, self.aside, self.remark, self.alert, self.places, self.places_key, self.back, self.on)
        for part in parts:
            row.addWidget(part, _MOST if part is self.remark else 0)
        row.insertStretch(row.indexOf(self.alert), 1)
        self.tell_alert("")

    def tell_alert(self, words: str, *, has_places: bool = True) -> None:
        """Name what stands in the way; nothing hides it."""
        self.alert.setText(words)
        self.alert.setVisible(bool(words))
        for part in (self.places, self.places_key):
            part.setVisible(bool(words) and has_places)
        self._make_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the remark out where nothing but its beginning would be seen beside what stands in the way."""
        self.remark.setVisible(not self.alert.text() or self.width() >= _WIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
