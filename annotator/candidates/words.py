"""The words of a claim by which it is compared: stems, numbers by value, and nothing that stands in every sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator import stems
from annotator import text as texts
from annotator.candidates.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.candidates.values import Amount

_COMMON = """
    а або але без би бо був була були було бути в вже від він вона вони воно все всі вся втім де для до є ж же з за
    зі і із інші її їй їм їх й його йому к коли крім лише між на над не ні ну о об під по при про та так також там те
    тим тільки то тобто той тому у увесь усі хоча це цей ця ці цю цього цьому чи чим що щоб як яка які який якого
    якому якої яку якщо я ми ви ти
    a an and are as at be been by for from has have he her his in is it its of on or she that the their they this to
    was were which will with
"""
_EVERYWHERE = frozenset(_COMMON.split())


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
            if texts.fold(text[start:end]) not in _EVERYWHERE:
                yield Word(stem, text[start:end])
        elif start <= amount.start:
            yield Word(value_of(amount), amount.text)


def value_of(amount: Amount) -> str:
    """Return a number as everybody writes it: without zeros at the end."""
    return f"{amount.value.normalize():f}"
