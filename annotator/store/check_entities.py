"""The part of a check that reads entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.errors import Rule
from annotator.store.findings import Fault, Problem

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from annotator.scheme import Scheme

_TYPES = "SELECT lower(hex(uid)), type FROM entity WHERE deleted = 0 ORDER BY id"


class Entities:
    """Reads the type of every entity: it is the code of a label."""

    def __init__(self, connection: sqlite3.Connection, scheme: Scheme | None) -> None:
        self._connection = connection
        self._scheme = scheme

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with entities."""
        if self._scheme is None:
            return
        for uid, code in self._connection.execute(_TYPES):
            if not self._scheme.has_label(code):
                message = f"{Rule.UNKNOWN_LABEL}: {code}"
                yield Problem(fault=Fault.SCHEME, where=f"entity {uid}", message=message)
