"""The ledger by keyboard: what it lists, how it is filtered, where Enter leads, what is written down."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ledger.values import INHERITED, SOURCE
from annotator.sample import build_sample
from tests.ui.flows.conftest import Hand, there
from ui import dialogs
from ui.presenters.comparing import Side
from ui.views.ledger import told
from ui.views.ledger.line import Column

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.ledger.values import Row
    from ui.main_window import MainWindow
    from ui.presenters.ledger import LedgerPresenter
    from ui.views.ledger import LedgerView

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ELEVEN = "Південна Корея і НАТО збільшили кількість сфер двосторонньої співпраці до 11."


class Reader(Hand):
    """A hand on the ledger of the sample."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self.bot = qtbot

    @property
    def view(self) -> LedgerView:
        """The screen."""
        return there(self.window.across.ledger.view)

    @property
    def ledger(self) -> LedgerPresenter:
        """What lists the claims."""
        return there(self.window.across.ledger.presenter)

    def wait(self) -> None:
        """Wait until everything asked for is shown."""
        self.settle()
        QApplication.processEvents()
        self.bot.waitUntil(lambda: not self.ledger.is_reading and self.ledger.is_whole)
        QApplication.processEvents()
        self.bot.waitUntil(lambda: not self.ledger.is_reading)

    def row(self) -> Row:
        """Return the claim at hand."""
        table = self.view.table
        self.bot.waitUntil(lambda: table.lines.row(table.currentIndex().row()) is not None)
        return there(table.lines.row(table.currentIndex().row()))

    def walk_to(self, text: str) -> Row:
        """Go down to a claim."""
        for _ in range(self.view.table.lines.rowCount()):
            if not self.view.table.lines.is_head(self.view.table.currentIndex().row()) and self.row().text == text:
                break
            self.key(Qt.Key.Key_Down)
        self.wait()
        return self.row()

    def facet(self, facet: str, value: str) -> None:
        """Press a row of the facets."""
        row = next(row for row in self.view.facets.rows if (row.item.facet, row.item.value) == (facet, value))
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.wait()


@pytest.fixture
def reader(qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path) -> Reader:
    build_sample(tmp_path / "sample.claimdesk").close()
    hand = Reader(open_window(tmp_path / "sample.claimdesk"), qtbot)
    hand.key(Qt.Key.Key_3, ALT)
    hand.wait()
    return hand


def test_the_ledger_lists_the_sample_family_by_family(reader: Reader) -> None:
    lines = reader.view.table.lines

    assert (lines.rowCount(), len(lines.heads())) == (31, 4)
    assert [int(part.split()[0]) for part in reader.view.line.total.text().split(" · ")] == [27, 3, 21]


def test_the_chain_of_the_eleven_areas_is_shown_from_the_office_to_the_outlet(reader: Reader) -> None:
    row = reader.walk_to(ELEVEN)

    assert reader.view.preview.chain.accessibleName() == "офіс корейського президента → Yonhap → Укрінформ"
    assert (row.hops, row.chains[0][0]) == (2, "офіс корейського президента")


def test_the_preview_says_what_is_different_from_the_claim_that_is_updated(reader: Reader) -> None:
    reader.walk_to(ELEVEN)
    reader.bot.waitUntil(lambda: bool(reader.view.preview.changed.tags))

    scheme, language = reader.ledger.scheme, reader.window.language
    expected = []
    for code, before, after in (("kind", "plan", "fact"), ("certainty", "probable", "certain")):
        attribute = there(told.attribute_of(f"attribute.{code}", scheme))
        expected.append(" → ".join(told.value_name(attribute, value, language) for value in (before, after)))
    assert [tag.text for tag in reader.view.preview.changed.tags] == expected


def test_enter_leads_to_the_claim_in_its_article_and_alt_three_back_to_its_row(reader: Reader) -> None:
    row = reader.walk_to(ELEVEN)

    reader.key(Qt.Key.Key_Return)
    reader.bot.waitUntil(lambda: reader.window.desk.primary is not None)

    assert reader.primary.id == row.id
    assert reader.window.pages.currentWidget() is reader.window.page
    reader.key(Qt.Key.Key_3, ALT)
    reader.wait()
    assert reader.row().id == row.id


def test_c_compares_the_claim_with_those_of_the_article_it_is_joined_with(reader: Reader) -> None:
    row = reader.walk_to(ELEVEN)

    reader.key("с", text="с")
    across = reader.window.across
    reader.bot.waitUntil(lambda: across.comparing is not None and bool(across.comparing.halves))

    assert reader.window.pages.currentWidget() is across.compare
    left = there(across.comparing).halves[Side.LEFT]
    assert (left.article, left.selected) == (row.article, row.id)


def test_a_family_is_folded_and_unfolded_by_the_arrows(reader: Reader) -> None:
    reader.walk_to(ELEVEN)

    reader.key(Qt.Key.Key_Left)
    reader.wait()
    folded = reader.view.table.lines.rowCount()
    reader.key(Qt.Key.Key_Right)
    reader.wait()

    assert (folded, reader.view.table.lines.rowCount()) == (29, 31)


def test_words_of_a_relay_find_the_claims_that_came_through_it(reader: Reader) -> None:
    reader.key("f", CONTROL)
    reader.type("yonhap")
    reader.bot.waitUntil(lambda: reader.ledger.filter.text != "")
    reader.wait()

    assert reader.ledger.arrangement.claims == 2
    reader.key(Qt.Key.Key_Escape)
    reader.bot.waitUntil(lambda: reader.ledger.filter.text == "")
    reader.wait()
    assert reader.ledger.arrangement.claims == 27


