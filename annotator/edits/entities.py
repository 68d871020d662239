"""Entities: made, changed, merged, and linked to the spans that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits import attributes as attributes_of
from annotator.edits import names
from annotator.edits.marking import write_attribute
from annotator.errors import Rule, SchemeError
from annotator.model import Deed, Entity, EntityId, new_id
from annotator.scheme import AttributeType
from annotator.store import denials, entities, journal, keys, marks, rows, schemes
from annotator.store.spans import ENTITY
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, SpanId
    from annotator.scheme import Scheme
    from annotator.store.session import Session


def create_entity(
    session: Session,
    name: str,
    type: str,  # noqa: A002 -- it is the entity's type
    *,
    by: AnnotatorId,
    aliases: Sequence[str] = (),
    note: str = "",
    external_id: str = "",
    id: EntityId | None = None,  # noqa: A002 -- it is the entity's id
    link: Sequence[SpanId] = (),
    attribute: str = ENTITY,
) -> Changes:
    """Add an entity and link spans to it by *attribute*.

    Raises *SchemeError* if the name is empty, *external_id* no QID, the scheme has no label *type*, or a span cannot be
    linked.
    """
    entity = id or EntityId(new_id())
    tidy = names.checked(name)
    found = marks.of(session, link)
    told = {"name": tidy, "type": type, "count": len(found) or None}
    with journal.edit(session, by=by, deed=Deed.CREATE_ENTITY, **told) as edit:
        schemes.rely_on(session).label(type)
        names_of = tuple(_aliases(tidy, aliases))
        about = {"note": text.normalise(note), "external_id": checked_qid(external_id)}
        value = Entity(id=entity, type=type, name=tidy, aliases=names_of, **about)
        rows.insert(session, "entity", entities.columns(value))
        if found:
            write_attribute(session, _linkable(session, found, attribute), attribute, entity)
    return edit.changes


def edit_entity(
    session: Session,
    entity_id: EntityId,
    *,
    by: AnnotatorId,
    name: str | None = None,
    type: str | None = None,  # noqa: A002 -- it is the entity's type
    aliases: Sequence[str] | None = None,
    note: str | None = None,
    external_id: str | None = None,
) -> Changes:
    """Change an entity; what is None stays. Raises as *create_entity* does."""
    before = entities.get(session, entity_id)
    tidy = before.name if name is None else names.checked(name)
    after = before.model_copy(
        update={
            "name": tidy,
            "type": before.type if type is None else type,
            "aliases": tuple(_aliases(tidy, before.aliases if aliases is None else aliases)),
            "note": before.note if note is None else text.normalise(note),
            "external_id": before.external_id if external_id is None else checked_qid(external_id),
        }
    )
    told = {"name": before.name, "after": after.name if after.name != before.name else None}
    with journal.edit(session, by=by, deed=Deed.EDIT_ENTITY, **told) as edit:
        if after.type != before.type:
            schemes.rely_on(session).label(after.type)
        rows.change(session, "entity", keys.of(session, "entity", entity_id), entities.columns(after))
    return edit.changes


def link_entity(
    session: Session,
    span_ids: Iterable[SpanId],
    entity_id: EntityId | None,
    *,
    by: AnnotatorId,
    attribute: str = ENTITY,
) -> Changes:
    """Say whom or what spans name, or with None that it is not known.

    Raises *SchemeError* if a span's label has no such attribute of type entity, *UnknownId*.
    """
    found = marks.of(session, span_ids)
    name = None if entity_id is None else entities.get(session, entity_id).name
    told = {"name": name, "count": len(found), "text": found[0].text if len(found) == 1 else None}
    with journal.edit(session, by=by, deed=Deed.LINK_ENTITY, attribute=attribute, **told) as edit:
        write_attribute(session, _linkable(session, found, attribute), attribute, entity_id)
    return edit.changes


def merge_entities(session: Session, keep: EntityId, absorb: Sequence[EntityId], *, by: AnnotatorId) -> Changes:
    """Make one entity of several: *keep* gets the names of the others as aliases, and their spans.

    It also gets the first external id that there is, unless it has one.
    Raises *UnknownId*.
    """
    kept = entities.get(session, keep)
    others = [entities.get(session, entity) for entity in dict.fromkeys(absorb) if entity != keep]
    keep_key = keys.of(session, "entity", keep)
    absorbed = keys.all_of(session, "entity", (other.id for other in others))
    told = {"name": kept.name, "count": len(others), "names": [other.name for other in others[:5]]}
    with journal.edit(session, by=by, deed=Deed.MERGE_ENTITIES, **told) as edit:
        scheme = schemes.rely_on(session)
        for chunk in marks.linked_to(session, absorbed.values()):
            rows.change_many(session, "span", {mark.key: {"entity_id": keep_key} for mark in chunk})
        for other in others:
            _relink(session, scheme, other.id, keep)
        denials.carry_over(session, {other.id for other in others}, keep)
        rows.change(session, "entity", keep_key, entities.columns(_merged(kept, others)))
        gone = {"deleted": True, "merged_into": keep_key}
        rows.change_many(session, "entity", dict.fromkeys(absorbed.values(), gone))
    return edit.changes


def set_external_ids(session: Session, ids: Mapping[EntityId, str], *, by: AnnotatorId) -> Changes:
    """Say of several entities which items of Wikidata they are; one edit.

    Raises *SchemeError* (BAD_QID), *UnknownId*.
    """
    found = keys.all_of(session, "entity", ids)
    values = {found[entity]: {"external_id": checked_qid(qid) or None} for entity, qid in ids.items()}
    with journal.edit(session, by=by, deed=Deed.SET_EXTERNAL_IDS, count=len(values)) as edit:
        rows.change_many(session, "entity", values)
    return edit.changes


def checked_qid(words: str) -> str:
    """Return the QID that *words* are, or nothing if they are empty; raises *SchemeError* (BAD_QID)."""
    if words.strip() and not qid_of(words):
        raise SchemeError(rule=Rule.BAD_QID, subject=words.strip())
    return qid_of(words)


def _relink(session: Session, scheme: Scheme, gone: EntityId, keep: EntityId) -> None:
    """Replace an entity in the attributes of type entity that have no column of their own."""
    labels = [
        label.code
        for label in scheme.labels
        if any(a.type is AttributeType.ENTITY and a.code != ENTITY for a in label.attributes)
    ]
    for chunk in marks.with_attribute_value(session, labels, gone):
        wanted: dict[int, rows.Values] = {}
        for mark in chunk:
            label = scheme.label(mark.label)
            linked = {
                code: keep if value == gone and attributes_of.is_link(label, code) else value
                for code, value in mark.attributes.items()
                if code != ENTITY or not attributes_of.is_link(label, ENTITY)
            }
            wanted[mark.key] = {"attributes": linked}
        rows.change_many(session, "span", wanted)


def _merged(kept: Entity, others: Sequence[Entity]) -> Entity:
    aliases = [*kept.aliases, *(name for other in others for name in (other.name, *other.aliases))]
    notes = [entity.note for entity in (kept, *others) if entity.note]
    external = next((entity.external_id for entity in (kept, *others) if entity.external_id), "")
    return kept.model_copy(
        update={
            "aliases": tuple(_aliases(kept.name, aliases)),
            "note": "\n".join(dict.fromkeys(notes)),
            "external_id": external,
        }
    )


def _aliases(name: str, aliases: Sequence[str]) -> list[str]:
    """Return *aliases* tidied, each once, without the name itself."""
    tidy = (" ".join(text.normalise(alias).split()) for alias in aliases)
    return [alias for alias in dict.fromkeys(tidy) if alias and alias != name]


def _linkable(session: Session, found: Sequence[marks.MarkRow], attribute: str) -> Sequence[marks.MarkRow]:
    scheme = schemes.current(session)
    for mark in found:
        if not attributes_of.is_link(scheme.label(mark.label), attribute):
            raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=mark.label, detail=attribute)
    return found
