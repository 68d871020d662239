"""Which entity a mention names: by a known name, by case forms, by a part of the name, by a similar spelling."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz, process

from annotator import text
from annotator.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.model import Entity

CONFIDENT = 0.8
"""Suggestions of this score come chosen, unless another entity has nearly the same."""
_APART = 0.1
_LEAST = 85
_KNOWN, _INFLECTED, _PART, _SPELT = 1.0, 0.98, 0.85, 0.9
_OTHER_TYPE = 0.7
_MOST = 3


class Why(StrEnum):
    """What a suggestion rests on."""

    KNOWN = "known"
    """The entity has this very name."""
    INFLECTED = "inflected"
    """It is one of its names in another case."""
    PART = "part"
    """It is a part of one of its names, such as the surname."""
    SPELT = "spelt"
    """It is spelt nearly so."""


class Guess(NamedTuple):
    """An entity that a mention may name."""

    entity: Entity
    score: float
    why: Why


class Linker:
    """Knows the names of all entities; asked for one mention after the other."""

    def __init__(self, entities: Iterable[Entity], types: frozenset[str]) -> None:
        """*types* are the labels that are types of entities; a source may name one of any type."""
        self._types = types
        self._alike: defaultdict[_Like, dict[str, list[Entity]]] = defaultdict(dict)
        self._known: defaultdict[str, list[Entity]] = defaultdict(list)
        self._stems: defaultdict[tuple[str, ...], list[Entity]] = defaultdict(list)
        self._parts: defaultdict[str, list[tuple[tuple[str, ...], Entity]]] = defaultdict(list)
        for entity in entities:
            for name in dict.fromkeys((entity.name, *entity.aliases)):
                self._add(name, entity)

    def guesses(self, mention: str, label: str) -> tuple[Guess, ...]:
        """Return entities that *mention*, marked *label*, may name, the likeliest first; a few at most.

        A similar spelling is looked for only where nobody has the very name, in whatever case.
        """
        named = list(self._named(mention))
        is_sure = any(guess.why in {Why.KNOWN, Why.INFLECTED} for guess in named)
        return self._best(named if is_sure else [*named, *self._spelt_alike(mention)], label)

    def named(self, mention: str, label: str) -> tuple[Guess, ...]:
        """Return what *guesses* does, without similar spellings: quick, however many entities there are."""
        return self._best(self._named(mention), label)

    def alike(self, entity: Entity) -> Iterator[Guess]:
        """Yield the entities that have a name of *entity*, in whatever case, or one that is spelt nearly so."""
        for name in (entity.name, *entity.aliases):
            for guess in self._best([*self._named(name), *self._spelt_alike(name)], entity.type):
                if guess.why is not Why.PART:
                    yield guess

    def _best(self, guesses: Iterable[Guess], label: str) -> tuple[Guess, ...]:
        best: dict[str, Guess] = {}
        for guess in guesses:
            is_other = label in self._types and guess.entity.type != label
            settled = guess if not is_other else guess._replace(score=guess.score * _OTHER_TYPE)
            known = best.get(guess.entity.id)
            if known is None or settled.score > known.score:
                best[guess.entity.id] = settled
        return tuple(sorted(best.values(), key=_by_score)[:_MOST])

    def _add(self, name: str, entity: Entity) -> None:
        key = _key(name)
        self._known[text.fold(name)].append(entity)
        self._stems[key].append(entity)
        for like in _likes(key):
            self._alike[like].setdefault(" ".join(key), []).append(entity)
        for part in set(key):
            self._parts[part].append((key, entity))

    def _named(self, mention: str) -> Iterator[Guess]:
        yield from (Guess(entity, _KNOWN, Why.KNOWN) for entity in self._known.get(text.fold(mention), ()))
        key = _key(mention)
        yield from (Guess(entity, _INFLECTED, Why.INFLECTED) for entity in self._stems.get(key, ()))
        if key and mention[:1].isupper():
            for whole, entity in self._parts.get(key[-1], ()):
                if len(whole) > len(key) and set(key) <= set(whole):
                    yield Guess(entity, _PART, Why.PART)

    def _spelt_alike(self, mention: str) -> Iterator[Guess]:
        key = _key(mention)
        whole = " ".join(key)
        if len(whole) <= _SHORT or not mention[:1].isupper():
            return
        known = {other: each for like in _likes(key) for other, each in self._alike.get(like, {}).items()}
        found = process.extract(whole, list(known), scorer=fuzz.ratio, limit=_MOST_ALIKE, score_cutoff=_LEAST)
        for other, ratio, _place in found:
            if ratio < _SAME:
                yield from (Guess(entity, _SPELT * ratio / _SAME, Why.SPELT) for entity in known[other])


_Like = tuple[int, tuple[str, ...], str]
_BEGINNINGS = dict(zip("гґеєэїи", "ххйййіі", strict=True))
"""Letters in whose place others are written: Гарріс and Харріс, Єнс and Йенс."""
_SHORT, _SAME, _MOST_ALIKE = 5, 100, 8


def is_confident(guesses: Sequence[Guess]) -> bool:
    """Tell whether the first guess is likely enough, and no other nearly as likely."""
    if not guesses or guesses[0].score < CONFIDENT:
        return False
    return len(guesses) == 1 or guesses[0].score - guesses[1].score >= _APART


def doubles(entities: Sequence[Entity], linker: Linker | None = None) -> tuple[tuple[Entity, Entity, float], ...]:
    """Return pairs of entities of one type that are perhaps the same, the likeliest first.

    Two that are the same outside the project are one for sure; two that are different there are not. A *linker* that
    knows the entities already saves the time to make one.
    """
    linker = linker or Linker(entities, frozenset(entity.type for entity in entities))
    found = _same_outside(entities)
    for entity in entities:
        for guess in linker.alike(entity):
            pair = frozenset((guess.entity.id, entity.id))
            is_better = len(pair) > 1 and (pair not in found or found[pair][2] < guess.score)
            if is_better and _may_be_one(guess.entity, entity):
                found[pair] = (guess.entity, entity, guess.score)
    return tuple(sorted(found.values(), key=_by_likeness))


def _same_outside(entities: Iterable[Entity]) -> dict[frozenset[str], tuple[Entity, Entity, float]]:
    first: dict[str, Entity] = {}
    found: dict[frozenset[str], tuple[Entity, Entity, float]] = {}
    for entity in entities:
        other = first.setdefault(entity.external_id, entity)
        if entity.external_id and other is not entity:
            found[frozenset((other.id, entity.id))] = (other, entity, _KNOWN)
    return found


def _may_be_one(one: Entity, other: Entity) -> bool:
    are_apart = bool(one.external_id and other.external_id) and one.external_id != other.external_id
    return one.type == other.type and not are_apart


def _likes(key: tuple[str, ...]) -> list[_Like]:
    """Return what names have in common of which one word is spelt otherwise: the other words, and how it begins."""
    return [
        (number, key[:number] + key[number + 1 :], _BEGINNINGS.get(word[:1], word[:1]))
        for number, word in enumerate(key)
    ]


def _key(name: str) -> tuple[str, ...]:
    return tuple(stem(name[start:end]) for start, end in text.words(name))


def _by_score(guess: Guess) -> tuple[float, str]:
    return -guess.score, guess.entity.name


def _by_likeness(pair: tuple[Entity, Entity, float]) -> tuple[float, str]:
    return -pair[2], pair[0].name
