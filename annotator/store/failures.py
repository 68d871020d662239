"""What SQLite and the operating system refuse, told as problems of a project file."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from annotator.errors import FileProblem, ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BY_SQLITE_CODE = {
    sqlite3.SQLITE_FULL: FileProblem.DISK_FULL,
    sqlite3.SQLITE_IOERR: FileProblem.WRITE_FAILED,
    sqlite3.SQLITE_CORRUPT: FileProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: FileProblem.NOT_A_PROJECT,
    sqlite3.SQLITE_READONLY: FileProblem.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: FileProblem.NO_PERMISSION,
    sqlite3.SQLITE_PERM: FileProblem.NO_PERMISSION,
    sqlite3.SQLITE_BUSY: FileProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: FileProblem.LOCKED,
    sqlite3.SQLITE_PROTOCOL: FileProblem.LOCKED,
    sqlite3.SQLITE_INTERRUPT: FileProblem.FOREIGN_SCHEMA,
}
_BY_ERRNO = {
    errno.ENOENT: FileProblem.MISSING,
    errno.ENOTDIR: FileProblem.MISSING,
    errno.EISDIR: FileProblem.NOT_A_PROJECT,
    errno.EACCES: FileProblem.NO_PERMISSION,
    errno.EPERM: FileProblem.NO_PERMISSION,
    errno.EROFS: FileProblem.READ_ONLY,
    errno.ENOSPC: FileProblem.DISK_FULL,
    errno.EDQUOT: FileProblem.DISK_FULL,
    errno.EEXIST: FileProblem.EXISTS,
}
_PRIMARY = 0xFF
"""An extended result code carries the primary one in its low byte."""


def problem_of(error: BaseException) -> FileProblem | None:
    """Return the problem of the file behind *error*, or nothing if the file is not to blame."""
    if isinstance(error, DBAPIError):
        return problem_of(error.orig) if error.orig is not None else None
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return _BY_SQLITE_CODE.get(code & _PRIMARY) if isinstance(code, int) else None
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, FileProblem.WRITE_FAILED)
    return None


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Turn every failure of the file *path* into a *ProjectError*; let everything else pass.

    For what does nothing but work on that file: each *OSError* is taken for the file's.
    """
    with told_of_database(path):
        try:
            yield
        except OSError as error:
            raise _refusal(error, path) from error


@contextmanager
def told_of_database(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file *path* into a *ProjectError*; let everything else pass."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if problem_of(error) is None:
            raise
        raise _refusal(error, path) from error


def _refusal(error: Exception, path: Path) -> ProjectError:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return ProjectError(problem=problem_of(error), path=path, detail=str(cause))
