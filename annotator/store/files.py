"""Files that appear under their name only when they are whole and on the disk."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotator.model import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COMPANIONS = ("-wal", "-shm", "-journal")


def companions(path: Path) -> tuple[Path, ...]:
    """Return where SQLite puts what it needs beside *path* while the file is open."""
    return tuple(path.with_name(path.name + ending) for ending in _COMPANIONS)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at *path* from any other that may be there later; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def new(path: Path) -> Iterator[Path]:
    """Give a name to write to, and make it *path* at the end; raises *FileExistsError* rather than replace a file."""
    with _beside(path) as unfinished:
        yield unfinished
        _sync(unfinished)
        try:
            os.link(unfinished, path)
        except FileExistsError:
            raise
        except OSError:  # FAT, exFAT and some network folders know no links
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from None
            unfinished.replace(path)
        _sync_folder(path.parent)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a name to write to, and put it in the place of *path* at the end, in one step."""
    with _beside(path) as unfinished:
        yield unfinished
        _sync(unfinished)
        unfinished.replace(path)
        _sync_folder(path.parent)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    unfinished = path.with_name(f".{path.name}.{new_id()[-8:]}.part")
    unfinished.touch(exist_ok=False)  # SQLite would not tell why it cannot
    try:
        yield unfinished
    finally:
        for left in (unfinished, *companions(unfinished)):
            left.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # a folder cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
