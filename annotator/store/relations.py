"""The relations between spans, in one article or across two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, bindparam, func, select

from annotator.errors import UnknownId
from annotator.model import Relation, RelationEnd
from annotator.store import keys, tables, times
from annotator.store.values import trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import ColumnElement

    from annotator.model import ArticleId, RelationId, SpanId
    from annotator.store.session import Session

_RELATION = tables.relation
_TAIL = tables.span.alias("tail")
_HEAD = tables.span.alias("head")
_FIELDS = set(Relation.model_fields)
_OWN = (
    _RELATION.c.uid,
    _RELATION.c.type,
    _TAIL.c.uid,
    _HEAD.c.uid,
    _RELATION.c.note,
    _RELATION.c.made_at,
    _RELATION.c.provenance,
)


def of_article(session: Session, article: ArticleId) -> tuple[Relation, ...]:
    """Return the relations with at least one end in the article, in the order in which they were made."""
    key = keys.of(session, "article", article)
    return tuple(map(_relation, session.connection.execute(_in_article(), {"wanted": key})))


def of_span(session: Session, span: SpanId) -> tuple[Relation, ...]:
    """Return the relations that start or end at a span, in the order in which they were made."""
    key = keys.of(session, "span", span)
    return _read(session, _RELATION.c.id.in_(_either(_RELATION.c.source_id == key, _RELATION.c.target_id == key)))


def get(session: Session, relation: RelationId) -> Relation:
    """Return one relation; raises *UnknownId*."""
    found = _read(session, _RELATION.c.uid == keys.checked("relation", relation))
    if not found:
        raise UnknownId(kind="relation", id=relation)
    return found[0]


def many(session: Session, relations: Iterable[RelationId]) -> tuple[Relation, ...]:
    """Return relations in the order asked for, each once; raises *UnknownId* for the first that is missing."""
    asked = keys.all_of(session, "relation", relations)
    found: dict[str, Relation] = {}
    for chunk in keys.chunks(asked.values()):
        found.update((relation.id, relation) for relation in _read(session, _RELATION.c.id.in_(chunk)))
    return tuple(found[uid] for uid in asked)


def end(session: Session, span: SpanId) -> RelationEnd:
    """Return a span as a relation's other end shows it; raises *UnknownId*."""
    columns, article = tables.span.c, tables.article
    row = session.connection.execute(
        select(columns.uid, article.c.uid, article.c.title, article.c.outlet, columns.label, columns.text)
        .join(article, article.c.id == columns.article_id)
        .where(columns.uid == keys.checked("span", span), ~columns.deleted)
    ).one_or_none()
    if row is None:
        raise UnknownId(kind="span", id=span)
    uid, place, title, outlet, label, text = row
    return RelationEnd(span=uid, article=place, article_title=title, outlet=outlet, label=label, text=text)


def of_types(codes: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that a relation is of one of these types, for statements that know one of its ends.

    SQLite finds relations by that end then; else it takes their type, of which there may be tens of thousands.
    """
    return _RELATION.c.type.concat("").in_(list(codes))


def count_by_type(session: Session) -> dict[str, int]:
    """Return how many relations of each type there are."""
    query = (
        select(_RELATION.c.type, func.count())
        .where(~_RELATION.c.deleted)
        .group_by(_RELATION.c.type)
        .order_by(_RELATION.c.type)
    )
    return dict(session.connection.execute(query).all())


def count_across(session: Session) -> int:
    """Return how many relations join two articles."""
    query = (
        select(func.count())
        .select_from(_RELATION)
        .join(_TAIL, _TAIL.c.id == _RELATION.c.source_id)
        .join(_HEAD, _HEAD.c.id == _RELATION.c.target_id)
        .where(~_RELATION.c.deleted, _TAIL.c.article_id != _HEAD.c.article_id)
    )
    return session.connection.execute(query).scalar_one()


@cache
def by_article() -> Select[Any]:
    """Return the statement that reads all relations, those with their tails in an article together.

    The first column is the article's key, the second the relation's. That articles have keys above 0 is said, as if it
    were rare, and annotators are not joined, so that every SQLite goes through the tails in the order of an index:
    nothing is sorted, and none is kept in memory.
    """
    articles, by = _TAIL.c.article_id, _RELATION.c.annotator_id
    columns = (articles, _RELATION.c.id, *_OWN, by)
    there = (func.unlikely(articles > 0), ~_TAIL.c.deleted, ~_RELATION.c.deleted)
    return _joined(*columns).where(*there).order_by(articles)


def read(row: Any, annotators: Mapping[int, str]) -> Relation:
    """Return the relation of a row of *by_article*; *annotators* are their identities by key."""
    return _relation((*row[2:-1], annotators[row[-1]]))


def _either(*conditions: ColumnElement[bool]) -> Any:
    """Select keys by each condition on its own, so that each uses its index."""
    first, second = (select(_RELATION.c.id).where(condition, ~_RELATION.c.deleted) for condition in conditions)
    return first.union(second)


@cache
def _in_article() -> Select[Any]:
    """Return the statement that reads the relations of an article: it takes longer to put together than to run."""
    inside = select(tables.span.c.id).where(tables.span.c.article_id == bindparam("wanted"), ~tables.span.c.deleted)
    ends = (_RELATION.c.source_id, _RELATION.c.target_id)
    return _relations(_RELATION.c.id.in_(_either(*(end.in_(inside) for end in ends))))


def _read(session: Session, condition: ColumnElement[bool]) -> tuple[Relation, ...]:
    return tuple(map(_relation, session.connection.execute(_relations(condition))))


def _relations(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    annotator = tables.annotator.c
    query = _joined(*_OWN, annotator.uid).join(tables.annotator, annotator.id == _RELATION.c.annotator_id)
    return query.where(condition, ~_RELATION.c.deleted).order_by(_RELATION.c.id)


def _joined(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .select_from(_RELATION)
        .join(_TAIL, _TAIL.c.id == _RELATION.c.source_id)
        .join(_HEAD, _HEAD.c.id == _RELATION.c.target_id)
    )


def _relation(row: Any) -> Relation:
    uid, code, source, target, note, at, origin, by = row
    fields = {
        "id": uid,
        "type": code,
        "source": source,
        "target": target,
        "note": note,
        "by": by,
        "made_at": times.read(at),
        "provenance": origin,
    }
    return trusted(Relation, fields, _FIELDS)
