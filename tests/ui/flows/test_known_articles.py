"""Wizards and what is there already: marks and near copies on import, parts on export, and no undo behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.formats import SPLITS
from annotator.importers.base import NearCopies
from annotator.store import articles
from tests.ui.flows.conftest import FIRST, there
from tests.ui.flows.export_way import Way as ExportWay
from tests.ui.flows.test_import_wizard import Way
from ui import dialogs
from ui.demo.hand import press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand

TAGS = "Міністр B-PERS\nприбув O\nдо O\nстолиці B-LOC\n. O\n"


@pytest.fixture
def way(hand: Hand, qtbot: QtBot) -> Way:
    """Return a way into the import wizard."""
    return Way(hand, qtbot)


def total(way: Way) -> int:
    return way.hand.window.project.read_now(articles.counts).total


def test_marks_of_a_text_that_is_there_are_put_onto_it_by_a_switch(way: Way, tmp_path: Path, qtbot: QtBot) -> None:
    marked, again = tmp_path / "marked.conll", tmp_path / "again.conll"
    marked.write_text(TAGS, encoding="utf-8")
    way.drop(marked)
    way.press("Alt+N", "Alt+N")
    qtbot.waitUntil(lambda: total(way) == 3)
    text, first = way.hand.text, way.hand.stored()
    again.write_text(TAGS.replace("B-PERS", "B-ORG"), encoding="utf-8")

    way.drop(again)
    box = way.wizard.files.known.onto
    waiting = way.wizard.files.known.waiting.text()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    way.press("Space")
    told = way.wizard.files.told.text()
    way.press("Alt+N", "Alt+N")
    qtbot.waitUntil(lambda: not way.is_shown or way.hand.window.transfers.import_dialog is not None)
    way.settle()

    assert (len(first), waiting) == (2, "2 mark(s) stay(s) out")
    assert told.startswith("Would come in: 0 article(s), 1 mark(s)")
    assert total(way) == 3
    assert way.hand.text == text
    assert sorted(span.label for span in way.hand.stored()) == ["LOC", "ORG", "PER"]


def test_near_copies_are_told_and_left_out_by_a_choice(way: Way, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    body = FIRST.replace("столиці", "Києва").replace("\n", " ")
    path.write_text(f'title,text\nКопія,"{body} Джерело: агенція."\n', encoding="utf-8")

    way.drop(path)
    known = way.wizard.files.known
    sentence = known.near.text()
    known.choice.setFocus(Qt.FocusReason.TabFocusReason)
    way.press("Right", "Space")

    assert sentence == "1 article(s) nearly the same as articles that are there"
    assert there(way.hand.window.transfers.trial).decisions.near_copies is NearCopies.PASS
    assert way.wizard.files.told.text().startswith("Would come in: 0 article(s)")
    assert way.wizard.files.problems.item(0).text().endswith(": nearly the same as an article that is there")
    assert known.choice.isVisible()
    assert not known.onto.isVisible()


def test_undo_does_nothing_behind_a_wizard(way: Way, tmp_path: Path) -> None:
    way.hand.select("безпека нероздільна")
    way.hand.key("1")
    way.hand.settle()
    marks, entry = way.hand.words(), way.hand.window.project.undo_entry
    path = tmp_path / "tokens.conll"
    path.write_text(TAGS, encoding="utf-8")

    way.drop(path)
    way.press("Ctrl+Z", "Ctrl+Shift+Z")
    assert way.hand.window.project.undo_entry == entry
    way.press("Esc", "Ctrl+E", "Ctrl+Z", "Ctrl+Y")
    assert way.hand.window.project.undo_entry == entry
    assert way.hand.words() == marks

    way.press("Esc", "Ctrl+Z")
    way.hand.settle()
    assert way.hand.words() == []


def test_articles_stay_in_the_parts_of_a_former_data_set(
    hand: Hand, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = list(hand.window.project.read_now(lambda session: list(articles.each(session))))
    lines = "".join(f"{article},{part}\n" for article, part in zip(known, ("test", "dev"), strict=True))
    (tmp_path / SPLITS).write_text(f"article,split\n{lines}", encoding="utf-8")
    folders = [tmp_path / "none", tmp_path]
    monkeypatch.setattr(dialogs, "folder_to_write", lambda *_asked: folders.pop(0))
    way = ExportWay(hand, qtbot)
    way.press("Alt+N", "Alt+N", "Space")
    kept = way.wizard.losses.split.kept
    kept.switch.setFocus(Qt.FocusReason.TabFocusReason)

    press("Space")
    way.settle()
    refused = (kept.switch.isChecked(), kept.told.text(), way.exporting.draft.plan.kept)
    press("Space")
    way.settle()
    told = (kept.switch.isChecked(), kept.told.text())
    where = {str(article): part.value for article, part in way.exporting.draft.plan.kept.items()}
    places = there(way.exporting.division).places
    press("Space")
    way.settle()
    QApplication.processEvents()

    assert refused == (False, f"none is no data set of Claimdesk: it has no table {SPLITS} that can be read.", {})
    assert told == (True, f"2 article(s) of {tmp_path.name} stay where they were")
    assert where == {known[0]: "test", known[1]: "dev"}
    assert {article: place.value for article, place in places.items() if article in where} == where
    assert way.exporting.draft.plan.kept == {}
