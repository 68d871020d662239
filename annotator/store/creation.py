"""A new, empty project file with its scheme."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.model import new_id
from annotator.store import files, migrations, sqlite, tables, times
from annotator.store.failures import told_of

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from annotator.scheme import Scheme


def create(path: Path, scheme: Scheme, *, name: str) -> None:
    """Write a new project file at *path*; raises *ProjectError* if something is there already.

    The file appears under its name only when it is complete.
    """
    if os.path.lexists(path):
        raise ProjectError(problem=FileProblem.EXISTS, path=path, detail="")
    with told_of(path), files.new(path) as unfinished:
        engine = sqlite.writer_engine(sqlite.uri(unfinished, mode="rwc"))
        with engine.begin() as connection:
            lay_out(connection)
            _fill(connection, scheme, name=name)


def lay_out(connection: Connection) -> None:
    """Make every table, and say that the file is a project of this version."""
    tables.metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={migrations.VERSION}")


def _fill(connection: Connection, scheme: Scheme, *, name: str) -> None:
    now = times.now()
    connection.execute(
        tables.scheme_version.insert(),
        {"uid": new_id(), "number": 1, "definition": scheme.model_dump(mode="json"), "made_at": now},
    )
    connection.execute(
        tables.project_info.insert(), [{"key": "name", "value": name}, {"key": "created_at", "value": now}]
    )
