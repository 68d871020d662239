"""Articles in which names may occur, with the marks that stand where one would be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from annotator.model import ArticleId, SpanId
from annotator.store import keys, search, tables
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterator, Sequence

    from annotator.store.session import Session

_ARTICLE, _TEXT, _SPAN = tables.article, tables.article_text, tables.span
_AT_ONCE = 100


class Mark(NamedTuple):
    """A mark, as far as another one in its place is concerned."""

    id: SpanId
    label: str
    start: int
    end: int
    by: str
    """The annotator's name."""
    text: str
    attributes: dict[str, str]
    is_linked: bool


class Page(NamedTuple):
    """An article to look for names in."""

    id: ArticleId
    title: str
    outlet: str
    text: str
    marks: tuple[Mark, ...]


def rows(session: Session, wanted: Sequence[Sequence[Collection[str]]]) -> array[int]:
    """Return the articles that have, of each word of a name, one of its forms; *wanted* are the names."""
    return search.rows_with_any(session, wanted)


def rows_of(session: Session, articles: Collection[ArticleId]) -> list[int]:
    """Return the rows of *articles* that exist, in order."""
    return sorted(keys.known(session, "article", articles).values())


def each(session: Session, rows: Sequence[int], labels: Collection[str]) -> Iterator[list[Page]]:
    """Yield the articles of *rows* with their marks of *labels*, many at once; memory does not grow with them."""
    for chunk in keys.chunks(rows, size=_AT_ONCE):
        marks = _marks(session, chunk, labels)
        query = (
            select(_ARTICLE.c.id, _ARTICLE.c.uid, _ARTICLE.c.title, _ARTICLE.c.outlet, _TEXT.c.body)
            .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
            .where(_ARTICLE.c.id.in_(chunk), ~_ARTICLE.c.deleted)
            .order_by(_ARTICLE.c.id)
        )
        yield [
            Page(ArticleId(uid), title, outlet, body, tuple(marks.get(key, ())))
            for key, uid, title, outlet, body in session.connection.execute(query)
        ]


def _marks(session: Session, articles: Sequence[int], labels: Collection[str]) -> dict[int, list[Mark]]:
    span, annotator = _SPAN.c, tables.annotator
    query = (
        select(
            span.article_id,
            span.uid,
            span.label,
            span.start,
            span.end_,
            annotator.c.name,
            span.text,
            span.attributes,
            span.entity_id,
        )
        .join(annotator, annotator.c.id == span.annotator_id)
        .where(span.article_id.in_(articles), span.label.in_(sorted(labels)), ~span.deleted)
        .order_by(span.article_id, span.start, span.uid)
    )
    found: dict[int, list[Mark]] = {}
    for article, uid, label, start, end, by, text, attributes, entity in session.connection.execute(query):
        rest = {code: value for code, value in (attributes or {}).items() if code != ENTITY}
        mark = Mark(SpanId(uid), label, start, end, by, text, rest, entity is not None)
        found.setdefault(article, []).append(mark)
    return found
