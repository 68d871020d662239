"""In which order matches stand: as they are read, or by the words beside them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.queries import places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.concordance import Match

_MOST = 6
_ALPHABET = {letter: number for number, letter in enumerate("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", 0x430)}
"""Where Ukrainian letters come among Cyrillic ones: Unicode puts ґ, є, і and ї behind all others."""


class Order(StrEnum):
    """What matches are ordered by."""

    TEXT = "text"
    RIGHT = "right"
    LEFT = "left"


def ordered(matches: Iterable[Match], order: Order) -> list[Match]:
    """Return *matches*, which are as they are read, in another order; those alike stay as they are read."""
    match order:
        case Order.TEXT:
            return list(matches)
        case Order.RIGHT:
            return sorted(matches, key=_by_right)
        case Order.LEFT:
            return sorted(matches, key=_by_left)


def beside(match: Match, order: Order) -> str:
    """Return the word that decides about the place of *match*; empty if there is none."""
    sides = {Order.RIGHT: match.right.split()[:1], Order.LEFT: match.left.split()[-1:]}
    return next(iter(sides.get(order, ())), "")


def _by_right(match: Match) -> list[list[int]]:
    return [_letters(word) for word in places.tokens(match.right)[:_MOST]]


def _by_left(match: Match) -> list[list[int]]:
    return [_letters(word) for word in reversed(places.tokens(match.left)[-_MOST:])]


def _letters(word: str) -> list[int]:
    return [_ALPHABET.get(letter, ord(letter)) for letter in word]
