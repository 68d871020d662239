"""The annotators of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, exists, or_, select

from annotator.errors import UnknownId
from annotator.model import Annotator, AnnotatorId, AnnotatorKind
from annotator.store import keys, tables

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement

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


def marking(session: Session, *, besides: Collection[AnnotatorId] = ()) -> tuple[Annotator, ...]:
    """Return the annotators who have marked something that is still there, in the order in which they joined.

    Those of *besides* are among them whether they have or not.
    """
    wanted = or_(_has_marked(), _ANNOTATOR.c.uid.in_(list(besides)))
    query = _annotators().where(wanted).order_by(_ANNOTATOR.c.id)
    return tuple(_annotator(row) for row in session.connection.execute(query))


def is_marking(session: Session, annotator: AnnotatorId) -> bool:
    """Tell whether somebody has marked something that is still there."""
    query = select(_ANNOTATOR.c.id).where(_ANNOTATOR.c.uid == keys.checked("annotator", annotator), _has_marked())
    return session.connection.execute(query).scalar() is not None


def _has_marked() -> ColumnElement[bool]:
    marks = (tables.span.c, tables.relation.c)
    return or_(*(exists().where(mark.annotator_id == _ANNOTATOR.c.id, ~mark.deleted) for mark in marks))


def _annotators() -> Select[*tuple[Any, ...]]:
    return select(_ANNOTATOR.c.uid, _ANNOTATOR.c.name, _ANNOTATOR.c.kind).where(~_ANNOTATOR.c.deleted)


def _annotator(row: Any) -> Annotator:
    return Annotator(id=AnnotatorId(row.uid), name=row.name, kind=AnnotatorKind(row.kind))
