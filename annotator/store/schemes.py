"""The scheme of a project and its former versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from annotator.model import new_id
from annotator.scheme import Scheme
from annotator.store import rows, tables, times

if TYPE_CHECKING:
    from annotator.store.session import Session

_CACHE = "claimdesk.scheme"
_CURRENT = (
    select(tables.scheme_version.c.id, tables.scheme_version.c.uid)
    .where(~tables.scheme_version.c.deleted, ~tables.scheme_version.c.superseded)
    .order_by(tables.scheme_version.c.number.desc())
    .limit(1)
)
"""Made once: every edit asks for it."""


def current(session: Session) -> Scheme:
    """Return the scheme that holds now."""
    return _current(session)[1]


def versions(session: Session) -> tuple[Scheme, ...]:
    """Return every scheme that has held, the oldest first and the current one last."""
    version = tables.scheme_version
    query = select(version.c.definition).where(~version.c.deleted).order_by(version.c.number)
    return tuple(Scheme.model_validate(definition) for definition in session.connection.execute(query).scalars())


def replace(session: Session, scheme: Scheme) -> None:
    """Let *scheme* hold from now on; in a running edit."""
    version = tables.scheme_version
    rows.change(session, "scheme_version", _current(session)[0], {"superseded": True})
    number = session.connection.execute(select(func.max(version.c.number))).scalar_one() + 1
    rows.insert(
        session,
        "scheme_version",
        {
            "uid": new_id(),
            "number": number,
            "definition": scheme.model_dump(mode="json"),
            "made_at": times.now(),
        },
    )


def rely_on(session: Session) -> Scheme:
    """Return the scheme, and note that the running edit was made under it."""
    key, scheme = _current(session)
    rows.rely_on(session, "scheme_version", [key])
    return scheme


def _current(session: Session) -> tuple[int, Scheme]:
    """Return the current version; parsed once for each connection, since a version never changes."""
    version = tables.scheme_version
    key, uid = session.connection.execute(_CURRENT).one()
    cached = session.connection.info.get(_CACHE)
    if cached is None or cached[0] != uid:
        definition = session.connection.execute(select(version.c.definition).where(version.c.id == key)).scalar_one()
        cached = session.connection.info[_CACHE] = (uid, Scheme.model_validate(definition))
    return key, cached[1]
