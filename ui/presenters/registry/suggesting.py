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

_MOST_SPELT = 3_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mention without an entity, and whom it may name."""

    mention: Mention
    guesses: tuple[Guess, ...]
    is_confident: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """The first mentions that wait, the likeliest before the others."""

    waiting: tuple[Waiting, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Double:
    """Two entities that are perhaps one, and how many such pairs there are."""

    preview: MergePreview | None
    pairs: int


@dataclass(slots=True)
class Known:
    """What is known as long as no entity changes: who may be meant by some words, and who is perhaps the same."""

    entities: tuple[Entity, ...]
    linker: Linker
    pairs: tuple[tuple[Entity, Entity, float], ...] | None = None
    """Likely doubles; None: nobody has looked for them yet."""
    named: dict[Wording, tuple[Guess, ...]] = field(default_factory=dict)
    guesses: dict[Wording, tuple[Guess, ...]] = field(default_factory=dict)

    def about(self, wording: Wording) -> tuple[Guess, ...]:
        """Return whom *wording* may name."""
        found = self.guesses.get(wording)
        if found is None:
            found = self.guesses[wording] = self.linker.guesses(wording.text, wording.label)
        return found

    def at_first_sight(self, wording: Wording) -> tuple[Guess, ...]:
        """Return the same as far as it is known without a look at similar spellings."""
        found = self.guesses.get(wording) or self.named.get(wording)
        if found is None:
            found = self.named[wording] = self.linker.named(wording.text, wording.label)
        return found


def types_of(scheme: Scheme) -> tuple[str, ...]:
    """Return the labels an entity may have as its type: those whose marks name entities, but for sources."""
    naming = (label for label in scheme.labels if label.attribute(ENTITY) is not None)
    return tuple(label.code for label in naming if label.role is not Role.SOURCE)


def learn(session: Session) -> Known:
    """Read all entities."""
    known = entities.all(session)
    return Known(known, Linker(known, frozenset(types_of(schemes.current(session)))))


def queue(session: Session, known: Known, *, most: int) -> Queue:
    """Return the *most* likeliest mentions that wait, or a few more: all that are worded like the last one."""
    wordings = _ranked(known, mentions.unlinked(session))
    wanted = tuple(_first(wordings, most))
    found = mentions.with_words(session, wanted)
    denied = denials.denied(session, (mention.ids[0] for mention in found))
    rank = {(each.text, each.label): number for number, each in enumerate(wanted)}
    guesses = {(each.text, each.label): known.about(each) for each in wanted}
    waiting = [_waiting(each, guesses[each.text, each.labels[0]], denied) for each in found]
    waiting.sort(key=lambda each: (*_by_guess(each.guesses), rank[each.mention.text, each.mention.labels[0]]))
    return Queue(tuple(waiting), sum(each.times for each in wordings))


def double(session: Session, known: Known) -> Double:
    """Return the likeliest two that are perhaps one, of whom nobody has said that they are not."""
    if known.pairs is None:
        known.pairs = doubles(known.entities, known.linker)
    apart = denials.apart(session)
    pairs = [each for each in known.pairs if frozenset((each[0].id, each[1].id)) not in apart]
    shown = preview(session, pairs[0][0].id, pairs[0][1].id, pairs[0][2]) if pairs else None
    return Double(shown, len(pairs))


def _ranked(known: Known, wordings: Sequence[Wording]) -> list[Wording]:
    """Return *wordings*, the likeliest first; similar spellings are looked for in the most frequent ones only."""
    nameless = sorted((each for each in wordings if not known.at_first_sight(each)), key=lambda each: -each.times)
    for wording in nameless[:_MOST_SPELT]:
        known.about(wording)
    return sorted(wordings, key=lambda each: (*_by_guess(known.at_first_sight(each)), -each.times, each.text))


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
