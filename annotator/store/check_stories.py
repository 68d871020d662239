"""The part of a check that reads stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store.findings import Fault, Problem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_DISSOLVED = """
    SELECT lower(hex(article.uid)), lower(hex(story.uid)) FROM article JOIN story ON story.id = article.story_id
    WHERE article.deleted = 0 AND story.deleted = 1 ORDER BY article.id
"""
_NAMELESS = "SELECT lower(hex(uid)) FROM story WHERE deleted = 0 AND trim(title) = '' ORDER BY id"


class Stories:
    """Reads which story every article belongs to, and what stories are called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with stories."""
        for article, story in self._connection.execute(_DISSOLVED):
            message = f"it belongs to story {story}, which has been dissolved"
            yield Problem(fault=Fault.REFERENCE, where=f"article {article}", message=message)
        for (story,) in self._connection.execute(_NAMELESS):
            yield Problem(fault=Fault.UNREADABLE, where=f"story {story}", message="it has no title")
