"""The window round the article: palette, find, articles in, docks, keys, trouble with the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.errors import FileProblem, ProjectError
from annotator.model import Status
from annotator.store.project import Project
from tests.ui.flows.conftest import there
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from ui.main_window import MainWindow
    from ui.settings import SettingsStore

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_palette_runs_what_is_typed_and_gives_the_keyboard_back(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key(Qt.Key.Key_K, CTRL)
    palette = hand.window.overlays.palette
    assert palette.isVisible()

    hand.type("організ")
    hand.key(Qt.Key.Key_Return)

    assert not palette.isVisible()
    assert hand.words() == [("ORG", "НАТО")]
    assert hand.window.page.view.isAncestorOf(there(QApplication.focusWidget()))


def test_the_palette_finds_articles(hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_K, CTRL)
    hand.type("друга")
    qtbot.waitUntil(lambda: any(item.text == "Друга стаття" for item in hand.offered()))

    palette = hand.window.overlays.palette
    while there(palette.model.item(palette.list.currentIndex().row())).text != "Друга стаття":
        hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: hand.text.startswith("Друга"))


def test_find_goes_through_the_places_and_escape_selects_the_last_one(hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_F, CTRL)
    hand.type("о")
    qtbot.waitUntil(lambda: hand.window.page.find_bar.count.text() != "")

    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)

    assert not hand.window.page.find_bar.isVisible()
    assert hand.window.page.view.selection is not None
    assert hand.window.page.view.isAncestorOf(there(QApplication.focusWidget()))


def test_key_hints_come_and_go(hand: Hand) -> None:
    hand.key(Qt.Key.Key_F2)
    assert hand.window.overlays.hints.isVisible()

    hand.key(Qt.Key.Key_Escape)

    assert not hand.window.overlays.hints.isVisible()


def test_dropped_files_become_articles_and_known_ones_are_reported(hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    for name, text in (("new.txt", "Нова стаття\n\nІз новим текстом.\n"), ("old.txt", hand.text)):
        (tmp_path / name).write_text(text, encoding="cp1251")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("new.txt", "old.txt")])

    hand.window.transfers.take(data)
    qtbot.waitUntil(lambda: not hand.window.transfers.is_busy)

    dialog = there(hand.window.transfers.import_dialog)
    assert dialog.isVisible()
    assert dialog.list.count() == 1
    assert dialog.focusWidget() is dialog.first_button
    hand.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: hand.window.list_view.model.rowCount() == 3)
    qtbot.waitUntil(lambda: hand.text.startswith("Нова стаття"))


def test_several_added_articles_are_told_with_the_key_that_leads_to_them(
    hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"Нова стаття {number}\n\nІз новим текстом {number}.\n", "utf-8")

    hand.window.transfers.read([tmp_path / "1.txt", tmp_path / "2.txt"])
    qtbot.waitUntil(lambda: hand.window.list_view.model.rowCount() == 4)

    told = "Added 2 article(s): they are in the list, Ctrl+↓ opens the next one"
    qtbot.waitUntil(lambda: hand.window.status_bar.hint.text() == told)


def test_pasted_text_becomes_the_open_article_just_as_it_is(hand: Hand, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Вставлено\n\nПробіл\u00a0нерозривний.")
    hand.key(Qt.Key.Key_V, CTRL | SHIFT)

    there(hand.window.transfers.paste_dialog).accept()

    qtbot.waitUntil(lambda: hand.text.startswith("Вставлено"))
    assert "Пробіл\u00a0нерозривний." in hand.text


def test_details_of_the_article_are_changed_in_one_edit(hand: Hand, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_D, CTRL)
    dialog = there(hand.window.project_commands.metadata_dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fields["outlet"].setText("Укрінформ")

    QTest.keyClick(dialog.fields["outlet"], Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: hand.page.article.metadata.outlet == "Укрінформ")
    assert "Укрінформ" in hand.window.page.head.about.text()


def test_a_full_disk_is_said_the_mark_stays_and_is_saved_again(
    hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Project.writing

    def full(self: Project) -> object:
        raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path)

    monkeypatch.setattr(Project, "writing", full)
    hand.select("НАТО")
    hand.key("w")
    hand.select("столиці")
    hand.key("e")
    bar = hand.window.status_bar
    qtbot.waitUntil(bar.again.isVisible)
    hand.window.project.flush()
    assert not hand.window.project.is_saved

    monkeypatch.setattr(Project, "writing", real)
    QTest.mouseClick(bar.again, Qt.MouseButton.LeftButton)

    assert hand.words() == [("LOC", "столиці"), ("ORG", "НАТО")]
    assert not bar.again.isVisible()


def test_a_refused_edit_is_taken_back_with_a_reason(hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Project) -> object:
        raise ProjectError(problem=FileProblem.READ_ONLY, path=self.path)

    monkeypatch.setattr(Project, "writing", refuse)
    hand.select("НАТО")

    hand.key("w")
    qtbot.waitUntil(lambda: hand.window.status_bar.hint.text() != "")

    assert list(hand.page.spans()) == []


def test_marks_survive_closing_and_undo_still_works_after_reopening(
    hand: Hand, open_window: Callable[[Path], MainWindow], project_path: Path
) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.window.close()

    window = open_window(project_path)
    assert [span.text for span in there(window.desk.page).spans()] == ["НАТО"]
    window.page.view.setFocus()
    QTest.keyClick(there(window.page.view.focusProxy()), Qt.Key.Key_Z, CTRL)
    window.project.flush()

    assert list(there(window.desk.page).spans()) == []
    assert not project_path.with_name(project_path.name + "-wal").exists() or window.isVisible()


def test_a_narrow_window_gives_the_rail_up_for_the_inspector_and_back(hand: Hand) -> None:
    window = hand.window
    window.resize(1200, 800)
    QApplication.processEvents()
    is_wide = window.is_rail_wanted
    assert not is_wide

    window.inspector.tabs.setCurrentIndex(window.inspector.tabs.count() - 1)
    assert window.is_rail_wanted
    QTest.mouseClick(window.page.head.way_back, Qt.MouseButton.LeftButton)
    assert not window.inspector_dock.isHidden()

    window.resize(1000, 700)
    QApplication.processEvents()
    assert window.list_dock.isHidden()


def test_distraction_free_leaves_the_article_and_the_labels(hand: Hand) -> None:
    hand.key(Qt.Key.Key_F11)
    assert hand.window.list_dock.isHidden()
    assert hand.window.inspector_dock.isHidden()
    assert not hand.window.status_bar.isVisible()
    assert hand.window.label_bar.isVisible()

    hand.key(Qt.Key.Key_F11)

    assert hand.window.list_dock.isVisible()


def test_zoom_keys_change_the_size_of_the_text_only(hand: Hand, settings: SettingsStore) -> None:
    hand.key(Qt.Key.Key_Equal, CTRL)
    hand.key(Qt.Key.Key_Equal, CTRL)
    assert settings.value.zoom == 120
    hand.key(Qt.Key.Key_0, CTRL)

    assert settings.value.zoom == 100


def test_a_changed_key_acts_at_once_and_a_preset_too(hand: Hand, settings: SettingsStore) -> None:
    settings.change(keys={"label.ORG": ("Y",)})
    hand.select("НАТО")
    hand.key("y")
    assert hand.words() == [("ORG", "НАТО")]

    settings.change(keys={}, preset="prodigy")
    hand.select("столиці")
    hand.key("6")

    assert ("LOC", "столиці") in hand.words()


def test_the_theme_changes_at_once(hand: Hand, settings: SettingsStore) -> None:
    settings.change(theme="dark")

    assert hand.window.theme.is_dark
    settings.change(theme="light")


def test_status_and_flag_of_the_article(hand: Hand, qtbot: QtBot) -> None:
    hand.window.actions_.run("article.skipped")
    qtbot.waitUntil(lambda: hand.page.article.status is Status.SKIPPED)

    hand.key(Qt.Key.Key_R, CTRL | SHIFT)

    qtbot.waitUntil(lambda: hand.page.article.flagged)
    assert hand.window.actions_.action("article.flag").isChecked()


def test_closing_with_unsaved_edits_asks_first(hand: Hand, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    asked: list[str] = []

    def answer(_parent: object, sentence: str, **_buttons: str) -> bool:
        asked.append(sentence)
        return len(asked) > 1

    def full(self: Project) -> object:
        raise ProjectError(problem=FileProblem.DISK_FULL, path=self.path)

    monkeypatch.setattr(dialogs, "ask", answer)
    monkeypatch.setattr(Project, "writing", full)
    hand.select("НАТО")
    hand.key("w")
    qtbot.waitUntil(hand.window.status_bar.again.isVisible)

    assert not hand.window.close()
    assert hand.window.close()
    assert len(asked) == 2


def test_every_command_stands_in_a_menu_and_in_the_palette(hand: Hand) -> None:
    menus = hand.window.menuBar().findChildren(QMenu)
    listed = {action.objectName() for menu in menus for action in menu.actions()}
    hand.key(Qt.Key.Key_K, CTRL)
    offered = {item.id for item in hand.offered()}

    wanted = {spec.id for spec in hand.window.actions_.specs}
    assert wanted <= listed
    assert {("action", known) for known in wanted} <= offered
    assert all(hand.window.actions_.action(known).isVisible() for known in wanted)
