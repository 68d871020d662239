"""ZIP archives: what is in them, laid out in a folder that goes away with the import.

Nothing is written outside that folder, whatever the names in an archive say, and no more than is reasonable.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from annotator.importers import plain_text
from annotator.importers.base import Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self
    from zipfile import ZipFile, ZipInfo

    Tell = Callable[[Problem], object]

SUFFIX = ".zip"
_MAGIC = b"PK\x03\x04"
_TITLE = "ZIP"
_MOST_MEMBERS = 200_000
_LARGEST_TOTAL = 4_000_000_000
_LARGEST_RATIO, _HARMLESS = 300, 20_000_000
_DEEPEST = 1
"""An archive may lie in an archive, but not in one that lies in another."""
_DRIVE = re.compile(r"[A-Za-z]:")
_UNFIT = re.compile(r'[\x00-\x1f:*?"<>|]')
_FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)
"""What a broken archive, or one packed in a way that Python does not know, can end in."""


def is_archive(path: Path) -> bool:
    """Tell whether *path* is called as archives are."""
    return path.suffix.lower() == SUFFIX


class Unpacked:
    """The archives of one import; as a context, their folder goes away at its end."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None
        self._shown: dict[str, str] = {}
        """Paths of what was laid out to what people are told."""
        self._depths: dict[Path, int] = {}
        self._total = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._folder is not None:
            self._folder.cleanup()

    def place(self, shown: str) -> Path:
        """Return a new folder for what people are to know as *shown*."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="claimdesk-", ignore_cleanup_errors=True)
        place = Path(self._folder.name).resolve() / str(len(self._depths))
        place.mkdir()
        self._depths[place] = 0
        self._shown[str(place)] = shown
        return place

    def call(self, path: Path, shown: str) -> None:
        """Let people know *path* as *shown*."""
        self._shown[str(path)] = shown

    def shown(self, path: str) -> str:
        """Return what people are to know *path* as: ``archive.zip/member``, or what it is called."""
        part = path
        while part:
            if part in self._shown:
                return self._shown[part] + path[len(part) :].replace(os.sep, "/")
            cut = max(part.rfind(os.sep), part.rfind("#"))
            part = part[: max(cut, 0)]
        return path

    def unpack(self, archive: Path, tell: Tell) -> Path | None:
        """Return the folder in which the members of *archive* lie; None if it is refused.

        What cannot be unpacked, or is not safe to, is told to *tell*.
        """
        depth = self._depth(archive) + 1
        if depth > _DEEPEST + 1:
            tell(_problem(str(archive), ProblemCode.UNSAFE, detail="archives lie in archives in archives"))
            return None
        try:
            with zipfile.ZipFile(archive) as opened:
                members = [member for member in opened.infolist() if not member.is_dir()]
                self._total += sum(member.file_size for member in members)
                refused = _refused(archive, members, self._total)
                if refused is not None:
                    tell(refused)
                    return None
                place = self.place(self.shown(str(archive)))
                self._depths[place] = depth
                for member in members:
                    self._lay_out(opened, member, place, tell)
                return place
        except OSError as error:
            tell(plain_text.unreadable(archive, error))
        except _FAILURES as error:
            detail = " ".join(str(error).split()) or type(error).__name__
            tell(_problem(str(archive), ProblemCode.NOT_THIS_FORMAT, title=_TITLE, detail=detail))
        return None

    def _depth(self, archive: Path) -> int:
        return next((depth for place, depth in self._depths.items() if place in archive.parents), 0)

    def _lay_out(self, archive: ZipFile, member: ZipInfo, place: Path, tell: Tell) -> None:
        """Write *member* under *place*, or tell why not."""
        name = _name(member)
        shown = f"{self._shown[str(place)]}/{name}"
        refused = _unsafe(shown, name, member)
        if refused is not None:
            tell(refused)
            return
        target = place.joinpath(*(_UNFIT.sub("_", part) for part in PurePosixPath(name).parts))
        self._shown[str(target)] = shown
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(member) as source, target.open("xb") as out:  # gives no more than *file_size* says
                shutil.copyfileobj(source, out)
        except FileExistsError:
            tell(_problem(shown, ProblemCode.UNREADABLE, detail="there are two of this name"))
        except OSError as error:
            target.unlink(missing_ok=True)
            tell(plain_text.unreadable(target, error))
        except _FAILURES as error:
            target.unlink(missing_ok=True)
            detail = " ".join(str(error).split()) or type(error).__name__
            tell(_problem(shown, ProblemCode.NOT_THIS_FORMAT, title=_TITLE, detail=detail))


def _refused(archive: Path, members: list[ZipInfo], total: int) -> Problem | None:
    """Return why nothing of *archive* is unpacked, if that is so; *total* is how much all archives unpack to."""
    if len(members) > _MOST_MEMBERS or total > _LARGEST_TOTAL:
        return _problem(str(archive), ProblemCode.TOO_LARGE, size=total, limit=_LARGEST_TOTAL)
    if any(_is_bomb(member) for member in members):
        return _problem(str(archive), ProblemCode.UNSAFE, detail="it unpacks to far more than it is")
    if not members:
        return _problem(str(archive), ProblemCode.NOTHING_FOUND)
    return None


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > _HARMLESS and member.file_size > _LARGEST_RATIO * max(member.compress_size, 1)


def _unsafe(shown: str, name: str, member: ZipInfo) -> Problem | None:
    """Return why *member* is not unpacked, if that is so."""
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or _DRIVE.match(name):
        return _problem(shown, ProblemCode.UNSAFE, detail="its name leads out of the archive")
    if stat.S_ISLNK(member.external_attr >> 16):
        return _problem(shown, ProblemCode.UNSAFE, detail="it is a link to another place")
    return _problem(shown, ProblemCode.PASSWORD) if member.flag_bits & 1 else None


def _name(member: ZipInfo) -> str:
    """Return the name of *member* with ``/`` between its parts; old programs write it in the encoding of DOS."""
    name = member.orig_filename.split("\0")[0]
    if not member.flag_bits & 0x800:
        raw = name.encode("cp437", errors="replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp866")
    return name.replace("\\", "/")


def _problem(path: str, code: ProblemCode, **values: object) -> Problem:
    return Problem(path=path, code=code, values=values)
