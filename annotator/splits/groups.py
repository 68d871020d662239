"""Articles that have to stay together, gathered into groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.splits.plan import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import ArticleId
    from annotator.splits.plan import Profile


def groups_of(
    profiles: Sequence[Profile],
    grouping: Grouping,
    *,
    copies: Iterable[tuple[ArticleId, ArticleId]],
    related: Iterable[tuple[ArticleId, ArticleId]],
) -> dict[ArticleId, ArticleId]:
    """Return for each article the smallest id of its group: as ids sort by time, adding articles seldom changes it.

    *copies* are pairs of near copies, *related* pairs with a relation between their marks.
    """
    forest = _Forest(profile.article for profile in profiles)
    for first, second in copies:
        forest.join(first, second)
    match grouping:
        case Grouping.STORY:
            for first, second in related:
                forest.join(first, second)
        case Grouping.OUTLET:
            first_of: dict[str, ArticleId] = {}
            for profile in profiles:
                outlet = profile.outlet.strip().casefold()
                if outlet:
                    forest.join(profile.article, first_of.setdefault(outlet, profile.article))
        case _:
            pass
    return {profile.article: forest.root(profile.article) for profile in profiles}


class _Forest:
    """Union and find (Tarjan 1975), the smallest member at the root."""

    def __init__(self, members: Iterable[ArticleId]) -> None:
        self._above = {member: member for member in members}

    def root(self, member: ArticleId) -> ArticleId:
        """Return the smallest member of the tree that *member* is in."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, first: ArticleId, second: ArticleId) -> None:
        """Make one tree of two; what is no member is passed over."""
        if first not in self._above or second not in self._above:
            return
        roots = sorted((self.root(first), self.root(second)))
        self._above[roots[1]] = roots[0]
