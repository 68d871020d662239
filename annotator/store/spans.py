"""The spans of articles, read the quick way: an article may have tens of thousands."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, select

from annotator.errors import UnknownId
from annotator.model import Fragment, Span
from annotator.store import keys, tables, times
from annotator.store.values import no_collecting, trusted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Select

    from annotator.model import ArticleId, SpanId
    from annotator.store.session import Session

_SPAN = tables.span
ENTITY = "entity"
"""The attribute that has a column of its own in the file."""
_NAMED = ("article", "annotator", "entity")
_COLUMNS = (
    "article_id",
    "annotator_id",
    "entity_id",
    "uid",
    "label",
    "start",
    "end_",
    "fragments",
    "text",
    "attributes",
    "own_voice",
    "note",
    "flagged",
    "made_at",
    "provenance",
)
Names = dict[Any, str]
_READING = select(*(_SPAN.c[name] for name in _COLUMNS)).where(~_SPAN.c.deleted)
_OF_ARTICLE = _READING.where(_SPAN.c.article_id == bindparam("wanted"))
BY_ARTICLE = _READING.order_by(_SPAN.c.article_id)
"""All rows, those of an article together. The index has them so: nothing is sorted, and none is kept in memory."""
_BY_UID = _READING.where(_SPAN.c.uid.in_(bindparam("wanted", expanding=True)))
"""Made once: to put together a statement takes longer than to read a short article's spans."""
_FIELDS = set(Span.model_fields)
_ENDS = set(Fragment.model_fields)


def of_article(session: Session, article: ArticleId) -> tuple[Span, ...]:
    """Return the spans of an article by all annotators: by start, then longest first, then id."""
    with no_collecting():
        return tuple(_read(session, _OF_ARTICLE, keys.of(session, "article", article)))


def get(session: Session, span: SpanId) -> Span:
    """Return one span; raises *UnknownId*."""
    found = _read(session, _BY_UID, [keys.checked("span", span)])
    if not found:
        raise UnknownId(kind="span", id=span)
    return found[0]


def many(session: Session, spans: Iterable[SpanId]) -> tuple[Span, ...]:
    """Return spans in the order asked for, each once; raises *UnknownId* for the first that is missing."""
    asked = dict.fromkeys(keys.checked("span", span) for span in spans)
    found: dict[str, Span] = {}
    for chunk in keys.chunks(asked):
        found.update((span.id, span) for span in _read(session, _BY_UID, chunk))
    for uid in asked:
        if uid not in found:
            raise UnknownId(kind="span", id=uid)
    return tuple(found[uid] for uid in asked)


def count_by_label(session: Session, article: ArticleId | None = None) -> dict[str, int]:
    """Return how many spans each label has, in one article or in all."""
    query = select(_SPAN.c.label, func.count()).where(~_SPAN.c.deleted).group_by(_SPAN.c.label).order_by(_SPAN.c.label)
    if article is not None:
        query = query.where(_SPAN.c.article_id == keys.of(session, "article", article))
    return dict(session.connection.execute(query).all())


def _read(session: Session, query: Select[Any], wanted: object) -> list[Span]:
    """Read spans by start, then longest first, then id.

    What they have in common is looked up once, for a join would do it for each.
    """
    rows = session.connection.execute(query, {"wanted": wanted}).all()
    return read(rows, *(_names(session, name, {row[place] for row in rows}) for place, name in enumerate(_NAMED)))


def read(rows: Iterable[Any], articles: Names, annotators: Names, entities: Names) -> list[Span]:
    """Return the spans of *rows* by start, then longest first, then id; the names are identities by key.

    Three sorts by a column are quicker than one by a key made in Python.
    """
    ordered = sorted(rows, key=itemgetter(_COLUMNS.index("uid")))
    ordered.sort(key=itemgetter(_COLUMNS.index("end_")), reverse=True)
    ordered.sort(key=itemgetter(_COLUMNS.index("start")))
    return [_span(row, articles, annotators, entities) for row in ordered]


def _names(session: Session, table: str, ids: set[int | None]) -> Names:
    asked = sorted(key for key in ids if key is not None)
    return dict(zip(asked, keys.uids(session, table, asked), strict=True))


def _span(row: Any, articles: Names, annotators: Names, entities: Names) -> Span:
    article, by, entity, uid, label, start, end, fragments, text, attributes, own_voice, note, flagged, at, origin = row
    attributes = attributes or {}
    if entity is not None:
        attributes[ENTITY] = entities[entity]
    fields = {
        "id": uid,
        "article": articles[article],
        "label": label,
        "fragments": pieces(start, end, fragments),
        "text": text,
        "attributes": attributes,
        "own_voice": own_voice,
        "note": note,
        "flagged": flagged,
        "by": annotators[by],
        "made_at": times.read(at),
        "provenance": origin,
    }
    return trusted(Span, fields, _FIELDS)


def pieces(start: int, end: int, fragments: list[list[int]] | None) -> tuple[Fragment, ...]:
    """Return the fragments of a row: written out only where there are several."""
    if fragments is None:
        return (trusted(Fragment, {"start": start, "end": end}, _ENDS),)
    return tuple(trusted(Fragment, {"start": a, "end": b}, _ENDS) for a, b in fragments)
