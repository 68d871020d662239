"""Who takes part in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits import names
from annotator.errors import Rule, SchemeError
from annotator.model import AnnotatorId, AnnotatorKind, Deed, new_id
from annotator.store import annotators, journal, keys, rows

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.store.session import Session


def add_annotator(
    session: Session,
    name: str,
    *,
    by: AnnotatorId | None = None,
    kind: AnnotatorKind = AnnotatorKind.HUMAN,
    id: AnnotatorId | None = None,  # noqa: A002 -- it is the annotator's id
) -> Changes:
    """Let somebody join the project; without *by* it is their own deed.

    Raises *SchemeError*: DUPLICATE_NAME if somebody has this name, BAD_NAME if it is empty.
    """
    tidy = _free(session, name)
    annotator = id or AnnotatorId(new_id())
    with journal.edit(session, by=by or annotator, deed=Deed.ADD_ANNOTATOR, name=tidy) as edit:
        rows.insert(session, "annotator", {"uid": annotator, "name": tidy, "kind": kind})
    return edit.changes


def rename_annotator(session: Session, annotator: AnnotatorId, name: str, *, by: AnnotatorId) -> Changes:
    """Give somebody another name; raises *SchemeError* as *add_annotator* does."""
    before = annotators.get(session, annotator).name
    tidy = before if names.checked(name) == before else _free(session, name)
    with journal.edit(session, by=by, deed=Deed.RENAME_ANNOTATOR, before=before, after=tidy) as edit:
        rows.change(session, "annotator", keys.of(session, "annotator", annotator), {"name": tidy})
    return edit.changes


def _free(session: Session, name: str) -> str:
    tidy = names.checked(name)
    if annotators.by_name(session, tidy) is not None:
        raise SchemeError(rule=Rule.DUPLICATE_NAME, subject=tidy)
    return tidy
