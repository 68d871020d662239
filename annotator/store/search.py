"""Finding words in the texts of all articles.

Texts and queries are folded alike: no case, one apostrophe, ё as е; й, ї and ґ stay themselves.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from sqlalchemy import Integer, column, func, literal_column, select, table

from annotator import text
from annotator.model import ArticleId
from annotator.store import keys, tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Select

    from annotator.store.session import Session

_INDEX = table("text_index", column("rowid", Integer), column("body"))
_ARTICLE = tables.article
FEW = 20_000
"""So many articles are quicker found one by one than by going through all."""


def articles(session: Session, query: str, *, limit: int = 200) -> tuple[ArticleId, ...]:
    """Return articles that contain all words of *query*, in the order in which they were added.

    The last word may be unfinished; words in quotation marks must follow each other.
    """
    pattern = _pattern(query)
    if not pattern:
        return ()
    found = select(_ARTICLE.c.uid).where(*_with(session, pattern)).order_by(_ARTICLE.c.id).limit(limit)
    return tuple(map(ArticleId, session.connection.execute(found).scalars()))


def rows(session: Session, query: str) -> array[int]:
    """Return the rows of all articles that contain the words of *query*, in order."""
    pattern = _pattern(query)
    if not pattern:
        return array("q")
    return keys.listed(session, select(_ARTICLE.c.id).where(*_with(session, pattern)).order_by(_ARTICLE.c.id))


def rows_with_any(session: Session, wanted: Sequence[Sequence[Collection[str]]]) -> array[int]:
    """Return the rows of articles with all words of one of several names, in order; a word is any of its forms."""
    names = [" AND ".join(f"({' OR '.join(map(_quoted, sorted(forms)))})" for forms in name) for name in wanted if name]
    if not names:
        return array("q")
    pattern = " OR ".join(f"({name})" for name in names)
    return keys.listed(session, select(_ARTICLE.c.id).where(*_with(session, pattern)).order_by(_ARTICLE.c.id))


def first_rows(session: Session, query: str, *, limit: int) -> array[int]:
    """Return the rows of the first *limit* texts that contain the words of *query*, in order."""
    pattern = _pattern(query)
    if not pattern:
        return array("q")
    texts = _texts(pattern).order_by(_INDEX.c.rowid).limit(limit)
    found = select(_ARTICLE.c.id).where(_ARTICLE.c.text_id.in_(texts), _ARTICLE.c.deleted.is_not(True))
    return keys.listed(session, found.order_by(_ARTICLE.c.id))


def sharing(
    session: Session, phrases: Sequence[str], *, limit: int, up_to: int | None = None
) -> Iterator[tuple[int, ArticleId, str]]:
    """Yield row, id and text of articles, none after the row *up_to*, that contain one of *phrases*, which are folded.

    The likeliest come first, *limit* at most.
    """
    pattern = " OR ".join(_quoted(phrase) for phrase in phrases if any(map(str.isalnum, phrase)))
    if not pattern:
        return
    body = tables.article_text.c.body
    query = (
        select(_ARTICLE.c.id, _ARTICLE.c.uid, body)
        .select_from(_INDEX)
        .join(_ARTICLE, _ARTICLE.c.text_id == _INDEX.c.rowid)
        .join(tables.article_text, tables.article_text.c.id == _ARTICLE.c.text_id)
        .where(literal_column("text_index").op("MATCH")(pattern), _ARTICLE.c.deleted.is_not(True))
        .order_by(literal_column("rank"))
        .limit(limit)
    )
    if up_to is not None:
        query = query.where(_ARTICLE.c.id <= up_to)
    for row, uid, text_ in session.connection.execute(query):
        yield row, ArticleId(uid), text_


def has_few(session: Session, query: str) -> bool:
    """Tell whether the words of *query* are in *FEW* texts at most."""
    pattern = _pattern(query)
    return not pattern or _are_few(session, pattern)


def containing(query: str) -> ColumnElement[bool] | None:
    """Return the condition that an article contains the words of *query*; None if it has no words to look for."""
    pattern = _pattern(query)
    return _ARTICLE.c.text_id.in_(_texts(pattern)) if pattern else None


def meeting(pattern: str) -> ColumnElement[bool]:
    """Return the condition that an article's text meets *pattern*, which is in the words of FTS5."""
    return _ARTICLE.c.text_id.in_(_texts(pattern))


def add(connection: Connection, bodies: Mapping[int, str]) -> None:
    """Let new texts, by key, be found."""
    connection.execute(_INDEX.insert(), [{"rowid": key, "body": text.fold(body)} for key, body in bodies.items()])


def _are_few(session: Session, pattern: str) -> bool:
    some = _texts(pattern).limit(FEW + 1).subquery()
    return session.connection.execute(select(func.count()).select_from(some)).scalar_one() <= FEW


def _with(session: Session, pattern: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Return the conditions that an article stands and contains the words of *pattern*.

    SQLite takes the index of *deleted*, if it can, for one that leaves little, and goes through all articles. That is
    right where many have the words; *is_not* keeps it from doing so where few have.
    """
    is_there = _ARTICLE.c.deleted.is_not(True) if _are_few(session, pattern) else ~_ARTICLE.c.deleted
    return _ARTICLE.c.text_id.in_(_texts(pattern)), is_there


def _texts(pattern: str) -> Select[tuple[int]]:
    return select(_INDEX.c.rowid).where(literal_column("text_index").op("MATCH")(pattern))


def _quoted(word: str) -> str:
    return '"' + word.replace('"', " ") + '"'


def _pattern(query: str) -> str:
    """Return *query* in the words of FTS5: every word or phrase quoted, so that none is taken for an operator."""
    parts = text.fold(query).replace("«", '"').replace("»", '"').replace("“", '"').replace("”", '"').split('"')
    terms: list[str] = []
    for number, part in enumerate(parts):
        is_phrase = number % 2 == 1
        terms.extend([part] if is_phrase else part.split())
    words = [f'"{term}"' for term in terms if any(character.isalnum() for character in term)]
    is_open = bool(words) and parts[-1].strip() != ""
    return " ".join(words) + ("*" if is_open else "")
