"""Commands about the window itself: docks, zoom, theme, focus, find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from ui.actions import Where
from ui.views.inspector import Tab
from ui.widgets.digit_keys import DigitKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.main_window.window import MainWindow

_OF_THE_PROJECT = ("edit.undo", "edit.redo")
"""What would change the project behind a wizard."""
_ZOOM_STEP, _ZOOM_MIN, _ZOOM_MAX = 10, 50, 300


class ViewCommands(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._digits = DigitKeys(self)
        self._digits.picked.connect(self._pick)
        self._digits.left.connect(self._leave_row)
        window.inspector.armed_changed.connect(self._watch_digits)
        window.inspector.finished.connect(self.go_text)
        window.pages.currentChanged.connect(self._tell_page)
        window.listed.counts_changed.connect(window.page.set_counts)

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        window = self._window
        return {
            "view.list": self.toggle_list,
            "view.inspector": self.toggle_inspector,
            "view.guideline": self.show_guideline,
            "view.history": self.show_history,
            "view.menu_bar": self.toggle_menu_bar,
            "view.focus": self.toggle_focus,
            "view.calm": self.toggle_calm,
            "view.names": self.toggle_names,
            "view.theme": self.toggle_theme,
            "view.zoom_in": self.zoom_in,
            "view.zoom_out": self.zoom_out,
            "view.zoom_reset": self.zoom_reset,
            "go.text": self.go_text,
            "go.list": self.go_list,
            "go.inspector": self.go_inspector,
            "edit.find": self.find,
            "edit.find_next": window.finding.next,
            "edit.find_previous": window.finding.previous,
            "edit.copy": window.page.view.copy,
            "edit.escape": self.escape,
            "mark.note": self.edit_note,
            "mark.text": self.edit_text,
            "attribute.1": self.arm_first,
            "attribute.2": self.arm_second,
            "attribute.3": self.arm_third,
            "attribute.4": self.arm_fourth,
            "attribute.5": self.arm_fifth,
        }

    def toggle_list(self) -> None:
        """Show or hide the article list."""
        window = self._window
        window.set_dock_shown(window.list_dock, is_shown=window.list_dock.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the inspector; in a narrow window the rail is where it was."""
        window = self._window
        window.set_dock_shown(window.inspector_dock, is_shown=window.inspector_dock.isHidden())

    def show_inspector(self) -> None:
        """Show the inspector."""
        if self._window.inspector_dock.isHidden():
            self._window.set_dock_shown(self._window.inspector_dock, is_shown=True)

    def show_guideline(self) -> None:
        """Show the guideline of the selected, or else the armed label; again: the properties."""
        window = self._window
        inspector = window.inspector
        if inspector.tabs.currentIndex() == Tab.GUIDELINE and not window.inspector_dock.isHidden():
            inspector.show_tab(Tab.PROPERTIES)
            return
        self.show_inspector()
        primary = window.desk.primary
        label = primary.label if primary else window.desk.marking.armed
        if label:
            inspector.show_guideline(label)
        else:
            inspector.show_tab(Tab.GUIDELINE)

    def show_history(self) -> None:
        """Show who did what when; again: the properties."""
        inspector = self._window.inspector
        is_there = inspector.tabs.currentIndex() == Tab.HISTORY and not self._window.inspector_dock.isHidden()
        self.show_inspector()
        inspector.show_tab(Tab.PROPERTIES if is_there else Tab.HISTORY)

    def toggle_menu_bar(self) -> None:
        """Show or hide the menu bar; the ☰ button has the same menus."""
        settings = self._window.settings
        settings.change(shows_menu_bar=not settings.value.shows_menu_bar)

    def toggle_focus(self) -> None:
        """Show the article and the labels alone, or everything again."""
        window = self._window
        is_free = not window.is_distraction_free
        window.set_distraction_free(is_free=is_free)
        state = window.windowState()
        full = Qt.WindowState.WindowFullScreen
        window.setWindowState(state | full if is_free else state & ~full)
        self.go_text()

    def toggle_calm(self) -> None:
        """Dim all marks but the selected, or show all again."""
        self._window.page.view.set_calm(self._window.actions_.action("view.calm").isChecked())

    def toggle_names(self) -> None:
        """Show or hide the names under the lines."""
        settings = self._window.settings
        settings.change(labels_under_lines=not settings.value.labels_under_lines)

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        window = self._window
        window.settings.change(theme="light" if window.theme.is_dark else "dark")

    def zoom_in(self) -> None:
        """Make the article's text larger."""
        self._zoom(self._window.settings.value.zoom + _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the article's text smaller."""
        self._zoom(self._window.settings.value.zoom - _ZOOM_STEP)

    def zoom_reset(self) -> None:
        """Show the article's text in its usual size."""
        self._zoom(100)

    def go_text(self) -> None:
        """Give the keyboard to the article, from whatever screen is shown."""
        window = self._window
        if window.pages.currentWidget() is not window.page:
            window.show_page(window.page, is_article=True)
        window.page.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_inspector(self) -> None:
        """Give the keyboard to the inspector: Tab goes on from its tabs to what stands below."""
        self.show_inspector()
        self._window.inspector.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_list(self) -> None:
        """Give the keyboard to the search field of the list."""
        window = self._window
        if window.list_dock.isHidden():
            window.set_dock_shown(window.list_dock, is_shown=True)
        window.list_view.focus_search()

    def find(self) -> None:
        """Find in the article; selected words are looked for first."""
        view, page = self._window.page.view, self._window.desk.page
        if page is None:
            return
        selection = view.selection
        words = page.article.text[slice(*selection)] if selection else ""
        self._window.page.find_bar.open(" ".join(words.split())[:80])

    def escape(self) -> None:
        """Leave what is being done; from outside the article, go back to it."""
        window = self._window
        if window.inspector.disarm() or window.overlays.hide_hints() or window.desk.untying.unpick():
            return
        focus = QApplication.focusWidget()
        if focus is not None and not window.page.view.isAncestorOf(focus):
            self.go_text()
            return
        window.desk.escape()

    def edit_note(self) -> None:
        """Put the caret into the note."""
        if self._has_mark():
            self.show_inspector()
            self._window.inspector_feed.show()
            self._window.inspector.edit_note()

    def edit_text(self) -> None:
        """Put the caret into the entity or the normalised text."""
        if self._has_mark():
            self.show_inspector()
            self._window.inspector_feed.show()
            self._window.inspector.edit_text()

    def arm_first(self) -> None:
        """Let the next digit pick a value of the first property."""
        self._arm(0)

    def arm_second(self) -> None:
        """Let the next digit pick a value of the second property."""
        self._arm(1)

    def arm_third(self) -> None:
        """Let the next digit pick a value of the third property."""
        self._arm(2)

    def arm_fourth(self) -> None:
        """Let the next digit pick a value of the fourth property."""
        self._arm(3)

    def arm_fifth(self) -> None:
        """Let the next digit pick a value of the fifth property."""
        self._arm(4)

    def _tell_page(self, _index: int) -> None:
        window = self._window
        page = window.pages.currentWidget()
        is_compared = page is not None and page is window.across.compare
        window.actions_.set_screen(Where.PAGE if page is window.page else Where.COMPARISON if is_compared else None)
        is_wizard = page is not None and page in {window.transfers.import_wizard, window.exports.wizard}
        window.actions_.set_reachable(_OF_THE_PROJECT, is_reachable=not is_wizard)

    def _arm(self, index: int) -> None:
        if not self._has_mark():
            return
        self.show_inspector()
        self._window.inspector_feed.show()
        if not self._window.inspector.arm_attribute(index):
            self._digits.skip()
            self._window.desk.hint(self.tr("This mark has no such property."))

    def _has_mark(self) -> bool:
        if self._window.desk.primary is None:
            self._window.desk.hint(self.tr("Select a mark first."))
            return False
        return True

    def _watch_digits(self, code: object) -> None:
        if code is None:
            self._digits.stop()
        else:
            self._digits.start()

    def _pick(self, digit: int) -> None:
        self._window.inspector.pick(digit)

    def _leave_row(self) -> None:
        self._window.inspector.disarm()

    def _zoom(self, per_cent: int) -> None:
        self._window.settings.change(zoom=min(max(per_cent, _ZOOM_MIN), _ZOOM_MAX))
