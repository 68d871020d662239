"""Stories as lists, queries, the ledger and the comparison know them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.articles import import_articles, set_metadata
from annotator.edits.stories import dissolve_story, make_story
from annotator.ledger.arranging import arranged
from annotator.ledger.values import STORY, LedgerFilter, Order
from annotator.model import ArticleId, Metadata, StoryId
from annotator.queries.parsing import parse
from annotator.queries.vocabulary import Vocabulary
from annotator.store import articles, claims, partners, schemes
from annotator.store.articles import ArticleFilter
from annotator.store.concordance import Concordance
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from annotator.store.session import Session
    from tests.annotator.desk import Desk


@pytest.fixture
def third(desk: Desk) -> ArticleId:
    """Return a third article, the earliest of all."""
    item = incoming(f"{WORDS}?", title="Третя")
    assert item.article
    desk.write(import_articles, [item])
    desk.write(set_metadata, item.article.id, Metadata(title="Третя", published="2023-07-10"))
    return item.article.id


@pytest.fixture
def story(desk: Desk, third: ArticleId) -> StoryId:
    """Return a story of the first and the third article."""
    (made,) = desk.write(make_story, [desk.first, third], title="Міст через річку").stories
    return made


def listed(desk: Desk, **wanted: object) -> list[str]:
    """Return the titles of the articles that pass a filter."""
    rows = desk.read(articles.matching_rows, query=ArticleFilter.model_validate(wanted))
    return [each.title for each in desk.read(articles.summaries, rows)]


def test_the_list_is_filtered_by_story(desk: Desk, story: StoryId) -> None:
    assert listed(desk, story=story) == ["Перша", "Третя"]
    assert listed(desk, story=story, text="Третя") == ["Третя"]
    desk.write(dissolve_story, story)
    assert listed(desk, story=story) == []


def test_by_story_the_articles_of_each_stand_together_as_they_were_published(desk: Desk, story: StoryId) -> None:
    assert listed(desk) == ["Перша", "Друга", "Третя"]
    assert listed(desk, is_by_story=True) == ["Третя", "Перша", "Друга"]
    assert listed(desk, is_by_story=True, story=story) == ["Третя", "Перша"]


@pytest.mark.usefixtures("story")
def test_a_row_of_the_list_tells_its_story(desk: Desk) -> None:
    rows = desk.read(articles.matching_rows, query=ArticleFilter())

    assert [each.story for each in desk.read(articles.summaries, rows)] == ["Міст через річку", "", "Міст через річку"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("story:міст", {"Перша", "Третя"}),
        ("story:річк", {"Перша", "Третя"}),
        ('story:"міст через"', {"Перша", "Третя"}),
        ("-story:міст Reuters", {"Друга"}),
        ("story:ріка", set()),
    ],
)
def test_a_query_asks_for_a_story_by_the_beginning_of_a_word(
    desk: Desk, story: StoryId, query: str, found: set[str]
) -> None:
    assert story

    def ask(session: Session) -> set[str]:
        asked = parse(query, Vocabulary(schemes.current(session)))
        page = Concordance(session, asked, by=desk.olena).page(session, after=None, limit=100)
        return {articles.get(session, match.article).metadata.title for match in page.matches}

    assert desk.read(ask) == found


def test_claims_are_filtered_by_the_story_of_their_article(desk: Desk, story: StoryId, third: ArticleId) -> None:
    desk.mark("CLAIM", 3)
    desk.mark("CLAIM", 3, article=third)
    desk.mark("CLAIM", 3, article=desk.second)
    ledger = desk.read(claims.ledger)

    found = arranged(ledger, LedgerFilter(wanted={STORY: frozenset({story})}), Order())

    assert (found.claims, found.counts[STORY]) == (2, {story: 2, "": 1})
    assert ledger.stories == {story: "Міст через річку"}


def test_an_article_is_compared_with_the_others_of_its_story(desk: Desk, story: StoryId, third: ArticleId) -> None:
    assert story
    assert [each.article.id for each in desk.read(partners.of, desk.first)] == [third]
    assert len(desk.read(partners.of, desk.second)) == 2


def test_an_article_joined_by_a_relation_is_offered_beside_its_story(
    desk: Desk, story: StoryId, third: ArticleId
) -> None:
    assert story
    desk.relate(desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second), "same")

    assert [each.article.id for each in desk.read(partners.of, desk.first)] == [desk.second, third]
