"""Marking a name wherever it occurs: thousands of marks in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from annotator import text
from annotator.edits import attributes as attributes_of
from annotator.edits.marking import write_attribute
from annotator.model import ArticleId, Deed, EntityId, Fragment, SpanId, Status, new_id
from annotator.store import journal, keys, marks, recorder, rows, schemes, tables
from annotator.store.spans import ENTITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.session import Session

_SPAN, _ARTICLE, _TEXT = tables.span, tables.article, tables.article_text
_AT_ONCE = 100


class Place(NamedTuple):
    """Where a mark is to be: code points of an article's text."""

    article: ArticleId
    start: int
    end: int


def mark_occurrences(
    session: Session,
    label: str,
    places: Iterable[Place],
    *,
    by: AnnotatorId,
    name: str,
    entity: EntityId | None = None,
    link: Iterable[SpanId] = (),
    provenance: str = "manual",
) -> Changes:
    """Mark all *places* and let the new marks, and the spans *link*, name *entity*; one edit.

    Places that *by* has marked so meanwhile, and those in articles that have gone, are left out; the entry's detail
    *count* says how many marks were made. *name* is what the journal calls them all.
    Raises *SchemeError* if the scheme has no such label or refuses the entity, *UnknownId* if there is no such entity,
    *OffsetError* or *EmptySelection* if a place leaves the text or cuts a grapheme.
    """
    by_article: dict[str, list[Place]] = {}
    for place in places:
        by_article.setdefault(place.article, []).append(place)
    known = keys.known(session, "article", by_article)
    with journal.edit(session, by=by, deed=Deed.MARK_ALL, label=label, text=name) as edit:
        values = {**_new_values(session, label, entity), "provenance": provenance}
        wanted = {known[uid]: several for uid, several in by_article.items() if uid in known}
        count = 0
        for chunk in keys.chunks(sorted(wanted), size=_AT_ONCE):
            count += _mark(session, values, {key: wanted[key] for key in chunk})
        edit.details["count"] = count
        linked = marks.of(session, link)
        if linked and entity is not None:
            write_attribute(session, linked, ENTITY, entity)
    return edit.changes


def _new_values(session: Session, label: str, entity: EntityId | None) -> rows.Values:
    """Return the columns that all the marks have in common."""
    scheme = schemes.rely_on(session)
    definition = scheme.label(label)
    given = {ENTITY: entity} if entity is not None else None
    edit = recorder.running(session)
    return {
        "annotator_id": edit.by_key,
        "label": label,
        "fragments": None,
        **attributes_of.columns(session, scheme, definition, attributes_of.completed(definition, given)),
        "own_voice": False,
        "made_at": edit.at,
    }


def _mark(session: Session, values: rows.Values, wanted: Mapping[int, Sequence[Place]]) -> int:
    """Mark in some articles, and return how many marks were made."""
    taken = _taken(session, list(wanted), values)
    query = (
        select(_ARTICLE.c.id, _ARTICLE.c.status, _ARTICLE.c.nothing_to_mark, _TEXT.c.body)
        .join(_TEXT, _TEXT.c.id == _ARTICLE.c.text_id)
        .where(_ARTICLE.c.id.in_(list(wanted)))
        .order_by(_ARTICLE.c.id)
    )
    fresh: list[rows.Values] = []
    begun: dict[int, rows.Values] = {}
    for key, status, nothing_to_mark, body in session.connection.execute(query):
        own = [place for place in wanted[key] if (key, place.start, place.end) not in taken]
        fresh += [_span(values, key, body, place) for place in own]
        if own and (status == Status.NEW or nothing_to_mark):
            begun[key] = {"status": Status.IN_PROGRESS, "nothing_to_mark": False}
    rows.rely_on(session, "article", sorted({row["article_id"] for row in fresh}))
    rows.insert_many(session, "span", fresh)
    rows.change_many(session, "article", begun)
    return len(fresh)


def _span(values: rows.Values, article: int, body: str, place: Place) -> rows.Values:
    (fragment,) = text.checked(body, (Fragment(start=place.start, end=place.end),))
    return {
        **values,
        "uid": new_id(),
        "article_id": article,
        "start": fragment.start,
        "end_": fragment.end,
        "text": body[fragment.start : fragment.end],
    }


def _taken(session: Session, articles: Sequence[int], values: rows.Values) -> set[tuple[int, int, int]]:
    """Return where the same annotator has marked the same in these articles."""
    span = _SPAN.c
    query = select(span.article_id, span.start, span.end_).where(
        span.article_id.in_(articles),
        span.label == values["label"],
        span.annotator_id == values["annotator_id"],
        ~span.deleted,
    )
    return {(article, start, end) for article, start, end in session.connection.execute(query)}
