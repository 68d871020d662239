"""Where the words of a query stand in a text."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING

import regex

from annotator import stems, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.queries.tree import Words

_TOKEN = regex.compile(r"[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}\u00ad]*+")
_KNOWN = 1 << 16
Place = tuple[int, int]


def tokens(words: str) -> tuple[str, ...]:
    """Return *words* as the index of texts has them: in pieces at hyphens and apostrophes, folded."""
    return tuple(_TOKEN.findall(text.fold(words)))


class Text:
    """A text that is searched for several things."""

    def __init__(self, body: str) -> None:
        self.body = body

    def places(self, wanted: Words) -> tuple[Place, ...]:
        """Return where *wanted* starts and ends, in order."""
        run = self._by_stem if wanted.is_lemma else self._by_token
        keys = tuple(map(stems.stem, wanted.words)) if wanted.is_lemma else wanted.words
        return tuple(_runs(run, keys, is_open=wanted.is_open and not wanted.is_lemma))

    @cached_property
    def _by_token(self) -> tuple[list[Place], list[str]]:
        found = [match.span() for match in _TOKEN.finditer(self.body)]
        return found, [_folded(self.body[start:end]) for start, end in found]

    @cached_property
    def _by_stem(self) -> tuple[list[Place], list[str]]:
        found = list(text.words(self.body))
        return found, [stems.stem(self.body[start:end]) for start, end in found]


def beginnings(stem: str) -> tuple[str, ...]:
    """Return how words begin that may have this stem, letters that alternate written out."""
    if stem.count("г") > _MOST_SPELT:
        stem = stem[: stem.index("г") + 1] + "  "  # too many ways to spell it: then only how it begins
    head, tail = stem[:-2], stem[-2:].strip()
    letters = (
        *(_EITHER.get(letter, letter) for letter in head),
        *(_ALTERNATING.get(letter, letter) for letter in tail),
    )
    return tuple("".join(spelt) for spelt in product(*letters))


_MOST_SPELT = 3
_EITHER = {"г": "гґ"}
_ALTERNATING = {"о": "оіїєе", "к": "кцч", "г": "гґжз", "х": "хсш"}


@lru_cache(_KNOWN)
def _folded(token: str) -> str:
    return text.fold(token)


def _runs(found: tuple[list[Place], list[str]], keys: tuple[str, ...], *, is_open: bool) -> Iterator[Place]:
    """Yield where *keys* follow one another."""
    places, known = found
    first, *_ = keys
    if len(keys) == 1:
        spots = [at for at, key in enumerate(known) if key.startswith(first)] if is_open else _equal(known, first)
        yield from (places[at] for at in spots)
        return
    until = len(keys) - 1
    for at in _equal(known, first):
        last = known[at + until] if at + until < len(known) else ""
        is_last = last.startswith(keys[-1]) if is_open else last == keys[-1]
        if is_last and tuple(known[at : at + until]) == keys[:-1]:
            yield places[at][0], places[at + until][1]


def _equal(known: list[str], wanted: str) -> Iterator[int]:
    return (at for at, key in enumerate(known) if key == wanted)
