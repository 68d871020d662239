"""Articles and their texts as rows, for the edits that add and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from annotator import text
from annotator.model import ArticleId, Metadata
from annotator.store import keys, rows, search, tables, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.model import Article
    from annotator.store.session import Session

_ARTICLE, _TEXT = tables.article, tables.article_text
_KEYS_OF_TEXTS = select(_TEXT.c.sha256, _TEXT.c.id).where(_TEXT.c.sha256.in_(bindparam("wanted", expanding=True)))
_WITH_TEXTS = (
    select(_TEXT.c.sha256, _ARTICLE.c.uid)
    .join(_ARTICLE, _ARTICLE.c.text_id == _TEXT.c.id)
    .where(_TEXT.c.sha256.in_(bindparam("wanted", expanding=True)), _ARTICLE.c.deleted.is_not(True))
)
"""*is_not* has no index: SQLite would go through all articles that stand, and look for the texts among them."""
_IN_COLUMNS = {"title", "outlet", "published"}


def with_texts(session: Session, hashes: Iterable[str]) -> dict[str, ArticleId]:
    """Return the articles that have these texts, by hash."""
    found: dict[str, ArticleId] = {}
    for chunk in keys.chunks(hashes):
        known = session.connection.execute(_WITH_TEXTS, {"wanted": chunk})
        found.update((sha256, ArticleId(uid)) for sha256, uid in known)
    return found


def add_texts(session: Session, bodies: Mapping[str, str]) -> dict[str, int]:
    """Keep texts, by hash, and return their keys. A text is kept once, and stays when its article is deleted."""
    known = _keys_of_texts(session, bodies)
    fresh = {sha256: body for sha256, body in bodies.items() if sha256 not in known}
    if not fresh:
        return known
    lines = [{"sha256": sha256, "length": len(body), "body": body} for sha256, body in fresh.items()]
    session.connection.execute(_TEXT.insert(), lines)
    added = _keys_of_texts(session, fresh)
    search.add(session.connection, {added[sha256]: body for sha256, body in fresh.items()})
    return known | added


def columns(article: Article, text_id: int, story_id: int | None = None) -> rows.Values:
    """Return the columns that hold an article."""
    return {
        "uid": article.id,
        "text_id": text_id,
        **metadata_columns(article.metadata),
        "original_sha256": article.original_sha256,
        "encoding": article.encoding,
        "file_name": article.file_name,
        "status": article.status,
        "nothing_to_mark": article.nothing_to_mark,
        "flagged": article.flagged,
        "added_at": times.stored(article.added_at),
        "story_id": story_id,
    }


def metadata_columns(metadata: Metadata) -> rows.Values:
    """Return the columns that hold metadata: what lists show has its own."""
    shown = metadata.model_dump(include=_IN_COLUMNS)
    rest = metadata.model_dump(exclude=_IN_COLUMNS, exclude_defaults=True)
    return {**shown, "title_folded": text.fold(metadata.title), "metadata": rest}


def _keys_of_texts(session: Session, hashes: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for chunk in keys.chunks(hashes):
        found.update(session.connection.execute(_KEYS_OF_TEXTS, {"wanted": chunk}).all())
    return found
