"""Why two claims may be about the same matter, and what they say differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.candidates.numbers import amounts
from annotator.candidates.values import Choice, Differences, Reasons
from annotator.candidates.words import tokens, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.candidates.values import Amount, Claim, Name

_MOST_WORDS = 6
_SHORTEST = 3


def reasons(one: Claim, other: Claim) -> Reasons:
    """Return what the claims have in common: numbers by value, names, words. A word of a name is not told again."""
    mine, theirs = _by_value(one), _by_value(other)
    numbers = tuple((mine[value].text, theirs[value].text) for value in mine if value in theirs)
    named = {name.text: None for name in one.names if _names(other, name)}
    names = tuple(named | {name.text: None for name in other.names if name.text not in named and _says(one, name)})
    told = {word.stem for name in names for word in tokens(name)}
    there = {word.stem for word in tokens(other.text)}
    words: dict[str, str] = {}
    for word in tokens(one.text):
        if word.stem in there and word.stem not in told and word.stem not in mine and len(word.stem) >= _SHORTEST:
            words.setdefault(word.stem, word.text.lower())
    return Reasons(numbers, names, tuple(words.values())[:_MOST_WORDS])


def differences(one: Claim, other: Claim, attributes: Sequence[str]) -> Differences:
    """Return what the claims say differently; of choices those in *attributes*, in that order.

    Numbers and names are told only where both claims have some: one that says less does not say otherwise.
    """
    choices = tuple(
        Choice(code, before, after)
        for code in attributes
        if (before := one.attributes.get(code)) and (after := other.attributes.get(code)) and before != after
    )
    mine, theirs = _by_value(one), _by_value(other)
    numbers = _apart({value: mine[value].text for value in mine}, {value: theirs[value].text for value in theirs})
    names = (
        tuple(dict.fromkeys(name.text for name in one.names if not _names(other, name))),
        tuple(dict.fromkeys(name.text for name in other.names if not _names(one, name))),
    )
    names = names if all(names) else ((), ())
    return Differences(choices, numbers, names)


def _names(claim: Claim, name: Name) -> bool:
    """Tell whether a claim names something, be it only in its normalised text."""
    return any(known.key == name.key for known in claim.names) or _says(claim, name)


def _says(claim: Claim, name: Name) -> bool:
    wanted = {word.stem for word in tokens(name.text)}
    return bool(wanted) and wanted <= {word.stem for word in tokens(claim.text)}


def _apart(mine: dict[str, str], theirs: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    only_mine = _without(mine, theirs)
    only_theirs = _without(theirs, mine)
    return (only_mine, only_theirs) if only_mine and only_theirs else ((), ())


def _without(some: dict[str, str], others: Iterable[str]) -> tuple[str, ...]:
    taken = set(others)
    return tuple(dict.fromkeys(text for key, text in some.items() if key not in taken))


def _by_value(claim: Claim) -> dict[str, Amount]:
    found: dict[str, Amount] = {}
    for amount in amounts(claim.text):
        found.setdefault(value_of(amount), amount)
    return found
