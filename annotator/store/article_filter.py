"""Which articles the list shows."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from annotator import text
from annotator.model import Status, Value
from annotator.store import search, tables
from annotator.store.likeness import containing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement

    from annotator.store.session import Session

_ARTICLE = tables.article


class ArticleFilter(Value):
    """What an article must have to be listed; what is empty asks for nothing."""

    text: str = ""
    """In the title, or as words in the article."""
    statuses: frozenset[Status] = frozenset()
    """One of these."""
    labels: frozenset[str] = frozenset()
    """A span of one of these labels."""
    flagged: bool = False


def matching_rows(session: Session, *, query: ArticleFilter) -> array[int]:
    """Return the rows of all articles that pass the filter, in the order in which they were added.

    Only indexes are read: no text, and a million rows take a fraction of a second.
    """
    if query == ArticleFilter():
        return _all(session)
    found: set[int] | None = None
    if query.labels:
        found = _with_labels(session, query.labels)
    if query.text.strip():
        found = _both(found, _with_text(session, query.text))
    if query.flagged:
        found = _both(found, _rows(session, _ARTICLE.c.flagged))
    for_status = [_rows(session, _ARTICLE.c.status == status) for status in query.statuses]
    if for_status:
        found = _both(found, set().union(*for_status))
    return array("q", sorted(found or ()))


def _both(one: set[int] | None, other: set[int]) -> set[int]:
    return other if one is None else one & other


def _all(session: Session) -> array[int]:
    live = select(_ARTICLE.c.id).where(~_ARTICLE.c.deleted)
    first, last, number = session.connection.execute(
        select(func.min(_ARTICLE.c.id), func.max(_ARTICLE.c.id), func.count()).where(~_ARTICLE.c.deleted)
    ).one()
    if number == 0:
        return array("q")
    if last - first + 1 == number:
        return array("q", range(first, last + 1))
    return array("q", session.connection.execute(live.order_by(_ARTICLE.c.id)).scalars())


def _rows(session: Session, condition: ColumnElement[bool]) -> set[int]:
    query = select(_ARTICLE.c.id).where(condition, ~_ARTICLE.c.deleted)
    return set(session.connection.execute(query).scalars())


def _with_labels(session: Session, labels: Iterable[str]) -> set[int]:
    span = tables.span.c
    found: set[int] = set()
    for label in labels:
        # One label at a time: then the distinct articles come straight from the index.
        query = select(span.article_id).where(span.label == label, ~span.deleted).distinct()
        found.update(session.connection.execute(query).scalars())
    return found


def _with_text(session: Session, words: str) -> set[int]:
    pattern = containing(text.fold(words.strip()))
    found = _rows(session, _ARTICLE.c.title_folded.like(pattern, escape="\\"))
    return found | search.rows(session, words)
