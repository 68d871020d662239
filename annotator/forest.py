"""What belongs together, told pair by pair."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)
"""Anything that is smaller or greater than others of its kind."""


class Forest(Generic[T]):
    """Union and find (Tarjan 1975), the smallest member at the root; remembers only what has been joined."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def root(self, member: T) -> T:
        """Return the smallest of what *member* has been joined with, at however many removes."""
        above = self._above
        if member not in above:
            return member
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    def join(self, first: T, second: T) -> None:
        """Let two members, and what they have been joined with, belong together."""
        low, high = self.root(first), self.root(second)
        if high < low:
            low, high = high, low
        self._above.setdefault(low, low)
        self._above[high] = low
