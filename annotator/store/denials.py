"""What somebody has said no to: that claims are a pair, that entities are one, that a mention names an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Denial, DenialKind, EntityId, SpanId
from annotator.store import keys, pairs
from annotator.store.pair_notes import PairNotes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.model import AnnotatorId
    from annotator.store.session import Session

_APART, _NOT_NAMED = PairNotes("apart"), PairNotes("not_named")
_NOTES = {DenialKind.PAIR: pairs.NOTES, DenialKind.ENTITIES: _APART, DenialKind.MENTION: _NOT_NAMED}


def every(session: Session) -> tuple[Denial, ...]:
    """Return all of them, by kind and in the order of their ids; those of what has been deleted too."""
    return tuple(
        Denial(what=what, first=note.first, second=note.second, by=note.by)
        for what, notes in _NOTES.items()
        for note in notes.every(session)
    )


def add(session: Session, denial: Denial) -> bool:
    """Note *denial* in a running edit, and return whether nobody had said so yet."""
    notes, ends = _NOTES[denial.what], (denial.first, denial.second)
    first, second = ends if denial.what is DenialKind.MENTION else sorted(ends)
    if notes.has(session, first, second):
        return False
    notes.put(session, first, second, by=denial.by)
    return True


def known_ends(session: Session, several: Iterable[Denial]) -> frozenset[str]:
    """Return those ids of what they are about that are there."""
    spans, entities = set[str](), set[str]()
    for each in several:
        (entities if each.what is DenialKind.ENTITIES else spans).add(each.first)
        (spans if each.what is DenialKind.PAIR else entities).add(each.second)
    return frozenset((*keys.known(session, "span", spans), *keys.known(session, "entity", entities)))


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


def carry_over(session: Session, gone: Collection[EntityId], keep: EntityId) -> None:
    """Say of *keep* what has been said of those *gone*, which become parts of it; in a running edit."""
    for note in _APART.every(session):
        one, other = (keep if end in gone else EntityId(end) for end in (note.first, note.second))
        if one != other and {note.first, note.second} != {one, other}:
            keep_apart(session, one, other, by=note.by)
    for note in _NOT_NAMED.every(session):
        if note.second in gone:
            deny(session, SpanId(note.first), keep, by=note.by)
