"""Copies of a project: Save As, the rotating backups, and bringing one back."""

from __future__ import annotations

import hashlib
import re
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.model import Value
from annotator.store import files, gate, lock, sqlite
from annotator.store.failures import told_of

if TYPE_CHECKING:
    import sqlite3

    from annotator.store.project import Project

_TIME = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"(?P<name>.+)\.(?P<mark>[0-9a-f]{8})\.(?P<at>\d{8}T\d{12}Z)\.claimdesk", re.DOTALL)


class Backup(Value):
    """One backup of a project."""

    path: Path
    name: str
    """The project's file name without its ending."""
    made_at: datetime
    size: int


def copy_to(project: Project, target: Path) -> None:
    """Write the project as it is now to *target*, in one step; a file that was there is replaced.

    Work may go on meanwhile. Raises *ProjectError* if *target* is the project itself (EXISTS), is open elsewhere
    (LOCKED) or cannot be written.
    """
    if target.exists() and target.samefile(project.path):
        raise ProjectError(problem=FileProblem.EXISTS, path=target, detail="the project itself")
    _put(project.address, target)


def rotate(project: Project, folder: Path, *, keep: int = 10) -> Backup:
    """Back the project up into *folder*, drop all but its newest *keep* backups, and return the newest.

    If nothing has happened since the last one, that is it: ten quiet mornings must not push out the real ones.
    """
    name, mark = project.path.stem, _mark(project.path)
    known = list_backups(folder, project.path)
    if not known or not _is_same(known[0].path, project):
        with told_of(folder):
            folder.mkdir(parents=True, exist_ok=True)
            target = folder / f"{name}.{mark}.{_moment_after(known).strftime(_TIME)}.claimdesk"
            _put(project.address, target)
        known = list_backups(folder, project.path)
    for old in known[max(keep, 1) :]:
        old.path.unlink(missing_ok=True)
    return known[0]


def list_backups(folder: Path, project: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups in *folder*, newest first: those of the file *project*, or all."""
    mark = None if project is None else _mark(project)
    found = []
    for path in folder.glob("*.claimdesk"):
        match = _NAME.fullmatch(path.name)
        if match is None or mark not in (None, match["mark"]):
            continue
        made_at = datetime.strptime(match["at"], _TIME).replace(tzinfo=UTC)
        found.append(Backup(path=path, name=match["name"], made_at=made_at, size=path.stat().st_size))
    return tuple(sorted(found, key=_age))


def restore(backup: Path, target: Path) -> Path | None:
    """Put *backup* in the place of *target*, and return where what was there before is kept now.

    The backup is checked first, to the last page. Raises *ProjectError* and changes nothing if it is not sound,
    or if *target* is open somewhere (LOCKED).
    """
    check_sound(backup)
    kept = None
    with told_of(target), lock.held(target):
        if target.exists():
            kept = target.with_name(f"{target.stem}.{datetime.now(UTC).strftime(_TIME)}.replaced{target.suffix}")
            for source, copy in zip((target, *files.companions(target)), (kept, *files.companions(kept)), strict=True):
                if source.exists():
                    shutil.copy2(source, copy)
        with closing(sqlite.connect_hardened(gate.address_to_look(backup))) as connection:
            _replace(connection, target)
    return kept


def check_sound(path: Path) -> None:
    """Raise *ProjectError* unless *path* is a project whose every page and reference is sound."""
    gate.check_kind(path)
    gate.check_content(path)
    with told_of(path), closing(sqlite.connect_hardened(gate.address_to_look(path))) as connection:
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if answer != "ok" or broken:
        detail = str(answer) if answer != "ok" else f"broken reference: {broken}"
        raise ProjectError(problem=FileProblem.DAMAGED, path=path, detail=detail)


def _put(address: str, target: Path) -> None:
    with told_of(target), lock.held(target), closing(sqlite.connect_hardened(address)) as connection:
        _replace(connection, target)


def _replace(connection: sqlite3.Connection, target: Path) -> None:
    with files.replacing(target) as unfinished:
        sqlite.vacuum_into(connection, unfinished)
        # A fresh file beside the log of the old one would be torn apart by it.
        for companion in files.companions(target):
            companion.unlink(missing_ok=True)


def _is_same(backup: Path, project: Project) -> bool:
    try:
        gate.check_kind(backup)
        gate.check_content(backup)
        return _last_edit(gate.address_to_look(backup), backup) == _last_edit(project.address, project.path)
    except ProjectError:  # it is damaged, or of another version: then it is no backup of what is there now
        return False


def _last_edit(address: str, path: Path) -> str | None:
    with told_of(path), closing(sqlite.connect_hardened(address)) as connection:
        row = connection.execute("SELECT hex(uid) FROM edit ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else None


def _mark(project: Path) -> str:
    return hashlib.sha256(bytes(project.absolute())).hexdigest()[:8]


def _moment_after(known: tuple[Backup, ...]) -> datetime:
    """Return now, or a little after the newest backup if the clock has been put back: the newest is to be kept."""
    now = datetime.now(UTC)
    return max(now, known[0].made_at + timedelta(microseconds=1)) if known else now


def _age(backup: Backup) -> float:
    return -backup.made_at.timestamp()
