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
    first_of: dict[str, ArticleId] = {}
    for profile in profiles:
        common = _common(profile, grouping)
        if common:
            forest.join(profile.article, first_of.setdefault(common, profile.article))
    return {profile.article: forest.root(profile.article) for profile in profiles}


def _common(profile: Profile, grouping: Grouping) -> str:
    """Return what an article has in common with others of its group; nothing if there is nothing."""
    match grouping:
        case Grouping.STORY:
            return profile.story or ""
        case Grouping.OUTLET:
            return profile.outlet.strip().casefold()
        case _:
            return ""
