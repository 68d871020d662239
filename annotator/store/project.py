"""The project file: made, opened, read, written and closed."""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

from annotator.errors import FileProblem, ProjectError
from annotator.store import creation, files, gate, migrations, sqlite
from annotator.store import lock as locking
from annotator.store.failures import told_of, told_of_database
from annotator.store.session import Session

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from annotator.scheme import Scheme
    from annotator.store.lock import Lock

_IDLE_READERS = 8
"""How many connections wait for the next reader; more are closed when their reader is done."""


class Project:
    """An open project: readers in any thread, one writer at a time."""

    def __init__(self, path: Path, *, address: str, lock: Lock | None) -> None:
        self.path = path
        self.is_read_only = lock is None
        self.address = address
        """As SQLite's URI, for those who read with a connection of their own."""
        self._lock = lock
        self._writer = None if lock is None else sqlite.writer_engine(address).connect()
        self._readers = sqlite.reader_engine(address)
        self._place = files.identity(path)
        self._idle: list[Connection] = []
        self._writing = threading.Lock()
        self._writing_thread: int | None = None
        self._is_closed = False
        self._last = ExitStack()
        """What is to be done when it is closed."""

    @classmethod
    def create(cls, path: Path, scheme: Scheme, *, name: str = "") -> Project:
        """Make a new project with *scheme* at *path* and open it.

        Raises *ProjectError* if there is a file already (EXISTS) or none can be made there.
        """
        creation.create(path, scheme, name=name or path.stem)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Project:
        """Open the project at *path*; one of an older version is upgraded, with a backup beside it.

        Raises *ProjectError* and leaves the file as it is if it is not a project this program can use.
        With *read_only* it may be open elsewhere, or lie where nothing can be written; of one of an older version a
        copy is upgraded and read, and the file stays as it is.
        """
        gate.check_kind(path)
        path = path.resolve()  # SQLite puts its log, and we put the lock, beside the file itself
        return cls._open_to_read(path) if read_only else cls._open_to_write(path)

    @classmethod
    def _open_to_write(cls, path: Path) -> Project:
        gate.check_writable(path)
        with told_of(path), ExitStack() as undo:
            lock = locking.take(path)
            undo.callback(lock.release)
            version = gate.check_content(path)
            if version < migrations.VERSION:
                migrations.upgrade(path, version)
            project = cls(path, address=sqlite.uri(path, mode="rw"), lock=lock)
            undo.pop_all()
        return project

    @classmethod
    def _open_to_read(cls, path: Path) -> Project:
        version = gate.check_content(path)
        if version == migrations.VERSION:
            return cls(path, address=gate.address_to_read(path), lock=None)
        with told_of(path), ExitStack() as undo:
            folder = undo.enter_context(TemporaryDirectory(prefix="claimdesk-"))
            copy = _upgraded_copy(path, version, Path(folder))
            project = cls(path, address=sqlite.uri(copy, mode="rw"), lock=None)
            project._last = undo.pop_all()
        return project

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a snapshot of the project: what is written meanwhile is not seen in it. For any thread."""
        with told_of_database(self.path):
            connection = self._take_reader()
            try:
                with connection.begin() as transaction:
                    yield Session(connection, is_writing=False)
                    transaction.rollback()
            finally:
                self._give_back(connection)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give the one writing transaction; committed to the disk at the end, rolled back by an exception.

        Waits for another thread's transaction to end. Raises *ProjectError* if the disk is full or fails:
        then nothing of the transaction is in the file, and the project can be used on. So it is if the file is no
        longer in its place (MOVED): what is written to it there, nobody would find again.
        """
        if self._writer is None:
            raise ProjectError(problem=FileProblem.READ_ONLY, path=self.path, detail="")
        if self._writing_thread == threading.get_ident():
            raise RuntimeError("a transaction is already being written in this thread")
        with self._writing:
            if self._is_closed:
                raise RuntimeError("the project is closed")
            self._writing_thread = threading.get_ident()
            try:
                self._check_place()
                with told_of_database(self.path), self._writer.begin():
                    yield Session(self._writer, is_writing=True)
            finally:
                self._writing_thread = None

    def copy_to(self, target: Path) -> None:
        """Write all that is in the project to *target*, even when its own file is no longer in its place.

        Raises *ProjectError* if the project's file is there (EXISTS), or another project is open there (LOCKED).
        """
        is_own = target.absolute() == self.path
        if os.path.lexists(target) and (is_own or files.identity(target) == self._place):
            raise ProjectError(problem=FileProblem.EXISTS, path=target, detail="the project itself")
        with told_of(target), ExitStack() as last, self._writing:
            if not is_own:  # else the lock is ours
                last.enter_context(locking.held(target))
            unfinished = last.enter_context(files.replacing(target))
            sqlite.vacuum_into(self._copier(last), unfinished)
            for companion in files.companions(target):
                companion.unlink(missing_ok=True)

    def _copier(self, last: ExitStack) -> sqlite3.Connection:
        """Return a connection that can be copied from, closed with *last* if it was made for this."""
        if self._writer is not None:
            return sqlite.driver(self._writer)
        return last.enter_context(closing(sqlite.connect_hardened(self.address)))

    def close(self) -> None:
        """Wait for the writer, put everything into the one file and let go of it. Closing twice is harmless."""
        with self._writing:
            if self._is_closed:
                return
            self._is_closed = True
            while self._idle:
                self._idle.pop().close()
            with told_of(self.path), self._last as last:
                if self._lock is not None:
                    last.callback(self._lock.release)
                if self._writer is not None:
                    last.callback(self._writer.close)
                    sqlite.driver(self._writer).execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_place(self) -> None:
        if files.identity(self.path) != self._place:
            raise ProjectError(problem=FileProblem.MOVED, path=self.path, detail="")

    def _take_reader(self) -> Connection:
        if self._is_closed:
            raise RuntimeError("the project is closed")
        try:
            return self._idle.pop()
        except IndexError:
            return self._readers.connect()

    def _give_back(self, connection: Connection) -> None:
        self._idle.append(connection)
        if self._is_closed or len(self._idle) > _IDLE_READERS:
            with suppress(IndexError):  # another thread has just closed the last one
                self._idle.pop().close()


def _upgraded_copy(path: Path, version: int, folder: Path) -> Path:
    copy = folder / path.name
    with closing(sqlite.connect_hardened(gate.address_to_look(path))) as connection:
        sqlite.vacuum_into(connection, copy)
    migrations.upgrade(copy, version)
    return copy
