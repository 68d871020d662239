"""Likely stories found among articles, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator import similar
from annotator.likely_stories.grouping import grouped, ties_of
from annotator.likely_stories.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.likely_stories.grouping import Group, Tie
    from annotator.model import ArticleId, StoryId

    Apart = frozenset[frozenset[ArticleId]]

_WORDS = 6
_LIKE_A_COPY = 0.5
"""From here on it is worth looking whether one text is a copy of the other."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article as it is compared."""

    id: ArticleId
    text: str
    story: StoryId | None = None


@dataclass(frozen=True, slots=True)
class LikelyStory:
    """Articles that may report one event, and why."""

    articles: tuple[ArticleId, ...]
    """Those that would come together, or would be added to *story*."""
    story: StoryId | None
    """A story that somebody has made: they may belong to it."""
    pair: tuple[ArticleId, ArticleId]
    """The two that are most alike; the first is one of *articles*."""
    likeness: float
    """Of these two: 0.25 to 1."""
    words: tuple[str, ...]
    """What they have in common, the most telling first."""
    is_copy: bool
    """Whether one of the two is a near copy of the other."""


def likely_stories(
    items: Iterable[Item],
    *,
    text_of: Callable[[ArticleId], str],
    apart: Apart,
    progress: Callable[[int, int], bool],
) -> tuple[LikelyStory, ...] | None:
    """Return likely stories, those with the likest articles first; None if *progress* said to stop.

    *items* are read once, *text_of* gives some texts again. *apart* are pairs that are said not to be one story.
    *progress* hears how many articles are done, of how many; the number of all is not known while they are read: 0.
    """
    try:
        return _found(items, _Progress(progress), text_of=text_of, apart=apart)
    except _StoppedError:
        return None


def _found(
    items: Iterable[Item], progress: _Progress, *, text_of: Callable[[ArticleId], str], apart: Apart
) -> tuple[LikelyStory, ...]:
    weighing = Weighing()
    ids: list[ArticleId] = []
    stories: dict[int, StoryId] = {}
    for item in items:
        number = weighing.add(item.text)
        ids.append(item.id)
        if item.story is not None:
            stories[number] = item.story
        progress.at(number + 1, 0)
    weighing.weigh()
    links = {}
    for number in range(len(ids)):
        links[number] = weighing.links(number)
        progress.at(number + 1, len(ids))

    def are_apart(one: int, other: int) -> bool:
        return bool(apart) and frozenset((ids[one], ids[other])) in apart

    teller = _Teller(weighing, ids, text_of)
    told = []
    for group, tie in grouped(ties_of(links), stories, are_apart=are_apart):
        told.append(teller.told(group, tie))
        progress.at(len(ids), len(ids))
    return tuple(sorted(told, key=lambda story: (-story.likeness, story.articles)))


class _StoppedError(Exception):
    """Somebody does not want to know any more."""


class _Progress:
    def __init__(self, tell: Callable[[int, int], bool]) -> None:
        self._tell = tell

    def at(self, done: int, number: int) -> None:
        """Say how far it is; raises *_StoppedError* if nobody wants to know any more."""
        if not self._tell(done, number):
            raise _StoppedError


class _Teller:
    """Says why."""

    def __init__(self, weighing: Weighing, ids: list[ArticleId], text_of: Callable[[ArticleId], str]) -> None:
        self._weighing = weighing
        self._ids = ids
        self._text_of = text_of

    def told(self, group: Group, tie: Tie) -> LikelyStory:
        """Return a group as it is proposed."""
        newcomers = sorted(group.newcomers)
        one, other = (tie.one, tie.other) if tie.one in group.newcomers else (tie.other, tie.one)
        pair = self._ids[one], self._ids[other]
        return LikelyStory(
            articles=tuple(self._ids[number] for number in newcomers),
            story=group.story,
            pair=pair,
            likeness=tie.likeness,
            words=self._weighing.shared(one, other, most=_WORDS),
            is_copy=tie.likeness >= _LIKE_A_COPY
            and similar.are_near(*(similar.shingles(self._text_of(key)) for key in pair)),
        )
