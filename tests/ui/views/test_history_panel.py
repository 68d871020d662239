"""The history panel: days, what is undone, and the way back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.model import AnnotatorId, Deed, EditId, EditKind, JournalEntry
from ui.models.history import HistoryLine, HistoryModel
from ui.presenters.history import Scope
from ui.theme import DARK
from ui.views.history import HistoryPanel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
NOON = datetime.now(UTC).astimezone().replace(hour=12, minute=0, second=0, microsecond=0)


def line(number: int, *, days_ago: int = 0, is_undone: bool = False, kind: EditKind = EditKind.DO) -> HistoryLine:
    entry = JournalEntry(
        id=EditId(number),
        kind=kind,
        deed=Deed.MARK,
        by=AnnotatorId("1" * 32),
        at=NOON - timedelta(days=days_ago),
        is_undone=is_undone,
    )
    return HistoryLine(entry, f"Marked {number}", remark="claim 3", who="Olena")


@pytest.fixture
def panel(qtbot: QtBot) -> HistoryPanel:
    made = HistoryPanel()
    qtbot.addWidget(made)
    made.resize(312, 600)
    made.show()
    return made


def headings(model: HistoryModel) -> list[date | None]:
    return [model.index(row, 0).data(HistoryModel.DayRole) for row in range(model.rowCount())]


def press(qtbot: QtBot, panel: HistoryPanel, row: int) -> None:
    rect = panel.list.visualRect(panel.model.index(row, 0))
    qtbot.mouseClick(panel.list.viewport(), LEFT, pos=rect.center())


def test_lines_stand_under_the_days_they_happened_on() -> None:
    model = HistoryModel()

    model.set_lines([line(3), line(2), line(1, days_ago=1)])

    today = NOON.date()
    assert headings(model) == [today, None, None, today - timedelta(days=1), None]


def test_older_lines_go_on_under_the_same_day() -> None:
    model = HistoryModel()
    model.set_lines([line(3)])

    model.add_lines([line(2), line(1, days_ago=3)])
    model.add_lines([])

    assert headings(model) == [NOON.date(), None, None, NOON.date() - timedelta(days=3), None]


def test_a_chosen_line_stays_chosen_when_another_comes(panel: HistoryPanel) -> None:
    panel.set_lines([line(number) for number in range(40, 0, -1)])
    panel.list.setCurrentIndex(panel.model.index(30, 0))
    place = panel.list.verticalScrollBar().value()

    panel.set_lines([line(number) for number in range(41, 0, -1)])

    assert panel.model.line(panel.list.currentIndex().row()) == line(11)
    assert panel.list.verticalScrollBar().value() == place
    assert panel.to_here.isEnabled()
    panel.set_lines([line(50)])
    assert not panel.to_here.isEnabled()


def test_here_is_the_newest_edit_that_still_holds() -> None:
    model = HistoryModel()

    model.set_lines([line(3, is_undone=True), line(2), line(1)])

    assert [model.index(row, 0).data(HistoryModel.HereRole) for row in range(4)] == [False, False, True, False]


def test_here_can_be_among_older_lines() -> None:
    model = HistoryModel()
    model.set_lines([line(3, is_undone=True)])

    model.add_lines([line(2)])

    assert model.index(2, 0).data(HistoryModel.HereRole)


def test_undoing_is_no_line_of_its_own() -> None:
    model = HistoryModel()

    model.set_lines([line(2, kind=EditKind.UNDO), line(1, is_undone=True)])

    assert model.rowCount() == 2
    assert model.line(0) is None
    assert model.line(1) is not None


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = HistoryModel()
    model.set_lines([line(2), line(1, days_ago=1)])

    qtmodeltester.check(model, force_py=True)

    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Marked 2, claim 3, Olena"


def test_a_press_chooses_an_entry_but_not_a_day(qtbot: QtBot, panel: HistoryPanel) -> None:
    panel.set_lines([line(2), line(1)])
    chosen: list[object] = []
    panel.entry_chosen.connect(chosen.append)

    press(qtbot, panel, 0)
    press(qtbot, panel, 2)

    assert chosen == [line(1).entry]


def test_back_to_this_point_needs_a_point_before_here(qtbot: QtBot, panel: HistoryPanel) -> None:
    panel.set_lines([line(3, is_undone=True), line(2), line(1)])
    enabled = []
    for row in (1, 2, 3):
        press(qtbot, panel, row)
        enabled.append(panel.to_here.isEnabled())

    with qtbot.waitSignal(panel.undo_to_requested) as told:
        qtbot.mouseClick(panel.to_here, LEFT)

    assert enabled == [False, False, True]
    assert told.args == [line(1).entry]


def test_undo_and_redo_are_asked_for_while_there_is_something(qtbot: QtBot, panel: HistoryPanel) -> None:
    panel.set_undo(can_undo=True, can_redo=False)

    with qtbot.waitSignal(panel.undo_requested):
        qtbot.mouseClick(panel.undo, LEFT)

    assert not panel.redo.isEnabled()


def test_the_scope_can_be_picked(qtbot: QtBot, panel: HistoryPanel) -> None:
    with qtbot.waitSignal(panel.scope_changed) as told:
        qtbot.mouseClick(panel.scopes, LEFT, pos=panel.scopes.cell(2).center())

    assert told.args == [Scope.PROJECT]
    assert panel.scope is Scope.PROJECT


def test_more_is_asked_for_once_at_the_end(panel: HistoryPanel) -> None:
    panel.set_lines([line(number) for number in range(100, 0, -1)], has_more=True)
    asked: list[object] = []
    panel.more_requested.connect(asked.append)

    panel.list.scrollToBottom()
    panel.list.scrollToTop()
    panel.list.scrollToBottom()

    assert asked == [line(1).entry]


def test_nothing_done_is_said_in_words(panel: HistoryPanel) -> None:
    panel.set_lines(())

    assert panel.empty.isVisible()


@pytest.mark.parametrize("days", [0, 1, 40, 800])
def test_every_kind_of_line_paints(qtbot: QtBot, panel: HistoryPanel, days: int) -> None:
    panel.set_theme(DARK)
    panel.set_lines([line(3, is_undone=True, days_ago=days), line(2, days_ago=days), line(1, days_ago=days)])
    press(qtbot, panel, 3)
    qtbot.mouseMove(panel.list.viewport(), QPoint(60, 60))

    assert not panel.grab().isNull()
