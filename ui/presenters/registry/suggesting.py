"""The mentions that name nobody yet, the likeliest first, and entities that are perhaps one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.scheme import Role
from annotator.store import denials, entities, mentions, schemes
from annotator.store.spans import ENTITY
from annotator.suggesters.linking import Linker, doubles, is_confident
from ui.presenters.registry.pages import preview

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.model import Entity
    from annotator.scheme import Scheme
    from annotator.store.mentions import Mention, Wording
    from annotator.store.session import Session
    from annotator.suggesters.linking import Guess
    from ui.presenters.registry.pages import MergePreview


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mention without an entity, and whom it may name."""

    mention: Mention
    guesses: tuple[Guess, ...]
    is_confident: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """The first mentions that wait, and two entities that are perhaps one."""

    waiting: tuple[Waiting, ...]
    total: int
    double: MergePreview | None
    doubles: int
    """How many such pairs there are."""


@dataclass(slots=True)
class Known:
    """What is known as long as no entity changes: who may be meant by some words, and who is perhaps the same."""

    linker: Linker
    doubles: tuple[tuple[Entity, Entity, float], ...]
    guesses: dict[Wording, tuple[Guess, ...]] = field(default_factory=dict)

    def about(self, wording: Wording) -> tuple[Guess, ...]:
        """Return whom *wording* may name."""
        found = self.guesses.get(wording)
        if found is None:
            found = self.guesses[wording] = self.linker.guesses(wording.text, wording.label)
        return found


def types_of(scheme: Scheme) -> tuple[str, ...]:
    """Return the labels an entity may have as its type: those whose marks name entities, but for sources."""
    naming = (label for label in scheme.labels if label.attribute(ENTITY) is not None)
    return tuple(label.code for label in naming if label.role is not Role.SOURCE)


def learn(session: Session) -> Known:
    """Read all entities."""
    known = entities.all(session)
    return Known(Linker(known, frozenset(types_of(schemes.current(session)))), doubles(known))


def queue(session: Session, known: Known, *, most: int) -> Queue:
    """Return the *most* likeliest mentions that wait, or a few more: all that are worded like the last one."""
    wordings = sorted(mentions.unlinked(session), key=lambda each: (*_by_guess(known.about(each)), each.text))
    wanted = tuple(_first(wordings, most))
    found = mentions.with_words(session, wanted)
    denied = denials.denied(session, (mention.ids[0] for mention in found))
    rank = {(each.text, each.label): number for number, each in enumerate(wanted)}
    guesses = {(each.text, each.label): known.about(each) for each in wanted}
    waiting = [_waiting(each, guesses[each.text, each.labels[0]], denied) for each in found]
    waiting.sort(key=lambda each: (_by_guess(each.guesses), rank[each.mention.text, each.mention.labels[0]]))
    apart = denials.apart(session)
    pairs = [each for each in known.doubles if frozenset((each[0].id, each[1].id)) not in apart]
    shown = preview(session, pairs[0][0].id, pairs[0][1].id, pairs[0][2]) if pairs else None
    return Queue(tuple(waiting), sum(each.times for each in wordings), shown, len(pairs))


def _first(wordings: Sequence[Wording], most: int) -> Iterator[Wording]:
    count = 0
    for wording in wordings:
        if count >= most:
            return
        count += wording.times
        yield wording


def _waiting(mention: Mention, guesses: tuple[Guess, ...], denied: frozenset[tuple[str, str]]) -> Waiting:
    kept = tuple(guess for guess in guesses if (mention.ids[0], guess.entity.id) not in denied)
    return Waiting(mention, kept, is_confident(kept))


def _by_guess(guesses: Sequence[Guess]) -> tuple[float, bool]:
    """Return what wordings are ordered by: the likeliest first, those that leave no doubt before the others."""
    return (-guesses[0].score if guesses else 0.0, not is_confident(guesses))
