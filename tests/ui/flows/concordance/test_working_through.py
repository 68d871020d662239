"""Working through matches with real keys: checking, marking, comparing, a table of them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.store import check
from tests.ui.flows.concordance.conftest import CTRL, QUERY
from tests.ui.flows.conftest import there
from ui.views.concordance.match_row import columns

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.concordance.conftest import Reader


def test_the_key_of_a_label_marks_all_that_is_checked_in_one_edit(reader: Reader, qtbot: QtBot) -> None:
    project = reader.hand.window.project
    reader.ask("сфер*")
    places = [(match.article, match.start, match.end) for match in reader.matches]
    before = len(reader.marks("MISC"))
    reader.hand.key(Qt.Key.Key_Space)
    reader.hand.key(Qt.Key.Key_Down)
    reader.hand.key(Qt.Key.Key_Down)
    reader.hand.key(Qt.Key.Key_Space)

    reader.press_label("MISC")

    qtbot.waitUntil(lambda: len(reader.marks("MISC")) == before + 2)
    made = [(span.article, span.start, span.end) for span in reader.marks("MISC")]
    assert {places[0], places[2]} <= set(made)
    qtbot.waitUntil(lambda: not reader.view.concordance.checked)
    reader.hand.key(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(reader.marks("MISC")) == before)
    reader.hand.settle()
    assert not project.read_now(check.check).problems


def test_without_checks_the_key_of_a_label_marks_the_current_match(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("label:CLAIM блок*")
    before = len(reader.marks("MISC"))

    reader.press_label("MISC")

    qtbot.waitUntil(lambda: len(reader.marks("MISC")) == before + 1)


def test_everything_is_checked_and_unchecked_with_the_box_above_and_with_a_key(reader: Reader) -> None:
    reader.ask("НАТО")
    view = reader.view
    box = QPoint(columns(view.head.rect()).check + 4, view.head.height() // 2)

    QTest.mouseClick(view.head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    assert len(view.concordance.checked) == len(reader.words) > 2

    reader.hand.key(Qt.Key.Key_A, CTRL)
    assert not view.concordance.checked


def test_marks_made_elsewhere_are_found_at_once_when_one_comes_back(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("label:MISC")
    before = len(reader.words)
    reader.ask("блок*")
    reader.press_label("MISC")
    reader.hand.settle()
    reader.ask("label:MISC")
    assert len(reader.words) == before + 1

    reader.hand.key(Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: len(reader.words) == before)


def test_two_checked_matches_are_compared_with_a_key(reader: Reader, qtbot: QtBot) -> None:
    reader.ask(QUERY)
    reader.hand.key(Qt.Key.Key_Space)
    reader.hand.key(Qt.Key.Key_End)
    reader.hand.key(Qt.Key.Key_Space)
    left, right = reader.view.concordance.checked.values()

    reader.hand.key("c")

    across = reader.hand.window.across
    qtbot.waitUntil(lambda: across.comparing is not None and len(across.comparing.halves) == 2)
    assert reader.hand.window.pages.currentWidget() is across.compare
    assert [half.article for half in there(across.comparing).halves.values()] == [left.article, right.article]


def test_matches_are_written_as_a_table(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.ask(QUERY)
    target = tmp_path / "збіги.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    QTest.mouseClick(reader.view.table, Qt.MouseButton.LeftButton)

    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["match"] for row in rows] == reader.words
    assert rows[0]["outlet"] == "Reuters"
