"""The words of a claim by which it is compared: stems, numbers by value, and nothing that stands in every sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator import stems
from annotator.candidates.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.candidates.values import Amount


class Word(NamedTuple):
    """One word of a claim."""

    stem: str
    text: str


def tokens(text: str) -> Iterator[Word]:
    """Yield the words that tell something, in their order; a number is one word, its value."""
    counted = amounts(text)
    covered = {place for amount in counted for place in range(amount.start, amount.end)}
    for start, end, stem in stems.words_of(text):
        amount = (
            next((each for each in counted if each.start < end and start < each.end), None)
            if start in covered
            else None
        )
        if amount is None:
            if not stems.is_common(text[start:end]):
                yield Word(stem, text[start:end])
        elif start <= amount.start:
            yield Word(value_of(amount), amount.text)


def value_of(amount: Amount) -> str:
    """Return a number as everybody writes it: without zeros at the end."""
    return f"{amount.value.normalize():f}"
