"""The bar of the screens that look across articles: which screen it is, and what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QStackedWidget
from typing_extensions import override

from ui.theme import BODY, S2, S4, S5, S7, current, ui_font
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
        return QSize(QFontMetrics(ui_font(BODY, bold=True)).horizontalAdvance(self.text()) + S2, S7)

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
    """Stands where the bar of the window stands while an article is shown."""

    picked = Signal(str)
    """The id of a screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(S7)
        self.tabs: dict[str, ScreenTab] = {}
        self._parts = QStackedWidget()
        self._names = QHBoxLayout()
        self._names.setSpacing(S4)
        row = QHBoxLayout(self)
        row.setContentsMargins(S5, 0, S5, 1)
        row.setSpacing(S4)
        row.addLayout(self._names)
        row.addWidget(upright())
        row.addWidget(self._parts, 1)

    def set_screens(self, items: Iterable[ScreenItem]) -> None:
        """Offer these screens, in this order."""
        for tab in self.tabs.values():
            self._names.removeWidget(tab)
            tab.deleteLater()
        self.tabs = {item.id: ScreenTab(item, self) for item in items}
        for tab in self.tabs.values():
            tab.clicked.connect(self._pick)
            self._names.addWidget(tab)

    def show_screen(self, screen: str, parts: QWidget) -> None:
        """Say that *screen* is shown, with *parts* of its own in the bar."""
        self.tabs[screen].setChecked(True)
        if self._parts.indexOf(parts) < 0:
            self._parts.addWidget(parts)
        self._parts.setCurrentWidget(parts)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _pick(self) -> None:
        tab = self.sender()
        if isinstance(tab, ScreenTab):
            self.picked.emit(tab.item.id)
