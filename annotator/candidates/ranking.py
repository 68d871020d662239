"""Which claims come into question, and in which order.

Letters of the stems find them (TF-IDF of runs of three to five letters within words), the sets of stems put them in
order (token set ratio). Measured on claims of two articles with lemmas: the second ranks best but is high for
unrelated sentences too, the first tells these apart. So the first decides who comes into question; a number that both
have, «11» and «одинадцяти», brings a claim into question too.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from annotator.candidates.numbers import amounts
from annotator.candidates.values import Candidate
from annotator.candidates.words import tokens, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.candidates.values import Claim
    from annotator.model import SpanId

LIKELY = 0.20
"""Of the cosine of the letters: from here on a claim comes into question."""
_RUNS = (3, 4, 5)


class Ranking:
    """Claims that can be compared with each other; made once for the articles that are open."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._claims = {claim.id: claim for claim in claims}
        self._stems = {
            known: " ".join(word.stem for word in tokens(claim.text)) for known, claim in self._claims.items()
        }
        self._numbers = {known: frozenset(map(value_of, amounts(claim.text))) for known, claim in self._claims.items()}
        counted = {known: Counter(_runs(stems)) for known, stems in self._stems.items()}
        spread = Counter(run for counts in counted.values() for run in counts)
        self._weights = {known: _weighted(counts, spread, len(counted)) for known, counts in counted.items()}

    def claim(self, claim: SpanId) -> Claim | None:
        """Return one of the claims."""
        return self._claims.get(claim)

    def likeness(self, one: SpanId, other: SpanId) -> float:
        """Return how alike the letters of two claims are: 0 to 1."""
        first, second = sorted((self._weights[one], self._weights[other]), key=len)
        return sum(weight * second.get(run, 0.0) for run, weight in first.items())

    def score(self, one: SpanId, other: SpanId) -> float:
        """Return how alike the words of two claims are, whatever their order and whatever else one of them says."""
        return fuzz.token_set_ratio(self._stems[one], self._stems[other]) / 100

    def candidates(self, claim: SpanId, among: Sequence[SpanId]) -> tuple[Candidate, ...]:
        """Return those of *among* that come into question for *claim*, the likeliest first."""
        if claim not in self._claims:
            return ()
        likely = [
            (self.score(claim, other), self.likeness(claim, other), other)
            for other in among
            if other in self._claims and other != claim and self._is_likely(claim, other)
        ]
        likely.sort(key=lambda entry: (-entry[0], -entry[1], among.index(entry[2])))
        return tuple(Candidate(self._claims[other], score) for score, _, other in likely)

    def _is_likely(self, one: SpanId, other: SpanId) -> bool:
        return bool(self._numbers[one] & self._numbers[other]) or self.likeness(one, other) >= LIKELY


def _runs(stems: str) -> Iterable[str]:
    for word in stems.split():
        padded = f" {word} "
        for length in _RUNS:
            for start in range(max(1, len(padded) - length + 1)):
                yield padded[start : start + length]


def _weighted(counts: Counter[str], spread: Counter[str], number: int) -> dict[str, float]:
    weights = {
        run: (1 + math.log(count)) * (math.log((1 + number) / (1 + spread[run])) + 1) for run, count in counts.items()
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {run: weight / length for run, weight in weights.items()}
