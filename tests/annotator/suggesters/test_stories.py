"""Likely stories are proposed with their reasons, never made; what was rejected is not proposed again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits import articles as articles_of
from annotator.edits import history
from annotator.edits import stories as edits
from annotator.model import Deed
from annotator.store import stories
from annotator.store.check import check
from annotator.suggesters.stories import likely
from tests.annotator.desk import incoming

if TYPE_CHECKING:
    from annotator.likely_stories.finding import LikelyStory
    from annotator.model import ArticleId
    from tests.annotator.desk import Desk

FLOOD = "Повінь у Бахмачі затопила міст через Борзну, рятувальники вивезли сорок мешканців, повідомила Коваленко."
COPY = FLOOD.replace("сорок", "півсотні")
LATER = "Коваленко: вода в Бахмачі спадає, міст через Борзну відкриють, мешканців повернуть, сказали рятувальники."
VOTE = "Парламент Норвегії проголосував за бюджет, опозиція в Осло залишила залу засідань."


def bring(desk: Desk, *bodies: str) -> list[ArticleId]:
    """Import articles and return their ids."""
    items = [incoming(body, title=body.split()[0]) for body in bodies]
    desk.write(articles_of.import_articles, items)
    return [item.article.id for item in items if item.article]


def asked(desk: Desk) -> list[LikelyStory]:
    """Return what is proposed, but for the two articles the desk comes with."""
    found = desk.read(likely, lambda *_: True)
    assert found is not None
    return [each for each in found if not {desk.first, desk.second} & set(each.articles)]


def test_articles_with_the_same_telling_words_are_proposed_with_these_words(desk: Desk) -> None:
    first, later, _ = bring(desk, FLOOD, LATER, VOTE)

    (proposed,) = asked(desk)

    assert set(proposed.articles) == {first, later}
    assert proposed.story is None
    assert {"Бахмачі", "Борзну"} <= set(proposed.words)
    assert not proposed.is_copy
    assert desk.read(stories.all) == ()


def test_a_copy_is_told_as_such_and_comes_first(desk: Desk) -> None:
    first, copy, later = bring(desk, FLOOD, COPY, LATER)

    (proposed,) = asked(desk)

    assert set(proposed.articles) == {first, copy, later}
    assert set(proposed.pair) == {first, copy}
    assert proposed.is_copy
    assert proposed.likeness > 0.8


def test_an_article_is_proposed_for_the_story_it_is_like(desk: Desk) -> None:
    first, copy, later = bring(desk, FLOOD, COPY, LATER)
    (story,) = desk.write(edits.make_story, [first, copy]).stories

    (proposed,) = asked(desk)

    assert (proposed.articles, proposed.story, proposed.pair[0]) == ((later,), story, later)


def test_nothing_is_proposed_of_what_is_put_together_already(desk: Desk) -> None:
    desk.write(edits.make_story, bring(desk, FLOOD, COPY, LATER))

    assert asked(desk) == []


def test_what_was_rejected_is_not_proposed_again_until_that_is_undone(desk: Desk) -> None:
    pair = bring(desk, FLOOD, LATER)

    changes = desk.write(edits.reject_story, pair)

    assert asked(desk) == []
    assert changes.entry.deed is Deed.REJECT_STORY
    assert changes.project
    assert desk.read(check).is_sound
    desk.write(history.undo)
    assert [set(each.articles) for each in asked(desk)] == [set(pair)]


def test_an_article_rejected_for_a_story_is_not_proposed_for_it_again(desk: Desk) -> None:
    first, copy, later = bring(desk, FLOOD, COPY, LATER)
    (story,) = desk.write(edits.make_story, [first, copy]).stories

    desk.write(edits.reject_story, [later], story_id=story)

    assert asked(desk) == []


def test_what_was_taken_out_of_a_proposal_stays_out(desk: Desk) -> None:
    first, copy, later = bring(desk, FLOOD, COPY, LATER)

    desk.write(edits.make_story, [first, copy], without=[later])
    assert asked(desk) == []

    desk.write(history.undo)
    assert len(asked(desk)) == 1


def test_it_can_be_stopped(desk: Desk) -> None:
    bring(desk, FLOOD, COPY, LATER)
    calls = []

    def stop(done: int, _of: int) -> bool:
        calls.append(done)
        return len(calls) < 2

    assert desk.read(likely, stop) is None
    assert len(calls) == 2
