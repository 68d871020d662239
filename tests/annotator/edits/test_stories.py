"""Stories: made, filled, emptied, renamed, dissolved; an article belongs to one at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import articles as articles_of
from annotator.edits import history
from annotator.edits import stories as edits
from annotator.errors import Rule, SchemeError, UndoRefused, UnknownId
from annotator.model import Metadata, StoryId, new_id
from annotator.store import articles, stories
from annotator.store.check import check
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from tests.annotator.desk import Desk


def make(desk: Desk, *members: ArticleId, title: str = "Міст") -> StoryId:
    """Make a story and return its id."""
    (story,) = desk.write(edits.make_story, members, title=title).stories
    return story


def told(desk: Desk) -> list[tuple[str, int]]:
    """Return the stories there are, each with the number of its articles."""
    return [(each.story.title, each.articles) for each in desk.read(stories.all)]


def test_articles_of_one_event_are_a_story(desk: Desk) -> None:
    changes = desk.write(edits.make_story, [desk.first, desk.second], title=" Міст\nзданий ")

    (story,) = changes.stories
    assert told(desk) == [("Міст зданий", 2)]
    assert desk.read(stories.count) == 1
    assert desk.read(articles.get, desk.first).story == desk.read(stories.get, story)
    assert desk.read(stories.of_article, desk.second) == desk.read(stories.get, story)
    assert changes.articles == {desk.first, desk.second}
    assert changes.article_list
    assert changes.entry.details == {"name": "Міст зданий", "count": 2}
    assert desk.read(check).is_sound


def test_without_a_title_it_has_that_of_its_first_article_or_the_first_words(desk: Desk) -> None:
    desk.write(edits.make_story, [desk.second])
    nameless = incoming(WORDS + "!" + " слово" * 30)
    desk.write(articles_of.import_articles, [nameless])
    assert nameless.article

    desk.write(edits.make_story, [nameless.article.id])

    named, begun = sorted(told(desk))
    assert named == ("Друга", 1)
    assert begun[0].startswith("Міністр заявив що міст")
    assert len(begun[0]) <= 80


def test_an_article_leaves_its_story_for_another_and_an_empty_story_goes(desk: Desk) -> None:
    make(desk, desk.first, title="Один")
    other = make(desk, desk.second, title="Інший")

    desk.write(edits.add_to_story, other, [desk.first])

    assert told(desk) == [("Інший", 2)]
    desk.write(history.undo)
    assert told(desk) == [("Один", 1), ("Інший", 1)]
    assert desk.read(check).is_sound


def test_articles_are_taken_out_one_by_one(desk: Desk) -> None:
    story = make(desk, desk.first, desk.second)

    desk.write(edits.remove_from_story, [desk.first])
    assert told(desk) == [("Міст", 1)]
    desk.write(edits.remove_from_story, [desk.second])

    assert told(desk) == []
    with pytest.raises(UnknownId):
        desk.read(stories.get, story)


def test_a_story_gets_another_title(desk: Desk) -> None:
    story = make(desk, desk.first)

    changes = desk.write(edits.rename_story, story, "Річка")

    assert told(desk) == [("Річка", 1)]
    assert changes.stories == {story}
    assert changes.article_list
    assert changes.entry.details == {"name": "Міст", "after": "Річка"}


def test_a_dissolved_story_leaves_its_articles_by_themselves_until_undo(desk: Desk) -> None:
    story = make(desk, desk.first, desk.second)

    desk.write(edits.dissolve_story, story)
    assert told(desk) == []
    assert desk.read(articles.get, desk.first).story is None

    desk.write(history.undo)
    assert told(desk) == [("Міст", 2)]


def test_articles_stand_in_the_order_of_publication_and_those_without_a_date_last(desk: Desk) -> None:
    third = incoming(f"{WORDS}?", title="Третя")
    desk.write(articles_of.import_articles, [third])
    assert third.article
    for article, date in ((desk.second, "2023-07-11T14:03"), (third.article.id, "2023-07-10")):
        desk.write(articles_of.set_metadata, article, Metadata(published=date))

    story = make(desk, desk.first, desk.second, third.article.id)

    assert desk.read(stories.articles, story) == (third.article.id, desk.second, desk.first)


def test_a_deleted_article_leaves_its_story_and_takes_the_last_one_along(desk: Desk) -> None:
    make(desk, desk.first, desk.second)

    desk.write(articles_of.delete_articles, [desk.first])
    assert told(desk) == [("Міст", 1)]
    desk.write(articles_of.delete_articles, [desk.second])
    assert told(desk) == []
    assert desk.read(check).is_sound

    desk.write(history.undo)
    desk.write(history.undo)
    assert told(desk) == [("Міст", 2)]


def test_what_others_have_put_into_a_story_keeps_it_from_being_undone(desk: Desk) -> None:
    story = make(desk, desk.first)
    desk.write(edits.add_to_story, story, [desk.second], by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.undo)

    assert told(desk) == [("Міст", 2)]


def test_an_article_does_not_come_back_into_a_story_that_has_gone(desk: Desk) -> None:
    story = make(desk, desk.first, desk.second)
    desk.write(articles_of.delete_articles, [desk.first])
    desk.write(edits.dissolve_story, story, by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.undo)

    assert desk.read(check).is_sound


def test_an_article_that_was_deleted_comes_in_again_without_its_story(desk: Desk) -> None:
    first = incoming(WORDS + " нове")
    desk.write(articles_of.import_articles, [first])
    assert first.article
    make(desk, first.article.id)
    desk.write(articles_of.delete_articles, [first.article.id])

    desk.write(articles_of.import_articles, [first])

    assert desk.read(articles.get, first.article.id).story is None
    assert desk.read(check).is_sound


def test_a_story_needs_articles_and_a_title(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.write(edits.make_story, [])
    with pytest.raises(UnknownId):
        desk.write(edits.add_to_story, StoryId(new_id()), [desk.first])
    with pytest.raises(SchemeError) as refused:
        desk.write(edits.make_story, [desk.first], title=" \n")

    assert refused.value.rule is Rule.BAD_NAME
    assert told(desk) == []
