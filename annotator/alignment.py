"""Where two texts say the same, word by word: what a copy has kept of its original, and what was changed in it.

Words that stand once in either text are the fixed points, as in Bram Cohen's patience diff; what lies between them is
compared bit by bit by RapidFuzz. That takes about as long as the texts are long, and never more memory than a gap
between two fixed points can ask for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotator import text as texts
from annotator.model import Fragment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from annotator.model import Fragments

_CELLS = 64_000_000
"""Gaps with more pairs of words than this are taken for rewritten: their table would take more than 8 MB."""
_DEPTH = 40
"""So often gaps are looked through for new fixed points."""


class Stretch(NamedTuple):
    """A stretch that stands in both texts: where it starts in each, in code points, and how long it is."""

    first: int
    second: int
    length: int


class Difference(NamedTuple):
    """What stands between two stretches: ranges of both texts, of which one may be empty."""

    first: tuple[int, int]
    second: tuple[int, int]


class Alignment:
    """What two texts have in common, in order. *stretches* neither touch nor cross in both texts at once."""

    def __init__(self, stretches: Sequence[Stretch], *, lengths: tuple[int, int]) -> None:
        self.stretches = tuple(stretches)
        self.lengths = lengths
        self._starts = [stretch.first for stretch in self.stretches]

    def differences(self) -> Iterator[Difference]:
        """Yield what differs, in order."""
        ends = (Stretch(0, 0, 0), *self.stretches, Stretch(*self.lengths, 0))
        for before, after in pairwise(ends):
            first = before.first + before.length, after.first
            second = before.second + before.length, after.second
            if first[0] < first[1] or second[0] < second[1]:
                yield Difference(first, second)

    def turned(self) -> Alignment:
        """Return the same with the two texts changed over."""
        turned = [Stretch(each.second, each.first, each.length) for each in self.stretches]
        return Alignment(turned, lengths=(self.lengths[1], self.lengths[0]))

    def carried(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where [start, end) of the first text stands in the second; None unless all of it is kept as one."""
        place = bisect_right(self._starts, start) - 1
        if place < 0:
            return None
        stretch = self.stretches[place]
        if end > stretch.first + stretch.length:
            return None
        return start - stretch.first + stretch.second, end - stretch.first + stretch.second

    def opposite(self, offset: int) -> int:
        """Return the place in the second text that is beside *offset* of the first; in a change, about there."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return min(offset, self.stretches[0].second if self.stretches else self.lengths[1])
        stretch = self.stretches[place]
        following = self.stretches[place + 1].second if place + 1 < len(self.stretches) else self.lengths[1]
        within = min(offset - stretch.first, stretch.length)
        beyond = offset - stretch.first - within
        return min(stretch.second + within + beyond, max(following, stretch.second + within))

    def carried_all(self, fragments: Fragments) -> Fragments | None:
        """Return where *fragments* of the first text stand in the second; None unless each is kept as one."""
        places = [self.carried(fragment.start, fragment.end) for fragment in fragments]
        kept = [Fragment(start=place[0], end=place[1]) for place in places if place is not None]
        return tuple(kept) if len(kept) == len(places) else None

    def has_kept_some(self, start: int, end: int) -> bool:
        """Tell whether a part of [start, end) of the first text stands in the second."""
        place = bisect_left(self._starts, end) - 1
        return place >= 0 and self.stretches[place].first + self.stretches[place].length > start


def align(first: str, second: str, *, go_on: Callable[[], bool] | None = None) -> Alignment:
    """Return what two texts have in common: whole words, and what stands between them, to the letter.

    *go_on* is asked from time to time, and ends it by answering False: what has not been looked at is then told as
    changed.
    """
    lengths = len(first), len(second)
    if first == second:
        return Alignment([Stretch(0, 0, len(first))] if first else [], lengths=lengths)
    bounds, other_bounds = _bounds(first), _bounds(second)
    numbers: dict[str, int] = {}
    ours, theirs = _numbered(first, bounds, numbers), _numbered(second, other_bounds, numbers)
    runs = _joined(sorted(_common(ours, theirs, go_on)))
    found = (Stretch(bounds[a], other_bounds[b], bounds[a + length] - bounds[a]) for a, b, length in runs)
    return Alignment(list(_telling(first, found, lengths)), lengths=lengths)


def _bounds(text: str) -> list[int]:
    """Return where each word, white space and sign of a text starts, and at last where it ends."""
    bounds: list[int] = []
    place = 0
    for start, end in texts.words(text):
        bounds += _between(text, place, start)
        bounds.append(start)
        place = end
    bounds += _between(text, place, len(text))
    bounds.append(len(text))
    return bounds


def _between(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where signs start, and runs of white space."""
    for place in range(start, end):
        if place == start or not (text[place].isspace() and text[place - 1].isspace()):
            yield place


