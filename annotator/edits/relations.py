"""Joining spans by relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits.writing import write_relation
from annotator.model import Deed
from annotator.store import journal, keys, marks, relations, rows, schemes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, Relation, RelationId, SpanId
    from annotator.store.session import Session


def relate(
    session: Session,
    source: SpanId,
    target: SpanId,
    type: str,  # noqa: A002 -- it is the relation's type
    *,
    by: AnnotatorId,
    id: RelationId | None = None,  # noqa: A002 -- it is the relation's id
    note: str = "",
) -> Changes:
    """Draw a relation from *source* to *target*; a claim that gets a source is no longer the article's own voice.

    Raises *SchemeError* if the scheme does not allow it between these spans, or it is there already (for symmetric
    types: in either direction).
    """
    tail, head = marks.of(session, [source])[0], marks.of(session, [target])[0]
    with journal.edit(session, by=by, deed=Deed.RELATE, type=type, source=tail.text, target=head.text) as edit:
        write_relation(session, tail, head, type, relation=id, note=text.normalise(note))
        edit.show(tail.id, head.id)
    return edit.changes


def unrelate(session: Session, relation_ids: Iterable[RelationId], *, by: AnnotatorId) -> Changes:
    """Take relations away."""
    asked = tuple(relation_ids)
    found = keys.all_of(session, "relation", asked)
    values = relations.many(session, asked)
    types = {relation.type for relation in values}
    told = {"count": len(found), "type": types.pop() if len(types) == 1 else None}
    with journal.edit(session, by=by, deed=Deed.UNRELATE, **told) as edit:
        schemes.rely_on(session)
        rows.tombstone(session, "relation", found.values())
        edit.show(*(end for relation in values for end in (relation.source, relation.target)))
    return edit.changes


def replace_relations(
    session: Session,
    relation_ids: Iterable[RelationId],
    made: Relation,
    *,
    by: AnnotatorId,
) -> Changes:
    """Draw the relation *made* in the place of others between the same spans. Raises as *relate* does."""
    old = relations.many(session, tuple(relation_ids))
    tail, head = marks.of(session, [made.source])[0], marks.of(session, [made.target])[0]
    with journal.edit(session, by=by, deed=Deed.RELATE, type=made.type, source=tail.text, target=head.text) as edit:
        schemes.rely_on(session)
        rows.tombstone(session, "relation", keys.all_of(session, "relation", [each.id for each in old]).values())
        write_relation(session, tail, head, made.type, relation=made.id, note="")
        edit.show(tail.id, head.id)
    return edit.changes
