"""From identities to the keys of rows and back. Keys never leave the store and the edits."""

from __future__ import annotations

import re
from array import array
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import orjson
from sqlalchemy import bindparam, func, select

from annotator.errors import UnknownId
from annotator.store import bulk
from annotator.store.tables import IDENTIFIED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Select

    from annotator.store.session import Session

T = TypeVar("T")

_IDENTITY = re.compile("[0-9a-f]{32}")
_HEXADECIMAL = re.compile("(?:[0-9a-f]{2})*")

_PIECE = 100_000
CHUNK = 500
"""How many keys one statement names: below SQLite's oldest limit of 999."""

_LIVING = {
    name: select(rows.c.id).where(rows.c.uid == bindparam("wanted"), ~rows.c.deleted)
    for name, rows in IDENTIFIED.items()
}
_UIDS = {
    name: select(rows.c.id, rows.c.uid).where(rows.c.id.in_(bindparam("wanted", expanding=True)))
    for name, rows in IDENTIFIED.items()
}
"""Made once: to put together a statement that names hundreds of keys takes longer than to run it."""


def chunks(items: Iterable[T], *, size: int = CHUNK) -> Iterator[list[T]]:
    """Yield *items* in lists of at most *size*."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def of(session: Session, table: str, uid: str) -> int:
    """Return the key of the row *uid*; raises *UnknownId* if there is none or it has been deleted."""
    key: int | None = session.connection.execute(_LIVING[table], {"wanted": checked(table, uid)}).scalar()
    if key is None:
        raise UnknownId(kind=table, id=uid)
    return key


def any_of(session: Session, table: str, uid: str) -> int:
    """Return the key of the row *uid*, deleted or not; raises *UnknownId* if there has never been one."""
    rows = IDENTIFIED[table]
    key: int | None = session.connection.execute(select(rows.c.id).where(rows.c.uid == checked(table, uid))).scalar()
    if key is None:
        raise UnknownId(kind=table, id=uid)
    return key


def known(session: Session, table: str, uids: Iterable[str]) -> dict[str, int]:
    """Return the keys of those of *uids* that exist."""
    return {uid: key for uid, key, is_deleted in ever(session, table, uids) if not is_deleted}


def ever(session: Session, table: str, uids: Iterable[str]) -> Iterator[tuple[str, int, bool]]:
    """Yield identity and key of those of *uids* that exist or have existed, and whether they are deleted."""
    for chunk in chunks(filter(is_identity, uids)):
        yield from bulk.ever(session.connection, table, chunk)


def all_of(session: Session, table: str, uids: Iterable[str]) -> dict[str, int]:
    """Return the keys of *uids* in their order, each once; raises *UnknownId* for the first that is missing."""
    asked = dict.fromkeys(uids)
    found = known(session, table, asked)
    for uid in asked:
        if uid not in found:
            raise UnknownId(kind=table, id=uid)
    return {uid: found[uid] for uid in asked}


def uids(session: Session, table: str, ids: Iterable[int]) -> list[str]:
    """Return the identities of the rows with these keys, deleted or not, in their order."""
    asked = list(ids)
    found: dict[int, str] = {}
    for chunk in chunks(asked):
        found.update(session.connection.execute(_UIDS[table], {"wanted": chunk}).all())
    return [found[key] for key in asked]


def all_uids(session: Session, table: str) -> dict[int, str]:
    """Return the identities of all rows, deleted or not, by key: for tables that fit into memory."""
    rows = IDENTIFIED[table]
    return dict(session.connection.execute(select(rows.c.id, rows.c.uid)).all())


def listed(session: Session, query: Select[tuple[int]]) -> array[int]:
    """Return the one column of keys that *query* selects.

    SQLite writes them down as one value, which takes a third of the time of a row for each, and leaves the
    interpreter to the window's thread meanwhile. It is read in pieces: a list of a million numbers takes five times
    the memory of an array of them.
    """
    found = query.subquery()
    written: str = session.connection.execute(select(func.json_group_array(found.c[0]))).scalar_one()
    keys = array("q")
    start, end = 1, len(written) - 1
    while start < end:
        comma = written.find(",", start + _PIECE)
        stop = comma if comma > 0 else end
        keys.extend(orjson.loads(f"[{written[start:stop]}]"))
        start = stop + 1
    return keys


def is_identity(uid: str) -> bool:
    """Tell whether *uid* is written as identities are: 32 hexadecimal digits."""
    return _IDENTITY.fullmatch(uid) is not None


def is_hexadecimal(digits: str) -> bool:
    """Tell whether *digits* can be kept as bytes."""
    return _HEXADECIMAL.fullmatch(digits) is not None


def checked(table: str, uid: str) -> str:
    """Return *uid*; raises *UnknownId* if it is not even written as an identity."""
    if not is_identity(uid):
        raise UnknownId(kind=table, id=uid)
    return uid
