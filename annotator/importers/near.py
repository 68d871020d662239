"""Which articles of an import are near copies of some that were there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.incoming import Duplicate
from annotator.store import copies

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.store.session import Session


def near_among(session: Session, last: int, go_on: Callable[[int], bool] | None) -> list[Duplicate]:
    """Return those added after the row *last* that are near copies of one up to it; *go_on* may end it."""
    return [
        Duplicate(article=near.article, file_name=new.file_name, title=new.metadata.title, is_near=True)
        for new, near in copies.after(session, last, progress=go_on)
    ]
