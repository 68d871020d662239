"""Saying that two claims are not a pair, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import Rule, SchemeError
from annotator.model import Deed
from annotator.scheme import Role
from annotator.store import journal, marks, pairs, rows, schemes

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId, SpanId
    from annotator.store.session import Session


def reject_pair(session: Session, one: SpanId, other: SpanId, *, by: AnnotatorId) -> Changes:
    """Remember that two claims are not about the same matter, so that nobody is asked about them again.

    Raises *SchemeError* if one of them is no claim, or they are the same.
    """
    found = marks.of(session, [one, other])
    scheme = schemes.current(session)
    if one == other:
        raise SchemeError(rule=Rule.SELF_RELATION, subject=found[0].label)
    for mark in found:
        if scheme.label(mark.label).role is not Role.CLAIM:
            raise SchemeError(rule=Rule.RELATION_ENDS, subject=mark.label)
    with journal.edit(session, by=by, deed=Deed.REJECT_PAIR, source=found[0].text, target=found[1].text) as edit:
        rows.rely_on(session, "span", [mark.key for mark in found])
        pairs.reject(session, one, other, by=by)
        edit.show(one, other)
    return edit.changes


def forget_rejection(session: Session, one: SpanId, other: SpanId, *, by: AnnotatorId) -> Changes:
    """Take back that two claims are not a pair; raises *UnknownId* if nobody has said so."""
    found = marks.of(session, [one, other])
    told = dict(zip(("source", "target"), (mark.text for mark in found), strict=False))
    with journal.edit(session, by=by, deed=Deed.FORGET_REJECTION, **told) as edit:
        pairs.forget(session, one, other)
        edit.show(one, other)
    return edit.changes
