"""Labelling all occurrences of a mention, by keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.edits.annotators import add_annotator
from annotator.edits.entities import create_entity
from annotator.edits.stories import make_story
from annotator.importers.reading import read_text
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles, entities, spans
from annotator.store.project import Project
from annotator.suggesters.occurrences import Standing
from tests.ui.flows.conftest import ANNOTATOR, Hand, there
from ui.presenters.occurrences import Reach

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import Span
    from annotator.store.session import Session
    from ui.views.occurrences import OccurrencesView

FIRST = """Південна Корея і НАТО

Уряд Південної Кореї подякував. З Південною Кореєю говорила Північна Корея.
"""
SECOND = "Друга\n\nУ Південній Кореї тихо. Південна Корея мовчить.\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Return a project of two articles that name one country six times."""
    path = tmp_path / "korea.claimdesk"
    with Project.create(path, default_scheme(), name="Корея") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        for text in (FIRST, SECOND):
            read_text(project, text, by=by, name="text.txt")
    return path


@pytest.fixture
def view(hand: Hand, qtbot: QtBot) -> OccurrencesView:
    """Return the screen, opened for the first mention in the first article; the ministry is an organisation."""
    hand.select("Уряд Південної Кореї")
    hand.key("w")
    hand.select("Південна Корея")
    hand.key("e")
    hand.settle()
    mention = next(span for span in hand.stored() if span.text == "Південна Корея")
    by = hand.window.project.annotator.id
    hand.window.project.edit(lambda session: create_entity(session, "Південна Корея", "LOC", by=by, link=[mention.id]))
    hand.settle()
    hand.window.desk.select([mention.id])
    hand.key("l", CONTROL)
    shown = there(hand.window.occurrences.view)
    _wait(hand, qtbot)
    return shown


def _wait(hand: Hand, qtbot: QtBot) -> None:
    """Wait until all has been found."""
    view = there(hand.window.occurrences.view)
    qtbot.waitUntil(lambda: not view.is_searching)


def _standings(view: OccurrencesView) -> list[Standing]:
    rows = (view.model.occurrence(row) for row in range(view.model.rowCount()))
    return [one.standing for one in rows if one is not None]


def _stored_everywhere(hand: Hand) -> list[str]:
    project = hand.window.project
    hand.settle()
    return [span.text for row in (1, 2) for span in project.read_now(partial(_marks, row=row)) if span.label == "LOC"]


def _marks(session: Session, row: int) -> tuple[Span, ...]:
    return spans.of_article(session, articles.id_of(session, row))


def test_what_was_found_is_told_apart(view: OccurrencesView) -> None:
    inside, new, marked = Standing.INSIDE, Standing.NEW, Standing.MARKED

    assert _standings(view) == [inside, marked, new, new, new]
    assert view.model.counts == (3, 1, 1)
    assert "Північна Корея" in view.forms.alike.text()
    assert view.foot.accept.text().endswith("3")


def test_all_are_marked_and_linked_by_one_key_and_taken_back_by_one(hand: Hand, view: OccurrencesView) -> None:
    hand.key(Qt.Key.Key_Return, CONTROL)
    hand.settle()

    assert hand.window.pages.currentWidget() is hand.window.page
    assert _stored_everywhere(hand) == ["Південна Корея", "Південною Кореєю", "Південній Кореї", "Південна Корея"]
    (entity,) = hand.window.project.read_now(entities.all)
    assert hand.window.project.read_now(lambda session: entities.mentions(session, entity.id)) == 4

    hand.key("z", CONTROL)
    assert _stored_everywhere(hand) == ["Південна Корея"]
    assert view.model.counts[1] == 4


