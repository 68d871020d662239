"""The entities of a project with what names them: counts, and the spellings under which they stand in texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, case, func, or_, select

from annotator.scheme import Role
from annotator.store import entities, keys, schemes, tables
from annotator.store.likeness import containing
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from annotator.model import Entity, EntityId
    from annotator.store.session import Session

_ENTITY, _SPAN = tables.entity, tables.span
PAGE = 200
_NAMED_BY = '$."mention"'
"""The property of the scheme that comes with Claimdesk that says what something is named by."""


class Listed(NamedTuple):
    """An entity in the list."""

    entity: Entity
    mentions: int
    sources: int
    """How many of its mentions are sources."""


class Form(NamedTuple):
    """A spelling under which an entity stands in texts."""

    text: str
    times: int
    named_by: str = ""
    """The value that says whether it is a name, a description or a pronoun; empty: nobody has said."""


def listed(
    session: Session,
    query: str = "",
    *,
    type: str = "",  # noqa: A002 -- the entity's type
    after: Listed | None = None,
    limit: int = PAGE,
) -> tuple[Listed, ...]:
    """Return the entities that follow *after*, those with most mentions first; see *matching* for the rest."""
    sources = [label.code for label in schemes.current(session).labels if label.role is Role.SOURCE]
    is_source = case((_SPAN.c.label.in_(sources), 1), else_=0)
    count, columns = func.count(_SPAN.c.id), _ENTITY.c
    found = (
        select(
            *entities.COLUMNS,
            count,
            func.coalesce(func.sum(is_source), 0),
        )
        .outerjoin(_SPAN, (_SPAN.c.entity_id == columns.id) & ~_SPAN.c.deleted)
        .where(matching(query, type))
        .group_by(columns.id)
        .order_by(count.desc(), columns.folded, columns.uid)
        .limit(limit)
    )
    if after is not None:
        folded = entities.folded(after.entity.name, *after.entity.aliases)
        alike = and_(columns.folded == folded, columns.uid > after.entity.id)
        is_later = and_(count == after.mentions, or_(columns.folded > folded, alike))
        found = found.having(or_(count < after.mentions, is_later))
    rows = map(tuple, session.connection.execute(found))
    return tuple(Listed(entities.read(row), mentions, sources) for *row, mentions, sources in rows)


def count(session: Session, query: str = "", *, type: str = "") -> int:  # noqa: A002 -- the entity's type
    """Return how many entities there are to be listed."""
    return session.connection.execute(select(func.count()).where(matching(query, type))).scalar_one()


def matching(query: str, code: str) -> ColumnElement[bool]:
    """Return the condition that *query* is in a name or alias, or the QID, and that the type is *code*; empty: any."""
    parts: list[ColumnElement[bool]] = [~_ENTITY.c.deleted]
    if query:
        is_named = _ENTITY.c.folded.like(containing(entities.folded(query)), escape="\\")
        parts.append(or_(is_named, _ENTITY.c.external_id == qid_of(query)) if qid_of(query) else is_named)
    if code:
        parts.append(_ENTITY.c.type == code)
    return and_(*parts)


def get(session: Session, entity: EntityId) -> Listed:
    """Return one entity as the list has it; raises *UnknownId*."""
    found = entities.get(session, entity)
    key = keys.of(session, "entity", entity)
    sources = [label.code for label in schemes.current(session).labels if label.role is Role.SOURCE]
    is_source = case((_SPAN.c.label.in_(sources), 1), else_=0)
    query: Any = select(func.count(), func.coalesce(func.sum(is_source), 0))
    row = session.connection.execute(query.where(_SPAN.c.entity_id == key, ~_SPAN.c.deleted)).one()
    return Listed(found, *row)


def articles(session: Session, entity: EntityId) -> frozenset[int]:
    """Return the rows of the articles that name an entity."""
    query = select(_SPAN.c.article_id).where(_SPAN.c.entity_id == keys.of(session, "entity", entity), ~_SPAN.c.deleted)
    return frozenset(session.connection.execute(query.distinct()).scalars())


def forms(session: Session, entity: EntityId, *, limit: int = 40) -> tuple[Form, ...]:
    """Return the spellings of an entity's mentions, the most frequent first."""
    times = func.count()
    named_by = func.max(func.json_extract(func.coalesce(_SPAN.c.attributes, "{}"), _NAMED_BY))
    query = (
        select(_SPAN.c.text, times, func.coalesce(named_by, ""))
        .where(_SPAN.c.entity_id == keys.of(session, "entity", entity), ~_SPAN.c.deleted)
        .group_by(_SPAN.c.text)
        .order_by(times.desc(), _SPAN.c.text)
        .limit(limit)
    )
    return tuple(Form(*row) for row in session.connection.execute(query))
