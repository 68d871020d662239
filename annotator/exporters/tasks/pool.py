"""A sample of the claims of a corpus, of which pairs are drawn that nobody has related.

However large the corpus, the sample has a fixed size, and every claim the same chance to be in it (reservoir sampling).
Of the relations only their ends are remembered.
"""

from __future__ import annotations

import re
from collections import defaultdict
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from annotator.forest import Forest
from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIZE = 20_000
_TRIES = 20
"""For each pair that is wanted: there may not be as many."""
_COMMON = 50
"""A word in more claims than these tells nothing of what they are about."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]{5,}")


class Claim(NamedTuple):
    """A claim as it stands in a pair."""

    id: str
    text: str
    article: str
    title: str
    outlet: str


class Draw(NamedTuple):
    """A pair that was drawn."""

    first: Claim
    second: Claim
    by: str
    """What they have in common: ``number``, ``word``, or nothing, ``lot``."""


class Pool:
    """The sample."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 -- the same pairs each time
        self._claims: list[Claim] = []
        self._seen = 0
        self._related: Forest[str] = Forest()

    def add(self, claim: Claim) -> None:
        """Let a claim take part."""
        self._seen += 1
        if len(self._claims) < _SIZE:
            self._claims.append(claim)
            return
        place = self._random.randrange(self._seen)
        if place < _SIZE:
            self._claims[place] = claim

    def relate(self, first: str, second: str) -> None:
        """Remember that two claims are related: with whatever either is related to they are no unrelated pair."""
        self._related.join(first, second)

    def draws(self, count: int) -> Iterator[Draw]:
        """Yield *count* pairs, or as many as can be found; those that have a number or a rare word in common first."""
        found: set[tuple[str, str]] = set()
        likeness = _Likeness(self._claims)
        claims = len(self._claims)
        count = min(count, claims * (claims - 1) // 2)
        tries = count * _TRIES
        while len(found) < count and tries:
            tries -= 1
            draw = self._draw(likeness)
            if draw is not None:
                pair = (min(draw.first.id, draw.second.id), max(draw.first.id, draw.second.id))
                if pair not in found:
                    found.add(pair)
                    yield draw

    def _draw(self, likeness: _Likeness) -> Draw | None:
        first = self._random.randrange(len(self._claims))
        for by, alike in likeness.of(first):
            fitting = [second for second in alike if self._is_pair(first, second)]
            if fitting:
                return Draw(self._claims[first], self._claims[self._random.choice(fitting)], by)
        second = self._random.randrange(len(self._claims))
        if self._is_pair(first, second):
            return Draw(self._claims[first], self._claims[second], "lot")
        return None

    def _is_pair(self, first: int, second: int) -> bool:
        """Tell whether nothing says that two claims are related; the same words twice are the same claim."""
        one, other = self._claims[first], self._claims[second]
        return (
            first != second
            and self._related.root(one.id) != self._related.root(other.id)
            and fold(one.text) != fold(other.text)
        )


class _Likeness:
    """Which claims have a number, or else a rare word, in common."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._keys: dict[str, list[set[str]]] = {"number": [], "word": []}
        self._claims: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for by, pattern in (("number", _NUMBER), ("word", _WORD)):
                keys = set(pattern.findall(fold(claim.text)))
                self._keys[by].append(keys)
                for key in keys:
                    self._claims[by, key].append(number)

    def of(self, number: int) -> Iterator[tuple[str, list[int]]]:
        """Yield claims that are like one, those first that are most like it."""
        for by, keys in self._keys.items():
            groups = (self._claims[by, key] for key in keys[number])
            yield by, sorted({each for group in groups if len(group) <= _COMMON for each in group} - {number})
