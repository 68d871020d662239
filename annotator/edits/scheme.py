"""Changing the scheme of a project, and every mark with it: one edit, one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import scheme_rules
from annotator.edits.scheme_differences import version_after
from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_fates import Fates
from annotator.edits.scheme_preview import SchemeExample, SchemePreview, preview
from annotator.edits.scheme_steps import Move, SchemeSteps, Split
from annotator.edits.scheme_types import types_after
from annotator.errors import Rule, SchemeError
from annotator.model import Deed
from annotator.scheme import RelationRole, Role
from annotator.store import journal, scheme_use, schemes, spans

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.scheme import Scheme
    from annotator.store.scheme_use import MarkedRow
    from annotator.store.session import Session

__all__ = [
    "Move",
    "SchemeDraft",
    "SchemeExample",
    "SchemePreview",
    "SchemeSteps",
    "Split",
    "edit_scheme",
    "preview",
    "put_in_force",
]


def put_in_force(session: Session, draft: SchemeDraft, *, by: AnnotatorId) -> Changes:
    """Let the scheme of *draft* hold from now on.

    Raises *SchemeError*: OUTDATED if the project's scheme is no longer the one the draft was begun from,
    otherwise as *edit_scheme* does.
    """
    current = schemes.current(session)
    if current != draft.before:
        raise SchemeError(rule=Rule.OUTDATED, subject=draft.before.version, detail=current.version)
    return edit_scheme(session, draft.scheme, draft.steps, by=by)


def edit_scheme(session: Session, scheme: Scheme, steps: SchemeSteps, *, by: AnnotatorId) -> Changes:
    """Let *scheme* hold from now on, and take spans, relations and entities along as *steps* say.

    Spans keep the attributes that still fit and get the defaults of newly required ones; relations stay where the
    new scheme allows them; entities whose type has gone get the nearest one. The scheme gets the next version, unless
    it brings one of its own.
    Raises *SchemeError* if the scheme has a fault, or (IN_USE) if marks or entities of a label have nowhere to go.
    """
    scheme_rules.check(scheme)
    before = schemes.current(session)
    draft = SchemeDraft(before=before, scheme=scheme, steps=steps)
    version = version_after(draft) if scheme.version == before.version else scheme.version
    fates = Fates(before, scheme, steps)
    with journal.edit(
        session, by=by, deed=Deed.EDIT_SCHEME, name=scheme.name, before=before.version, after=version
    ) as edit:
        changed = _rewrite_spans(session, scheme, fates)
        if changed or before.relations != scheme.relations:
            _rewrite_relations(session, scheme, fates)
        used = scheme_use.entity_types(session)
        scheme_use.retype_entities(session, types_after(before, scheme, steps, used))
        schemes.replace(session, scheme.model_copy(update={"version": version}))
        edit.details["count"] = changed
    return edit.changes


def _rewrite_spans(session: Session, scheme: Scheme, fates: Fates) -> int:
    wanted = [label for label in spans.count_by_label(session) if fates.may_change(label)]
    changed = 0
    for chunk in scheme_use.marked(session, wanted) if wanted else ():
        settled = [(row, fates.of(row.label, row.attributes)) for row in chunk]
        changed += scheme_use.delete_spans(session, [row.key for row, fate in settled if not fate.label])
        staying = {
            row.key: (fate.label, fate.attributes, _has_own_voice(scheme, row, fate.label))
            for row, fate in settled
            if fate.label
        }
        changed += scheme_use.rewrite_spans(session, staying)
    return changed


def _has_own_voice(scheme: Scheme, row: MarkedRow, label: str) -> bool:
    return row.own_voice and scheme.label(label).role is Role.CLAIM


def _rewrite_relations(session: Session, scheme: Scheme, fates: Fates) -> None:
    for chunk in scheme_use.related(session):
        settled = {
            row.key: fates.relation(row.type, row.source_label, row.target_label, is_across=row.is_across)
            for row in chunk
        }
        scheme_use.retype_relations(
            session, {row.key: settled[row.key] for row in chunk if settled[row.key] != row.type}
        )
    symmetric = [relation.code for relation in scheme.relations if relation.symmetric]
    everything = [relation.code for relation in scheme.relations]
    scheme_use.delete_doubles(session, everything, symmetric=symmetric)
    attributing = [relation.code for relation in scheme.relations if relation.role is RelationRole.ATTRIBUTION]
    scheme_use.take_back_own_voice(session, attributing)
