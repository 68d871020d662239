"""The bar under the menus: which screen it is, the others beside it, and what belongs to the one that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedWidget
from typing_extensions import override

from ui.theme import BAR, BODY, S2, S3, current, ui_font
from ui.widgets.menu_button import MenuButton
from ui.widgets.page_bar import upright
from ui.widgets.painting import Painted, paint_focus

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_RIM = 3


@dataclass(frozen=True, slots=True)
class ScreenItem:
    """One screen: what is emitted for it, what is read, and the key that leads to it."""

    id: str
    name: str
    keys: str = ""


class ScreenTab(QAbstractButton):
    """The name of a screen; the one that is shown is bold and underlined."""

    def __init__(self, item: ScreenItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()
        self.item = item
        self.setText(item.name)
        self.setToolTip(item.keys)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on."""
        self._theme = theme
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(ui_font(BODY, bold=True)).horizontalAdvance(self.text()) + S2, BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, is_on = QPainter(self), self._theme, self.isChecked()
        painter.setFont(ui_font(BODY, bold=is_on))
        painter.setPen(theme.text if is_on or self.underMouse() else theme.dim)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if is_on:
            painter.fillRect(QRect(0, self.height() - _RIM, self.width(), _RIM), theme.accent)
        if self.hasFocus():
            paint_focus(painter, self.rect().adjusted(0, S2, 0, -S2), theme)


class ScreenBar(Painted):
    """The names of the screens stand where they stand whichever of them is shown."""

    picked = Signal(str)
    """The id of a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self.menu_button = MenuButton(self)
        self.tabs: dict[str, ScreenTab] = {}
        self._shown = ""
        self._parts = QStackedWidget()
        self._names = QHBoxLayout()
        self._names.setSpacing(S2)
        row = QHBoxLayout(self)
        row.setContentsMargins(S3, 0, S3, 1)
        row.setSpacing(S3)
        row.addWidget(self.menu_button)
        row.addLayout(self._names)
        row.addWidget(upright())
        row.addWidget(self._parts, 1)

    def set_screens(self, items: Iterable[ScreenItem]) -> None:
        """Offer these screens, in this order."""
        for tab in self.tabs.values():
            self._names.removeWidget(tab)
            tab.hide()  # until it goes it would be drawn where it is left
            tab.deleteLater()
        self.tabs = {item.id: ScreenTab(item, self) for item in items}
        for tab in self.tabs.values():
            tab.clicked.connect(self._pick)
            self._names.addWidget(tab)
        self._check()

    def show_screen(self, screen: str, parts: QWidget) -> None:
        """Say that *screen* is shown, with *parts* of its own in the bar; the first screen if it is empty."""
        self._shown = screen
        self._check()
        if self._parts.indexOf(parts) < 0:
            self._parts.addWidget(parts)
        self._parts.setCurrentWidget(parts)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _check(self) -> None:
        tab = self.tabs.get(self._shown) or next(iter(self.tabs.values()), None)
        if tab is not None:
            tab.setChecked(True)

    def _pick(self) -> None:
        tab = self.sender()
        if isinstance(tab, ScreenTab):
            self.picked.emit(tab.item.id)
