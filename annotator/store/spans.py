"""The spans of articles, read the quick way: an article may have tens of thousands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from annotator.errors import UnknownId
from annotator.model import Fragment, Span
from annotator.store import keys, tables, times
from annotator.store.values import no_collecting, trusted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement

    from annotator.model import ArticleId, SpanId
    from annotator.store.session import Session

_SPAN = tables.span
ENTITY = "entity"
"""The attribute that has a column of its own in the file."""
_FIELDS = set(Span.model_fields)
_ENDS = set(Fragment.model_fields)


def of_article(session: Session, article: ArticleId) -> tuple[Span, ...]:
    """Return the spans of an article by all annotators: by start, then longest first, then id."""
    query = _spans(_SPAN.c.article_id == keys.of(session, "article", article))
    with no_collecting():
        found = list(map(_span, session.connection.execute(query).all()))
        found.sort(key=_in_order)
    return tuple(found)


def get(session: Session, span: SpanId) -> Span:
    """Return one span; raises *UnknownId*."""
    row = session.connection.execute(_spans(_SPAN.c.uid == keys.checked("span", span))).one_or_none()
    if row is None:
        raise UnknownId(kind="span", id=span)
    return _span(row)


def many(session: Session, spans: Iterable[SpanId]) -> tuple[Span, ...]:
    """Return spans in the order asked for, each once; raises *UnknownId* for the first that is missing."""
    asked = dict.fromkeys(keys.checked("span", span) for span in spans)
    found: dict[str, Span] = {}
    for chunk in keys.chunks(asked):
        for row in session.connection.execute(_spans(_SPAN.c.uid.in_(chunk))):
            found[row[0]] = _span(row)
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


def _spans(condition: ColumnElement[bool]) -> Select[Any]:
    annotator, article, entity = tables.annotator, tables.article, tables.entity
    columns = _SPAN.c
    return (
        select(
            columns.uid,
            article.c.uid,
            columns.label,
            columns.start,
            columns.end_,
            columns.fragments,
            columns.text,
            columns.attributes,
            entity.c.uid,
            columns.own_voice,
            columns.note,
            columns.flagged,
            annotator.c.uid,
            columns.made_at,
            columns.provenance,
        )
        .join(article, article.c.id == columns.article_id)
        .join(annotator, annotator.c.id == columns.annotator_id)
        .outerjoin(entity, entity.c.id == columns.entity_id)
        .where(condition, ~columns.deleted)
    )


def _in_order(span: Span) -> tuple[int, int, str]:
    return span.fragments[0].start, -span.fragments[-1].end, span.id


def _span(row: Any) -> Span:
    uid, article, label, start, end, fragments, text, attributes, entity, own_voice, note, flagged, by, at, origin = row
    attributes = attributes or {}
    if entity is not None:
        attributes[ENTITY] = entity
    fields = {
        "id": uid,
        "article": article,
        "label": label,
        "fragments": pieces(start, end, fragments),
        "text": text,
        "attributes": attributes,
        "own_voice": own_voice,
        "note": note,
        "flagged": flagged,
        "by": by,
        "made_at": times.read(at),
        "provenance": origin,
    }
    return trusted(Span, fields, _FIELDS)


def pieces(start: int, end: int, fragments: list[list[int]] | None) -> tuple[Fragment, ...]:
    """Return the fragments of a row: written out only where there are several."""
    if fragments is None:
        return (trusted(Fragment, {"start": start, "end": end}, _ENDS),)
    return tuple(trusted(Fragment, {"start": a, "end": b}, _ENDS) for a, b in fragments)