def test_space_leaves_one_out_and_enter_marks_one(hand: Hand, view: OccurrencesView) -> None:
    row = _standings(view).index(Standing.NEW) + 2
    view.list.setCurrentIndex(view.model.index(row, 0))
    hand.key(Qt.Key.Key_Space)
    assert view.model.counts[0] == 2

    hand.key(Qt.Key.Key_Return)
    hand.settle()

    assert view.model.counts == (2, 2, 1)
    assert _stored_everywhere(hand) == ["Південна Корея", "Південною Кореєю"]


def test_what_lies_in_another_mark_is_marked_only_if_decided(hand: Hand, view: OccurrencesView) -> None:
    view.list.setCurrentIndex(view.model.index(1, 0))
    assert view.decision.isVisible()

    hand.key("1")

    assert view.model.counts == (4, 1, 0)
    hand.key(Qt.Key.Key_Return, CONTROL)
    assert "Південної Кореї" in _stored_everywhere(hand)


def test_a_decision_can_hold_for_all_such(hand: Hand, view: OccurrencesView) -> None:
    view.list.setCurrentIndex(view.model.index(1, 0))

    hand.key("3")

    assert view.model.counts == (3, 1, 0)


def test_a_form_is_left_out_by_its_check_box(hand: Hand, view: OccurrencesView) -> None:
    hand.key(Qt.Key.Key_F6)
    box = view.forms.boxes["південній кореї"]
    box.setFocus()

    hand.key(Qt.Key.Key_Space)

    assert view.model.counts[0] == 2


def test_the_search_can_be_kept_to_the_article(hand: Hand, view: OccurrencesView, qtbot: QtBot) -> None:
    view.reach.setFocus()
    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Space)
    _wait(hand, qtbot)

    assert there(hand.window.occurrences.presenter).reach is Reach.ARTICLE
    assert view.model.counts == (1, 1, 1)


def test_the_search_can_be_kept_to_the_story_and_each_reach_tells_how_much_it_has(
    hand: Hand, view: OccurrencesView, qtbot: QtBot
) -> None:
    assert [option.text for option in view.reach.options] == ["This article 3", "All articles 5"]
    project = hand.window.project
    both = list(project.read_now(lambda session: list(articles.each(session))))
    project.edit(lambda session: make_story(session, both, by=project.annotator.id, title="Корея"))
    hand.settle()
    hand.key(Qt.Key.Key_Escape)
    hand.window.page.view.setFocus()
    hand.key("l", CONTROL)
    _wait(hand, qtbot)
    view.reach.setFocus()

    hand.key(Qt.Key.Key_Left)
    hand.key(Qt.Key.Key_Space)
    _wait(hand, qtbot)

    assert there(hand.window.occurrences.presenter).reach is Reach.STORY
    assert [option.text for option in view.reach.options] == ["This article 3", "This story 5", "All articles 5"]


def test_escape_goes_back_and_o_shows_the_place(hand: Hand, view: OccurrencesView, qtbot: QtBot) -> None:
    view.list.setCurrentIndex(view.model.index(view.model.rowCount() - 1, 0))
    hand.key("o")
    qtbot.waitUntil(lambda: hand.window.desk.page is not None and "Друга" in hand.text)
    assert hand.window.pages.currentWidget() is hand.window.page

    hand.window.page.view.setFocus()
    hand.window.view_commands.go_text()
    hand.window.show_page(view, is_article=False, has_bar=True)
    view.list.setFocus()
    hand.key(Qt.Key.Key_Escape)
    assert hand.window.pages.currentWidget() is hand.window.page


def test_a_check_box_is_checked_with_the_mouse(view: OccurrencesView) -> None:
    row = view.model.rowCount() - 1
    rect = view.list.visualRect(view.model.index(row, 0))

    QTest.mouseClick(
        view.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.list.itemDelegate().box(rect).center(),  # type: ignore[attr-defined]  # ours
    )

    assert view.model.counts[0] == 2


def test_without_a_mark_one_is_asked_for(hand: Hand) -> None:
    hand.key("l", CONTROL)

    assert hand.window.occurrences.view is None
    assert hand.window.status_bar.hint.text()
