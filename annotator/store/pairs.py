"""Pairs of claims of which somebody has said that they are not about the same matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import SpanId
from annotator.store import keys
from annotator.store.pair_notes import PairNotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model import AnnotatorId
    from annotator.store.session import Session

Pair = frozenset[SpanId]
NOTES = PairNotes("not_pair")


def rejected(session: Session, claims: Iterable[SpanId]) -> frozenset[Pair]:
    """Return the pairs that are none, of those whose first id is among *claims*: give all claims that are compared."""
    return frozenset(
        frozenset((SpanId(note.first), SpanId(note.second)))
        for claim in claims
        for note in NOTES.every(session, keys.checked("span", claim))
    )


def is_rejected(session: Session, one: SpanId, other: SpanId) -> bool:
    """Tell whether somebody has said that two claims are not a pair."""
    return NOTES.has(session, *sorted((one, other)))


def reject(session: Session, one: SpanId, other: SpanId, *, by: AnnotatorId) -> None:
    """Note that two claims are not a pair; in a running edit."""
    NOTES.put(session, *sorted((one, other)), by=by)


def forget(session: Session, one: SpanId, other: SpanId) -> None:
    """Take back that two claims are not a pair; in a running edit. Raises *UnknownId* if nobody has said so."""
    NOTES.take_back(session, *sorted((one, other)))
