"""Steps from one version of the project file to the next, and what runs them.

A step is a module ``m<number>_<what>.py`` with ``STEP``, named in *STEPS*. It is written once and never changed:
it uses plain SQL and nothing of *tables*, which moves on.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.store import files, fingerprint, sqlite
from annotator.store.failures import told_of
from annotator.store.migrations import m2_stories

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from annotator.store.migrations.step import Step

VERSION = 2
"""The version this program writes."""


STEPS: tuple[Step, ...] = (m2_stories.STEP,)


def fingerprint_of(version: int) -> str | None:
    """Return the fingerprint that files of *version* have, if this program knows that version."""
    if version == VERSION:
        return fingerprint.expected()
    return next((step.fingerprint_before for step in STEPS if step.leads_to == version + 1), None)


def upgrade(path: Path, version: int) -> Path:
    """Bring the project at *path* from *version* to the newest, and return the backup made before.

    All steps are one transaction: whatever fails or crashes, the file is what it was.
    Raises *ProjectError* if a step breaks a reference or loses rows (WRITE_FAILED), or the disk is full.
    """
    due = [step for step in STEPS if step.leads_to > version]
    saved = path.with_name(f"{path.name}.v{version}.bak")
    with told_of(path), closing(sqlite.connect_plain(sqlite.uri(path, mode="rw"))) as connection:
        _back_up(connection, saved)
        connection.execute("PRAGMA foreign_keys=OFF")  # on, DROP TABLE would delete the rows that refer to it
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in due:
                _run(connection, step, path)
            _check_schema(connection, path)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return saved


def _back_up(connection: sqlite3.Connection, saved: Path) -> None:
    with files.replacing(saved) as unfinished:
        sqlite.vacuum_into(connection, unfinished)


def _run(connection: sqlite3.Connection, step: Step, path: Path) -> None:
    before = _row_counts(connection)
    step.run(connection)
    after = _row_counts(connection)
    lost = [name for name in before.keys() & after.keys() - step.may_lose_rows_of if before[name] != after[name]]
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if lost or broken:
        detail = f"version {step.leads_to}: rows differ in {sorted(lost)}, broken references {broken[:5]}"
        raise ProjectError(problem=FileProblem.WRITE_FAILED, path=path, detail=detail)
    connection.execute(f"PRAGMA user_version={step.leads_to}")


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    if fingerprint.of(connection) != fingerprint_of(VERSION):
        raise ProjectError(problem=FileProblem.WRITE_FAILED, path=path, detail="the upgrade made other tables")


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608
