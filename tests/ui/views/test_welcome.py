"""The welcome screen: what there is to begin with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ui.settings import RecentProject
from ui.theme import DARK
from ui.views.welcome import WelcomeView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
NOW = datetime.now(UTC)


def project(name: str, *, age: timedelta = timedelta(), annotators: tuple[str, ...] = ()) -> RecentProject:
    path = Path(f"/media/lab/{name}.claimdesk")
    return RecentProject(path=path, name=name, done=1, total=4, annotators=annotators, opened_at=NOW - age)


@pytest.fixture
def view(qtbot: QtBot) -> WelcomeView:
    made = WelcomeView()
    qtbot.addWidget(made)
    made.resize(1040, 800)
    made.show()
    return made


@pytest.mark.parametrize(
    ("card", "signal"),
    [
        ("new", "new_requested"),
        ("open", "open_requested"),
        ("sample", "sample_requested"),
        ("imports", "import_requested"),
        ("settings", "settings_requested"),
    ],
)
def test_each_card_asks_for_its_thing(qtbot: QtBot, view: WelcomeView, card: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(view, signal)):
        qtbot.mouseClick(getattr(view, card), LEFT)


def test_space_presses_the_card_that_has_the_keyboard(qtbot: QtBot, view: WelcomeView) -> None:
    view.sample.setFocus()

    with qtbot.waitSignal(view.sample_requested):
        qtbot.keyClick(view.sample, Qt.Key.Key_Space)


def test_it_names_what_comes_in(view: WelcomeView) -> None:
    assert {"web pages", "Word", "PDF", "tables"} <= set(view.drop.remark.text().split(", "))
    assert view.imports.accessibleDescription() == "brat, CoNLL, Label Studio, doccano, JSONL and more"


def test_without_projects_it_says_where_they_will_be(view: WelcomeView) -> None:
    view.set_recent(())

    assert view._none.isVisible()
    assert view._headings.isHidden()


def test_a_recent_project_opens(qtbot: QtBot, view: WelcomeView) -> None:
    view.set_recent([project("one"), project("two")])

    with qtbot.waitSignal(view.recent_opened) as told:
        qtbot.mouseClick(view.rows[1].button, LEFT)

    assert told.args == [Path("/media/lab/two.claimdesk")]


def test_a_missing_project_can_be_looked_for_or_forgotten(qtbot: QtBot, view: WelcomeView) -> None:
    gone = project("gone")
    view.set_recent([project("here"), gone], missing={gone.path})
    row = view.rows[1]

    with qtbot.waitSignal(view.locate_requested) as told:
        qtbot.mouseClick(row.button, LEFT)
    with qtbot.waitSignal(view.forget_requested):
        qtbot.mouseClick(row.cross, LEFT)

    assert told.args == [gone.path]
    assert row.button.text() == "Locate…"
    assert row.button.width() == view.rows[0].button.width()


def test_many_projects_can_be_searched(qtbot: QtBot, view: WelcomeView) -> None:
    ages = [timedelta(), timedelta(days=1), *(timedelta(days=days) for days in (40, 400, 500, 600))]
    view.set_recent([project(f"news {number}", age=age) for number, age in enumerate(ages)])
    qtbot.keyClicks(view.search, "WS 3")

    qtbot.keyClick(view.search, Qt.Key.Key_Return)

    assert [row.isVisible() for row in view.rows] == [False, False, False, True, False, False]


def test_a_new_list_takes_the_place_of_the_old_one(view: WelcomeView) -> None:
    view.set_recent([project("one"), project("two", annotators=("a",))])

    view.set_recent([project("three", annotators=("a", "b"))])

    assert [row.project.name for row in view.rows] == ["three"]


def drop(view: WelcomeView, urls: list[QUrl]) -> None:
    data = QMimeData()
    data.setUrls(urls)
    at, copy = QPointF(50, 50), Qt.DropAction.CopyAction
    no_keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.drop, QDragEnterEvent(at.toPoint(), copy, data, LEFT, no_keys))
    QApplication.sendEvent(view.drop, QDropEvent(at, copy, data, LEFT, no_keys, QEvent.Type.Drop))


def test_files_can_be_dropped(qtbot: QtBot, view: WelcomeView, tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]

    with qtbot.waitSignal(view.files_dropped) as told:
        drop(view, [QUrl.fromLocalFile(str(path)) for path in files])

    assert told.args == [tuple(files)]


def test_what_is_no_file_is_not_taken(qtbot: QtBot, view: WelcomeView) -> None:
    with qtbot.assertNotEmitted(view.files_dropped):
        drop(view, [QUrl("https://example.org/a.txt")])
        QApplication.sendEvent(view.drop, QDragLeaveEvent())


def test_the_language_can_be_picked(qtbot: QtBot, view: WelcomeView) -> None:
    view.set_language("uk")

    with qtbot.waitSignal(view.language_picked) as told:
        qtbot.mouseClick(view.language, LEFT, pos=view.language.cell(1).center())

    assert told.args == ["en"]


def test_keys_stand_on_the_cards_and_everything_paints_in_the_dark(view: WelcomeView) -> None:
    view.set_recent([project("one")], missing={project("one").path})

    view.set_keys({"project.new": "Ctrl+J", "project.import": "Ctrl+I"})
    view.set_theme(DARK)

    assert not view.grab().isNull()
