"""Pairs of claims of which somebody has said that they are not about the same matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select

from annotator.errors import UnknownId
from annotator.model import AnnotatorId, SpanId
from annotator.store import keys, rows, tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.store.session import Session

Pair = frozenset[SpanId]
_PREFIX = "not_pair:"
"""Notes about the project whose key begins so are pairs: the two ids in their order follow."""
_NOTE = tables.project_info
_OF_CLAIM = select(_NOTE.c.key).where(
    _NOTE.c.key >= bindparam("first"), _NOTE.c.key < bindparam("last"), ~_NOTE.c.deleted
)
_WITH_VALUE = (
    select(_NOTE.c.key, _NOTE.c.value)
    .where(_NOTE.c.key >= bindparam("first"), _NOTE.c.key < bindparam("last"), ~_NOTE.c.deleted)
    .order_by(_NOTE.c.key)
)
_ONE = select(_NOTE.c.id, _NOTE.c.deleted).where(_NOTE.c.key == bindparam("wanted"))


class Rejected(NamedTuple):
    """Two claims that are not a pair, and who said so."""

    first: SpanId
    second: SpanId
    by: AnnotatorId


def rejected(session: Session, claims: Iterable[SpanId]) -> frozenset[Pair]:
    """Return the pairs that are none, of those whose first id is among *claims*: give all claims that are compared."""
    found: set[Pair] = set()
    for claim in claims:
        first = f"{_PREFIX}{keys.checked('span', claim)}:"
        ends = {"first": first, "last": f"{first}g"}  # ids are hexadecimal
        found.update(map(_pair, session.connection.execute(_OF_CLAIM, ends).scalars()))
    return frozenset(found)


def every(session: Session) -> tuple[Rejected, ...]:
    """Return all pairs that are none, in the order of their ids; those of deleted claims too."""
    ends = {"first": _PREFIX, "last": f"{_PREFIX}g"}
    rows_found = session.connection.execute(_WITH_VALUE, ends)
    return tuple(Rejected(*_ids(key), AnnotatorId(by)) for key, by in rows_found)


def is_rejected(session: Session, one: SpanId, other: SpanId) -> bool:
    """Tell whether somebody has said that two claims are not a pair."""
    row = session.connection.execute(_ONE, {"wanted": _key(one, other)}).one_or_none()
    return row is not None and not row.deleted


def reject(session: Session, one: SpanId, other: SpanId, *, by: AnnotatorId) -> None:
    """Note that two claims are not a pair; in a running edit."""
    wanted = _key(one, other)
    row = session.connection.execute(_ONE, {"wanted": wanted}).one_or_none()
    if row is None:
        rows.insert(session, "project_info", {"key": wanted, "value": by})
    else:
        rows.change(session, "project_info", row.id, {"value": by, "deleted": False})


def forget(session: Session, one: SpanId, other: SpanId) -> None:
    """Take back that two claims are not a pair; in a running edit. Raises *UnknownId* if nobody has said so."""
    row = session.connection.execute(_ONE, {"wanted": _key(one, other)}).one_or_none()
    if row is None or row.deleted:
        raise UnknownId(kind="pair", id=_key(one, other))
    rows.tombstone(session, "project_info", [row.id])


def _key(one: SpanId, other: SpanId) -> str:
    first, second = sorted((one, other))
    return f"{_PREFIX}{first}:{second}"


def _pair(key: str) -> Pair:
    return frozenset(_ids(key))


def _ids(key: str) -> tuple[SpanId, SpanId]:
    first, _, second = key.removeprefix(_PREFIX).partition(":")
    return SpanId(first), SpanId(second)
