"""What somebody has said of two things together, as notes about the project: looked up by key, journaled like all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import bindparam, select

from annotator.errors import UnknownId
from annotator.model import AnnotatorId
from annotator.store import rows, tables

if TYPE_CHECKING:
    from annotator.store.session import Session

_NOTE = tables.project_info
_BETWEEN = (
    select(_NOTE.c.key, _NOTE.c.value)
    .where(_NOTE.c.key >= bindparam("first"), _NOTE.c.key < bindparam("last"), ~_NOTE.c.deleted)
    .order_by(_NOTE.c.key)
)
_ONE = select(_NOTE.c.id, _NOTE.c.deleted).where(_NOTE.c.key == bindparam("wanted"))
_AFTER_DIGITS = "g"
"""Ids are hexadecimal: this comes after each of them."""


class Note(NamedTuple):
    """Two ids, and who has said it of them."""

    first: str
    second: str
    by: AnnotatorId


class PairNotes:
    """Notes of one *kind*: the key of each is the kind and the two ids."""

    def __init__(self, kind: str) -> None:
        self._prefix = f"{kind}:"

    def every(self, session: Session, first: str | None = None) -> tuple[Note, ...]:
        """Return all notes, or those whose first id is *first*, in the order of their ids."""
        start = self._prefix if first is None else f"{self._prefix}{first}:"
        ends = {"first": start, "last": f"{start}{_AFTER_DIGITS}"}
        found = session.connection.execute(_BETWEEN, ends)
        return tuple(Note(*self._ids(key), AnnotatorId(by)) for key, by in found)

    def has(self, session: Session, first: str, second: str) -> bool:
        """Tell whether somebody has said it of these two."""
        row = self._row(session, first, second)
        return row is not None and not row[1]

    def put(self, session: Session, first: str, second: str, *, by: AnnotatorId) -> None:
        """Note it; in a running edit."""
        row = self._row(session, first, second)
        if row is None:
            rows.insert(session, "project_info", {"key": self._key(first, second), "value": by})
        else:
            rows.change(session, "project_info", row[0], {"value": by, "deleted": False})

    def take_back(self, session: Session, first: str, second: str) -> None:
        """Take it back; in a running edit. Raises *UnknownId* if nobody has said it."""
        row = self._row(session, first, second)
        if row is None or row[1]:
            raise UnknownId(kind="pair", id=self._key(first, second))
        rows.tombstone(session, "project_info", [row[0]])

    def _row(self, session: Session, first: str, second: str) -> tuple[int, bool] | None:
        row = session.connection.execute(_ONE, {"wanted": self._key(first, second)}).one_or_none()
        return None if row is None else (row.id, row.deleted)

    def _key(self, first: str, second: str) -> str:
        return f"{self._prefix}{first}:{second}"

    def _ids(self, key: str) -> tuple[str, str]:
        first, _, second = key.removeprefix(self._prefix).partition(":")
        return first, second
