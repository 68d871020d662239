"""What a file must be before it is opened as a project. Nothing here writes to it."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from pydantic import ValidationError

from annotator.errors import FileProblem, ProjectError
from annotator.scheme import Scheme
from annotator.store import files, fingerprint, migrations, sqlite
from annotator.store.failures import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_OWN_WORDS = b"CREATE TABLE scheme_version"
"""Stands in the first pages of every project, whatever has become of its header."""
_FIRST_PAGES = 1 << 20
_QUICK_CHECK_UP_TO = 64 << 20
"""Larger files are checked by *check*, not while somebody waits for the window: 64 MB take half a second."""
_PATIENCE = 10.0
_STEPS_BETWEEN_LOOKS = 100_000


def check_kind(path: Path) -> None:
    """Raise *ProjectError* unless *path* is a file that can be read and looks like SQLite from its first bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
            is_sqlite = head.startswith(_MAGIC) and len(head) == _HEADER
            was_project = not is_sqlite and _OWN_WORDS in file.read(_FIRST_PAGES)
    except OSError as error:
        problem = problem_of(error) or FileProblem.NO_PERMISSION
        raise ProjectError(problem=problem, path=path, detail=error.strerror or "") from error
    if not head:
        raise ProjectError(problem=FileProblem.EMPTY, path=path, detail="")
    if is_sqlite:
        return
    problem = FileProblem.DAMAGED if was_project else FileProblem.NOT_A_PROJECT
    raise ProjectError(problem=problem, path=path, detail="not an SQLite file")


def check_writable(path: Path) -> None:
    """Raise *ProjectError* (READ_ONLY) unless the file and its folder may be written to."""
    for place in (path, path.parent):
        if not os.access(place, os.W_OK):
            raise ProjectError(problem=FileProblem.READ_ONLY, path=path, detail=str(place))


def check_content(path: Path) -> int:
    """Return the version of the project at *path*; raises *ProjectError* if it is none this program can use."""
    try:
        with _nothing_left(path), closing(sqlite.connect_hardened(address_to_look(path))) as connection:
            version = _check_schema(connection, path)
            _check_pages(connection, path)
            _check_scheme(connection, path)
    except sqlite3.Error as error:
        problem = problem_of(error) or FileProblem.FOREIGN_SCHEMA
        raise ProjectError(problem=problem, path=path, detail=str(error)) from error
    return version


@contextmanager
def _nothing_left(path: Path) -> Iterator[None]:
    """Take away the index of the log that SQLite makes to read one, unless it was there."""
    _, index, _ = files.companions(path)
    was_there = index.exists()
    try:
        yield
    finally:
        if not was_there and index.exists():  # on a read-only medium not even nothing can be taken away
            index.unlink(missing_ok=True)


def address_to_look(path: Path) -> str:
    """Return how to open *path* so that neither it nor its folder changes, and the newest commits are seen."""
    return sqlite.uri(path, mode="ro", is_immutable=not has_log(path))


def address_to_read(path: Path) -> str:
    """Return how to open *path* for reading only, while others may write to it, or nobody can."""
    if can_be_written(path):
        return sqlite.uri(path, mode="ro" if has_log(path) else "rw")  # only "rw" takes its -wal away again
    return address_to_look(path)


def can_be_written(path: Path) -> bool:
    """Tell whether the file and its folder may be written to."""
    return all(os.access(place, os.W_OK) for place in (path, path.parent))


def has_log(path: Path) -> bool:
    """Tell whether commits wait beside the file: after a crash, or because somebody has it open."""
    log = files.companions(path)[0]
    return log.exists() and log.stat().st_size > 0


@contextmanager
def deadline(connection: sqlite3.Connection, seconds: float = _PATIENCE) -> Iterator[None]:
    """Interrupt what runs on *connection* after *seconds*: a strange file may hold a query that never ends."""
    end = time.monotonic() + seconds

    def is_late() -> bool:
        return time.monotonic() > end

    connection.set_progress_handler(is_late, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def _check_schema(connection: sqlite3.Connection, path: Path) -> int:
    with deadline(connection):
        application, version = (_pragma(connection, name) for name in ("application_id", "user_version"))
        if application != sqlite.APPLICATION_ID or version < 1:
            raise ProjectError(problem=FileProblem.NOT_A_PROJECT, path=path, detail="a file of another program")
        if version > migrations.VERSION:
            raise ProjectError(problem=FileProblem.NEWER, path=path, detail=str(version), version=version)
        if fingerprint.of(connection) != migrations.fingerprint_of(version):
            raise ProjectError(problem=FileProblem.FOREIGN_SCHEMA, path=path, detail="unexpected tables, triggers …")
    return version


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    size = path.stat().st_size
    pages = _pragma(connection, "page_count") * _pragma(connection, "page_size")
    if pages > size and not has_log(path):
        raise ProjectError(problem=FileProblem.DAMAGED, path=path, detail=f"{size} of {pages} bytes are left")
    if size > _QUICK_CHECK_UP_TO:
        return
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise ProjectError(problem=FileProblem.DAMAGED, path=path, detail=str(answer))


def _check_scheme(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a scheme that says more than this program knows of schemes: it would be lost with the next change."""
    newest = "SELECT definition FROM scheme_version WHERE deleted = 0 ORDER BY number DESC LIMIT 1"
    try:
        for (definition,) in connection.execute(newest):
            Scheme.model_validate_json(definition)
    except ValidationError as error:
        unknown = next((each for each in error.errors() if each["type"] == "extra_forbidden"), None)
        if unknown is not None:
            detail = ".".join(str(part) for part in unknown["loc"])
            raise ProjectError(problem=FileProblem.NEWER, path=path, detail=detail) from None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