def _numbered(text: str, bounds: Sequence[int], numbers: dict[str, int]) -> list[int]:
    return [numbers.setdefault(text[start:end], len(numbers)) for start, end in pairwise(bounds)]


def _common(
    ours: Sequence[int], theirs: Sequence[int], go_on: Callable[[], bool] | None
) -> Iterator[tuple[int, int, int]]:
    """Yield runs that are the same: where they start in each list, and their length; in no order."""
    gaps = [(0, len(ours), 0, len(theirs), 0)]
    while gaps and (go_on is None or go_on()):
        a, a_end, b, b_end, depth = gaps.pop()
        ahead = _same_ahead(ours, theirs, (a, a_end), (b, b_end))
        yield a, b, ahead
        a, b = a + ahead, b + ahead
        behind = _same_behind(ours, theirs, (a, a_end), (b, b_end))
        a_end, b_end = a_end - behind, b_end - behind
        yield a_end, b_end, behind
        if a == a_end or b == b_end:
            continue
        fixed = _fixed_points(ours[a:a_end], theirs[b:b_end]) if depth < _DEPTH else []
        if fixed:
            yield from ((a + x, b + y, 1) for x, y in fixed)
            points = [(-1, -1), *fixed, (a_end - a, b_end - b)]
            gaps += (
                (a + x + 1, a + next_x, b + y + 1, b + next_y, depth + 1)
                for (x, y), (next_x, next_y) in pairwise(points)
                if x + 1 < next_x and y + 1 < next_y
            )
        elif (a_end - a) * (b_end - b) <= _CELLS:
            yield from ((a + x, b + y, length) for x, y, length in _longest(ours[a:a_end], theirs[b:b_end]))


def _same_ahead(ours: Sequence[int], theirs: Sequence[int], first: tuple[int, int], second: tuple[int, int]) -> int:
    longest = min(first[1] - first[0], second[1] - second[0])
    return next((n for n in range(longest) if ours[first[0] + n] != theirs[second[0] + n]), longest)


def _same_behind(ours: Sequence[int], theirs: Sequence[int], first: tuple[int, int], second: tuple[int, int]) -> int:
    longest = min(first[1] - first[0], second[1] - second[0])
    return next((n for n in range(longest) if ours[first[1] - n - 1] != theirs[second[1] - n - 1]), longest)


def _fixed_points(ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
    """Return the longest row of words that stand once in either list, in the order of both."""
    once = {number for number, times in Counter(theirs).items() if times == 1}
    once &= {number for number, times in Counter(ours).items() if times == 1}
    if not once:
        return []
    places = {number: place for place, number in enumerate(theirs) if number in once}
    pairs = [(place, places[number]) for place, number in enumerate(ours) if number in once]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest row of *pairs* whose second numbers rise; the first ones do."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, place) in enumerate(pairs):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        last[length : length + 1] = [index]
    row: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def _longest(ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 -- native code that few sessions need

    for step in LCSseq.opcodes(ours, theirs):
        if step.tag == "equal":
            yield step.src_start, step.dest_start, step.src_end - step.src_start


def _joined(runs: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield runs that touch in both texts as one."""
    start, other, length = 0, 0, 0
    for a, b, more in runs:
        if (a, b) == (start + length, other + length):
            length += more
        else:
            if length:
                yield start, other, length
            start, other, length = a, b, more
    if length:
        yield start, other, length


def _telling(text: str, stretches: Iterator[Stretch], lengths: tuple[int, int]) -> Iterator[Stretch]:
    """Yield stretches without those between two changes that have no word: a comma alone keeps nothing."""
    for stretch in stretches:
        first, second, length = stretch
        is_outer = (first, second) == (0, 0) or (first + length, second + length) == lengths
        if is_outer or any(map(str.isalnum, text[first : first + length])):
            yield stretch
