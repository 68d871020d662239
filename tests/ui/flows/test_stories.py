"""Stories by keyboard: likely ones accepted and rejected, articles taken out, walked through and filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.edits.annotators import add_annotator
from annotator.edits.stories import make_story
from annotator.importers.reading import read_text
from annotator.model import AnnotatorId, new_id
from annotator.scheme_files import default_scheme
from annotator.store import articles, stories
from annotator.store.project import Project
from tests.ui.flows.conftest import ANNOTATOR, Hand, there
from ui import dialogs

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.model import ArticleId
    from ui.views.stories import StoriesView

FLOOD = "Повінь у Бахмачі\n\nПовінь затопила міст через Борзну, рятувальники вивезли мешканців, каже Коваленко.\n"
LATER = "Вода спадає\n\nУ Бахмачі вода спадає, міст через Борзну відкриють, мешканці повернуться, каже Коваленко.\n"
VOTE = "Бюджет Норвегії\n\nПарламент в Осло проголосував за видатки.\n"
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Return a project of three articles, two of which report one event."""
    path = tmp_path / "floods.claimdesk"
    with Project.create(path, default_scheme(), name="Повені") as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
        for text in (FLOOD, VOTE, LATER):
            read_text(project, text, by=by, name="text.txt")
    return path


@pytest.fixture
def view(hand: Hand, qtbot: QtBot) -> StoriesView:
    """Return the screen of stories with one likely story."""
    return shown(hand, qtbot, proposals=1)


def shown(hand: Hand, qtbot: QtBot, *, proposals: int) -> StoriesView:
    """Go to the screen of stories and wait for the likely ones."""
    hand.key("6", ALT)
    screen = there(hand.window.across.stories.view)
    presenter = there(hand.window.across.stories.presenter)
    qtbot.waitUntil(lambda: not presenter.is_searching and screen.proposals.model.rowCount() == proposals)
    return screen


def told(hand: Hand) -> list[tuple[str, int]]:
    """Return the stories in the file, each with the number of its articles."""
    hand.settle()
    return [(each.story.title, each.articles) for each in hand.window.project.read_now(stories.all)]


def ids(hand: Hand) -> list[ArticleId]:
    """Return all articles, as they were added."""
    return hand.window.project.read_now(lambda session: list(articles.each(session)))


def test_a_likely_story_is_accepted_with_enter_and_taken_back(hand: Hand, view: StoriesView, qtbot: QtBot) -> None:
    assert "Бахмачі" in there(view.proposals.current).likely.words
    assert view.proposals.list.hasFocus()

    hand.key(Qt.Key.Key_Return)

    assert told(hand) == [("Повінь у Бахмачі", 2)]
    qtbot.waitUntil(lambda: view.page.model.rowCount() == 2)
    assert view.proposals.model.rowCount() == 0
    hand.key("z", CONTROL)
    assert told(hand) == []
    qtbot.waitUntil(lambda: view.proposals.model.rowCount() == 1)


def test_what_is_rejected_is_not_proposed_again(hand: Hand, view: StoriesView, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_Backspace)
    hand.settle()
    assert view.proposals.model.rowCount() == 0

    view.proposals.search.click()

    presenter = there(hand.window.across.stories.presenter)
    qtbot.waitUntil(lambda: not presenter.is_searching)
    assert view.proposals.model.rowCount() == 0
    assert told(hand) == []


def test_one_article_alone_is_no_new_story(hand: Hand, view: StoriesView) -> None:
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Return)
    assert not view.proposals.accept_button.isEnabled()
    assert told(hand) == []

    hand.key(Qt.Key.Key_Space)
    hand.key(Qt.Key.Key_Return)
    assert told(hand) == [("Повінь у Бахмачі", 2)]


def test_a_story_of_one_is_offered_a_similar_article(hand: Hand, qtbot: QtBot) -> None:
    first, *_ = ids(hand)
    project = hand.window.project
    project.edit(lambda session: make_story(session, [first], by=project.annotator.id))
    hand.settle()
    view = shown(hand, qtbot, proposals=1)
    qtbot.waitUntil(view.page.lonely.isVisible)

    view.page.lonely.button.click()
    assert view.proposals.list.hasFocus()
    hand.key(Qt.Key.Key_Return)

    assert told(hand) == [("Повінь у Бахмачі", 2)]


