"""Spans and relations with their keys, as the edits need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Text, bindparam, select, type_coerce

from annotator.errors import UnknownId
from annotator.store import keys, rows, schemes, tables
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import BindParameter, ColumnElement, Select

    from annotator.model import ArticleId, Fragment, SpanId
    from annotator.store.session import Session

_SPAN, _RELATION = tables.span, tables.relation


class MarkRow(NamedTuple):
    """A span as an edit sees it."""

    key: int
    id: SpanId
    article_key: int
    article: ArticleId
    label: str
    text: str
    attributes: dict[str, str]
    own_voice: bool


class JoinRow(NamedTuple):
    """A relation as an edit sees it."""

    key: int
    type: str
    source: int
    source_label: str
    target: int
    target_label: str
    is_across: bool


def of(session: Session, spans: Iterable[SpanId]) -> tuple[MarkRow, ...]:
    """Return spans in the order asked for, each once; raises *UnknownId* for the first that is missing."""
    asked = dict.fromkeys(spans)
    found = known(session, asked)
    for uid in asked:
        if uid not in found:
            raise UnknownId(kind="span", id=uid)
    return tuple(found[uid] for uid in asked)


def known(session: Session, spans: Iterable[str]) -> dict[str, MarkRow]:
    """Return those of *spans* that exist, by id."""
    found: dict[str, MarkRow] = {}
    for chunk in keys.chunks(filter(keys.is_identity, spans)):
        marks = map(_mark, session.connection.execute(_KNOWN, {"wanted": chunk}))
        found.update((mark.id, mark) for mark in marks)
    return found


def in_articles(session: Session, articles: Collection[int]) -> list[int]:
    """Return the keys of all spans in these articles."""
    found: list[int] = []
    for chunk in keys.chunks(articles):
        query = select(_SPAN.c.id).where(_SPAN.c.article_id.in_(chunk), ~_SPAN.c.deleted)
        found.extend(session.connection.execute(query).scalars())
    return found


def is_marking(session: Session, article: int, annotator: int) -> bool:
    """Tell whether an annotator has spans in an article."""
    query = select(_SPAN.c.id).where(_SPAN.c.article_id == article, _SPAN.c.annotator_id == annotator, ~_SPAN.c.deleted)
    return session.connection.execute(query.limit(1)).scalar() is not None


def joins(session: Session, spans: Collection[int]) -> list[JoinRow]:
    """Return the relations that start or end at one of these spans."""
    found: dict[int, JoinRow] = {}
    for chunk in keys.chunks(spans):
        for query in _JOINS:
            for row in session.connection.execute(query, {"wanted": chunk}):
                found[row[0]] = JoinRow(*row)
    return list(found.values())


def joining() -> Select[*tuple[Any, ...]]:
    """Select all relations, as *JoinRow* has them."""
    source, target = _SPAN.alias("source"), _SPAN.alias("target")
    return (
        select(
            _RELATION.c.id,
            _RELATION.c.type,
            source.c.id,
            source.c.label,
            target.c.id,
            target.c.label,
            source.c.article_id != target.c.article_id,
        )
        .join(source, source.c.id == _RELATION.c.source_id)
        .join(target, target.c.id == _RELATION.c.target_id)
        .where(~_RELATION.c.deleted)
    )


def is_joined(session: Session, code: str, source: int, target: int, *, is_symmetric: bool) -> bool:
    """Tell whether there is a relation of this type already; if symmetric, in either direction."""
    ends = (_RELATION.c.source_id == source) & (_RELATION.c.target_id == target)
    query = select(_RELATION.c.id).where(ends, _RELATION.c.type == code, ~_RELATION.c.deleted)
    if session.connection.execute(query.limit(1)).scalar() is not None:
        return True
    return is_symmetric and is_joined(session, code, target, source, is_symmetric=False)


def erase(session: Session, spans: Sequence[int]) -> int:
    """Delete spans with their relations; in a running edit. Returns how many relations went with them."""
    schemes.rely_on(session)
    relations = [join.key for join in joins(session, spans)]
    rows.tombstone(session, "span", spans)
    return rows.tombstone(session, "relation", relations)


def linked_to(session: Session, entities: Collection[int]) -> Iterator[list[MarkRow]]:
    """Yield the spans whose attribute *entity* is one of these, in chunks."""
    yield from _in_chunks(session, _SPAN.c.entity_id.in_(list(entities)))


def with_attribute_value(session: Session, labels: Collection[str], value: str) -> Iterator[list[MarkRow]]:
    """Yield the spans of *labels* with an attribute in which *value* occurs, in chunks."""
    yield from _in_chunks(
        session, _SPAN.c.label.in_(sorted(labels)) & type_coerce(_SPAN.c.attributes, Text).contains(value)
    )


def attribute_columns(attributes: Mapping[str, str], entity_keys: Mapping[str, int]) -> rows.Values:
    """Return the columns that hold *attributes*: the one called entity is a link."""
    rest = {code: value for code, value in attributes.items() if code != ENTITY}
    link = attributes.get(ENTITY)
    return {"attributes": rest or None, "entity_id": entity_keys[link] if link else None}


def place_columns(fragments: Sequence[Fragment]) -> rows.Values:
    """Return the columns that hold *fragments*: written out only where there are several."""
    several = [[fragment.start, fragment.end] for fragment in fragments] if len(fragments) > 1 else None
    return {"start": fragments[0].start, "end_": fragments[-1].end, "fragments": several}


def _in_chunks(session: Session, condition: ColumnElement[bool]) -> Iterator[list[MarkRow]]:
    last = 0
    while True:
        query = _query(condition).where(_SPAN.c.id > last).order_by(_SPAN.c.id).limit(keys.CHUNK)
        found = [_mark(row) for row in session.connection.execute(query)]
        if not found:
            return
        last = found[-1].key
        yield found


def _query(condition: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    columns, article, entity = _SPAN.c, tables.article, tables.entity
    return (
        select(
            columns.id,
            columns.uid,
            article.c.id,
            article.c.uid,
            columns.label,
            columns.text,
            columns.attributes,
            columns.own_voice,
            entity.c.uid,
        )
        .join(article, article.c.id == columns.article_id)
        .outerjoin(entity, entity.c.id == columns.entity_id)
        .where(condition, ~columns.deleted)
    )


def _mark(row: Any) -> MarkRow:
    key, uid, article_key, article, label, text, attributes, own_voice, entity = row
    link = {} if entity is None else {ENTITY: entity}
    return MarkRow(key, uid, article_key, article, label, text, {**(attributes or {}), **link}, own_voice)


_WANTED: BindParameter[list[str]] = bindparam("wanted", expanding=True)
_JOINS = tuple(joining().where(end.in_(_WANTED)) for end in (_RELATION.c.source_id, _RELATION.c.target_id))
_KNOWN = _query(_SPAN.c.uid.in_(_WANTED))
"""Made once: to put together a statement takes longer than to run it."""
