"""What several edits write alike; all of it in a running edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits import attributes as attributes_of
from annotator.errors import Rule, SchemeError
from annotator.model import RelationId, Status, new_id
from annotator.scheme import RelationRole
from annotator.store import journal, marks, recorder, rows, schemes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import Fragments, SpanId
    from annotator.scheme import Scheme
    from annotator.store.articles import Ground
    from annotator.store.session import Session


def write_span(
    session: Session,
    ground: Ground,
    label: str,
    fragments: Fragments,
    *,
    span: SpanId,
    attributes: Mapping[str, str] | None = None,
    provenance: str = "manual",
    own_voice: bool = False,
) -> int:
    """Add a span, checked fragments given, and return its key; raises *SchemeError*."""
    edit = recorder.running(session)
    scheme = schemes.rely_on(session)
    definition = scheme.label(label)
    scheme.check_own_voice(label, own_voice)
    rows.rely_on(session, "article", [ground.key])
    values = {
        "uid": span,
        "article_id": ground.key,
        "annotator_id": edit.by_key,
        "label": label,
        **marks.place_columns(fragments),
        "text": text.covered(ground.text, fragments),
        **attributes_of.columns(session, scheme, definition, attributes_of.completed(definition, attributes)),
        "own_voice": own_voice,
        "made_at": edit.at,
        "provenance": provenance,
    }
    return rows.insert(session, "span", values)


def begin_work(session: Session, ground: Ground) -> None:
    """Let the article's row know that something has been marked in it."""
    if ground.status is Status.NEW or ground.nothing_to_mark:
        values = {"status": Status.IN_PROGRESS, "nothing_to_mark": False}
        rows.change(session, "article", ground.key, values)


def write_relation(
    session: Session,
    source: marks.MarkRow,
    target: marks.MarkRow,
    code: str,
    *,
    relation: RelationId | None = None,
    note: str = "",
) -> None:
    """Add a relation; a claim that gets a source changes with it, see *_with_source*. Raises *SchemeError*."""
    edit = recorder.running(session)
    scheme = schemes.rely_on(session)
    definition = scheme.relation(code)
    if source.key == target.key:
        raise SchemeError(rule=Rule.SELF_RELATION, subject=code)
    is_across = source.article_key != target.article_key
    scheme.check_relation(code, source.label, target.label, is_across=is_across)
    if marks.is_joined(session, code, source.key, target.key, is_symmetric=definition.symmetric):
        raise SchemeError(rule=Rule.DUPLICATE_RELATION, subject=code)
    rows.rely_on(session, "span", [source.key, target.key])
    values = {
        "uid": relation or new_id(),
        "type": code,
        "source_id": source.key,
        "target_id": target.key,
        "annotator_id": edit.by_key,
        "note": note,
        "made_at": edit.at,
        "provenance": "manual",
    }
    rows.insert(session, "relation", values)
    if definition.role is RelationRole.ATTRIBUTION:
        changed = _with_source(session, scheme, source)
        if changed:
            rows.change(session, "span", source.key, changed)


def _with_source(session: Session, scheme: Scheme, claim: marks.MarkRow) -> rows.Values:
    """Return what is different about a claim once it has a source.

    It is no longer the article's own voice. Attributes that nobody has set are no longer what a claim without a
    source has; those of a claim made by the running edit are as it was asked to make them.
    """
    changed: rows.Values = {"own_voice": False} if claim.own_voice else {}
    label = scheme.label(claim.label)
    plain, wanted = label.defaults(), label.defaults_with_source()
    filled = {code: value for code, value in wanted.items() if claim.attributes.get(code) == plain.get(code) != value}
    if not filled or recorder.running(session).has_added("span", claim.key):
        return changed
    chosen = journal.attributes_set(session, claim.key)
    filled = {code: value for code, value in filled.items() if code not in chosen}
    if filled:
        changed |= attributes_of.columns(session, scheme, label, {**claim.attributes, **filled})
    return changed
