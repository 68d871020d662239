"""Statements for many rows, given to the driver as they are.

SQLAlchemy prepares each row of values for itself, and that takes longer than SQLite takes to write it. Here the
statement is put together by SQLAlchemy once, and values are made ready column by column.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy.dialects import sqlite

from annotator.store.tables import IDENTIFIED, metadata

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

_KEY = "id"


class _Insertion(NamedTuple):
    statement: str
    columns: tuple[tuple[str, Callable[[Any], Any] | None], ...]
    """In the order of the statement's parameters: names, and what makes a value ready to be written."""


def insert(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]], keys: Iterable[int]) -> None:
    """Add *rows*, all with the same columns, under *keys*."""
    insertion = _insertion(table, tuple(rows[0]))
    columns: list[Iterable[Any]] = []
    for name, ready in insertion.columns:
        values = keys if name == _KEY else [row[name] for row in rows]
        columns.append(values if ready is None else map(ready, values))
    connection.exec_driver_sql(insertion.statement, list(zip(*columns, strict=True)))


def ever(connection: Connection, table: str, uids: Sequence[str]) -> Iterator[tuple[str, int, bool]]:
    """Yield identity and key of those of *uids* that exist or have existed, and whether they are deleted."""
    statement = f"SELECT uid, id, deleted FROM {IDENTIFIED[table].name} WHERE uid IN ({', '.join('?' * len(uids))})"  # noqa: S608 -- our own names
    for uid, key, is_deleted in connection.exec_driver_sql(statement, tuple(map(bytes.fromhex, uids))):
        yield uid.hex(), key, bool(is_deleted)


@cache
def _insertion(table: str, names: tuple[str, ...]) -> _Insertion:
    rows, dialect = metadata.tables[table], sqlite.dialect()
    compiled = rows.insert().compile(dialect=dialect, column_keys=[*names, _KEY])
    types = ((name, rows.c[name].type.dialect_impl(dialect)) for name in compiled.positiontup or ())
    return _Insertion(str(compiled), tuple((name, kind.bind_processor(dialect)) for name, kind in types))
