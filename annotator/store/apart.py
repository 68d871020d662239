"""Articles of which somebody has said that they do not report one event: nobody is asked about them again."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from sqlalchemy import select

from annotator.model import ArticleId, new_id
from annotator.store import rows, tables

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.store.session import Session

Pair = frozenset[ArticleId]
_PREFIX = "not_one_story:"
"""Notes about the project whose key begins so are lists of articles: none of *these* belongs together with one of
*those*."""
_THESE, _THOSE = "these", "those"
_NOTE = tables.project_info
_EVERY = select(_NOTE.c.value).where(_NOTE.c.key >= _PREFIX, _NOTE.c.key < f"{_PREFIX}g", ~_NOTE.c.deleted)


def every(session: Session) -> frozenset[Pair]:
    """Return all pairs of articles that are said not to be one story; those of deleted articles too."""
    found: set[Pair] = set()
    for note in session.connection.execute(_EVERY).scalars():
        pairs = product(map(ArticleId, note[_THESE]), map(ArticleId, note[_THOSE]))
        found.update(frozenset((one, other)) for one, other in pairs if one != other)
    return frozenset(found)


def keep(session: Session, these: Collection[ArticleId], those: Collection[ArticleId]) -> None:
    """Note that none of *these* belongs together with one of *those*; in a running edit."""
    value = {_THESE: sorted(these), _THOSE: sorted(those)}
    rows.insert(session, "project_info", {"key": f"{_PREFIX}{new_id()}", "value": value})
