"""The annotators of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select, union

from annotator.errors import UnknownId
from annotator.model import Annotator, AnnotatorId, AnnotatorKind
from annotator.store import keys, tables

if TYPE_CHECKING:
    from annotator.store.session import Session

_ANNOTATOR = tables.annotator


def all(session: Session) -> tuple[Annotator, ...]:  # noqa: A001 -- reads as annotators.all
    """Return every annotator, in the order in which they joined."""
    rows = session.connection.execute(_annotators().order_by(_ANNOTATOR.c.id))
    return tuple(_annotator(row) for row in rows)


def get(session: Session, annotator: AnnotatorId) -> Annotator:
    """Return one annotator; raises *UnknownId*."""
    query = _annotators().where(_ANNOTATOR.c.uid == keys.checked("annotator", annotator))
    row = session.connection.execute(query).one_or_none()
    if row is None:
        raise UnknownId(kind="annotator", id=annotator)
    return _annotator(row)


def by_name(session: Session, name: str) -> Annotator | None:
    """Return the annotator with just this name, if there is one."""
    row = session.connection.execute(_annotators().where(_ANNOTATOR.c.name == name).limit(1)).one_or_none()
    return None if row is None else _annotator(row)


def marking(session: Session) -> tuple[Annotator, ...]:
    """Return the annotators who have marked something that is still there, in the order in which they joined."""
    authors = (select(table.c.annotator_id).where(~table.c.deleted) for table in (tables.span, tables.relation))
    query = _annotators().where(_ANNOTATOR.c.id.in_(union(*authors))).order_by(_ANNOTATOR.c.id)
    return tuple(_annotator(row) for row in session.connection.execute(query))


def _annotators() -> Select[Any]:
    return select(_ANNOTATOR.c.uid, _ANNOTATOR.c.name, _ANNOTATOR.c.kind).where(~_ANNOTATOR.c.deleted)


def _annotator(row: Any) -> Annotator:
    return Annotator(id=AnnotatorId(row.uid), name=row.name, kind=AnnotatorKind(row.kind))
