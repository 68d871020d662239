"""How alike the words of articles are: TF-IDF of stems, found by the words few articles have.

The weight of a stem is (1 + log tf) · (log((1 + n) / (1 + df)) + 1), the vectors have length one. Measured with lemmas
among 200 articles, two reports of one event were at 0.31 and all but a thousandth of all pairs below 0.22: hence
*LIKELY*. A project with fewer articles counts as one of 200, so that the bound means the same there.

Not every pair is looked at. What an article is about stands in its weightiest stems; articles that share enough of
those are compared whole. So 10,000 articles take seconds, and a pair alike only in words that everybody uses is lost.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from heapq import nlargest
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from annotator import stems
from annotator import text as texts

if TYPE_CHECKING:
    from collections.abc import Sequence

LIKELY = 0.25
"""Of the cosine: from here on two articles may report one event."""
_LEAST_ARTICLES = 200
MOST_LINKS = 12
"""Of an article: those it is most like."""
_TELLING = 24
"""So many stems of an article are looked up in others."""
_RARE = 500
"""A stem that more articles have is not looked up: it would lead to half of them."""
_WORTH_A_LOOK = 0.08
_LOOKS = 36
_KNOWN = 1 << 18
_LEAST_LETTERS = 2
_NOTHING = -1


class Link(NamedTuple):
    """An article that another is like; both by number."""

    other: int
    likeness: float


class Weighing:
    """Articles by their words. Numbers are given in the order in which texts are added; a kilobyte a text is kept."""

    def __init__(self) -> None:
        self._stems: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._written: list[str] = []
        """Each stem as it was first met in a text."""
        self._found: list[tuple[array[int], array[float]]] = []
        """Of each article its stems with how often they are there; after *weigh* with their weights."""
        self._spread: Counter[int] = Counter()
        self._postings: dict[int, tuple[array[int], array[float]]] = {}

    def add(self, text: str) -> int:
        """Count the words of a text, and return its number."""
        counts = Counter(self._stem_of(text[start:end]) for start, end in texts.words(text))
        counts.pop(_NOTHING, None)
        self._spread.update(counts.keys())
        self._found.append((array("i", counts.keys()), array("f", counts.values())))
        return len(self._found) - 1

    def weigh(self) -> None:
        """Give every stem its weight: once all texts have been added."""
        number = max(len(self._found), _LEAST_ARTICLES)
        rarity = {stem: math.log((1 + number) / (1 + spread)) + 1 for stem, spread in self._spread.items()}
        looked_up = {stem for stem, spread in self._spread.items() if 1 < spread <= _RARE}
        self._postings = {stem: (array("i"), array("f")) for stem in looked_up}
        for article, (own, counts) in enumerate(self._found):
            weights = [(1 + math.log(count)) * rarity[stem] for stem, count in zip(own, counts, strict=True)]
            length = math.sqrt(sum(weight * weight for weight in weights)) or 1.0
            whole = array("f", (weight / length for weight in weights))
            self._found[article] = own, whole
            for stem, weight in zip(own, whole, strict=True):
                if stem in looked_up:
                    numbers, shares = self._postings[stem]
                    numbers.append(article)
                    shares.append(weight)

    def links(self, article: int) -> list[Link]:
        """Return the articles that *article* is most like, the likest first."""
        whole = dict(zip(*self._found[article], strict=True))
        found = (Link(other, self._likeness(whole, other)) for other in self._worth_a_look(article))
        return nlargest(MOST_LINKS, (link for link in found if link.likeness >= LIKELY), key=itemgetter(1))

    def shared(self, one: int, other: int, *, most: int) -> tuple[str, ...]:
        """Return the words that make two articles most alike, as they are written in one of them."""
        theirs = dict(zip(*self._found[other], strict=True))
        weights = {
            stem: weight * theirs[stem] for stem, weight in zip(*self._found[one], strict=True) if stem in theirs
        }
        return tuple(self._written[stem] for stem in nlargest(most, weights, key=weights.__getitem__))

    def _worth_a_look(self, article: int) -> Sequence[int]:
        own, weights = self._found[article]
        known = [stem in self._postings for stem in own]
        telling = nlargest(_TELLING, zip(compress(weights, known), compress(own, known), strict=True))
        together: dict[int, float] = {}
        for weight, stem in telling:
            for other, share in zip(*self._postings[stem], strict=True):
                together[other] = together.get(other, 0.0) + weight * share
        together.pop(article, None)
        likely = [(share, other) for other, share in together.items() if share >= _WORTH_A_LOOK]
        return [other for _, other in nlargest(_LOOKS, likely)]

    def _likeness(self, whole: dict[int, float], other: int) -> float:
        return sum(whole.get(stem, 0.0) * weight for stem, weight in zip(*self._found[other], strict=True))

    def _stem_of(self, word: str) -> int:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= _KNOWN:
                self._words.clear()
            known = self._words[word] = self._number_of(word)
        return known

    def _number_of(self, word: str) -> int:
        if len(word) < _LEAST_LETTERS or stems.is_common(word):
            return _NOTHING
        stem = stems.stem(word)
        if stem not in self._stems:
            self._stems[stem] = len(self._written)
            self._written.append(word)
        return self._stems[stem]
