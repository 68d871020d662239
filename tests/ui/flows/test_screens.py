"""From one screen to another: drops, the list, settings, people, and what is asked before closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.flows.conftest import ANNOTATOR, there
from ui import dialogs
from ui.views.import_dialog import ImportDialog
from ui.views.settings import SettingsPage

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from ui.settings import SettingsStore

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_a_file_dropped_on_the_window_becomes_an_article(hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text("Кинуто мишею\n\nІз новим текстом.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, copy = QPoint(600, 400), Qt.DropAction.CopyAction

    entered = QDragEnterEvent(place, copy, data, LEFT, NO_MODIFIER)
    QApplication.sendEvent(hand.window, entered)
    QApplication.sendEvent(hand.window, QDropEvent(QPointF(place), copy, data, LEFT, NO_MODIFIER))

    assert entered.isAccepted()
    qtbot.waitUntil(lambda: hand.window.list_view.model.rowCount() == 3)


def test_an_article_chosen_in_the_list_gets_the_keyboard(hand: Hand, qtbot: QtBot) -> None:
    table = hand.window.list_view.table
    QTest.mouseClick(
        table.viewport(), LEFT, NO_MODIFIER, table.visualRect(hand.window.list_view.model.index(1, 0)).center()
    )
    qtbot.waitUntil(lambda: hand.text.startswith("Друга"))
    hand.select("немає")

    hand.key("1")

    assert hand.words() == [("CLAIM", "немає")]


def test_the_inspector_is_reached_by_a_key_and_left_by_another(hand: Hand) -> None:
    hand.key(Qt.Key.Key_F6, SHIFT)
    assert hand.window.inspector.isAncestorOf(there(QApplication.focusWidget()))

    hand.key(Qt.Key.Key_F6)

    assert hand.window.page.view.isAncestorOf(there(QApplication.focusWidget()))


def test_an_article_opened_from_the_settings_is_shown(hand: Hand) -> None:
    hand.window.screens.show_settings()

    hand.window.open_article(hand.page.article.id)

    assert hand.window.page.view.isVisible()


def test_zoom_leaves_keys_and_colours_alone(hand: Hand, settings: SettingsStore, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(hand.window.actions_.keys_changed):
        settings.change(zoom=150)

    assert hand.window.status_bar.zoom.text() == "150 %"


def test_the_key_hints_name_the_key_that_puts_them_away(hand: Hand, settings: SettingsStore) -> None:
    settings.change(keys={"view.hints": ("F12",)})

    hand.key(Qt.Key.Key_F12)

    assert hand.window.overlays.hints.isVisible()
    assert hand.window.overlays.hints.closing.keys == "F12"


def test_a_closed_window_follows_no_settings(hand: Hand, settings: SettingsStore) -> None:
    hand.window.screens.show_settings()
    hand.window.screens.show_scheme()
    hand.window.close()

    settings.change(zoom=150, preset="prodigy")

    assert hand.window.status_bar.zoom.text() == "100 %"


def test_a_name_that_is_taken_is_not_remembered(hand: Hand, settings: SettingsStore) -> None:
    window = hand.window
    window.project_commands.work_as("Петро")
    window.screens.show_settings()
    page = there(window.screens.settings).annotators
    there(window.screens.settings).show_page(SettingsPage.ANNOTATORS)

    page.name.setFocus()
    page.name.selectAll()
    hand.type(ANNOTATOR)
    hand.key(Qt.Key.Key_Return)
    hand.settle()

    assert settings.value.annotator == "Петро"
    assert window.project.annotator.name == "Петро"
    assert page.name.text() == "Петро"


def test_changes_of_the_scheme_that_were_not_applied_are_asked_about(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: object, sentence: str, **_buttons: str) -> bool:
        asked.append(sentence)
        return len(asked) > 1

    monkeypatch.setattr(dialogs, "ask", answer)
    hand.window.screens.show_scheme()
    presenter = there(hand.window.screens.scheme_presenter)
    presenter.change(lambda draft: draft.with_scheme(name="Інша"))

    assert not hand.window.close()
    assert hand.window.close()
    assert len(asked) == 2


def test_escape_stops_an_import_before_its_window_closes(qtbot: QtBot) -> None:
    dialog = ImportDialog()
    qtbot.addWidget(dialog)
    dialog.show()

    with qtbot.waitSignal(dialog.stop_requested):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    dialog.show_failure("Зупинено")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_screen_with_a_bar_of_its_own_has_it_in_the_place_of_the_windows(hand: Hand) -> None:
    window = hand.window
    window.actions_.run("project.settings")
    settings = there(window.screens.settings)

    on_settings = window.top_bar.isVisible(), settings.bar.isVisible()
    QTest.mouseClick(settings.bar.back, LEFT)

    assert on_settings == (False, True)
    assert window.top_bar.isVisible()


def test_the_bar_of_the_article_names_the_screens_and_leads_to_them(hand: Hand) -> None:
    bar = hand.window.screen_bar
    names = [tab.text() for tab in bar.tabs.values() if tab.isVisible()]
    first = bar.tabs["screen.article"].x()
    shown = [tab.item.id for tab in bar.tabs.values() if tab.isChecked()]

    QTest.mouseClick(bar.tabs["screen.entities"], LEFT)

    assert (len(names), shown) == (6, ["screen.article"])
    assert hand.window.pages.currentWidget() is hand.window.across.registry.view
    assert bar.tabs["screen.entities"].isChecked()
    assert bar.tabs["screen.article"].x() == first
    QTest.mouseClick(bar.tabs["screen.article"], LEFT)
    assert hand.window.pages.currentWidget() is hand.window.page
    assert bar.tabs["screen.article"].isChecked()


def test_without_a_menu_bar_each_screen_has_its_menus_behind_a_button(hand: Hand) -> None:
    window = hand.window
    assert not window.screen_bar.menu_button.isVisible()

    window.settings.change(shows_menu_bar=False)
    on_article = window.screen_bar.menu_button.isVisible()
    window.actions_.run("screen.search")
    on_search = window.screen_bar.menu_button.isVisible()
    window.actions_.run("project.settings")
    button = there(window.screens.settings).bar.menu_button
    QTest.mouseClick(button, LEFT)

    assert (on_article, on_search, button.isVisible()) == (True, True, True)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
