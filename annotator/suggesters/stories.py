"""Likely stories of a project: which articles may report one event that nobody has put together yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.likely_stories.finding import Item, likely_stories
from annotator.store import apart, articles, stories

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.likely_stories.finding import LikelyStory
    from annotator.store.session import Session


def likely(session: Session, progress: Callable[[int, int], bool]) -> tuple[LikelyStory, ...] | None:
    """Return likely stories, the likest articles first; None if *progress* said to stop.

    Nothing is proposed of which somebody has said that it is no story, nor two stories that are there to be one.
    """
    return likely_stories(
        (Item(article, text, story) for article, text, story in stories.texts(session)),
        text_of=lambda article: articles.get(session, article).text,
        apart=apart.every(session),
        progress=progress,
    )
