"""The entities of a project: persons, bodies, places, and the spans that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from annotator import text
from annotator.errors import UnknownId
from annotator.model import Entity, EntityId, SpanId
from annotator.store import keys, rows, tables
from annotator.store.likeness import containing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.store.session import Session

_ENTITY = tables.entity
_SPAN = tables.span
COLUMNS = tuple(_ENTITY.c[name] for name in ("uid", "type", "name", "aliases", "note", "external_id"))


def all(session: Session) -> tuple[Entity, ...]:  # noqa: A001 -- reads as entities.all
    """Return every entity, by name."""
    return tuple(map(read, session.connection.execute(_entities().order_by(_ENTITY.c.folded, _ENTITY.c.uid))))


def get(session: Session, entity: EntityId) -> Entity:
    """Return one entity; raises *UnknownId*."""
    query = _entities().where(_ENTITY.c.uid == keys.checked("entity", entity))
    row = session.connection.execute(query).one_or_none()
    if row is None:
        raise UnknownId(kind="entity", id=entity)
    return read(row)


def find(session: Session, query: str, *, limit: int = 20) -> tuple[Entity, ...]:
    """Return entities whose name or an alias contains *query*; those that start with it first."""
    wanted = folded(query)
    starts = _ENTITY.c.folded.like(containing(wanted)[1:], escape="\\")
    matches = (
        _entities()
        .where(_ENTITY.c.folded.like(containing(wanted), escape="\\"))
        .order_by(starts.desc(), _ENTITY.c.folded, _ENTITY.c.uid)
        .limit(limit)
    )
    return tuple(map(read, session.connection.execute(matches)))


def mentions(session: Session, entity: EntityId) -> int:
    """Return how many spans are linked to an entity."""
    query = select(func.count()).where(_SPAN.c.entity_id == keys.of(session, "entity", entity), ~_SPAN.c.deleted)
    return session.connection.execute(query).scalar_one()


def spans(session: Session, entity: EntityId, *, limit: int = 100) -> tuple[SpanId, ...]:
    """Return spans linked to an entity, in the order of articles and text."""
    query = (
        select(_SPAN.c.uid)
        .where(_SPAN.c.entity_id == keys.of(session, "entity", entity), ~_SPAN.c.deleted)
        .order_by(_SPAN.c.article_id, _SPAN.c.start, _SPAN.c.uid)
        .limit(limit)
    )
    return tuple(map(SpanId, session.connection.execute(query).scalars()))


def count(session: Session) -> int:
    """Return how many entities there are."""
    return session.connection.execute(select(func.count()).where(~_ENTITY.c.deleted)).scalar_one()


def standing(session: Session, entities: Iterable[str]) -> dict[str, tuple[int, EntityId]]:
    """Return, by id, the key and id of entities that exist; of a merged one those of the entity it has become."""
    wanted = dict.fromkeys(entities)
    found: dict[str, tuple[int, EntityId]] = {}
    merged: dict[str, str] = {}
    fresh = set(wanted)
    while fresh:
        for uid, key, is_deleted, into in _become(session, fresh):
            if not is_deleted:
                found[uid] = key, EntityId(uid)
            elif into is not None:
                merged[uid] = into
        fresh = {merged[uid] for uid in fresh if uid in merged} - found.keys() - merged.keys()
    for uid in merged:
        _follow(uid, merged, found)
    return {uid: found[uid] for uid in wanted if uid in found}


def _become(session: Session, entities: Iterable[str]) -> Iterator[tuple[str, int, bool, str | None]]:
    """Yield id and key of entities, whether they are deleted, and with which they were merged."""
    other = _ENTITY.alias("other")
    query = select(_ENTITY.c.uid, _ENTITY.c.id, _ENTITY.c.deleted, other.c.uid).outerjoin(
        other, other.c.id == _ENTITY.c.merged_into
    )
    for chunk in keys.chunks(entities):
        found = session.connection.execute(query.where(_ENTITY.c.uid.in_(chunk)))
        yield from ((uid, key, is_deleted, into) for uid, key, is_deleted, into in found)


def _follow(uid: str, merged: Mapping[str, str], found: dict[str, tuple[int, EntityId]]) -> None:
    """Note what an entity has become, and all on the way there; in a damaged file they may run in a circle."""
    path: dict[str, None] = {}
    while uid in merged and uid not in found and uid not in path:
        path[uid] = None
        uid = merged[uid]
    if uid in found:
        found.update(dict.fromkeys(path, found[uid]))


def columns(entity: Entity) -> rows.Values:
    """Return the columns that hold an entity."""
    return {
        "uid": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "note": entity.note,
        "external_id": entity.external_id or None,
        "folded": folded(entity.name, *entity.aliases),
    }


def folded(*names: str) -> str:
    """Return names as they are searched: folded, one a line."""
    return "\n".join(text.fold(name) for name in names)


def _entities() -> Select[*tuple[Any, ...]]:
    return select(*COLUMNS).where(~_ENTITY.c.deleted)


def read(row: Any) -> Entity:
    """Return the entity whose *COLUMNS* are in *row*."""
    uid, code, name, aliases, note, external = row
    return Entity(id=uid, type=code, name=name, aliases=tuple(aliases), note=note, external_id=external or "")
