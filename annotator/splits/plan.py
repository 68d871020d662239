"""How to divide, what is known of each article for it, and what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import Field

from annotator.model import ArticleId, StoryId, Value


class Split(StrEnum):
    """A part of a data set."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


class Grouping(StrEnum):
    """What keeps articles together, besides being near copies of each other: that always does."""

    NONE = "none"
    STORY = "story"
    """They report the same event: somebody has made a story of them, or marks of one are related to the other's."""
    OUTLET = "outlet"
    """One outlet has printed both."""


class Method(StrEnum):
    """How groups are dealt out."""

    HASH = "hash"
    """By a hash of each group: the shares come out roughly, and what is added moves nothing that was there."""
    BALANCED = "balanced"
    """So that shares of articles and of every label come close to those wanted; more articles may move some."""


class Plan(Value):
    """How to divide."""

    shares: tuple[float, float, float] = (0.8, 0.1, 0.1)
    """Of train, dev and test; any scale."""
    grouping: Grouping = Grouping.STORY
    method: Method = Method.HASH
    seed: int = 13
    cuts: tuple[str, str] | None = None
    """ISO dates: what was published before the first is train, before the second dev, later test. Instead of
    *shares*; articles without a date are train."""
    kept: dict[ArticleId, Split] = Field(default_factory=dict)
    """Where articles were before, and stay with all of their groups."""

    @property
    def wanted(self) -> tuple[Split, ...]:
        """The parts that are to have articles."""
        if self.cuts is not None:
            return tuple(Split)
        return tuple(split for split, share in zip(Split, self.shares, strict=True) if share > 0)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of an article when articles are divided."""

    article: ArticleId
    outlet: str = ""
    published: str = ""
    story: StoryId | None = None
    labels: Counter[str] = field(default_factory=Counter)


class SplitRow(Value):
    """One part of a data set in numbers."""

    split: Split
    groups: int
    articles: int
    labels: dict[str, int]
    """Spans by label."""
    shares: dict[str, float]
    """The same as shares of all spans of the part."""


class Division(Value):
    """Which article is where."""

    places: dict[ArticleId, Split]
    groups: dict[ArticleId, ArticleId]
    """Each article's group, named by the first of its articles."""
    rows: tuple[SplitRow, ...]
    shared_groups: int
    """Groups with articles in two parts; 0, or something is wrong."""
    near_copies: int
    """Pairs of near copies in two parts; 0 likewise."""
    undated: int = 0
    """Articles without a date, when they were divided by date."""
