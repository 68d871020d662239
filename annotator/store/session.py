"""One transaction on a project, as the readers of the store and the edits take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Session:
    """A snapshot to read from or a transaction to write in; made only by *Project*, gone with its ``with`` block."""

    __slots__ = ("connection", "edit", "is_writing")

    def __init__(self, connection: Connection, *, is_writing: bool) -> None:
        self.connection = connection
        self.is_writing = is_writing
        self.edit: object | None = None
        """The journal's running edit."""
