"""What a project has marked with its scheme, read in bulk and rewritten when the scheme changes.

A project may hold millions of marks: they pass by in chunks and never lie in memory all at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, func, select

from annotator.model import ArticleId, SpanId
from annotator.store import keys, marks, rows, tables
from annotator.store.marks import JoinRow
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Select

    from annotator.store.session import Session

CHUNK = 2000
_SPAN, _RELATION, _ARTICLE, _ENTITY = tables.span, tables.relation, tables.article, tables.entity


class MarkedRow(NamedTuple):
    """A span as a change of the scheme sees it."""

    key: int
    article: int
    label: str
    attributes: dict[str, str]
    own_voice: bool


class Place(NamedTuple):
    """Where a mark stands, for an example."""

    span: SpanId
    article: ArticleId
    title: str
    text: str
    start: int
    end: int
    before: str
    after: str


def marked(session: Session, labels: Collection[str]) -> Iterator[list[MarkedRow]]:
    """Yield the spans that carry one of *labels*, in chunks, in the order in which they were made."""
    columns = (_SPAN.c.id, _SPAN.c.article_id, _SPAN.c.label, _SPAN.c.attributes, _ENTITY.c.uid, _SPAN.c.own_voice)
    query = (
        select(*columns)
        .outerjoin(_ENTITY, _ENTITY.c.id == _SPAN.c.entity_id)
        .where(_SPAN.c.label.in_(sorted(labels)), ~_SPAN.c.deleted)
    )
    for chunk in _chunks(session, query, _SPAN.c.id):
        yield [
            MarkedRow(key, article, label, {**(attributes or {}), **({ENTITY: entity} if entity else {})}, own_voice)
            for key, article, label, attributes, entity, own_voice in chunk
        ]


def related(session: Session) -> Iterator[list[JoinRow]]:
    """Yield all relations with the labels of their ends, in chunks."""
    for chunk in _chunks(session, marks.joining(), _RELATION.c.id):
        yield [JoinRow(*row) for row in chunk]


def rewrite_spans(session: Session, wanted: Mapping[int, tuple[str, Mapping[str, str], bool]]) -> int:
    """Give spans, by key, a label, attributes and a say on the article's own voice; in a running edit."""
    entities = {attributes[ENTITY] for _label, attributes, _voice in wanted.values() if ENTITY in attributes}
    found = keys.known(session, "entity", sorted(uid for uid in entities if keys.is_identity(uid)))
    values = {
        key: {
            "label": label,
            "own_voice": own_voice,
            **marks.attribute_columns(attributes, found),
        }
        for key, (label, attributes, own_voice) in wanted.items()
    }
    return rows.change_many(session, "span", values)


def delete_spans(session: Session, spans: Sequence[int]) -> int:
    """Delete spans with their relations; in a running edit."""
    marks.erase(session, spans)
    return len(spans)


def retype_relations(session: Session, wanted: Mapping[int, str]) -> int:
    """Give relations, by key, another type; an empty one deletes them; in a running edit."""
    gone = [key for key, code in wanted.items() if not code]
    changed = rows.change_many(session, "relation", {key: {"type": code} for key, code in wanted.items() if code})
    return changed + rows.tombstone(session, "relation", gone)


def delete_doubles(session: Session, types: Collection[str], *, symmetric: Collection[str]) -> int:
    """Delete relations of *types* that say what an earlier one says already; in a running edit."""
    first, again = _RELATION.alias("first"), _RELATION.alias("again")
    doubles = (
        select(again.c.id)
        .join(first, and_(first.c.type == again.c.type, first.c.id < again.c.id))
        .where(~first.c.deleted, ~again.c.deleted)
        .distinct()
    )
    same = and_(first.c.source_id == again.c.source_id, first.c.target_id == again.c.target_id)
    turned = and_(first.c.source_id == again.c.target_id, first.c.target_id == again.c.source_id)
    gone = 0
    for ends, among in ((same, types), (turned, symmetric)):
        found = session.connection.execute(doubles.where(again.c.type.in_(sorted(among)), ends)).scalars().all()
        gone += rows.tombstone(session, "relation", found)
    return gone


def take_back_own_voice(session: Session, types: Collection[str]) -> int:
    """Claims that have a source by a relation of *types* are not the article's own voice; in a running edit."""
    query = (
        select(_SPAN.c.id)
        .join(_RELATION, _RELATION.c.source_id == _SPAN.c.id)
        .where(_RELATION.c.type.in_(sorted(types)), ~_RELATION.c.deleted, _SPAN.c.own_voice, ~_SPAN.c.deleted)
        .distinct()
    )
    found = session.connection.execute(query).scalars().all()
    return rows.change_many(session, "span", {key: {"own_voice": False} for key in found})


def entity_types(session: Session) -> dict[str, int]:
    """Return how many entities there are of each type."""
    query = select(_ENTITY.c.type, func.count()).where(~_ENTITY.c.deleted).group_by(_ENTITY.c.type)
    return dict(session.connection.execute(query).all())


def retype_entities(session: Session, wanted: Mapping[str, str]) -> int:
    """Give entities of some types other ones; in a running edit."""
    query = select(_ENTITY.c.id, _ENTITY.c.type).where(_ENTITY.c.type.in_(sorted(wanted)), ~_ENTITY.c.deleted)
    found = session.connection.execute(query).all()
    return rows.change_many(session, "entity", {key: {"type": wanted[code]} for key, code in found})


def place(session: Session, key: int, *, around: int) -> Place:
    """Return where a span stands, with *around* characters of the text on both sides of it."""
    text = tables.article_text
    query = (
        select(_SPAN.c.uid, _ARTICLE.c.uid, _ARTICLE.c.title, _SPAN.c.text, _SPAN.c.start, _SPAN.c.end_, text.c.id)
        .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
        .join(text, text.c.id == _ARTICLE.c.text_id)
        .where(_SPAN.c.id == key)
    )
    span, article, title, covered, start, end, text_key = session.connection.execute(query).one()
    left = max(start - around, 0)
    sides = select(func.substr(text.c.body, left + 1, start - left), func.substr(text.c.body, end + 1, around))
    before, after = session.connection.execute(sides.where(text.c.id == text_key)).one()
    return Place(SpanId(span), ArticleId(article), title, covered, start, end, before, after)


def _chunks(session: Session, query: Select[*tuple[Any, ...]], key: ColumnElement[int]) -> Iterator[list[Any]]:
    last = 0
    while found := session.connection.execute(query.where(key > last).order_by(key).limit(CHUNK)).all():
        last = found[-1][0]
        yield list(found)
