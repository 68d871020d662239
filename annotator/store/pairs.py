"""Pairs of claims of which somebody has said that they are not about the same matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.model import AnnotatorId, SpanId
from annotator.store import keys
from annotator.store.pair_notes import PairNotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.session import Session

Pair = frozenset[SpanId]
_NOTES = PairNotes("not_pair")


class Rejected(NamedTuple):
    """Two claims that are not a pair, and who said so."""

    first: SpanId
    second: SpanId
    by: AnnotatorId


def rejected(session: Session, claims: Iterable[SpanId]) -> frozenset[Pair]:
    """Return the pairs that are none, of those whose first id is among *claims*: give all claims that are compared."""
    return frozenset(
        frozenset((SpanId(note.first), SpanId(note.second)))
        for claim in claims
        for note in _NOTES.every(session, keys.checked("span", claim))
    )


def every(session: Session) -> tuple[Rejected, ...]:
    """Return all pairs that are none, in the order of their ids; those of deleted claims too."""
    return tuple(Rejected(SpanId(note.first), SpanId(note.second), note.by) for note in _NOTES.every(session))


def is_rejected(session: Session, one: SpanId, other: SpanId) -> bool:
    """Tell whether somebody has said that two claims are not a pair."""
    return _NOTES.has(session, *sorted((one, other)))


def reject(session: Session, one: SpanId, other: SpanId, *, by: AnnotatorId) -> None:
    """Note that two claims are not a pair; in a running edit."""
    _NOTES.put(session, *sorted((one, other)), by=by)


def forget(session: Session, one: SpanId, other: SpanId) -> None:
    """Take back that two claims are not a pair; in a running edit. Raises *UnknownId* if nobody has said so."""
    _NOTES.take_back(session, *sorted((one, other)))
