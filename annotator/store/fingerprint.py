"""What tables, indexes, triggers and views a file has, as one hash: anything foreign shows."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from annotator.store import sqlite, tables

if TYPE_CHECKING:
    import sqlite3

_OWN_TABLES = frozenset({"sqlite_sequence", "sqlite_stat1", "sqlite_stat4"})
_AUTOMATIC_INDEX = "sqlite_autoindex_"
_SHADOWS = ("_data", "_idx", "_content", "_docsize", "_config")
"""Tables that FTS5 makes for itself; their SQL differs from one SQLite to the next."""
_PUNCTUATION = re.compile(r'\s*([(),;=<>|"])\s*')
_SPACE = re.compile(r"\s+")
_QUOTED_NAME = re.compile(r'"([A-Za-z_][A-Za-z_0-9]*)"')

Row = tuple[str, str, str, str | None]
"""Type, name, table and SQL, as sqlite_master has them."""


def normalised(sql: str) -> str:
    """Return *sql* without what ALTER TABLE and DDL writers change freely: white space, quotes around plain names."""
    return _SPACE.sub(" ", _PUNCTUATION.sub(r"\1", _QUOTED_NAME.sub(r" \1 ", sql))).strip()


def of(connection: sqlite3.Connection) -> str:
    """Return the fingerprint of everything in the file that *connection* has open."""
    rows: list[Row] = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    shadows = {
        name + ending
        for kind, name, _, sql in rows
        if kind == "table" and (sql or "").upper().startswith("CREATE VIRTUAL TABLE")
        for ending in _SHADOWS
    }
    lines = sorted(_line(row, shadows) for row in rows if not _is_automatic(row))
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def _is_automatic(row: Row) -> bool:
    kind, name, _, sql = row
    return name in _OWN_TABLES if kind == "table" else (kind == "index" and sql is None and _AUTOMATIC_INDEX in name)


def _line(row: Row, shadows: set[str]) -> str:
    kind, name, table, sql = row
    if kind == "table" and name in shadows:
        return f"{kind}|{name}|{table}|"
    return f"{kind}|{name}|{table}|{normalised(sql or '')}"


@cache
def expected() -> str:
    """Return the fingerprint of a fresh file of this version."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.begin() as connection:
            tables.metadata.create_all(connection)
            return of(sqlite.driver(connection))
    finally:
        engine.dispose()
