"""Where the window is too narrow for rail and inspector side by side: each is a tab away from the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker

from ui.main_window.frame import RAIL_GIVES_WAY_BELOW
from ui.theme import BODY, CAPTION, ui_font
from ui.views.inspector import Tab

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow

_CLAIMS = len(Tab)


class NarrowTabs(QObject):
    """Adds the tab “Claims” to the inspector, which shows the rail in its place, and the way back over the rail."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = window.inspector.tabs
        self._last: int = Tab.PROPERTIES
        self._tabs.currentChanged.connect(self._follow_tab)
        window.layout_changed.connect(self._follow_layout)
        window.page.head.inspector_requested.connect(self._show_inspector)

    def _follow_layout(self) -> None:
        is_narrow = self._window.width() < RAIL_GIVES_WAY_BELOW
        with QSignalBlocker(self._tabs):
            if is_narrow and self._tabs.count() == _CLAIMS:
                self._tabs.addTab(self.tr("Claims"))
            elif not is_narrow and self._tabs.count() > _CLAIMS:
                self._tabs.removeTab(_CLAIMS)
        self._crowd(is_narrow)
        self._window.page.head.set_way_back(is_narrow and self._window.inspector_dock.isHidden())

    def _crowd(self, is_crowded: bool) -> None:
        """Set the names of the tabs smaller, so that all four are whole."""
        if self._tabs.property("crowded") == is_crowded:
            return
        self._tabs.setProperty("crowded", is_crowded)
        self._tabs.style().unpolish(self._tabs)
        self._tabs.style().polish(self._tabs)
        self._tabs.setFont(ui_font(CAPTION if is_crowded else BODY))

    def _follow_tab(self, index: int) -> None:
        if index < _CLAIMS:
            self._last = index
            return
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(self._last)
        self._window.set_dock_shown(self._window.inspector_dock, is_shown=False)

    def _show_inspector(self) -> None:
        self._window.set_dock_shown(self._window.inspector_dock, is_shown=True)
