"""The lock file beside an open project: who has it open for writing."""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from annotator.errors import FileProblem, ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SUFFIX = ".claimdesk-lock"
_HELD_BYTE = 1 << 30
"""Windows bars others from reading locked bytes: the one we hold lies far behind the words."""
_ATTEMPTS = 5

if sys.platform == "win32":
    import msvcrt

    def _hold(descriptor: int) -> bool:
        os.lseek(descriptor, _HELD_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def path_beside(project: Path) -> Path:
    """Return where the lock file of *project* lies."""
    name = project.stem if project.suffix == ".claimdesk" else project.name
    return project.with_name(name + _SUFFIX)


class Lock:
    """Held from *take* to *release*: a file that says who, and the system's own lock on it.

    The system lets go of the latter when the process dies, however it dies: so a lock file left behind
    on this computer is known to be stale, whatever process has got its number since.
    """

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go, and take the lock file away. Releasing twice is harmless."""
        if self._descriptor < 0:
            return
        if sys.platform == "win32":  # an open file cannot be deleted there
            os.close(self._descriptor)
            self.path.unlink(missing_ok=True)
        else:
            self.path.unlink(missing_ok=True)
            os.close(self._descriptor)
        self._descriptor = -1


def take(project: Path) -> Lock:
    """Take the lock of *project*; raises *ProjectError* (LOCKED) with who has it: host, pid, since."""
    path = path_beside(project)
    for _ in range(_ATTEMPTS):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
        if not _hold(descriptor):
            os.close(descriptor)
            break
        if not _is_still(path, descriptor):  # its owner has let go between our two steps
            os.close(descriptor)
            continue
        holder = _read(path)
        if holder.get("host") not in (None, socket.gethostname()):  # the system's lock may not reach that far
            os.close(descriptor)
            break
        lock = Lock(path, descriptor)
        try:
            _write(descriptor)
        except OSError:  # the disk is full
            lock.release()
            raise
        return lock
    holder = _read(path)
    host, pid, since = (holder.get(key, "") for key in ("host", "pid", "since"))
    raise ProjectError(
        problem=FileProblem.LOCKED, path=project, detail=f"{host} (pid {pid})", host=host, pid=pid, since=since
    )


@contextmanager
def held(project: Path) -> Iterator[None]:
    """Hold the lock of *project* for a while; raises *ProjectError* like *take*."""
    lock = take(project)
    try:
        yield
    finally:
        lock.release()


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _write(descriptor: int) -> None:
    holder = {"host": socket.gethostname(), "pid": os.getpid(), "since": datetime.now(UTC).isoformat()}
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(holder).encode())


def _read(path: Path) -> dict[str, Any]:
    try:
        holder = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return holder if isinstance(holder, dict) else {}
