"""Saying that two entities are not the same, and that a mention does not name an entity: nobody is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import Rule, SchemeError
from annotator.model import Deed
from annotator.store import denials, entities, journal, keys, marks, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, EntityId, SpanId
    from annotator.store.session import Session


def keep_apart(session: Session, one: EntityId, other: EntityId, *, by: AnnotatorId) -> Changes:
    """Remember that two entities are not the same.

    Raises *SchemeError* (UNKNOWN_VALUE) if it is one entity, *UnknownId*.
    """
    names = [entities.get(session, entity).name for entity in (one, other)]
    if one == other:
        raise SchemeError(rule=Rule.UNKNOWN_VALUE, subject=names[0], detail=one)
    with journal.edit(session, by=by, deed=Deed.KEEP_APART, name=names[0], after=names[1]) as edit:
        rows.rely_on(session, "entity", keys.all_of(session, "entity", (one, other)).values())
        denials.keep_apart(session, one, other, by=by)
    return edit.changes


def deny_entities(session: Session, mention: SpanId, suggested: Sequence[EntityId], *, by: AnnotatorId) -> Changes:
    """Remember that a mention names none of the entities that were suggested for it; raises *UnknownId*."""
    (mark,) = marks.of(session, [mention])
    found = keys.all_of(session, "entity", suggested)
    name = entities.get(session, suggested[0]).name if len(found) == 1 else None
    with journal.edit(session, by=by, deed=Deed.DENY_ENTITY, text=mark.text, name=name) as edit:
        rows.rely_on(session, "span", [mark.key])
        rows.rely_on(session, "entity", found.values())
        for entity in found:
            denials.deny(session, mention, entity, by=by)  # type: ignore[arg-type]  # ids of entities
        edit.show(mention)
    return edit.changes
