"""How a project file is connected to: the only place that knows SQLite's switches."""

from __future__ import annotations

import os
import sqlite3
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

APPLICATION_ID = 0x434C4D44
"""``CLMD``: marks a SQLite file as a Claimdesk project."""

_BUSY_SECONDS = 5.0
_HARDENED = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
)
_WRITER_CACHE = "PRAGMA cache_size=-8192"
"""In KiB. All of it fills in the course of a long import, and a larger one makes that no quicker."""
_WRITER = (
    *_HARDENED,
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    _WRITER_CACHE,
    "PRAGMA wal_autocheckpoint=1000",
    "PRAGMA journal_size_limit=33554432",
)
# Only the writer may checkpoint: SQLite before 3.51.3 can lose pages when two connections do.
_READER = (*_HARDENED, "PRAGMA wal_autocheckpoint=0", "PRAGMA cache_size=-16384", "PRAGMA query_only=ON")


def uri(path: Path, *, mode: str, is_immutable: bool = False) -> str:
    """Return *path* as SQLite's URI; *mode* is ``ro``, ``rw`` or ``rwc``."""
    name = os.fsencode(path.absolute().as_posix())
    root = b"" if name.startswith(b"/") else b"/"
    return f"file://{quote(root + name)}?mode={mode}" + ("&immutable=1" if is_immutable else "")


def connect(address: str) -> sqlite3.Connection:
    """Open a connection that begins no transaction by itself and may move between threads."""
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=_BUSY_SECONDS)


def _connect_with(address: str, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    connection = connect(address)
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_hardened(address: str) -> sqlite3.Connection:
    """Open a connection to a file nobody has vouched for: it can read, and nothing in its schema is trusted."""
    return _connect_with(address, (*_HARDENED, "PRAGMA query_only=ON"))


def connect_plain(address: str) -> sqlite3.Connection:
    """Open a connection that writes, for what needs no SQLAlchemy; foreign keys are on."""
    return _connect_with(address, _WRITER)


def driver(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection beneath *connection*."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite3.Connection)  # noqa: S101 -- the only driver there is
    return own


def vacuum_into(connection: sqlite3.Connection, target: Path) -> None:
    """Write all that *connection* sees, compacted, to the new file *target*.

    Others may go on writing to the original meanwhile; the copy is what it was at the start.
    """
    connection.execute("PRAGMA query_only=OFF")  # else not even another file may be written
    connection.execute("VACUUM INTO ?", (str(target.absolute()),))


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def writer_engine(address: str) -> Engine:
    """Return the engine for the one writing connection."""
    engine = create_engine("sqlite://", creator=partial(_connect_with, address, _WRITER), poolclass=NullPool)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_engine(address: str) -> Engine:
    """Return the engine for connections that can only read."""
    engine = create_engine("sqlite://", creator=partial(_connect_with, address, _READER), poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine
