"""Stories: made of articles, renamed, dissolved, and articles put into them and taken out."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from annotator import text
from annotator.edits import names
from annotator.errors import UnknownId
from annotator.model import ArticleId, Deed, Story, StoryId, new_id
from annotator.store import apart, articles, journal, keys, rows, stories, times

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.session import Session

_LONGEST_TITLE = 80


def make_story(
    session: Session,
    article_ids: Iterable[ArticleId],
    *,
    by: AnnotatorId,
    title: str = "",
    id: StoryId | None = None,  # noqa: A002 -- it is the story's id
    without: Iterable[ArticleId] = (),
) -> Changes:
    """Say that articles report one event. Those that belong to another story leave it.

    Without a title the story gets that of its first article. *without* are articles that were proposed and do not
    belong to it: nobody is asked about them and these again. Raises *SchemeError* (BAD_NAME) if the title is nothing
    but white space, *UnknownId*.
    """
    found = _found(session, article_ids)
    tidy = names.checked(title or _title_of(session, next(iter(found))))
    with journal.edit(session, by=by, deed=Deed.MAKE_STORY, name=tidy, count=len(found)) as edit:
        value = Story(id=id or StoryId(new_id()), title=tidy)
        story = rows.insert(session, "story", stories.columns(value, times.now()))
        _move(session, found.values(), story)
        _keep_apart(session, without, found)
    return edit.changes


def add_to_story(
    session: Session,
    story_id: StoryId,
    article_ids: Iterable[ArticleId],
    *,
    by: AnnotatorId,
    without: Iterable[ArticleId] = (),
) -> Changes:
    """Put articles into a story; those that belong to another one leave it. *without* as in *make_story*.

    Raises *UnknownId*.
    """
    found = _found(session, article_ids)
    name, story = stories.get(session, story_id).title, keys.of(session, "story", story_id)
    with journal.edit(session, by=by, deed=Deed.ADD_TO_STORY, name=name, count=len(found)) as edit:
        rows.rely_on(session, "story", [story])
        _move(session, found.values(), story)
        _keep_apart(session, without, stories.articles(session, story_id))
    return edit.changes


def reject_story(
    session: Session, article_ids: Iterable[ArticleId], *, by: AnnotatorId, story_id: StoryId | None = None
) -> Changes:
    """Remember that articles do not report one event, or do not belong to a story: nobody is asked about them again.

    Raises *UnknownId*.
    """
    found = _found(session, article_ids)
    others = found if story_id is None else stories.articles(session, story_id)
    name = None if story_id is None else stories.get(session, story_id).title
    with journal.edit(session, by=by, deed=Deed.REJECT_STORY, name=name, count=len(found)) as edit:
        _keep_apart(session, found, others)
    return edit.changes


def remove_from_story(session: Session, article_ids: Iterable[ArticleId], *, by: AnnotatorId) -> Changes:
    """Take articles out of their stories; one of which no article is left goes. Raises *UnknownId*."""
    found = _found(session, article_ids)
    with journal.edit(session, by=by, deed=Deed.REMOVE_FROM_STORY, count=len(found)) as edit:
        _move(session, found.values(), None)
    return edit.changes


def rename_story(session: Session, story_id: StoryId, title: str, *, by: AnnotatorId) -> Changes:
    """Call a story something else. Raises *SchemeError* (BAD_NAME) if the title is empty, *UnknownId*."""
    before, tidy = stories.get(session, story_id), names.checked(title)
    with journal.edit(session, by=by, deed=Deed.RENAME_STORY, name=before.title, after=tidy) as edit:
        values = {"title": tidy, "folded": text.fold(tidy)}
        rows.change(session, "story", keys.of(session, "story", story_id), values)
    return edit.changes


def dissolve_story(session: Session, story_id: StoryId, *, by: AnnotatorId) -> Changes:
    """Let the articles of a story stand by themselves again. Raises *UnknownId*."""
    before, story = stories.get(session, story_id), keys.of(session, "story", story_id)
    members = stories.members(session, story)
    with journal.edit(session, by=by, deed=Deed.DISSOLVE_STORY, name=before.title, count=len(members)) as edit:
        rows.change_many(session, "article", {key: {"story_id": None} for key in members})
        rows.tombstone(session, "story", [story])
    return edit.changes


def _move(session: Session, found: Collection[int], story: int | None) -> None:
    left = stories.keys_of(session, found) - {story}
    rows.change_many(session, "article", {key: {"story_id": story} for key in found})
    rows.tombstone(session, "story", stories.empty(session, left))


def _keep_apart(session: Session, these: Iterable[str], those: Iterable[str]) -> None:
    strangers = [ArticleId(article) for article in these]
    if strangers:
        apart.keep(session, strangers, [ArticleId(article) for article in those])


def _found(session: Session, article_ids: Iterable[ArticleId]) -> dict[str, int]:
    found = keys.all_of(session, "article", article_ids)
    if not found:
        raise UnknownId(kind="article", id="")
    return found


def _title_of(session: Session, article: str) -> str:
    """Return the title of an article, or else how its text begins."""
    whole = articles.get(session, ArticleId(article))
    return whole.metadata.title or shorten(whole.text, _LONGEST_TITLE, placeholder="…")
