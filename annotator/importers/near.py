"""Which articles of an import are near copies of some that were there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.incoming import Duplicate
from annotator.store import copies

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.session import Session


_MOST = 50_000_000
"""Pairs of a new article and one that was there: with more it would take minutes to find out."""


def are_too_many(new: int, last: int) -> bool:
    """Tell whether so many new articles are not compared with those up to the row *last*, unless somebody asks."""
    return new * last > _MOST


def near_among(
    session: Session, new: int, last: int, go_on: Callable[[int], bool] | None
) -> tuple[Duplicate, ...] | None:
    """Return those of *new* articles after the row *last* that are near copies of one up to it.

    None: they are too many to find out. *go_on* may end it.
    """
    if are_too_many(new, last):
        return None
    return tuple(
        Duplicate(article=near.article, file_name=article.file_name, title=article.metadata.title, is_near=True)
        for article, near in copies.after(session, last, progress=go_on)
    )
