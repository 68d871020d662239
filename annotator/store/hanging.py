"""What hangs on articles and marks: what goes with them when they are deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from annotator.store import keys, marks, tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.model import ArticleId, SpanId
    from annotator.store.session import Session

_SPAN, _ARTICLE, _RELATION = tables.span.c, tables.article.c, tables.relation.c
_MOST_NAMED = 3


class Hanging(NamedTuple):
    """What would go, and what would be left without."""

    marks: int = 0
    relations: int = 0
    """All that would go."""
    across: int = 0
    """Those of them that lead to an article that stays, or come from one."""
    articles: tuple[str, ...] = ()
    """What these are called, the first few: the outlet, or else the title."""
    entities: int = 0
    """Entities that would be left without a mention."""


def on_articles(session: Session, articles: Iterable[ArticleId]) -> Hanging:
    """Return what hangs on articles; raises *UnknownId*."""
    found = list(keys.all_of(session, "article", articles).values())
    spans = [span for chunk in keys.chunks(found, size=50) for span in marks.in_articles(session, chunk)]
    return _on(session, spans, frozenset(found))


def on_marks(session: Session, spans: Iterable[SpanId]) -> Hanging:
    """Return what hangs on marks; raises *UnknownId*."""
    found = marks.of(session, spans)
    return _on(session, [mark.key for mark in found], frozenset(mark.article_key for mark in found))


def _on(session: Session, spans: list[int], here: frozenset[int]) -> Hanging:
    joins = marks.joins(session, spans)
    own = frozenset(spans)
    ends = {end for join in joins if join.is_across for end in (join.source, join.target) if end not in own}
    places = _places(session, ends)
    leading = {join.key: {places[end] for end in (join.source, join.target) if end in places} - here for join in joins}
    return Hanging(
        marks=len(spans),
        relations=len(joins),
        across=sum(map(bool, leading.values())),
        articles=_names(session, {place for places in leading.values() for place in places}),
        entities=_left_alone(session, spans),
    )


def _places(session: Session, spans: Collection[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk in keys.chunks(sorted(spans)):
        found.update(session.connection.execute(select(_SPAN.id, _SPAN.article_id).where(_SPAN.id.in_(chunk))).all())
    return found


def _names(session: Session, articles: Collection[int]) -> tuple[str, ...]:
    wanted = sorted(articles)[:_MOST_NAMED]
    query = select(_ARTICLE.outlet, _ARTICLE.title).where(_ARTICLE.id.in_(wanted)).order_by(_ARTICLE.id)
    return tuple(dict.fromkeys(outlet or title for outlet, title in session.connection.execute(query)))


def _left_alone(session: Session, spans: list[int]) -> int:
    """Return how many entities are named by some of *spans* and by no other mark."""
    own: dict[int, int] = {}
    for chunk in keys.chunks(spans):
        query = select(_SPAN.entity_id, func.count()).where(_SPAN.id.in_(chunk), _SPAN.entity_id.is_not(None))
        for entity, count in session.connection.execute(query.group_by(_SPAN.entity_id)):
            own[entity] = own.get(entity, 0) + count
    alone = 0
    for chunk in keys.chunks(sorted(own)):
        query = select(_SPAN.entity_id, func.count()).where(_SPAN.entity_id.in_(chunk), ~_SPAN.deleted)
        rows = session.connection.execute(query.group_by(_SPAN.entity_id))
        alone += sum(own[entity] == count for entity, count in rows)
    return alone
