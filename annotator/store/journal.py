"""The journal: the append-only list of edits that undo, the history panel and the audit read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, bindparam, func, or_, select

from annotator.errors import UnknownId
from annotator.model import AnnotatorId, ArticleId, Deed, EditId, EditKind, JournalEntry, SpanId
from annotator.store import keys, tables, times
from annotator.store.recorder import Recorder, edit

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from annotator.store.session import Session

__all__ = ["Recorder", "attributes_set", "count", "edit", "entry", "next_redo", "next_undo", "page"]

_EDIT = tables.edit
_UNDONE = tables.undone


def page(
    session: Session,
    *,
    before: EditId | None = None,
    limit: int = 100,
    article: ArticleId | None = None,
    by: AnnotatorId | None = None,
) -> tuple[JournalEntry, ...]:
    """Return at most *limit* entries made before *before*, newest first; of one article or annotator if asked."""
    query = _entries().order_by(_EDIT.c.seq.desc()).limit(limit)
    if before is not None:
        query = query.where(_EDIT.c.seq < before)
    if by is not None:
        query = query.where(_EDIT.c.annotator_id == keys.of(session, "annotator", by))
    if article is not None:
        query = query.where(_happened_in(keys.any_of(session, "article", article)))
    return tuple(_entry(row) for row in session.connection.execute(query).mappings())


def entry(session: Session, edit_id: EditId) -> JournalEntry:
    """Return one entry; raises *UnknownId*."""
    row = session.connection.execute(_ENTRY, {"wanted": edit_id}).mappings().one_or_none()
    if row is None:
        raise UnknownId(kind="edit", id=edit_id)
    return _entry(row)


def count(session: Session) -> int:
    """Return how many entries the journal has."""
    return session.connection.execute(select(func.max(_EDIT.c.seq))).scalar() or 0


def attributes_set(session: Session, span: int) -> frozenset[str]:
    """Return the attributes of the span with this key that somebody has set by hand, as far as that stands."""
    details = session.connection.execute(_ATTRIBUTES_SET, {"span": span}).scalars()
    return frozenset(each["attribute"] for each in details)


def next_undo(session: Session, by: AnnotatorId) -> JournalEntry | None:
    """Return the newest edit of *by* that changed something and is not undone.

    Joining the project is not up for undoing.
    """
    key = keys.of(session, "annotator", by)
    row = session.connection.execute(_NEXT_UNDO, {"by": key}).mappings().one_or_none()
    return None if row is None else _entry(row)


def next_redo(session: Session, by: AnnotatorId) -> JournalEntry | None:
    """Return the edit that *by* has undone last, unless *by* has changed something else since."""
    key = keys.of(session, "annotator", by)
    found = session.connection.execute(_LAST_UNDONE, {"by": key}).one_or_none()
    if found is None:
        return None
    last_done = session.connection.execute(_LAST_DONE, {"by": key}).scalar()
    if found.by_seq < (last_done or 0):
        return None
    return entry(session, EditId(found.edit_seq))


def _entries() -> Select[*tuple[Any, ...]]:
    annotator, article = tables.annotator, tables.article
    return (
        select(_EDIT, annotator.c.uid.label("by"), article.c.uid.label("article"), _UNDONE.c.by_seq)
        .join(annotator, annotator.c.id == _EDIT.c.annotator_id)
        .outerjoin(article, article.c.id == _EDIT.c.article_id)
        .outerjoin(_UNDONE, _UNDONE.c.edit_seq == _EDIT.c.seq)
    )


def _happened_in(article_key: int) -> ColumnElement[bool]:
    place, change = tables.edit_place, tables.change
    return or_(
        _EDIT.c.article_id == article_key,
        _EDIT.c.seq.in_(select(place.c.edit_seq).where(place.c.article_id == article_key)),
        # An import names its articles only by the rows it added.
        and_(
            _EDIT.c.deed == Deed.IMPORT,
            func.coalesce(_EDIT.c.target, _EDIT.c.seq).in_(
                select(change.c.edit_seq).where(change.c.tbl == "article", change.c.row_id == article_key)
            ),
        ),
    )


def _has_changed_something() -> ColumnElement[bool]:
    change = tables.change
    return select(change.c.seq).where(change.c.edit_seq == _EDIT.c.seq, change.c.weight > 0).exists()


def _entry(row: Any) -> JournalEntry:
    return JournalEntry(
        id=EditId(row["seq"]),
        kind=EditKind(row["kind"]),
        of=None if row["target"] is None else EditId(row["target"]),
        deed=Deed(row["deed"]),
        details=row["details"],
        by=AnnotatorId(row["by"]),
        at=times.read(row["at"]),
        article=None if row["article"] is None else ArticleId(row["article"]),
        spans=tuple(SpanId(uid) for uid in row["spans"] or ()),
        is_undone=row["by_seq"] is not None,
    )


_ATTRIBUTES_SET = (
    select(_EDIT.c.details)
    .join(tables.change, tables.change.c.edit_seq == _EDIT.c.seq)
    .outerjoin(_UNDONE, _UNDONE.c.edit_seq == _EDIT.c.seq)
    .where(tables.change.c.tbl == "span", tables.change.c.row_id == bindparam("span"))
    .where(_EDIT.c.deed == Deed.SET_ATTRIBUTE, _EDIT.c.kind == EditKind.DO, _UNDONE.c.edit_seq.is_(None))
)
_UNDOING = _EDIT.alias()
_DONE = (_EDIT.c.annotator_id == bindparam("by")) & (_EDIT.c.kind == EditKind.DO) & _has_changed_something()
_NEWEST_FIRST = _EDIT.c.seq.desc()
_ENTRY = _entries().where(_EDIT.c.seq == bindparam("wanted"))
_NEXT_UNDO = (
    _entries()
    .where(_DONE, _UNDONE.c.edit_seq.is_(None), _EDIT.c.deed != Deed.ADD_ANNOTATOR)
    .order_by(_NEWEST_FIRST)
    .limit(1)
)
_LAST_UNDONE = (
    select(_UNDONE.c.edit_seq, _UNDONE.c.by_seq)
    .join(_UNDOING, _UNDOING.c.seq == _UNDONE.c.by_seq)
    .where(_UNDOING.c.annotator_id == bindparam("by"))
    .order_by(_UNDONE.c.by_seq.desc())
    .limit(1)
)
_LAST_DONE = select(_EDIT.c.seq).where(_DONE).order_by(_NEWEST_FIRST).limit(1)
"""Made once: every edit asks for them, and to put together a statement takes longer than to run it."""
