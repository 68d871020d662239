"""Articles come with the story they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import stories as edits
from annotator.edits.articles import import_articles
from annotator.edits.history import redo, undo
from annotator.edits.incoming import Incoming, Obstacle
from annotator.model import Story, StoryId, new_id
from annotator.store import articles, stories
from annotator.store.check import check
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from tests.annotator.desk import Desk

BRIDGE = Story(id=StoryId(new_id()), title="Міст")


def in_story(number: int, story: Story = BRIDGE) -> Incoming:
    """Return an article of a story."""
    item = incoming(f"{WORDS} {number}")
    assert item.article
    return Incoming(article=item.article.model_copy(update={"story": story}))


def bring(desk: Desk, *items: Incoming) -> list[ArticleId]:
    """Import articles and return their ids."""
    desk.write(import_articles, items)
    return [item.article.id for item in items if item.article]


def told(desk: Desk) -> list[tuple[str, int]]:
    """Return the stories there are, each with the number of its articles."""
    return [(each.story.title, each.articles) for each in desk.read(stories.all)]


def test_articles_bring_their_story_and_undo_takes_it_back(desk: Desk) -> None:
    changes, _ = desk.write(import_articles, [in_story(1), in_story(2)])

    assert told(desk) == [("Міст", 2)]
    assert changes.article_list
    desk.write(undo)
    assert told(desk) == []
    desk.write(redo)
    assert told(desk) == [("Міст", 2)]
    assert desk.read(check).is_sound


def test_a_story_that_is_there_gets_more_articles_and_keeps_its_title(desk: Desk) -> None:
    bring(desk, in_story(1))
    desk.write(edits.rename_story, BRIDGE.id, "Річка")

    bring(desk, in_story(2))

    assert told(desk) == [("Річка", 2)]


def test_a_story_that_was_dissolved_comes_back_with_the_next_article(desk: Desk) -> None:
    (first,) = bring(desk, in_story(1))
    desk.write(edits.dissolve_story, BRIDGE.id)

    bring(desk, in_story(2))

    assert told(desk) == [("Міст", 1)]
    assert desk.read(articles.get, first).story is None
    assert desk.read(check).is_sound


def test_an_article_that_is_there_stays_where_it_is(desk: Desk) -> None:
    item = incoming(f"{WORDS} 1")
    assert item.article
    bring(desk, item)

    bring(desk, Incoming(article=item.article.model_copy(update={"story": BRIDGE})))

    assert desk.read(articles.get, item.article.id).story is None


@pytest.mark.parametrize("story", [Story(id=StoryId("x"), title="Міст"), Story(id=StoryId(new_id()), title=" ")])
def test_a_story_without_sense_is_a_problem(desk: Desk, story: Story) -> None:
    _, report = desk.write(import_articles, [in_story(1, story)])

    (problem,) = report.problems
    assert (problem.obstacle, problem.values["field"]) == (Obstacle.BAD_VALUE, "story")
    assert report.articles == 0
