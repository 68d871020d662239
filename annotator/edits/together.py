"""A claim with its cue and its source, in one gesture and one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from annotator import text
from annotator.edits.writing import begin_work, write_relation, write_span
from annotator.errors import Rule, SchemeError
from annotator.model import Deed, Fragments, RelationId, SpanId, Value, new_id
from annotator.scheme import RelationRole, Role
from annotator.store import articles, journal, marks, schemes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.changes import Changes
    from annotator.model import AnnotatorId, ArticleId
    from annotator.scheme import Label, Scheme
    from annotator.store.articles import Ground
    from annotator.store.marks import MarkRow
    from annotator.store.session import Session


class TogetherIds(Value):
    """Ids of what *mark_together* may make."""

    claim: SpanId = Field(default_factory=lambda: SpanId(new_id()))
    cue: SpanId = Field(default_factory=lambda: SpanId(new_id()))
    source: SpanId = Field(default_factory=lambda: SpanId(new_id()))
    attribution: RelationId = Field(default_factory=lambda: RelationId(new_id()))
    cue_relation: RelationId = Field(default_factory=lambda: RelationId(new_id()))


class _Part(NamedTuple):
    """One of the three: where it is, or which span it is already."""

    role: Role
    where: Fragments | SpanId | None
    id: SpanId


def mark_together(
    session: Session,
    article_id: ArticleId,
    *,
    claim: Fragments | SpanId,
    cue: Fragments | SpanId | None = None,
    source: Fragments | SpanId | None = None,
    by: AnnotatorId,
    ids: TogetherIds | None = None,
    attributes: Mapping[str, str] | None = None,
) -> Changes:
    """Mark a claim with its cue and its source and join them; what is given as an id is a span there is already.

    *attributes* are those of the claim, if it is new. Raises *SchemeError* if the scheme has no labels or relations
    for these roles, and as *mark_span* and *relate* do.
    """
    fresh = ids or TogetherIds()
    ground = articles.ground(session, article_id)
    parts = (
        _Part(Role.CLAIM, claim, fresh.claim),
        _Part(Role.CUE, cue, fresh.cue),
        _Part(Role.SOURCE, source, fresh.source),
    )
    with journal.edit(session, by=by, deed=Deed.MARK_TOGETHER) as edit:
        scheme = schemes.rely_on(session)
        label = scheme.label_for(Role.CLAIM)
        if label is not None and source is not None:
            attributes = {**label.defaults_with_source(), **(attributes or {})}
        made = {Role.CLAIM: _span(session, ground, parts[0], label, attributes)}
        for part, relation_role, relation in (
            (parts[1], RelationRole.CUE, fresh.cue_relation),
            (parts[2], RelationRole.ATTRIBUTION, fresh.attribution),
        ):
            if part.where is None:
                continue
            anchor = made[Role.CLAIM]
            found = scheme.companion(anchor.label, part.role, relation_role)
            made[part.role] = _span(session, ground, part, found[0] if found else None)
            code = _relation_code(scheme, relation_role, anchor.label, made[part.role].label)
            write_relation(session, anchor, made[part.role], code, relation=relation)
        begin_work(session, ground)
        edit.details.update({role.value: mark.text for role, mark in made.items()})
        edit.details.update(label=made[Role.CLAIM].label, text=made[Role.CLAIM].text)
    return edit.changes


def _span(
    session: Session, ground: Ground, part: _Part, label: Label | None, attributes: Mapping[str, str] | None = None
) -> MarkRow:
    if isinstance(part.where, str):
        return marks.of(session, [part.where])[0]
    if label is None or part.where is None:
        raise SchemeError(rule=Rule.UNKNOWN_LABEL, subject=part.role)
    fragments = text.checked(ground.text, part.where)
    write_span(session, ground, label.code, fragments, span=part.id, attributes=attributes)
    return marks.of(session, [part.id])[0]


def _relation_code(scheme: Scheme, role: RelationRole, source: str, target: str) -> str:
    fitting = (each for each in scheme.relations_between(source, target, is_across=False) if each.role is role)
    relation = next(fitting, None) or scheme.relation_for(role)
    if relation is None:
        raise SchemeError(rule=Rule.UNKNOWN_RELATION, subject=role)
    return relation.code
