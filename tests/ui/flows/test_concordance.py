"""The concordance with real keys: asking, ordering, checking, marking, keeping queries."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from annotator.sample import build_sample
from annotator.store import articles, check, spans
from tests.ui.flows.conftest import Hand, there
from ui.presenters.concordance import Order
from ui.views.concordance.match_row import columns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Span
    from annotator.store.concordance import Match
    from ui.main_window import MainWindow
    from ui.views.concordance import ConcordanceView

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
QUERY = "label:CLAIM lemma:співпраця -zone:teaser"


class Reader:
    """Asks and sees what is found."""

    def __init__(self, hand: Hand, qtbot: QtBot) -> None:
        self.hand = hand
        self._qtbot = qtbot
        hand.key(Qt.Key.Key_5, ALT)
        self.view: ConcordanceView = there(hand.window.across.concordance.view)

    @property
    def matches(self) -> list[Match]:
        """What the list shows, from top to bottom."""
        model = self.view.model
        return [there(model.match_at(row)) for row in range(model.rowCount())]

    @property
    def words(self) -> list[str]:
        """The words found, from top to bottom."""
        return [match.words for match in self.matches]

    def ask(self, query: str) -> None:
        """Type a query and press Enter."""
        self.hand.key(Qt.Key.Key_F, CTRL)
        self.hand.type(query)
        self.hand.key(Qt.Key.Key_Return)
        self.wait()

    def wait(self) -> None:
        """Let the search end."""
        self._qtbot.waitUntil(lambda: not self.view.concordance.is_searching)


@pytest.fixture
def reader(open_window: Callable[[Path], MainWindow], tmp_path: Path, qtbot: QtBot) -> Reader:
    """Return somebody at the concordance of the sample."""
    path = tmp_path / "sample.claimdesk"
    build_sample(path).close()
    return Reader(Hand(open_window(path), qtbot), qtbot)


def test_a_query_lists_its_matches_with_the_claims_they_stand_in(reader: Reader) -> None:
    reader.ask(QUERY)

    assert len(reader.words) == 10
    assert set(reader.words) == {"співпраці", "співпрацю"}
    assert reader.view.count.text().startswith("10")
    assert reader.view.list.hasFocus()
    assert reader.view.preview.view.isVisible()


def test_alt_and_arrows_order_by_the_words_beside(reader: Reader) -> None:
    reader.ask(QUERY)
    read = reader.matches

    reader.hand.key(Qt.Key.Key_Right, ALT)

    rights = [match.right.split()[0] for match in reader.matches]
    assert rights == sorted(rights, key=lambda word: word.replace("і", "ия").lower())
    assert rights[:2] == ["в", "в"]

    reader.hand.key(Qt.Key.Key_Left, ALT)

    assert reader.view.concordance.order is Order.LEFT
    lefts = [match.left.split()[-1].strip("“,") for match in reader.matches]
    assert lefts == sorted(lefts)

    reader.hand.key(Qt.Key.Key_Left, ALT)

    assert reader.matches == read


def test_a_field_that_is_none_is_pointed_at_and_tab_takes_the_suggestion(reader: Reader) -> None:
    reader.ask(QUERY)

    reader.ask("label:CLAIM sorce:Reuters")

    assert reader.view.strip.isVisible()
    assert "13" in reader.view.strip.sentence
    assert len(reader.words) == 10, "the last good result stays"
    reader.hand.key(Qt.Key.Key_Tab)
    assert reader.view.field.text == "label:CLAIM source:Reuters"
    assert not reader.view.strip.isVisible()
    reader.hand.key(Qt.Key.Key_Return)
    reader.wait()
    assert {match.outlet for match in reader.matches} == {"Reuters"}


def test_the_key_of_a_label_marks_all_that_is_checked_in_one_edit(reader: Reader, qtbot: QtBot) -> None:
    project = reader.hand.window.project
    reader.ask("сфер*")
    places = [(match.article, match.start, match.end) for match in reader.matches]
    before = len(marks(reader, "MISC"))
    reader.hand.key(Qt.Key.Key_Space)
    reader.hand.key(Qt.Key.Key_Down)
    reader.hand.key(Qt.Key.Key_Down)
    reader.hand.key(Qt.Key.Key_Space)
    label = project.scheme.label("MISC")

    reader.hand.key(Qt.Key(ord(label.key.upper())))

    qtbot.waitUntil(lambda: len(marks(reader, "MISC")) == before + 2)
    made = [(span.article, span.start, span.end) for span in marks(reader, "MISC")]
    assert {places[0], places[2]} <= set(made)
    qtbot.waitUntil(lambda: not reader.view.concordance.checked)
    reader.hand.key(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(marks(reader, "MISC")) == before)
    reader.hand.settle()
    assert not project.read_now(check.check).problems


def test_without_checks_the_key_of_a_label_marks_the_current_match(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("label:CLAIM блок*")
    before = len(marks(reader, "MISC"))

    reader.hand.key(Qt.Key(ord(reader.hand.window.project.scheme.label("MISC").key.upper())))

    qtbot.waitUntil(lambda: len(marks(reader, "MISC")) == before + 1)


def test_everything_is_checked_and_unchecked_with_the_box_above_and_with_a_key(reader: Reader) -> None:
    reader.ask("НАТО")
    view = reader.view
    box = QPoint(columns(view.head.rect()).check + 4, view.head.height() // 2)

    QTest.mouseClick(view.head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    assert len(view.concordance.checked) == len(reader.words) > 2

    reader.hand.key(Qt.Key.Key_A, CTRL)
    assert not view.concordance.checked


def test_enter_goes_to_the_place_in_the_article(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("інституціоналізація")

    reader.hand.key(Qt.Key.Key_Return)

    page = reader.hand.window.page
    qtbot.waitUntil(lambda: reader.hand.window.pages.currentWidget() is page and page.find_bar.count.text() != "")
    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.hand.text[slice(*there(page.view.selection))] == "інституціоналізація"


def test_escape_goes_up_to_the_query_and_then_to_the_article(reader: Reader) -> None:
    reader.ask("НАТО")

    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.view.field.hasFocus()

    reader.hand.key(Qt.Key.Key_Escape)
    assert reader.hand.window.pages.currentWidget() is reader.hand.window.page


def test_a_query_is_kept_under_a_name_and_asked_again(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.ask("rel:updates")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("Оновлення", True))

    reader.hand.key(Qt.Key.Key_S, CTRL)
    reader.ask("НАТО")

    assert reader.view.memory.saved == {"Оновлення": "rel:updates"}
    assert reader.view.memory.recent == ("НАТО", "rel:updates")
    (saved, *_) = reader.view.bar.menu.actions()
    saved.trigger()
    reader.wait()
    assert reader.view.field.text == "rel:updates"
    assert len(reader.words) == 6
    forget = reader.view.bar.removal.actions()[0]
    forget.trigger()
    assert not reader.view.memory.saved


def test_what_narrows_a_query_down_is_added_to_it(reader: Reader) -> None:
    reader.ask(QUERY)
    (reuters,) = [button for button in reader.view.side.narrower.buttons if "Reuters" in button.text()]

    reuters.click()
    reader.wait()

    assert reader.view.field.text == f"{QUERY} outlet:Reuters"
    assert {match.outlet for match in reader.matches} == {"Reuters"}


def test_marks_made_elsewhere_are_found_at_once_when_one_comes_back(reader: Reader, qtbot: QtBot) -> None:
    reader.ask("label:MISC")
    before = len(reader.words)
    reader.ask("блок*")
    reader.hand.key(Qt.Key(ord(reader.hand.window.project.scheme.label("MISC").key.upper())))
    reader.hand.settle()
    reader.ask("label:MISC")
    assert len(reader.words) == before + 1

    reader.hand.key(Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(lambda: len(reader.words) == before)


def test_nothing_found_offers_another_way_to_ask(reader: Reader) -> None:
    reader.ask("співпрац")

    assert not reader.matches
    assert reader.view.empty.isVisible()
    assert not reader.view.preview.isVisible()


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


def test_a_search_can_be_stopped_and_what_was_found_stays(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Callable[[], None]] = []
    project = reader.hand.window.project
    read = project.read

    def later(*args: object, **more: object) -> None:
        waiting.append(lambda: read(*args, **more))  # type: ignore[arg-type]  # handed on

    reader.ask(QUERY)
    monkeypatch.setattr(project, "read", later)
    reader.hand.key(Qt.Key.Key_F, CTRL)
    reader.hand.type("НАТО")
    reader.hand.key(Qt.Key.Key_Return)
    assert reader.view.concordance.is_searching

    reader.hand.key(Qt.Key.Key_Escape)
    monkeypatch.undo()
    for call in waiting:
        call()
    project.flush()
    qtbot.wait(50)

    reader.wait()
    assert len(reader.words) == 10


def test_matches_are_written_as_a_table(reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.ask(QUERY)
    target = tmp_path / "збіги.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    QTest.mouseClick(reader.view.table, Qt.MouseButton.LeftButton)

    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["match"] for row in rows] == reader.words
    assert rows[0]["outlet"] == "Reuters"


def marks(reader: Reader, label: str) -> list[Span]:
    """Return all marks of a label on the disk."""
    found: list[Span] = []
    project = reader.hand.window.project.project
    with project.reading() as session:
        for article in articles.each(session):
            found += [span for span in spans.of_article(session, article) if span.label == label]
    return found
