"""Articles that have to stay together, gathered into groups."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from annotator.forest import Forest
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
    forest: Forest[ArticleId] = Forest()
    members = {profile.article for profile in profiles}
    for first, second in chain(copies, related if grouping is Grouping.STORY else ()):
        if first in members and second in members:
            forest.join(first, second)
    if grouping is Grouping.OUTLET:
        first_of: dict[str, ArticleId] = {}
        for profile in profiles:
            outlet = profile.outlet.strip().casefold()
            if outlet:
                forest.join(profile.article, first_of.setdefault(outlet, profile.article))
    return {profile.article: forest.root(profile.article) for profile in profiles}
