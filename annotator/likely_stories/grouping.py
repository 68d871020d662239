"""Articles gathered into likely stories: each with the others it is like, never on the strength of one chain of links.

Two groups become one when at least half of the pairs between them are alike, so that A like B and B like C do not make
a story of A and C. What somebody has said not to be one story stays apart, and two stories that people have made are
left alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.likely_stories.weighing import MOST_LINKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from annotator.likely_stories.weighing import Link
    from annotator.model import StoryId


@dataclass(slots=True)
class Group:
    """Articles by number."""

    members: list[int]
    story: StoryId | None = None
    """The story whose articles are among them."""
    newcomers: list[int] = field(default_factory=list)
    """Those that belong to no story yet."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles that are alike."""

    likeness: float
    one: int
    other: int


def ties_of(links: Mapping[int, Sequence[Link]]) -> list[Tie]:
    """Return every pair that is linked, once, the likest first."""
    found = {
        (min(article, link.other), max(article, link.other)): link.likeness
        for article, others in links.items()
        for link in others
    }
    return sorted((Tie(likeness, *pair) for pair, likeness in found.items()), key=lambda tie: -tie.likeness)


def grouped(
    ties: Sequence[Tie], placed: Mapping[int, StoryId], *, are_apart: Callable[[int, int], bool]
) -> Iterator[tuple[Group, Tie]]:
    """Yield groups with articles that belong to no story yet, each with the tie that says most for it."""
    groups = _Groups(ties, placed, are_apart)
    strongest: dict[int, Tie] = {}
    for tie in ties:
        groups.join(tie.one, tie.other)
    for tie in ties:
        group = groups.of(tie.one)
        if group is groups.of(tie.other) and not (tie.one in placed and tie.other in placed):
            strongest.setdefault(id(group), tie)
    for group in groups.every():
        if group.newcomers and len(group.members) > 1 and id(group) in strongest:
            yield group, strongest[id(group)]


class _Groups:
    def __init__(
        self, ties: Iterable[Tie], placed: Mapping[int, StoryId], are_apart: Callable[[int, int], bool]
    ) -> None:
        self._are_apart = are_apart
        self._near: defaultdict[int, set[int]] = defaultdict(set)
        for tie in ties:
            self._near[tie.one].add(tie.other)
            self._near[tie.other].add(tie.one)
        self._group_of: dict[int, Group] = {}
        stories: dict[StoryId, Group] = {}
        for article, story in placed.items():
            group = stories.setdefault(story, Group([], story))
            group.members.append(article)
            self._group_of[article] = group

    def of(self, article: int) -> Group:
        """Return the group of an article; at first each is its own."""
        group = self._group_of.get(article)
        if group is None:
            group = self._group_of[article] = Group([article], newcomers=[article])
        return group

    def every(self) -> list[Group]:
        """Return all groups, each once."""
        return list({id(group): group for group in self._group_of.values()}.values())

    def join(self, one: int, other: int) -> None:
        """Make one group of those of two articles, if that is right."""
        first, second = self.of(one), self.of(other)
        if first is second or (first.story is not None and second.story is not None):
            return
        large, small = (first, second) if len(first.members) >= len(second.members) else (second, first)
        if not self._belong_together(large, small):
            return
        large.members += small.members
        large.newcomers += small.newcomers
        large.story = large.story or small.story
        for article in small.members:
            self._group_of[article] = large

    def _belong_together(self, large: Group, small: Group) -> bool:
        members = set(large.members)
        alike = sum(len(self._near[article] & members) for article in small.members)
        possible = len(small.members) * min(len(large.members), MOST_LINKS)
        return 2 * alike >= possible and not any(
            self._are_apart(one, other) for one in small.members for other in large.members
        )
