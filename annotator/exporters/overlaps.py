"""Spans that cover the same words: which stay where a format allows one only, and on which level each lies."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.exporters.policies import Policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import Span
    from annotator.scheme import Scheme


def are_there(spans: Iterable[Span]) -> bool:
    """Tell whether any two of *spans* share a character."""
    pieces = sorted((fragment.start, fragment.end) for span in spans for fragment in span.fragments)
    return any(before[1] > after[0] for before, after in pairwise(pieces))


def staying(spans: Sequence[Span], policy: Policy, scheme: Scheme) -> list[Span]:
    """Return those of *spans* that stay, in their order; no two of them share a character."""
    order = {label.code: number for number, label in enumerate(scheme.labels)}
    taken: list[tuple[int, int]] = []
    kept: set[str] = set()
    for span in sorted(spans, key=lambda span: _rank(span, policy, order)):
        if not any(_is_taken(taken, fragment.start, fragment.end) for fragment in span.fragments):
            kept.add(span.id)
            for fragment in span.fragments:
                insort(taken, (fragment.start, fragment.end))
    return [span for span in spans if span.id in kept]


def levels(spans: Iterable[Span]) -> dict[str, int]:
    """Return for each span, by its id, the lowest level on which nothing else lies where it lies."""
    ends: list[int] = []
    found: dict[str, int] = {}
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.id)):
        level = next((number for number, end in enumerate(ends) if end <= span.start), len(ends))
        if level == len(ends):
            ends.append(0)
        ends[level] = span.end
        found[span.id] = level
    return found


def _rank(span: Span, policy: Policy, order: dict[str, int]) -> tuple[int, int, int, str]:
    length = sum(fragment.end - fragment.start for fragment in span.fragments)
    place = order.get(span.label, len(order)) if policy is Policy.PRIORITY else 0
    return place, -length, span.start, span.id


def _is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(taken, (start, end))
    return (index < len(taken) and taken[index][0] < end) or (index > 0 and taken[index - 1][1] > start)
