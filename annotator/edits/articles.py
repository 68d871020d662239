"""Articles: imported, their state and metadata set, and deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text
from annotator.edits.importing import import_articles
from annotator.edits.incoming import Duplicate, ImportProblem, ImportReport, Incoming
from annotator.errors import Rule, SchemeError
from annotator.model import ArticleId, Deed, Metadata, Status
from annotator.store import article_rows, articles, journal, keys, marks, rows, stories

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.session import Session

__all__ = [
    "Duplicate",
    "ImportProblem",
    "ImportReport",
    "Incoming",
    "delete_articles",
    "flag_article",
    "import_articles",
    "set_metadata",
    "set_nothing_to_mark",
    "set_status",
]


def set_status(session: Session, article_ids: Iterable[ArticleId], status: Status, *, by: AnnotatorId) -> Changes:
    """Say how far the work on articles is; who reopens one no longer says that there is nothing to mark in it."""
    found = keys.all_of(session, "article", article_ids)
    values: rows.Values = {"status": status}
    if status is not Status.DONE:
        values["nothing_to_mark"] = False
    with journal.edit(session, by=by, deed=Deed.SET_STATUS, after=status, **_told(session, found)) as edit:
        rows.change_many(session, "article", dict.fromkeys(found.values(), values))
    return edit.changes


def set_nothing_to_mark(session: Session, article_id: ArticleId, value: bool, *, by: AnnotatorId) -> Changes:
    """Say that one has read an article and there is nothing to mark in it, which is then done; or take that back.

    Raises *SchemeError* (IN_USE) if *by* has marked something in it.
    """
    found = keys.all_of(session, "article", [article_id])
    with journal.edit(session, by=by, deed=Deed.NOTHING_TO_MARK, after=value, **_told(session, found)) as edit:
        if value and marks.is_marking(session, found[article_id], edit.by_key):
            raise SchemeError(rule=Rule.IN_USE, subject=article_id)
        values = {"nothing_to_mark": value, "status": Status.DONE if value else Status.IN_PROGRESS}
        rows.change(session, "article", found[article_id], values)
    return edit.changes


def flag_article(session: Session, article_ids: Iterable[ArticleId], is_flagged: bool, *, by: AnnotatorId) -> Changes:
    """Flag articles for a second look, or take the flag off."""
    found = keys.all_of(session, "article", article_ids)
    with journal.edit(session, by=by, deed=Deed.FLAG_ARTICLE, after=is_flagged, **_told(session, found)) as edit:
        rows.change_many(session, "article", {key: {"flagged": is_flagged} for key in found.values()})
    return edit.changes


def set_metadata(session: Session, article_id: ArticleId, metadata: Metadata, *, by: AnnotatorId) -> Changes:
    """Set what is known about an article besides its text."""
    found = keys.all_of(session, "article", [article_id])
    tidy = Metadata(**{name: text.normalise(value) for name, value in metadata})
    with journal.edit(session, by=by, deed=Deed.SET_METADATA, **_told(session, found)) as edit:
        rows.change(session, "article", found[article_id], article_rows.metadata_columns(tidy))
    return edit.changes


def delete_articles(session: Session, article_ids: Iterable[ArticleId], *, by: AnnotatorId) -> Changes:
    """Delete articles with everything marked in them, and the relations that lead into them.

    A story of which no article is left goes with them.
    """
    found = keys.all_of(session, "article", article_ids)
    with journal.edit(session, by=by, deed=Deed.DELETE_ARTICLE, **_told(session, found)) as edit:
        number = relations = 0
        for chunk in keys.chunks(found.values(), size=50):
            spans = marks.in_articles(session, chunk)
            number += len(spans)
            relations += marks.erase(session, spans)
        edit.details |= {"marks": number or None, "relations": relations or None}
        left = stories.keys_of(session, found.values())
        rows.tombstone(session, "article", found.values())
        rows.tombstone(session, "story", stories.empty(session, left))
    return edit.changes


def _told(session: Session, found: Mapping[str, int]) -> dict[str, object]:
    """Return what the journal says of these articles: of one its title, of several their number."""
    if len(found) != 1:
        return {"count": len(found)}
    (summary,) = articles.summaries(session, list(found.values()))
    return {"count": 1, "name": summary.title or None}
