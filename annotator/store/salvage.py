"""Rows of a damaged project: asked for one after the other, around what cannot be read; then from its bare pages."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import Boolean, Integer, Text

from annotator.store import migrations, pages
from annotator.store.columns import Hex, Json
from annotator.store.tables import SINCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Column, Table

_UID, _SHA256 = 16, 32
_FARTHEST = 1 << 62

Row = dict[str, Any]
"""Columns as they lie in the file, by name."""


@dataclass(slots=True)
class Gaps:
    """How often reading met something that cannot be read."""

    number: int = 0


def asked_rows(connection: sqlite3.Connection, table: Table, gaps: Gaps) -> Iterator[Row]:
    """Yield the rows of *table* that SQLite can read, by key; a file of an older version may lack columns."""
    try:
        present = {name for _, name, *_ in connection.execute(f'PRAGMA table_info("{table.name}")')}
        is_table = connection.execute(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?", (table.name,)
        ).fetchone()
    except sqlite3.DatabaseError:
        present, is_table = set(), None
    wanted = [column.name for column in table.columns if column.name in present]
    if not is_table or not wanted:  # a view in its place might never end
        gaps.number += 1
        return
    for values in _around_gaps(connection, table, wanted, gaps):
        yield dict(zip(wanted, values, strict=True))


def _around_gaps(
    connection: sqlite3.Connection, table: Table, wanted: Sequence[str], gaps: Gaps
) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(f'"{name}"' for name in wanted)
    if _is_without_rowid(table):
        yield from _until_gap(connection, f'SELECT {columns} FROM "{table.name}"', gaps)  # noqa: S608 -- our names
        return
    query = f'SELECT rowid, {columns} FROM "{table.name}" WHERE rowid > ? ORDER BY rowid'  # noqa: S608 -- our names
    last: int | None = 0
    while last is not None:
        try:
            for row in connection.execute(query, (last,)):
                last = _later(row[0], last)
                yield row[1:]
        except sqlite3.DatabaseError:
            gaps.number += 1
            last = _behind_gap(connection, query, last)
        else:
            return


def _later(key: int, last: int) -> int:
    if key <= last:
        raise sqlite3.DatabaseError("the rows go round in circles")
    return key


def _behind_gap(connection: sqlite3.Connection, query: str, last: int) -> int | None:
    """Return the first key from which on reading goes on, or nothing: leaps that double, then halve."""
    leap = 1
    while leap < _FARTHEST and not _is_readable(connection, query, last + leap):
        leap *= 2
    if leap >= _FARTHEST:
        return None
    low, high = leap // 2, leap
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _is_readable(connection, query, last + middle) else (middle, high)
    return last + high


def _is_readable(connection: sqlite3.Connection, query: str, after: int) -> bool:
    try:
        connection.execute(query + " LIMIT 1", (after,)).fetchone()
    except sqlite3.DatabaseError:
        return False
    return True


def _until_gap(connection: sqlite3.Connection, query: str, gaps: Gaps) -> Iterator[tuple[Any, ...]]:
    try:
        yield from connection.execute(query)
    except sqlite3.DatabaseError:
        gaps.number += 1


def _is_without_rowid(table: Table) -> bool:
    return table.dialect_options["sqlite"]["with_rowid"] is False


def page_rows(data: bytes | memoryview, tables: Iterable[Table]) -> Iterator[tuple[Table, Row]]:
    """Yield the rows found in bare pages, each with the table it looks like.

    First those of this version; then those of older ones, which an upgrade leaves behind in pages that are free.
    """
    known = [table for table in tables if not _is_without_rowid(table)]
    for version in sorted({version for table in known for version in _versions(table)}, reverse=True):
        layouts = [(table, _layout(table, version)) for table in known if version in _versions(table)]
        for rowid, values in pages.rows(data):
            for table, columns in layouts:
                if _looks_like(columns, values):
                    yield table, dict(zip((column.name for column in columns), (rowid, *values[1:]), strict=True))
                    break


def since(thing: Table | Column[Any]) -> int:
    """Return the first version of the file that has a table or column."""
    version: int = thing.info.get(SINCE, 1)
    return version


def _versions(table: Table) -> set[int]:
    """Return this version, and the older ones in which rows of *table* had fewer columns."""
    own = {since(column) for column in table.columns}
    return {migrations.VERSION, *(own - {max(own)})}


def _layout(table: Table, version: int) -> tuple[Column[Any], ...]:
    return tuple(column for column in table.columns if since(column) <= version)


def _looks_like(columns: Sequence[Column[Any]], values: tuple[pages.Stored, ...]) -> bool:
    # The key is an alias of the rowid in all our tables.
    if len(values) != len(columns) or values[0] is not None:
        return False
    return all(_fits(column, value) for column, value in zip(columns[1:], values[1:], strict=True))


def makes_sense(table: Table, row: Row) -> bool:
    """Tell whether each value of *row* is of its column's kind, so that whoever reads the table later can."""
    return all(
        _fits(column, row[column.name]) and (not isinstance(column.type, Json) or _is_json(row[column.name]))
        for column in table.columns
        if column.name in row
    )


def _is_json(value: str | None) -> bool:
    try:
        orjson.loads(value or "null")
    except orjson.JSONDecodeError:
        return False
    return True


def _fits(column: Column[Any], value: pages.Stored) -> bool:
    if value is None:
        return bool(column.nullable)
    match column.type:
        case Hex():
            return isinstance(value, bytes) and len(value) == (_SHA256 if "sha256" in column.name else _UID)
        case Boolean():
            return value in (0, 1)
        case Integer():
            return isinstance(value, int)
        case Text() | Json():
            return isinstance(value, str)
        case _:
            return False
