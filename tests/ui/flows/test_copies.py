"""Copies of an article: what is different in them, and carrying marks over, by keyboard."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.edits.annotators import add_annotator
from annotator.importers.reading import read_text
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles, spans
from annotator.store.project import Project
from tests.ui.flows.conftest import ANNOTATOR, Hand, there
from ui.presenters.copying import Whose, presenter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Span
    from annotator.store.session import Session
    from ui.main_window.copies_screen import CopiesScreen
    from ui.presenters.copying import CopyPresenter, Pair
    from ui.views.copies import CopiesView

WHOLE = """Міністр прибув до столиці

Президент Юн Сок Йоль сказав, що безпека в обох регіонах нероздільна, а співпраця триватиме роками.

Посол додав, що переговори про розширення співпраці завершаться до кінця року у Вільнюсі.
"""
COPY = WHOLE.replace("столиці", "Києва").replace(" до кінця року", "")
OTHER = "Зовсім інша стаття\n\nПогода завтра буде ясна й тепла, без опадів, вітер західний.\n"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Return a project of an article, its copy and a stranger."""
    path = tmp_path / "copies.claimdesk"
    with Project.create(path, default_scheme(), name="Копії") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        for text in (WHOLE, COPY, OTHER):
            read_text(project, text, by=by, name="text.txt")
    return path


class Copyist(Hand):
    """A hand on the screen of copies."""

    @property
    def screen(self) -> CopiesScreen:
        """What the window has of it."""
        return self.window.across.copies

    @property
    def view(self) -> CopiesView:
        """The screen."""
        return there(self.screen.view)

    @property
    def copying(self) -> CopyPresenter:
        """Its presenter."""
        return there(self.screen.presenter)

    def wait(self, qtbot: QtBot) -> None:
        """Wait until all is known and on the disk."""
        self.settle()
        qtbot.waitUntil(lambda: not self.screen.is_busy)

    def marks_of(self, row: int) -> list[tuple[str, str]]:
        """Return label and text of the marks of an article in the file."""
        self.settle()

        def read(session: Session) -> tuple[Span, ...]:
            return spans.of_article(session, articles.id_of(session, row))

        return sorted((span.label, span.text) for span in self.window.project.read_now(read))


@pytest.fixture
def copyist(hand: Hand, qtbot: QtBot) -> Copyist:
    """Return a hand on the screen; four marks are in the article, of which two can be carried."""
    for words, key in (
        ("Юн Сок Йоль", "q"),
        ("безпека в обох регіонах нероздільна", "1"),
        ("Міністр прибув до столиці", "1"),
        ("кінця року", "s"),
    ):
        hand.select(words)
        hand.key(key)
    hand.settle()
    hand.key("d", CONTROL | SHIFT)
    made = Copyist(hand.window, qtbot)
    made.wait(qtbot)
    return made


def test_differences_are_framed_on_both_sides_and_walked_through(copyist: Copyist) -> None:
    view = copyist.view
    looks = [pane.view._look for pane in view.panes]

    first = [WHOLE[each.start : each.end] for each in looks[0].differences]
    second = [COPY[each.start : each.end] for each in looks[1].differences]
    copyist.key(Qt.Key.Key_F8)
    copyist.key(Qt.Key.Key_F8)
    place = (view.place.text(), [look.current_difference for look in looks])
    copyist.key(Qt.Key.Key_F8, SHIFT)

    assert (first, second) == (["столиці", " до кінця року"], ["Києва", ""])
    assert [each.is_replaced for each in looks[0].differences] == [True, False]
    assert place == ("Difference 2 of 2", [1, 1])
    assert view.current == 0


def test_what_is_carried_and_what_stays_is_told_before(copyist: Copyist) -> None:
    panel = copyist.view.carrying

    assert [copyist.view.copies.list.item(0).text(), copyist.view.copies.list.count()] == [
        "Міністр прибув до Києва, 78 % the same",
        1,
    ]
    assert panel.counts.text() == "2 mark(s) will be carried"
    assert panel.reasons.text().split("\n") == ["1 stay(s): not in the copy", "1 stay(s): other words in the copy"]
    assert [panel.list.item(row).text() for row in range(panel.list.count())] == [
        "Міністр прибув до столиці, Твердження · other words in the copy",
        "кінця року, Дата/час · not in the copy",
    ]


def test_marks_are_carried_in_one_step_that_undo_takes_back(copyist: Copyist, qtbot: QtBot) -> None:
    copyist.key(Qt.Key.Key_Return, CONTROL)
    copyist.wait(qtbot)
    carried, told = copyist.marks_of(2), copyist.view.carrying.counts.text()
    copyist.key("z", CONTROL)
    copyist.wait(qtbot)

    assert carried == [("CLAIM", "безпека в обох регіонах нероздільна"), ("PER", "Юн Сок Йоль")]
    assert told == "0 mark(s) will be carried"
    assert copyist.marks_of(2) == []
    assert copyist.view.carrying.counts.text() == "2 mark(s) will be carried"
    assert copyist.window.pages.currentWidget() is copyist.view


