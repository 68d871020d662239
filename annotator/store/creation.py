"""A new, empty project file with its scheme."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.store import migrations, sqlite, tables
from annotator.store.failures import told_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.scheme import Scheme


def create(path: Path, scheme: Scheme, *, name: str) -> None:
    """Write a new project file at *path*; raises *ProjectError* if something is there already."""
    if path.exists():
        raise ProjectError(problem=FileProblem.EXISTS, path=path, detail="")
    with told_of(path):
        engine = sqlite.writer_engine(sqlite.uri(path, mode="rwc"))
        with engine.begin() as connection:
            tables.metadata.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={migrations.VERSION}")
