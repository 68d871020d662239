"""Entities parted again, and many mentions linked in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits import attributes as attributes_of
from annotator.edits import names
from annotator.edits.marking import write_attribute
from annotator.errors import Rule, SchemeError
from annotator.model import Deed, Entity, EntityId, new_id
from annotator.store import denials, entities, journal, keys, marks, rows, schemes
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, SpanId
    from annotator.store.session import Session


def split_entity(
    session: Session,
    entity_id: EntityId,
    mentions: Iterable[SpanId],
    name: str,
    *,
    by: AnnotatorId,
    id: EntityId | None = None,  # noqa: A002 -- it is the entity's id
) -> Changes:
    """Make an entity *name* of some *mentions* of another; an alias of that name goes with them.

    It has the type of the one it was split from, and nobody is asked whether the two are one. Raises *SchemeError* if
    the name is empty (BAD_NAME) or a span does not name the entity (UNKNOWN_VALUE), *UnknownId*.
    """
    before = entities.get(session, entity_id)
    tidy = names.checked(name)
    found = marks.of(session, mentions)
    for mark in found:
        if mark.attributes.get(ENTITY) != entity_id:
            raise SchemeError(rule=Rule.UNKNOWN_VALUE, subject=mark.label, detail=entity_id)
    entity = id or EntityId(new_id())
    told = {"name": before.name, "after": tidy, "count": len(found)}
    with journal.edit(session, by=by, deed=Deed.SPLIT_ENTITY, **told) as edit:
        schemes.rely_on(session).label(before.type)
        rows.insert(session, "entity", entities.columns(Entity(id=entity, type=before.type, name=tidy)))
        kept = before.model_copy(update={"aliases": tuple(alias for alias in before.aliases if alias != tidy)})
        rows.change(session, "entity", keys.of(session, "entity", entity_id), entities.columns(kept))
        write_attribute(session, found, ENTITY, entity)
        denials.keep_apart(session, entity_id, entity, by=by)
    return edit.changes


def link_mentions(session: Session, links: Mapping[SpanId, EntityId], *, by: AnnotatorId) -> Changes:
    """Say of several spans whom or what each names; one edit.

    Raises *SchemeError* if a span's label has no entity, *UnknownId*.
    """
    found = marks.of(session, links)
    scheme = schemes.current(session)
    named: dict[EntityId, list[marks.MarkRow]] = {}
    for mark in found:
        if not attributes_of.is_link(scheme.label(mark.label), ENTITY):
            raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=mark.label, detail=ENTITY)
        named.setdefault(links[mark.id], []).append(mark)
    name = entities.get(session, next(iter(named))).name if len(named) == 1 else ""
    told = {"name": name or None, "count": len(found), "text": found[0].text if len(found) == 1 else None}
    deed = Deed.LINK_ENTITY if len(named) == 1 else Deed.LINK_MENTIONS
    with journal.edit(session, by=by, deed=deed, attribute=ENTITY, **told) as edit:
        for entity, several in named.items():
            write_attribute(session, several, ENTITY, entity)
    return edit.changes
