"""Mentions in their context: those of an entity, and those that name nobody yet."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import case, func, select, tuple_

from annotator.model import ArticleId, SpanId
from annotator.store import keys, schemes, tables
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import ColumnElement, Select

    from annotator.model import EntityId
    from annotator.store.session import Session

_SPAN, _ARTICLE, _TEXT = tables.span, tables.article, tables.article_text
PAGE = 200
_CONTEXT = 70
_Place = tuple[int, int, int]


class Mention(NamedTuple):
    """A place that names an entity, or might, with the words round it."""

    place: _Place
    """Where it stands, for paging; local to the file."""
    ids: tuple[SpanId, ...]
    """Its mark; several, where the same words are marked with several labels."""
    labels: tuple[str, ...]
    article: ArticleId
    outlet: str
    text: str
    before: str
    after: str


class Wording(NamedTuple):
    """Words that name nobody yet, and how many marks have them."""

    text: str
    label: str
    times: int


def of_entity(
    session: Session, entity: EntityId, *, after: Mention | None = None, limit: int = PAGE
) -> tuple[Mention, ...]:
    """Return the mentions of an entity that follow *after*, in the order of articles and text.

    Marks of the same words are one mention, which is never parted: there may be a few less than *limit*.
    """
    query = _mentions().where(_SPAN.c.entity_id == keys.of(session, "entity", entity))
    if after is not None:
        query = query.where(tuple_(*_PLACE) > tuple_(*after.place))
    rows = session.connection.execute(query.order_by(*_PLACE, _SPAN.c.text, _SPAN.c.id).limit(limit)).all()
    groups = [_mention(list(group)) for _key, group in groupby(rows, key=_words)]
    is_cut = len(rows) == limit and len({group.place for group in groups}) > 1
    return tuple(group for group in groups if not is_cut or group.place != groups[-1].place)


def unlinked(session: Session) -> tuple[Wording, ...]:
    """Return all words of mentions that name no entity though their label could."""
    query = (
        select(_SPAN.c.text, _SPAN.c.label, func.count())
        .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
        .where(_is_open(session), ~_ARTICLE.c.deleted)
        .group_by(_SPAN.c.text, _SPAN.c.label)
    )
    return tuple(Wording(*row) for row in session.connection.execute(query))


def with_words(session: Session, wordings: Iterable[Wording], *, limit: int = 2_000) -> tuple[Mention, ...]:
    """Return the mentions that name no entity and are worded so, each mark by itself, in their order."""
    wanted = [(wording.text, wording.label) for wording in wordings]
    found: list[Any] = []
    for chunk in keys.chunks(wanted, size=100):
        query = _mentions().where(_is_open(session), _is_among(chunk)).order_by(*_PLACE, _SPAN.c.id)
        found += session.connection.execute(query.limit(limit - len(found))).all()
    return tuple(_mention([row]) for row in sorted(found, key=_words))


def _is_among(wanted: Collection[tuple[str, str]]) -> ColumnElement[bool]:
    return tuple_(_SPAN.c.text, _SPAN.c.label).in_(list(wanted))


def _is_open(session: Session) -> ColumnElement[bool]:
    labels = [label.code for label in schemes.current(session).labels if label.attribute(ENTITY) is not None]
    return _SPAN.c.label.in_(labels) & _SPAN.c.entity_id.is_(None) & ~_SPAN.c.deleted


_PLACE = (_SPAN.c.article_id, _SPAN.c.start, _SPAN.c.end_)


def _mentions() -> Select[*tuple[Any, ...]]:
    start, end = _SPAN.c.start, _SPAN.c.end_
    first = case((start > _CONTEXT, start - _CONTEXT), else_=0)
    return (
        select(
            *_PLACE,
            _SPAN.c.text,
            _SPAN.c.uid,
            _SPAN.c.label,
            _ARTICLE.c.uid,
            _ARTICLE.c.outlet,
            func.substr(_TEXT.c.body, first + 1, start - first),
            func.substr(_TEXT.c.body, end + 1, _CONTEXT),
        )
        .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
        .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
        .where(~_SPAN.c.deleted, ~_ARTICLE.c.deleted)
    )


def _words(row: Any) -> tuple[Any, ...]:
    """Return what marks of the same words have in common: place and text, which differs where parts do."""
    return tuple(row[:4])


def _mention(rows: list[Any]) -> Mention:
    article, start, end, text, _id, _label, uid, outlet, before, after = rows[0]
    return Mention(
        place=(article, start, end),
        ids=tuple(SpanId(row[4]) for row in rows),
        labels=tuple(dict.fromkeys(row[5] for row in rows)),
        article=ArticleId(uid),
        outlet=outlet,
        text=text,
        before=before.rpartition("\n")[2],
        after=after.partition("\n")[0],
    )
