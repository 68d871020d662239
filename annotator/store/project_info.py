"""What a project is called and how its scheme is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from annotator.model import Value
from annotator.store import rows, schemes, tables

if TYPE_CHECKING:
    from annotator.store.session import Session


class ProjectInfo(Value):
    """A project in a few words."""

    name: str
    scheme_name: str
    scheme_version: str


def info(session: Session) -> ProjectInfo:
    """Return what the project is called and which scheme it has."""
    scheme = schemes.current(session)
    return ProjectInfo(
        name=_row(session, "name")[1],
        scheme_name=scheme.name,
        scheme_version=scheme.version,
    )


def rename(session: Session, name: str) -> None:
    """Call the project *name*; in a running edit."""
    rows.change(session, "project_info", _row(session, "name")[0], {"value": name})


def _row(session: Session, key: str) -> tuple[int, Any]:
    table = tables.project_info
    query = select(table.c.id, table.c.value).where(table.c.key == key)
    row_id, value = session.connection.execute(query).one()
    return row_id, value