def test_the_way_goes_from_where_more_marks_are_and_can_be_turned(copyist: Copyist, qtbot: QtBot) -> None:
    panel = copyist.view.carrying
    for _ in range(3):
        copyist.key(Qt.Key.Key_F6)
    assert panel.way.hasFocus()

    copyist.key(Qt.Key.Key_Right)
    copyist.key(Qt.Key.Key_Space)
    copyist.wait(qtbot)
    turned = (copyist.copying.is_turned, panel.accept.isEnabled())
    copyist.key(Qt.Key.Key_Left)
    copyist.key(Qt.Key.Key_Space)
    copyist.key(Qt.Key.Key_Tab)
    copyist.key(Qt.Key.Key_Right)
    copyist.key(Qt.Key.Key_Space)
    copyist.wait(qtbot)

    assert turned == (True, False)
    assert copyist.copying.whose is Whose.MINE
    assert panel.counts.text() == "2 mark(s) will be carried"


def test_nothing_is_carried_before_it_is_told_what_would_be(copyist: Copyist, qtbot: QtBot) -> None:
    copyist.copying.turn(is_turned=True)
    copyist.key(Qt.Key.Key_Return, CONTROL)
    copyist.wait(qtbot)

    assert copyist.marks_of(2) == []
    assert len(copyist.marks_of(1)) == 4


def test_a_mark_that_stays_is_shown_in_its_place(copyist: Copyist) -> None:
    panel = copyist.view.carrying
    panel.list.setFocus()

    copyist.key(Qt.Key.Key_Down)
    copyist.key(Qt.Key.Key_Down)

    chosen = copyist.view.panes[0].view._look.selected
    assert [span.text for span in there(copyist.copying.shown).first.spans if span.id in chosen] == ["кінця року"]


def test_esc_goes_back_to_the_article(copyist: Copyist) -> None:
    copyist.key(Qt.Key.Key_Escape)

    assert copyist.window.pages.currentWidget() is copyist.window.page


def test_an_article_without_copies_says_so(hand: Hand, qtbot: QtBot) -> None:
    for beginning in ("Міністр прибув до Києва", "Зовсім"):
        hand.key(Qt.Key.Key_Down, CONTROL)
        qtbot.waitUntil(lambda start=beginning: hand.page.article.text.startswith(start))  # type: ignore[misc]  # bound at once
    hand.key("d", CONTROL | SHIFT)
    copyist = Copyist(hand.window, qtbot)
    copyist.wait(qtbot)

    assert copyist.view.copies.told.text() == "No other article is the same or nearly the same."
    assert copyist.view.panes[0].empty.sentence == "Nothing to compare with."


def test_the_comparison_leads_to_the_differences_of_its_articles(hand: Hand, qtbot: QtBot) -> None:
    hand.key("2", Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(there(hand.window.across.comparing).halves) == 2)

    hand.key("в", text="в")

    copyist = Copyist(hand.window, qtbot)
    copyist.wait(qtbot)
    assert copyist.window.pages.currentWidget() is copyist.view
    assert there(copyist.copying.shown).differences


def test_near_copies_that_were_imported_are_told_and_shown(hand: Hand, qtbot: QtBot) -> None:
    copyist = Copyist(hand.window, qtbot)
    QApplication.clipboard().setText(WHOLE.replace("Посол", "Речник") + "Джерело: агенція\n")
    hand.key("v", CONTROL | SHIFT)
    there(hand.window.transfers.paste_dialog).accept()
    qtbot.waitUntil(copyist.screen.notice.isVisible)

    sentence = copyist.screen.notice.words.text()
    QTest.mouseClick(copyist.screen.show_button, Qt.MouseButton.LeftButton)
    copyist.wait(qtbot)

    assert sentence == "The new article is nearly the same as one that is there."
    assert not copyist.screen.notice.isVisible()
    assert [line.split(",")[0] for line in (copyist.view.copies.list.item(0).text(),)] == ["Міністр прибув до столиці"]
    assert there(copyist.copying.shown).first.article.text == WHOLE


def test_esc_stops_the_search_first(hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def look_for_ever(_session: object, _article: object, progress: Callable[[int, int], bool]) -> tuple[Pair, ...]:
        while progress(1, 2):
            sleep(0.001)
        return ()

    monkeypatch.setattr(presenter, "copies_of", look_for_ever)
    hand.key("d", CONTROL | SHIFT)
    copyist = Copyist(hand.window, qtbot)
    copyist.settle()
    is_looking, is_told = copyist.copying.is_looking, copyist.view.copies.progress.isVisible()
    copyist.key(Qt.Key.Key_Escape)
    copyist.wait(qtbot)

    assert (is_looking, is_told) == (True, True)
    assert copyist.window.pages.currentWidget() is copyist.view
    assert not copyist.view.copies.progress.isVisible()
