"""What somebody has said no to: that two entities are one, and that a mention names an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import EntityId, SpanId
from annotator.store import keys
from annotator.store.pair_notes import PairNotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.model import AnnotatorId
    from annotator.store.session import Session

_APART, _NOT_NAMED = PairNotes("apart"), PairNotes("not_named")


def apart(session: Session) -> frozenset[frozenset[EntityId]]:
    """Return the pairs of entities that are not the same; those of deleted entities too."""
    return frozenset(frozenset((EntityId(note.first), EntityId(note.second))) for note in _APART.every(session))


def denied(session: Session, mentions: Iterable[SpanId]) -> frozenset[tuple[SpanId, EntityId]]:
    """Return whom some mentions do not name."""
    return frozenset(
        (mention, EntityId(note.second))
        for mention in mentions
        for note in _NOT_NAMED.every(session, keys.checked("span", mention))
    )


def keep_apart(session: Session, one: EntityId, other: EntityId, *, by: AnnotatorId) -> None:
    """Note that two entities are not the same; in a running edit."""
    _APART.put(session, *sorted((one, other)), by=by)


def deny(session: Session, mention: SpanId, entity: EntityId, *, by: AnnotatorId) -> None:
    """Note that a mention does not name an entity; in a running edit."""
    _NOT_NAMED.put(session, mention, entity, by=by)


def carry_over(session: Session, gone: EntityId, keep: EntityId) -> None:
    """Say of *keep* what has been said of *gone*, which becomes a part of it; in a running edit."""
    for note in _APART.every(session):
        if gone in note[:2]:
            other = note.second if note.first == gone else note.first
            if other != keep:
                keep_apart(session, keep, EntityId(other), by=note.by)
    for note in _NOT_NAMED.every(session):
        if note.second == gone:
            deny(session, SpanId(note.first), keep, by=note.by)
