"""Which articles the list shows."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from annotator import text
from annotator.model import Status, StoryId, Value
from annotator.store import keys, search, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Select

    from annotator.store.session import Session

_ARTICLE, _COUNTER = tables.article, tables.article_counter
_STEP = 50_000
_FIRST_TITLES = 10_000


class ArticleFilter(Value):
    """What an article must have to be listed; what is empty asks for nothing."""

    text: str = ""
    """In the title, or as words in the article."""
    statuses: frozenset[Status] = frozenset()
    """One of these."""
    labels: frozenset[str] = frozenset()
    """A span of one of these labels."""
    flagged: bool = False
    story: StoryId | None = None
    """In this story."""
    is_by_story: bool = False
    """Not what an article must have, but where it stands: stories first, by title, each in the order of publication."""

    @property
    def takes_all(self) -> bool:
        """Whether every article passes."""
        return self.model_copy(update={"is_by_story": False}) == ArticleFilter()


def matching_rows(session: Session, *, query: ArticleFilter) -> array[int]:
    """Return the rows of all articles that pass the filter, in the order in which they were added or by story.

    Only indexes are read: no text, and a million rows take a fraction of a second.
    """
    rows = _matching(session, query)
    return _by_story(session, rows) if query.is_by_story else rows


def _matching(session: Session, query: ArticleFilter) -> array[int]:
    if query.takes_all:
        return _all(session)
    found: list[Sequence[int]] = []
    if query.labels:
        found.append(_united([_with_label(session, label) for label in query.labels]))
    if query.text.strip():
        found.append(_with_words(session, query.text))
    if query.story is not None:
        found.append(_rows(session, _ARTICLE.c.story_id == _key_of(session, query.story)))
    if query.flagged:
        found.append(_rows(session, _ARTICLE.c.flagged))
    if query.statuses:
        found.append(_united([_rows(session, _ARTICLE.c.status == status) for status in query.statuses]))
    return array("q", _in_all(found))


def first_rows(session: Session, *, query: ArticleFilter, limit: int = 200) -> array[int]:
    """Return some of the first rows that pass a filter with words, at once, while the others are still looked for.

    They have the words in their text, or else in one of the titles that are looked at first; none may be found though
    there are some.
    """
    found = search.first_rows(session, query.text, limit=limit)
    if not found:
        some = select(_ARTICLE.c.id, _ARTICLE.c.title_folded).where(~_ARTICLE.c.deleted).limit(_FIRST_TITLES).subquery()
        found = _sorted(session, select(some.c.id).where(_has(some.c.title_folded, query.text)).limit(limit))
    others = query.model_copy(update={"text": ""})
    if found and others != ArticleFilter():
        return array("q", _in_all([found, matching_rows(session, query=others)]))
    return found


def _by_story(session: Session, rows: array[int]) -> array[int]:
    """Return *rows* with those that belong to a story in front, story by story."""
    story = tables.story.c
    told = select(_ARTICLE.c.id).join(tables.story, story.id == _ARTICLE.c.story_id).where(~_ARTICLE.c.deleted)
    order = (story.folded, story.id, _ARTICLE.c.published == "", _ARTICLE.c.published, _ARTICLE.c.id)
    asked = set(rows)
    first = [row for row in session.connection.execute(told.order_by(*order)).scalars() if row in asked]
    placed = set(first)
    return array("q", [*first, *(row for row in rows if row not in placed)])


def _key_of(session: Session, story: StoryId) -> int:
    """Return the key of a story; one that no story has if it has gone."""
    return keys.known(session, "story", [story]).get(story, 0)


def _united(parts: list[array[int]]) -> Sequence[int]:
    """Return what is in one of *parts*, each of which is in order."""
    filled = [part for part in parts if part]
    if len(filled) <= 1 or all(part == filled[0] for part in filled):
        return filled[0] if filled else []
    return sorted(set().union(*filled))


def _in_all(parts: list[Sequence[int]]) -> Sequence[int]:
    """Return what is in each of *parts*, in order."""
    if len(parts) == 1:
        return parts[0]
    shortest, *others = sorted(parts, key=len)
    return sorted(set(shortest).intersection(*others))


def _all(session: Session) -> array[int]:
    live = select(_ARTICLE.c.id).where(~_ARTICLE.c.deleted)
    first, last = session.connection.execute(select(func.min(_ARTICLE.c.id), func.max(_ARTICLE.c.id))).one()
    counted = select(func.sum(_COUNTER.c.number)).where(_COUNTER.c.name.in_(list(Status)))
    number = session.connection.execute(counted).scalar()
    if not number:
        return array("q")
    if last - first + 1 == number:
        rows = array("q")
        for start in range(first, last + 1, _STEP):  # in steps, between which other threads have their turn
            rows.extend(range(start, min(start + _STEP, last + 1)))
        return rows
    return keys.listed(session, live.order_by(_ARTICLE.c.id))


def _rows(session: Session, condition: ColumnElement[bool]) -> array[int]:
    query = select(_ARTICLE.c.id).where(condition, ~_ARTICLE.c.deleted).order_by(_ARTICLE.c.id)
    return keys.listed(session, query)


def _with_label(session: Session, label: str) -> array[int]:
    span = tables.span.c
    query = select(span.article_id).where(span.label == label, ~span.deleted).distinct()
    return keys.listed(session, query.order_by(span.article_id))


def _with_words(session: Session, words: str) -> Sequence[int]:
    """Return the rows with these words in their text or title.

    Few are looked for each way: titles are all in one index, and it takes half as long to go through that as through
    the articles. Many are found by going through the articles once.
    """
    if search.has_few(session, words):
        titled = _with_title(session, words, most=search.FEW + 1)
        if len(titled) <= search.FEW:
            return _united([titled, search.rows(session, words)])
    in_title, in_text = _has(_ARTICLE.c.title_folded, words), search.containing(words)
    return _rows(session, in_title if in_text is None else in_title | in_text)


def _with_title(session: Session, words: str, *, most: int) -> array[int]:
    there = select(_ARTICLE.c.id).where(_has(_ARTICLE.c.title_folded, words), ~_ARTICLE.c.deleted)
    return _sorted(session, there.limit(most))


def _has(title: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return func.instr(title, text.fold(words.strip())) > 0


def _sorted(session: Session, query: Select[tuple[int]]) -> array[int]:
    """Return what *query* selects in order; SQLite, asked for the order, would take another index to begin with."""
    return array("q", sorted(keys.listed(session, query)))