def test_a_family_of_which_some_are_filtered_out_says_of_how_many(reader: Reader) -> None:
    reader.key("f", CONTROL)
    reader.type("приїхав")
    reader.bot.waitUntil(lambda: reader.ledger.filter.text != "")
    reader.wait()

    lines = reader.view.table.lines
    family = lines.family(0)
    assert family is not None
    remark = told.family_remark(family, lines.shown_of(0), reader.ledger.scheme, reader.window.language)
    assert remark.startswith("1 of 2 ")


def test_facets_limit_the_list_and_their_counts_say_how_far(reader: Reader) -> None:
    before = {(row.item.facet, row.item.value): row.item.count for row in reader.view.facets.rows}
    reader.facet(SOURCE, INHERITED)

    assert str(reader.ledger.arrangement.claims) == before[SOURCE, INHERITED] == "1"
    QTest.mouseClick(reader.view.line.chips[0], Qt.MouseButton.LeftButton)
    reader.wait()
    assert reader.ledger.arrangement.claims == 27


def test_where_nothing_fits_the_narrowest_filter_is_named_and_taken_away(reader: Reader) -> None:
    reader.facet("attribute.kind", "plan")
    reader.facet("relation", "contradicts")
    reader.facet("relation", "same")
    reader.facet("relation", "same")

    assert reader.view.empty.isVisible()
    scheme, language = reader.ledger.scheme, reader.window.language
    assert told.facet_value("relation", "contradicts", scheme, language) in reader.view.empty.button.text()
    QTest.mouseClick(reader.view.empty.button, Qt.MouseButton.LeftButton)
    reader.wait()
    assert reader.view.table.isVisible()


def test_a_filter_is_saved_for_the_project_used_renamed_and_forgotten(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Наміри", "Плани"])
    monkeypatch.setattr(dialogs, "ask_text", lambda *_asked: next(answers))
    reader.facet("attribute.kind", "plan")
    reader.view.table.setFocus()
    reader.key("s", CONTROL)
    reader.wait()
    reader.facet("attribute.kind", "plan")

    reader.facet("saved", "Наміри")

    assert reader.ledger.arrangement.claims == 7
    reader.key(Qt.Key.Key_F2)
    reader.bot.waitUntil(lambda: reader.ledger.saved_counts == {"Плани": 7})
    assert [
        each.name for each in reader.window.settings.value.ledger_filters[str(reader.window.project.project.path)]
    ] == ["Плани"]
    next(row for row in reader.view.facets.rows if row.item.facet == "saved").setFocus()
    reader.key(Qt.Key.Key_Delete)
    assert reader.ledger.saved.all == ()


def test_the_ledger_follows_an_undo_and_a_new_mark(reader: Reader) -> None:
    row = reader.walk_to(ELEVEN)
    reader.key(Qt.Key.Key_Return)
    reader.bot.waitUntil(lambda: reader.window.desk.primary is not None)
    reader.key(Qt.Key.Key_Delete)
    reader.settle()
    reader.key(Qt.Key.Key_3, ALT)
    reader.wait()

    assert reader.view.table.lines.position_of(row.key) == -1
    reader.key("z", CONTROL)
    reader.settle()
    reader.bot.waitUntil(lambda: reader.view.table.lines.position_of(row.key) > 0)


def test_a_click_on_a_head_sorts_and_another_one_turns_the_order(reader: Reader) -> None:
    header = reader.view.table.horizontalHeader()
    x = header.sectionViewportPosition(Column.OUTLET) + 10
    reader.ledger.set_order(reader.ledger.order.model_copy(update={"is_grouped": False}))
    reader.wait()

    outlets = []
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))
        reader.wait()
        reader.view.table.go(0)
        outlets.append(reader.row().outlet)

    assert outlets == ["Reuters", "Укрінформ"]


def test_what_is_shown_is_written_as_a_table(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "shown.csv"
    monkeypatch.setattr(dialogs, "file_to_write", lambda *_asked: out)
    reader.facet("attribute.kind", "call")

    with reader.bot.waitSignal(reader.ledger.written):
        QTest.mouseClick(reader.view.bar.table, Qt.MouseButton.LeftButton)

    with out.open(encoding="utf-8-sig", newline="") as file:
        assert [row["kind"] for row in csv.DictReader(file)] == ["call"]


def test_f6_walks_the_parts_and_escape_leads_to_the_table_and_then_to_the_article(reader: Reader) -> None:
    walked = []
    for _ in range(4):
        reader.key(Qt.Key.Key_F6)
        walked.append(there(QApplication.focusWidget()))

    assert reader.view.preview.isAncestorOf(walked[0])
    assert walked[1] is reader.view.bar.search
    assert reader.view.facets.isAncestorOf(walked[2])
    assert walked[3] is reader.view.table
    reader.key("f", CONTROL)
    reader.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is reader.view.table
    reader.key(Qt.Key.Key_Escape)
    assert reader.window.pages.currentWidget() is reader.window.page


def test_space_hides_the_preview_and_that_is_remembered(reader: Reader) -> None:
    reader.key(Qt.Key.Key_Space)

    assert not reader.view.preview.isVisible()
    assert not reader.window.settings.value.ledger_shows_preview
