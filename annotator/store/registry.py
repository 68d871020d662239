"""The entities of a project with what names them: counts, forms, mentions in context, and mentions of nobody yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import case, func, select

from annotator.model import ArticleId, Entity, EntityId, SpanId
from annotator.scheme import RelationRole, Role
from annotator.store import entities, keys, schemes, tables
from annotator.store.likeness import containing
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select

    from annotator.scheme import Scheme
    from annotator.store.session import Session

_ENTITY, _SPAN, _ARTICLE, _TEXT = tables.entity, tables.span, tables.article, tables.article_text
_RELATION = tables.relation
_CONTEXT = 70


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


class Mention(NamedTuple):
    """A mark that names an entity, or might, with the words round it."""

    id: SpanId
    article: ArticleId
    outlet: str
    label: str
    text: str
    before: str
    after: str


class Speaking(NamedTuple):
    """What an entity says as a source."""

    primary: int
    """Claims of which it is the first-hand source."""
    relayed: int
    """Times it passes on what another source says."""
    cited: int
    """Times another source passes on what it says."""
    claims: tuple[tuple[SpanId, ArticleId, str, str], ...]
    """The first ones: claim, article, outlet and text."""


def listed(session: Session, query: str = "", *, type: str = "", limit: int = 2000) -> tuple[Listed, ...]:  # noqa: A002 -- the entity's type
    """Return entities whose name or alias contains *query*, those with most mentions first."""
    sources = [label.code for label in schemes.current(session).labels if label.role is Role.SOURCE]
    is_source = case((_SPAN.c.label.in_(sources), 1), else_=0)
    count = func.count(_SPAN.c.id)
    columns = _ENTITY.c
    found = (
        select(
            columns.uid,
            columns.type,
            columns.name,
            columns.aliases,
            columns.note,
            count,
            func.coalesce(func.sum(is_source), 0),
        )
        .outerjoin(_SPAN, (_SPAN.c.entity_id == columns.id) & ~_SPAN.c.deleted)
        .where(~columns.deleted)
        .group_by(columns.id)
        .order_by(count.desc(), columns.folded, columns.uid)
        .limit(limit)
    )
    if query:
        found = found.where(columns.folded.like(containing(entities.folded(query)), escape="\\"))
    if type:
        found = found.where(columns.type == type)
    return tuple(
        Listed(Entity(id=EntityId(uid), type=code, name=name, aliases=tuple(aliases), note=note), mentions, said)
        for uid, code, name, aliases, note, mentions, said in session.connection.execute(found)
    )


def forms(session: Session, entity: EntityId, *, limit: int = 40) -> tuple[Form, ...]:
    """Return the spellings of an entity's mentions, the most frequent first."""
    count = func.count()
    query = (
        select(_SPAN.c.text, count)
        .where(_SPAN.c.entity_id == keys.of(session, "entity", entity), ~_SPAN.c.deleted)
        .group_by(_SPAN.c.text)
        .order_by(count.desc(), _SPAN.c.text)
        .limit(limit)
    )
    return tuple(Form(*row) for row in session.connection.execute(query))


def mentions(session: Session, entity: EntityId, *, limit: int = 500) -> tuple[Mention, ...]:
    """Return mentions of an entity in the order of articles and text."""
    query = _mentions().where(_SPAN.c.entity_id == keys.of(session, "entity", entity))
    return _read(session, query.order_by(_SPAN.c.article_id, _SPAN.c.start, _SPAN.c.id).limit(limit))


def unlinked(session: Session, *, limit: int = 200) -> tuple[tuple[Mention, ...], int]:
    """Return the first mentions that name no entity though their label could, and how many there are."""
    labels = [label.code for label in schemes.current(session).labels if label.attribute(ENTITY) is not None]
    is_open = _SPAN.c.label.in_(labels) & _SPAN.c.entity_id.is_(None) & ~_SPAN.c.deleted
    query = _mentions().where(is_open).order_by(_SPAN.c.article_id, _SPAN.c.start, _SPAN.c.id).limit(limit)
    total = session.connection.execute(
        select(func.count()).select_from(_SPAN).join(_ARTICLE).where(is_open, ~_ARTICLE.c.deleted)
    ).scalar_one()
    return _read(session, query), total


def speaking(session: Session, entity: EntityId, *, limit: int = 20) -> Speaking:
    """Return what an entity says as a source: first-hand, passed on, and passed on by others."""
    scheme, key = schemes.current(session), keys.of(session, "entity", entity)
    own = select(_SPAN.c.id).where(_SPAN.c.entity_id == key, ~_SPAN.c.deleted)
    attributed = _relations(scheme, RelationRole.ATTRIBUTION).where(_RELATION.c.target_id.in_(own))
    chains = _relations(scheme, RelationRole.CHAIN)
    claim = (
        select(_SPAN.c.uid, _ARTICLE.c.uid, _ARTICLE.c.outlet, _SPAN.c.text)
        .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
        .where(_SPAN.c.id.in_(attributed.with_only_columns(_RELATION.c.source_id)), ~_SPAN.c.deleted)
        .order_by(_SPAN.c.article_id, _SPAN.c.start)
        .limit(limit)
    )
    return Speaking(
        _counted(session, attributed),
        _counted(session, chains.where(_RELATION.c.source_id.in_(own))),
        _counted(session, chains.where(_RELATION.c.target_id.in_(own))),
        tuple(
            (SpanId(uid), ArticleId(place), outlet, text)
            for uid, place, outlet, text in session.connection.execute(claim)
        ),
    )


def _relations(scheme: Scheme, role: RelationRole) -> Select[Any]:
    types = [relation.code for relation in scheme.relations if relation.role is role]
    return select(_RELATION.c.id).where(_RELATION.c.type.in_(types), ~_RELATION.c.deleted)


def _counted(session: Session, query: Select[Any]) -> int:
    return int(session.connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())


def _mentions() -> Select[*tuple[Any, ...]]:
    start, end = _SPAN.c.start, _SPAN.c.end_
    first = case((start > _CONTEXT, start - _CONTEXT), else_=0)
    return (
        select(
            _SPAN.c.uid,
            _ARTICLE.c.uid,
            _ARTICLE.c.outlet,
            _SPAN.c.label,
            _SPAN.c.text,
            func.substr(_TEXT.c.body, first + 1, start - first),
            func.substr(_TEXT.c.body, end + 1, _CONTEXT),
        )
        .join(_ARTICLE, _ARTICLE.c.id == _SPAN.c.article_id)
        .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
        .where(~_SPAN.c.deleted, ~_ARTICLE.c.deleted)
    )


def _read(session: Session, query: Select[*tuple[Any, ...]]) -> tuple[Mention, ...]:
    rows: Sequence[Any] = session.connection.execute(query).all()
    return tuple(
        Mention(uid, article, outlet, label, text, before.rpartition("\n")[2], after.partition("\n")[0])
        for uid, article, outlet, label, text, before, after in rows
    )
