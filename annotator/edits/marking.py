"""Marking and changing spans: the edits an annotator makes most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits import attributes as attributes_of
from annotator.edits.together import TogetherIds, mark_together
from annotator.edits.writing import begin_work, write_span
from annotator.errors import Rule, SchemeError
from annotator.model import Deed, SpanId, new_id
from annotator.scheme import RelationRole, Role
from annotator.store import articles, journal, marks, rows, schemes, spans

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, ArticleId, Fragments
    from annotator.scheme import Scheme
    from annotator.store.marks import MarkRow
    from annotator.store.session import Session

__all__ = [
    "TogetherIds",
    "change_fragments",
    "delete_spans",
    "flag",
    "mark_span",
    "mark_together",
    "relabel",
    "set_attribute",
    "set_note",
    "set_own_voice",
]


def mark_span(
    session: Session,
    article_id: ArticleId,
    label: str,
    fragments: Fragments,
    *,
    by: AnnotatorId,
    attributes: Mapping[str, str] | None = None,
    id: SpanId | None = None,  # noqa: A002 -- it is the span's id
    provenance: str = "manual",
    own_voice: bool = False,
) -> Changes:
    """Add a span and return what changed; required attributes that are not given get their defaults.

    *fragments* are code-point ranges of the article's text, in order and disjoint. The first mark in a new article
    moves it to in progress, and takes back that there is nothing to mark in it.
    Raises *SchemeError* if the scheme has no such label or refuses an attribute, *OffsetError* or *EmptySelection*
    if a fragment leaves the text, cuts a grapheme or has white space at an end.
    """
    ground = articles.ground(session, article_id)
    checked = text.checked(ground.text, fragments)
    covered = text.covered(ground.text, checked)
    with journal.edit(session, by=by, deed=Deed.MARK, label=label, text=covered) as edit:
        write_span(
            session,
            ground,
            label,
            checked,
            span=id or SpanId(new_id()),
            attributes=attributes,
            provenance=provenance,
            own_voice=own_voice,
        )
        begin_work(session, ground)
    return edit.changes


def change_fragments(session: Session, span_id: SpanId, fragments: Fragments, *, by: AnnotatorId) -> Changes:
    """Let a span cover other stretches of its article; raises *OffsetError* or *EmptySelection*."""
    (mark,) = marks.of(session, [span_id])
    ground = articles.ground(session, mark.article)
    checked = text.checked(ground.text, fragments)
    covered = text.covered(ground.text, checked)
    more = len(checked) - len(spans.get(session, span_id).fragments)
    parts = {"parts": more} if more else {}
    with journal.edit(
        session, by=by, deed=Deed.CHANGE_FRAGMENTS, label=mark.label, before=mark.text, after=covered, **parts
    ) as edit:
        rows.change(session, "span", mark.key, {**marks.place_columns(checked), "text": covered})
    return edit.changes


def relabel(session: Session, span_ids: Iterable[SpanId], label: str, *, by: AnnotatorId) -> Changes:
    """Give spans another label.

    They keep the attributes both labels share, and lose the relations they may no longer have.
    Raises *SchemeError* if there is no such label, *UnknownId*.
    """
    found = marks.of(session, span_ids)
    with journal.edit(session, by=by, deed=Deed.RELABEL, **_told(found, after=label)) as edit:
        scheme = schemes.rely_on(session)
        new = scheme.label(label)
        wanted: dict[int, rows.Values] = {}
        for mark in found:
            if mark.label == label:
                continue
            kept = attributes_of.carried_over(mark.attributes, scheme.label(mark.label), new)
            wanted[mark.key] = {
                "label": label,
                "own_voice": mark.own_voice and new.role is Role.CLAIM,
                **attributes_of.columns(session, scheme, new, kept),
            }
        rows.change_many(session, "span", wanted)
        dropped = rows.tombstone(session, "relation", _no_longer_allowed(session, scheme, wanted))
        edit.details["relations"] = dropped or None
    return edit.changes


def set_attribute(
    session: Session, span_ids: Iterable[SpanId], code: str, value: str | None, *, by: AnnotatorId
) -> Changes:
    """Set an attribute of spans, or clear it with None or an empty value.

    Raises *SchemeError* if a span's label has no such attribute, or the value is none of its values, or a required
    attribute would be cleared; *UnknownId* if the value of an attribute of type entity is no entity.
    """
    value = text.normalise(value) if value else None
    found = marks.of(session, span_ids)
    before = found[0].attributes.get(code) if len(found) == 1 else None
    told = _told(found, attribute=code, before=before, after=value)
    with journal.edit(session, by=by, deed=Deed.SET_ATTRIBUTE, **told) as edit:
        write_attribute(session, found, code, value)
    return edit.changes


def write_attribute(session: Session, found: Collection[MarkRow], code: str, value: str | None) -> None:
    """Set or clear an attribute of spans; in a running edit. Raises as *set_attribute* does."""
    scheme = schemes.rely_on(session)
    wanted: dict[int, rows.Values] = {}
    for mark in found:
        label = scheme.label(mark.label)
        if label.attribute(code) is None:
            raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=mark.label, detail=code)
        kept = {name: old for name, old in mark.attributes.items() if name != code}
        wanted[mark.key] = attributes_of.columns(session, scheme, label, {**kept, code: value} if value else kept)
    rows.change_many(session, "span", wanted)


def set_note(session: Session, span_id: SpanId, note: str, *, by: AnnotatorId) -> Changes:
    """Write a note on a span; an empty one takes it away. Raises *UnknownId*."""
    note = text.normalise(note)
    span = spans.get(session, span_id)
    found = marks.of(session, [span_id])
    with journal.edit(session, by=by, deed=Deed.SET_NOTE, **_told(found, before=span.note, after=note)) as edit:
        rows.change(session, "span", found[0].key, {"note": note})
    return edit.changes


def flag(session: Session, span_ids: Iterable[SpanId], is_flagged: bool, *, by: AnnotatorId) -> Changes:
    """Flag spans for a second look, or take the flag off."""
    found = marks.of(session, span_ids)
    with journal.edit(session, by=by, deed=Deed.FLAG, **_told(found, after=is_flagged)) as edit:
        rows.change_many(session, "span", {mark.key: {"flagged": is_flagged} for mark in found})
    return edit.changes


def delete_spans(session: Session, span_ids: Iterable[SpanId], *, by: AnnotatorId) -> Changes:
    """Delete spans with their relations."""
    found = marks.of(session, span_ids)
    with journal.edit(session, by=by, deed=Deed.DELETE, **_told(found)) as edit:
        edit.details["relations"] = marks.erase(session, [mark.key for mark in found]) or None
    return edit.changes


def set_own_voice(session: Session, span_id: SpanId, is_own_voice: bool, *, by: AnnotatorId) -> Changes:
    """Say that a claim has no source but is the article's own voice, or take that back.

    Raises *SchemeError*: HAS_SOURCE if the claim has a source, UNKNOWN_ATTRIBUTE if the span is no claim.
    """
    found = marks.of(session, [span_id])
    mark = found[0]
    with journal.edit(session, by=by, deed=Deed.OWN_VOICE, **_told(found, after=is_own_voice)) as edit:
        scheme = schemes.rely_on(session)
        scheme.check_own_voice(mark.label, is_own_voice)
        if is_own_voice and _has_source(session, scheme, mark.key):
            raise SchemeError(rule=Rule.HAS_SOURCE, subject=span_id)
        rows.change(session, "span", mark.key, {"own_voice": is_own_voice})
    return edit.changes


def _told(found: Collection[MarkRow], **details: object) -> dict[str, object]:
    """Return what the journal says of these spans: of one its text, of several their number, their common label."""
    labels = {mark.label for mark in found}
    return {
        "count": len(found),
        "label": next(iter(labels)) if len(labels) == 1 else None,
        "text": next(iter(found)).text if len(found) == 1 else None,
        **details,
    }


def _no_longer_allowed(session: Session, scheme: Scheme, changed: Mapping[int, object]) -> list[int]:
    gone = []
    for join in marks.joins(session, list(changed)):
        try:
            scheme.check_relation(join.type, join.source_label, join.target_label, is_across=join.is_across)
        except SchemeError:
            gone.append(join.key)
    return gone


def _has_source(session: Session, scheme: Scheme, claim: int) -> bool:
    return any(
        join.source == claim and scheme.relation(join.type).role is RelationRole.ATTRIBUTION
        for join in marks.joins(session, [claim])
    )
