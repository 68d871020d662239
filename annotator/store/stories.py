"""The stories of a project: which articles report the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from annotator import text
from annotator.errors import UnknownId
from annotator.model import ArticleId, Story, StoryId, Value
from annotator.store import keys, rows, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.store.session import Session

_STORY, _ARTICLE = tables.story, tables.article
_TOLD = (_ARTICLE.c.published == "", _ARTICLE.c.published, _ARTICLE.c.id)
"""The order in which articles of a story are gone through: as they were published, those without a date last."""


class StorySummary(Value):
    """A story and how many articles it has."""

    story: Story
    articles: int


def all(session: Session) -> tuple[StorySummary, ...]:  # noqa: A001 -- reads as stories.all
    """Return every story that has articles, by title."""
    query = (
        select(_STORY.c.uid, _STORY.c.title, func.count())
        .join(_ARTICLE, _ARTICLE.c.story_id == _STORY.c.id)
        .where(~_STORY.c.deleted, ~_ARTICLE.c.deleted)
        .group_by(_STORY.c.id)
        .order_by(_STORY.c.folded, _STORY.c.uid)
    )
    return tuple(
        StorySummary(story=Story(id=StoryId(uid), title=title), articles=count)
        for uid, title, count in session.connection.execute(query)
    )


def get(session: Session, story: StoryId) -> Story:
    """Return one story; raises *UnknownId*."""
    row = session.connection.execute(_stories().where(_STORY.c.uid == keys.checked("story", story))).one_or_none()
    if row is None:
        raise UnknownId(kind="story", id=story)
    return _story(row)


def of_article(session: Session, article: ArticleId) -> Story | None:
    """Return the story an article belongs to, if it belongs to one; raises *UnknownId*."""
    key = keys.of(session, "article", article)
    query = _stories().join(_ARTICLE, _ARTICLE.c.story_id == _STORY.c.id).where(_ARTICLE.c.id == key)
    row = session.connection.execute(query).one_or_none()
    return None if row is None else _story(row)


def articles(session: Session, story: StoryId) -> tuple[ArticleId, ...]:
    """Return the articles of a story as they were published; those without a date come last. Raises *UnknownId*."""
    key = keys.of(session, "story", story)
    query = select(_ARTICLE.c.uid).where(_ARTICLE.c.story_id == key, ~_ARTICLE.c.deleted).order_by(*_TOLD)
    return tuple(map(ArticleId, session.connection.execute(query).scalars()))


def count(session: Session) -> int:
    """Return how many stories have articles."""
    query = select(func.count(_ARTICLE.c.story_id.distinct())).where(
        _ARTICLE.c.story_id.is_not(None), ~_ARTICLE.c.deleted
    )
    return session.connection.execute(query).scalar_one()


def texts(session: Session) -> Iterator[tuple[ArticleId, str, StoryId | None]]:
    """Yield every article with its text and story, in the order in which they were added; one at a time."""
    body = tables.article_text
    query = (
        select(_ARTICLE.c.uid, body.c.body, _STORY.c.uid)
        .join(body, body.c.id == _ARTICLE.c.text_id)
        .outerjoin(_STORY, _STORY.c.id == _ARTICLE.c.story_id)
        .where(~_ARTICLE.c.deleted)
        .order_by(_ARTICLE.c.id)
    )
    for article, text_of_it, story in session.connection.execute(query.execution_options(yield_per=100)):
        yield ArticleId(article), text_of_it, None if story is None else StoryId(story)


def keys_of(session: Session, articles: Iterable[int]) -> set[int]:
    """Return the keys of the stories to which the articles with these keys belong."""
    found: set[int] = set()
    for chunk in keys.chunks(articles):
        query = select(_ARTICLE.c.story_id).where(_ARTICLE.c.id.in_(chunk), _ARTICLE.c.story_id.is_not(None))
        found.update(session.connection.execute(query.distinct()).scalars())
    return found


def members(session: Session, story: int) -> list[int]:
    """Return the keys of the articles of the story with this key, as they were published."""
    query = select(_ARTICLE.c.id).where(_ARTICLE.c.story_id == story, ~_ARTICLE.c.deleted)
    return list(session.connection.execute(query.order_by(*_TOLD)).scalars())


def empty(session: Session, stories: Iterable[int]) -> set[int]:
    """Return the keys of those of *stories* that have no article."""
    asked = set(stories)
    filled: set[int] = set()
    for chunk in keys.chunks(asked):
        query = select(_ARTICLE.c.story_id).where(_ARTICLE.c.story_id.in_(chunk), ~_ARTICLE.c.deleted)
        filled.update(session.connection.execute(query.distinct()).scalars())
    return asked - filled


def columns(story: Story, made_at: int) -> rows.Values:
    """Return the columns that hold a story."""
    return {"uid": story.id, "title": story.title, "folded": text.fold(story.title), "made_at": made_at}


def _stories() -> Select[*tuple[Any, ...]]:
    return select(_STORY.c.uid, _STORY.c.title).where(~_STORY.c.deleted)


def _story(row: Any) -> Story:
    uid, title = row
    return Story(id=StoryId(uid), title=title)
