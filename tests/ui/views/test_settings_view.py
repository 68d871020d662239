"""The settings pages: every change acts at once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.model import Annotator, AnnotatorId, AnnotatorKind
from annotator.scheme_files import default_scheme
from annotator.store.backup import Backup
from ui.actions import ActionSpec, specs_for
from ui.settings import Settings
from ui.theme import DARK
from ui.views.settings import SettingsPage, SettingsView
from ui.views.settings.key_model import KEYS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SPECS = specs_for(default_scheme(), "en")


@pytest.fixture
def view(qtbot: QtBot) -> SettingsView:
    made = SettingsView()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    made.show_settings(Settings(), language="en", specs=SPECS)
    return made


def row_of(view: SettingsView, command: str) -> int:
    model = view.keys.model
    return next(row for row in range(model.rowCount()) if getattr(model.command(row), "id", "") == command)


def press(view: SettingsView, key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        QApplication.sendEvent(view.keys.table, QKeyEvent(kind, key, modifiers, text))


def test_the_look_shows_what_is_set(view: SettingsView) -> None:
    view.show_settings(Settings(theme="dark", article_size=20, reading_width=60), language="uk", specs=SPECS)

    look = view.look
    assert (look.language.value, look.theme.value) == ("uk", "dark")
    assert (look.text_size.value(), look.line_width.value()) == (20, 60)
    assert look.names.isChecked()


def test_a_press_changes_language_and_theme(qtbot: QtBot, view: SettingsView) -> None:
    told: list[tuple[str, object]] = []
    view.changed.connect(lambda name, value: told.append((name, value)))

    for choice, number in ((view.look.language, 0), (view.look.theme, 2)):
        qtbot.mouseClick(choice, LEFT, pos=choice.cell(number).center())
    qtbot.mouseClick(view.look.names, LEFT, pos=view.look.names.rect().center() / 8)
    view.look.names.click()

    assert told[:2] == [("language", "uk"), ("theme", "dark")]
    assert told[-1][0] == "labels_under_lines"


def test_arrow_keys_on_the_sliders_change_size_and_width(qtbot: QtBot, view: SettingsView) -> None:
    told: list[tuple[str, object]] = []
    view.changed.connect(lambda name, value: told.append((name, value)))

    qtbot.keyClick(view.look.text_size, Qt.Key.Key_Right)
    qtbot.keyClick(view.look.line_width, Qt.Key.Key_Left)

    assert told == [("article_size", 18), ("reading_width", 71)]


def test_showing_settings_changes_nothing(qtbot: QtBot, view: SettingsView) -> None:
    with qtbot.assertNotEmitted(view.changed):
        view.show_settings(Settings(), language="en", specs=SPECS)


def test_a_key_is_set_by_pressing_it(qtbot: QtBot, view: SettingsView) -> None:
    view.show_page(SettingsPage.KEYS)
    row = row_of(view, "mark.note")
    table = view.keys.table
    table.scrollTo(view.keys.model.index(row, KEYS))
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(view.keys.model.index(row, KEYS)).center())

    with qtbot.waitSignal(view.changed) as told:
        press(view, Qt.Key.Key_J, "j", CTRL)

    assert told.args == ["keys", {"mark.note": ("Ctrl+J",)}]


def test_a_cyrillic_letter_is_the_latin_key_it_lies_on(qtbot: QtBot, view: SettingsView) -> None:
    view.keys.table.listen(row_of(view, "mark.note"))

    with qtbot.waitSignal(view.changed) as told:
        press(view, ord("Й"), "й")

    assert told.args == ["keys", {"mark.note": ("Q",)}]


def test_modifiers_alone_are_no_key_and_escape_stops_listening(qtbot: QtBot, view: SettingsView) -> None:
    view.keys.table.listen(row_of(view, "mark.note"))

    with qtbot.assertNotEmitted(view.changed):
        press(view, Qt.Key.Key_Control, modifiers=CTRL)
        still_listening = view.keys.table.is_capturing("mark.note")
        press(view, Qt.Key.Key_Escape)

    assert still_listening
    assert not view.keys.table.is_capturing("mark.note")


def test_tab_can_be_a_key_too(qtbot: QtBot, view: SettingsView) -> None:
    view.keys.table.listen(row_of(view, "mark.note"))

    with qtbot.waitSignal(view.changed) as told:
        press(view, Qt.Key.Key_Tab, "\t")

    assert told.args == ["keys", {"mark.note": ("Tab",)}]


def test_the_usual_key_is_no_difference_to_remember(qtbot: QtBot, view: SettingsView) -> None:
    view.show_settings(Settings(keys={"mark.note": ("J",)}), language="en", specs=SPECS)
    view.keys.table.listen(row_of(view, "mark.note"))

    with qtbot.waitSignal(view.changed) as told:
        press(view, Qt.Key.Key_N, "n")

    assert told.args == ["keys", {}]


def test_enter_listens_and_delete_takes_the_key_away(qtbot: QtBot, view: SettingsView) -> None:
    table = view.keys.table
    table.setCurrentIndex(view.keys.model.index(row_of(view, "mark.note"), KEYS))

    qtbot.keyClick(table, Qt.Key.Key_Return)
    was_listening = table.is_capturing("mark.note")
    press(view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.changed) as told:
        qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert was_listening
    assert told.args == ["keys", {"mark.note": ()}]


def test_a_conflict_is_told_and_led_to(qtbot: QtBot, view: SettingsView) -> None:
    view.show_page(SettingsPage.KEYS)
    view.show_settings(Settings(keys={"link.own_voice": ("B",)}), language="en", specs=SPECS)
    box = view.keys.box

    qtbot.mouseClick(box.next, LEFT)
    first = view.keys.table.currentIndex().row()
    qtbot.mouseClick(box.next, LEFT)

    assert box.isVisible()
    assert box.what.text() == "B has two actions."
    assert box.which.text() == "Until you change one, the first works: “Add source”."
    rows = [row_of(view, "link.source"), row_of(view, "link.own_voice")]
    assert [first, view.keys.table.currentIndex().row()] == rows


def test_three_commands_on_a_key_are_several(view: SettingsView) -> None:
    keys = {"link.own_voice": ("B",), "mark.note": ("B",)}

    view.show_settings(Settings(keys=keys), language="en", specs=SPECS)

    assert view.keys.box.what.text() == "B has several actions."


def test_without_conflicts_there_is_no_box(view: SettingsView) -> None:
    only: tuple[ActionSpec, ...] = SPECS[:3]

    view.show_settings(Settings(), language="en", specs=only)

    assert view.keys.box.isHidden()


def test_commands_are_found_by_name_and_by_key(qtbot: QtBot, view: SettingsView) -> None:
    view.keys.search.setText("ctrl+k")
    qtbot.keyClick(view.keys.search, Qt.Key.Key_Return)
    by_key = [getattr(view.keys.model.command(row), "id", "") for row in range(view.keys.model.rowCount())]

    view.keys.search.setText("NOTE")
    qtbot.keyClick(view.keys.search, Qt.Key.Key_Return)
    by_name = [getattr(view.keys.model.command(row), "id", "") for row in range(view.keys.model.rowCount())]

    assert by_key == ["view.palette"]
    assert by_name == ["mark.note"]


def test_a_preset_is_chosen_and_changes_are_put_back(qtbot: QtBot, view: SettingsView) -> None:
    view.show_settings(Settings(keys={"mark.note": ("J",)}), language="en", specs=SPECS)
    told: list[tuple[str, object]] = []
    view.changed.connect(lambda name, value: told.append((name, value)))

    qtbot.keyClick(view.keys.presets, Qt.Key.Key_Down)
    qtbot.mouseClick(view.keys.reset, LEFT)

    assert told == [("preset", "prodigy"), ("keys", {})]


def test_backups_are_listed_made_and_restored(qtbot: QtBot, view: SettingsView) -> None:
    view.show_page(SettingsPage.BACKUPS)
    backup = Backup(path=Path("/b/one.claimdesk"), name="one", made_at=datetime.now(UTC), size=2048)
    page = view.backups
    page.set_backups([backup], Path("/b"))

    with qtbot.waitSignal(page.restore_requested) as restored:
        qtbot.mouseClick(page.rows[0].button, LEFT)
    with qtbot.waitSignal(page.backup_requested):
        qtbot.mouseClick(page.now, LEFT)
    with qtbot.waitSignal(page.folder_requested) as opened:
        qtbot.mouseClick(page.folder, LEFT)

    assert restored.args == [backup]
    assert opened.args == [Path("/b")]


def test_without_a_project_there_is_nothing_to_back_up(view: SettingsView) -> None:
    view.backups.set_backups((), None)

    assert not view.backups.now.isEnabled()
    assert not view.backups.empty.isHidden()


def test_annotators_are_renamed_added_and_picked(qtbot: QtBot, view: SettingsView) -> None:
    view.show_page(SettingsPage.ANNOTATORS)
    page = view.annotators
    me = Annotator(id=AnnotatorId("1" * 32), name="Olena")
    other = Annotator(id=AnnotatorId("2" * 32), name="Ihor")
    model = Annotator(id=AnnotatorId("3" * 32), name="rules", kind=AnnotatorKind.MODEL)
    page.set_annotators([me, other, model], me.id, "Olena")
    nothing_to_rename = not page.rename.isEnabled()
    qtbot.keyClicks(page.name, " K")
    qtbot.keyClicks(page.other, "New")

    with qtbot.waitSignal(page.renamed) as renamed:
        qtbot.mouseClick(page.rename, LEFT)
    with qtbot.waitSignal(page.added) as added:
        qtbot.keyClick(page.other, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.picked) as picked:
        qtbot.mouseClick(page.rows[1].button, LEFT)

    assert nothing_to_rename
    assert (renamed.args, added.args, picked.args) == (["Olena K"], ["New"], [other.id])
    assert [row.button.isHidden() for row in page.rows] == [True, False, True]


def test_an_empty_name_is_not_taken(qtbot: QtBot, view: SettingsView) -> None:
    page = view.annotators
    page.set_annotators((), None, "Olena")
    page.name.clear()
    page.name.textEdited.emit("")

    with qtbot.assertNotEmitted(page.renamed), qtbot.assertNotEmitted(page.added):
        qtbot.keyClick(page.name, Qt.Key.Key_Return)
        qtbot.keyClick(page.other, Qt.Key.Key_Return)


def test_pages_are_reached_from_the_left_and_left_by_the_button(qtbot: QtBot, view: SettingsView) -> None:
    qtbot.mouseClick(view.rows[SettingsPage.KEYS], LEFT)
    with qtbot.waitSignal(view.back_requested):
        qtbot.mouseClick(view.bar.back, LEFT)

    assert view.keys.isVisible()


@pytest.mark.parametrize("page", list(SettingsPage))
def test_every_page_paints_in_the_dark(view: SettingsView, page: SettingsPage) -> None:
    view.show_settings(Settings(keys={"mark.note": ("B",)}), language="uk", specs=SPECS)
    view.set_theme(DARK)
    view.show_page(page)
    view.keys.table.listen(0)

    assert not view.grab().isNull()
