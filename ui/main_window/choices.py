"""What the person has chosen, and the window that follows: only what is different is done anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui import theme as themes
from ui.actions import effective_keys

if TYPE_CHECKING:
    from ui.main_window.window import MainWindow
    from ui.settings import Settings


class Choices(QObject):
    """Lets theme, size of the text, menus and keys follow the settings until the window is closed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._done: Settings | None = None
        window.settings.changed.connect(self.apply)
        window.closed.connect(self._stop)

    def apply(self, settings: Settings) -> None:
        """Follow *settings*."""
        before, self._done = self._done, settings
        if before is None or before.theme != settings.theme:
            self._apply_theme(settings)
        if before is None or _reading(before) != _reading(settings):
            self._window.page.view.set_reading(*_reading(settings))
            self._window.status_bar.zoom.setText(f"{settings.zoom} %")
            self._window.actions_.action("view.names").setChecked(settings.labels_under_lines)
        if before is None or before.shows_menu_bar != settings.shows_menu_bar:
            self._window.set_menus_shown(is_shown=settings.shows_menu_bar)
            self._window.actions_.action("view.menu_bar").setChecked(settings.shows_menu_bar)
        if before is None or (before.keys, before.preset) != (settings.keys, settings.preset):
            self.apply_keys()

    def apply_keys(self) -> None:
        """Give every command its keys, and say them wherever they stand."""
        window = self._window
        window.actions_.set_keys(effective_keys(window.settings.value, window.actions_.specs))
        window.inspector.set_keys(window.actions_.shown_keys())
        window.page.head.set_keys(window.actions_.key_of("article.done_next"))
        window.list_view.filters.search.set_keys(window.actions_.key_of("go.list"))

    def _apply_theme(self, settings: Settings) -> None:
        app, window = QApplication.instance(), self._window
        wanted = themes.current()
        if isinstance(app, QApplication):
            wanted = themes.chosen(app, settings.theme)
            if wanted is not window.theme:
                themes.apply(app, wanted)
        window.set_theme(wanted)

    def _stop(self) -> None:
        self._window.settings.changed.disconnect(self.apply)


def _reading(settings: Settings) -> tuple[int, int, bool]:
    size = round(settings.article_size * settings.zoom / 100)
    return size, settings.reading_width, settings.labels_under_lines
