"""What the screen of copies is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from annotator.alignment import Alignment, Difference
    from annotator.model import ArticleId, ArticleSummary
    from annotator.similar import Likeness
    from ui.presenters.article.reading import ArticleRead
    from ui.widgets.article_view import Mark


class Pair(NamedTuple):
    """Two articles that are copies of each other."""

    first: ArticleId
    second: ArticleId
    shown: ArticleSummary
    """The one of them that the list names."""
    likeness: Likeness | None = None
    """None: the very same text."""


class Whose(StrEnum):
    """Whose marks are carried."""

    ALL = "all"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts with their marks, and what they have in common."""

    first: ArticleRead
    second: ArticleRead
    alignment: Alignment
    differences: tuple[Difference, ...]
    marks: tuple[tuple[Mark, ...], tuple[Mark, ...]]
    """Those of both, as the article view draws them."""