def test_a_story_is_renamed_emptied_and_dissolved(hand: Hand, view: StoriesView, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.page.model.rowCount() == 2)

    hand.key(Qt.Key.Key_F2)
    hand.key("a", CONTROL)
    hand.type("Борзна")
    hand.key(Qt.Key.Key_Return)
    assert told(hand) == [("Борзна", 2)]

    qtbot.waitUntil(lambda: view.page.title.text() == "Борзна")
    view.page.list.setFocus()
    hand.key(Qt.Key.Key_Delete)
    assert told(hand) == [("Борзна", 1)]

    qtbot.waitUntil(lambda: view.page.model.rowCount() == 1)
    view.list.setFocus()
    hand.key(Qt.Key.Key_Delete)
    assert told(hand) == []
    qtbot.waitUntil(view.page.empty.isVisible)


def test_enter_opens_an_article_of_the_story_and_c_compares_it(hand: Hand, view: StoriesView, qtbot: QtBot) -> None:
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.page.model.rowCount() == 2)
    view.page.list.setFocus()
    view.page.list.setCurrentIndex(view.page.model.index(1, 0))
    hand.key("c", text="с")
    comparing = there(hand.window.across.comparing)
    qtbot.waitUntil(lambda: len(comparing.halves) == 2)
    assert {half.article for half in comparing.halves.values()} == {ids(hand)[0], ids(hand)[2]}
    assert [partner.article.title for partner in comparing.partners] == ["Повінь у Бахмачі"]

    hand.key("6", ALT)
    qtbot.waitUntil(view.page.list.isVisible)
    view.page.list.setFocus()
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: hand.window.desk.page is not None and hand.text.startswith("Вода спадає"))
    assert hand.window.pages.currentWidget() is hand.window.page


def test_one_walks_through_a_story_and_sees_it_over_the_article_and_in_the_list(hand: Hand, qtbot: QtBot) -> None:
    first, _vote, later = ids(hand)
    project = hand.window.project
    hand.key(Qt.Key.Key_PageDown, ALT)
    assert hand.window.desk.article_id == first
    project.edit(lambda session: make_story(session, [first, later], by=project.annotator.id, title="Річка"))
    hand.settle()

    hand.key(Qt.Key.Key_PageDown, ALT)
    qtbot.waitUntil(lambda: hand.window.desk.article_id == later)
    assert "Річка" in hand.window.page.head.about.text()
    hand.key(Qt.Key.Key_PageUp, ALT)
    qtbot.waitUntil(lambda: hand.window.desk.article_id == first)
    assert there(hand.window.list_view.model.summary(0)).story == "Річка"


def test_the_list_shows_one_story_alone_or_stories_together(hand: Hand, qtbot: QtBot) -> None:
    first, vote, later = ids(hand)
    project, filters = hand.window.project, hand.window.list_view.filters
    project.edit(lambda session: make_story(session, [later, vote], by=project.annotator.id, title="Різне"))
    hand.settle()
    model = hand.window.list_view.model

    filters._open_stories()
    filters.stories.list.setFocus()
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    filters.clear()
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    filters.stories.together.setChecked(True)
    qtbot.waitUntil(lambda: there(model.summary(0)).id == vote)

    assert [there(model.summary(row)).id for row in range(3)] == [vote, later, first]


def test_the_open_article_is_put_into_a_story_by_name_and_taken_out(
    hand: Hand, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_parent: object, _title: str, _label: str, choices: list[str], current: str = "") -> str:
        asked.append((*choices, current))
        return "Річка"

    monkeypatch.setattr(dialogs, "ask_choice", answer)
    hand.key("s", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert told(hand) == [("Річка", 1)]

    later = ids(hand)[2]
    hand.window.desk.open(later)
    qtbot.waitUntil(lambda: hand.window.desk.article_id == later)
    hand.key("s", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert told(hand) == [("Річка", 2)]
    assert asked == [("",), ("Річка", "")]

    hand.window.actions_.run("article.leave_story")
    assert told(hand) == [("Річка", 1)]
