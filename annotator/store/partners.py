"""The articles with which one article can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from annotator.model import ArticleSummary, Value
from annotator.store import articles, keys, tables
from annotator.store import stories as stories_of

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from annotator.store.session import Session

MOST = 200
_SPAN, _RELATION = tables.span, tables.relation
_NEAR, _FAR = _SPAN.alias("near"), _SPAN.alias("far")


class Partner(Value):
    """An article to compare with."""

    article: ArticleSummary
    relations: int
    """How many relations there are between the two."""


def of(session: Session, article: ArticleId) -> tuple[Partner, ...]:
    """Return at most 200 other articles: those with relations to this one first, the most of them foremost.

    If it belongs to a story, the rest are the others of the story, as they were published. Else they follow as they
    were added, those after this article before those at the beginning of the project.
    """
    key = keys.of(session, "article", article)
    counts = _counts(session, key)
    linked = sorted(counts, key=lambda row: (-counts[row], row))[:MOST]
    others = _of_story(session, key) or _others(session, key)
    rest = [row for row in others if row not in counts]
    rows = [*linked, *rest][:MOST]
    return tuple(Partner(article=each, relations=counts.get(each.row, 0)) for each in articles.summaries(session, rows))


def _counts(session: Session, key: int) -> dict[int, int]:
    found: dict[int, int] = {}
    ends = (_RELATION.c.source_id, _RELATION.c.target_id)
    for near, far in (ends, ends[::-1]):
        query = (
            select(_FAR.c.article_id, func.count())
            .select_from(_NEAR)
            .join(_RELATION, near == _NEAR.c.id)
            .join(_FAR, far == _FAR.c.id)
            .where(_NEAR.c.article_id == key, ~_NEAR.c.deleted, ~_RELATION.c.deleted, _FAR.c.article_id != key)
            .group_by(_FAR.c.article_id)
        )
        for other, number in session.connection.execute(query):
            found[other] = found.get(other, 0) + number
    return found


def _of_story(session: Session, key: int) -> list[int]:
    stories = stories_of.keys_of(session, [key])
    return [other for story in stories for other in stories_of.members(session, story) if other != key]


def _others(session: Session, key: int) -> list[int]:
    article = tables.article.c
    found: list[int] = []
    for condition in (article.id > key, article.id < key):
        query = select(article.id).where(~article.deleted, condition).order_by(article.id).limit(MOST)
        found += session.connection.execute(query).scalars()
    return found
