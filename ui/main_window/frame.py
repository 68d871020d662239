"""The frame: bars above and below, list and inspector as docks, pages in the middle, and what gives way when narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S3, SMALL
from ui.widgets.label_bar import LabelBar
from ui.widgets.page_bar import PageBar
from ui.widgets.screen_bar import ScreenBar
from ui.widgets.status_bar import StatusBar
from ui.widgets.texts import Elided
from ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LIST, _INSPECTOR = 240, 312
_SMALLEST_LIST, _SMALLEST_INSPECTOR = 200, 296
RAIL_GIVES_WAY_BELOW = 1280
LIST_GIVES_WAY_BELOW = 1040
_SMALLEST = (800, 560)
_WIDEST_NAME, _MENUS = 280, 22


class Frame(QMainWindow):
    """Where things are; what they do is the window's affair."""

    layout_changed = Signal()
    """A dock or a bar was shown or hidden, or the window became narrow or wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top_bar = TopBar()
        self.screen_bar = ScreenBar()
        self.project_name = Elided(size=SMALL)
        self.label_bar = LabelBar()
        self.status_bar = StatusBar()
        self.pages = QStackedWidget()
        self.inner = QMainWindow()
        self.inner.setWindowFlags(Qt.WindowType.Widget)
        self.inner.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.inner.setDockOptions(QMainWindow.DockOption(0))
        self.inner.setCentralWidget(self.pages)
        self.list_dock = self._dock("list", Qt.DockWidgetArea.LeftDockWidgetArea, _SMALLEST_LIST)
        self.inspector_dock = self._dock("inspector", Qt.DockWidgetArea.RightDockWidgetArea, _SMALLEST_INSPECTOR)
        self._is_free = False
        self._has_menus = True
        self._is_paged = False
        self._has_own_bar = False
        self._menu_of_button: QMenu | None = None
        self._was_width = 0
        self._shown = {self.list_dock: True, self.inspector_dock: True}
        self._build()
        self.setMinimumSize(*_SMALLEST)
        self.resize(1440, 900)

    @property
    def is_distraction_free(self) -> bool:
        """Whether only the article and the labels are shown."""
        return self._is_free

    @property
    def is_article_shown(self) -> bool:
        """Whether the middle shows the article, and no screen of another kind."""
        return not self._is_paged

    @property
    def is_rail_wanted(self) -> bool:
        """Whether the rail is shown: in a narrow window the inspector takes its place."""
        return not self._is_free and (
            self.width() >= RAIL_GIVES_WAY_BELOW or not self.inspector_dock.isVisibleTo(self.inner)
        )

    def set_docks(self, article_list: QWidget, inspector: QWidget) -> None:
        """Put the list and the inspector into their docks."""
        self.list_dock.setWidget(article_list)
        self.inspector_dock.setWidget(inspector)
        self._widen_docks()

    def insert_below_bar(self, widget: QWidget) -> None:
        """Put *widget* across the window, below the bar."""
        self._column.insertWidget(1, widget)

    def show_page(self, page: QWidget, *, is_article: bool, has_bar: bool = False) -> None:
        """Show *page* in the middle; pages that are not the article have the whole width.

        A page that *has_bar* of its own has it in the place of the window's.
        """
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self._is_paged = not is_article
        self._has_own_bar = has_bar
        if is_article:
            self.screen_bar.show_screen("", self.top_bar)
        self._show_docks()

    def show_screen(self, page: QWidget, screen: str, parts: QWidget) -> None:
        """Show a screen that looks across articles, with *parts* of its own in the bar that all of them share."""
        self.screen_bar.show_screen(screen, parts)
        self.show_page(page, is_article=False)

    def set_dock_shown(self, dock: QDockWidget, *, is_shown: bool) -> None:
        """Show or hide a dock because the user wants it so."""
        self._shown[dock] = is_shown
        self._show_docks()

    def set_distraction_free(self, *, is_free: bool) -> None:
        """Show only the article and the labels, or everything again."""
        self._is_free = is_free
        self._show_docks()

    def set_menu(self, menu: QMenu) -> None:
        """Have *menu* behind a button where no menu bar is shown."""
        self._menu_of_button = menu
        self._show_menus()

    def set_menus_shown(self, *, is_shown: bool) -> None:
        """Show the menus in a bar, or behind a button at the left of the bar below."""
        self._has_menus = is_shown
        self._show_menus()

    def save_layout(self) -> str:
        """Return the place of the docks, in hexadecimal digits."""
        return bytes(self.inner.saveState().data()).hex()

    def restore_layout(self, layout: str) -> None:
        """Put the docks where they were."""
        if layout:
            self.inner.restoreState(QByteArray.fromHex(layout.encode()))
            self._show_docks()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before, self._was_width = self._was_width, self.width()
        for limit, dock in (
            (LIST_GIVES_WAY_BELOW, self.list_dock),
            (RAIL_GIVES_WAY_BELOW, self.inspector_dock),
        ):
            crossed = (before >= limit) != (self.width() >= limit) or not before
            if crossed and dock is self.list_dock:
                self._shown[dock] = self.width() >= limit
            elif crossed and self.width() >= limit:
                self._shown[dock] = True
        self._show_docks()
        if before and (before < LIST_GIVES_WAY_BELOW) != (self.width() < LIST_GIVES_WAY_BELOW):
            self._widen_docks()

    def _show_docks(self) -> None:
        has_docks = not self._is_free and not self._is_paged
        for dock, is_shown in self._shown.items():
            dock.setVisible(has_docks and is_shown)
        self.screen_bar.setVisible(not self._is_free and not self._has_own_bar)
        self.status_bar.setVisible(not self._is_free)
        self._show_menus()
        self.label_bar.setVisible(not self._is_paged)
        self.layout_changed.emit()

    def _widen_docks(self) -> None:
        """Give list and inspector back the width that a narrow window has taken."""
        self.inner.resizeDocks([self.list_dock, self.inspector_dock], [_LIST, _INSPECTOR], Qt.Orientation.Horizontal)

    def _show_menus(self) -> None:
        """Show the menu bar if it is wanted; its commands keep their keys without it."""
        self.menuBar().setVisible(self._has_menus and not self._is_free)
        bars = self.pages.findChildren(PageBar)
        for button in (self.screen_bar.menu_button, *(bar.menu_button for bar in bars)):
            button.set_menu(self._menu_of_button)
            button.setVisible(not self._has_menus or self.menuBar().isNativeMenuBar())

    def _dock(self, name: str, area: Qt.DockWidgetArea, smallest: int) -> QDockWidget:
        dock = QDockWidget()
        dock.setObjectName(name)
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setTitleBarWidget(QWidget(dock))
        dock.setMinimumWidth(smallest)
        self.inner.addDockWidget(area, dock)
        return dock

    def _build(self) -> None:
        self.project_name.setProperty("dim", True)
        self.project_name.setMaximumWidth(_WIDEST_NAME)
        self.project_name.setMinimumHeight(_MENUS)
        self.project_name.setContentsMargins(0, 0, S3, 0)
        self.menuBar().setCornerWidget(self.project_name)
        body = QWidget()
        self._column = layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.screen_bar)
        layout.addWidget(self.inner, 1)
        layout.addWidget(self.label_bar)
        layout.addWidget(self.status_bar)
        self.setCentralWidget(body)
