"""Where an export is written before it is put in its place: whole, hashed, or not at all."""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from annotator.errors import FileProblem, ProjectError
from annotator.exporters.base import Shape, WrittenFile
from annotator.formats import LOSS_REPORT
from annotator.model import new_id
from annotator.store import files
from annotator.store.failures import problem_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.model import Value

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in a folder that somebody has looked at."""


class Stage:
    """Names to write to, each for a part of an export."""

    def __init__(self, out: Path, shape: Shape, unfinished: dict[Path, Path]) -> None:
        self.files: tuple[WrittenFile, ...] = ()
        """What was written; complete after the ``with`` block."""
        self.targets: dict[str, Path] = {}
        self._out = out
        self._shape = shape
        self._unfinished = unfinished

    def path(self, part: str) -> Path:
        """Return where the part is to be written."""
        return self._unfinished[self.targets[part]]

    def add_report(self, report: Value) -> None:
        """Put the report of losses beside the file, or into the folder, where it lists all that has been written."""
        content = report.model_dump(mode="json")
        if self._shape is Shape.FOLDER:
            folder = self._unfinished[self._out]
            content["files"] = sorted(_names_in(folder))
            place = folder / LOSS_REPORT
        else:
            place = self._unfinished[report_path(self._out)]
        place.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def report_path(out: Path) -> Path:
    """Return where the report of losses lies beside a file."""
    return out.with_name(f"{out.name}.{LOSS_REPORT}")


def part_path(out: Path, part: str, suffix: str) -> Path:
    """Return what the file of a part is called: ``news.conll`` and ``entities`` make ``news.entities.conll``."""
    if not part:
        return out
    stem = out.name.removesuffix(suffix) if suffix else out.name
    return out.with_name(f"{stem}.{part}{suffix}")


@contextmanager
def staged(out: Path, shape: Shape, parts: Sequence[str], *, suffix: str, has_report: bool) -> Iterator[Stage]:
    """Give names to write to; at the end everything is put in its place, or, if anything fails, nothing is.

    Raises *ProjectError* if *out* cannot be written, or is a folder that holds anything else than an export.
    """
    try:
        with ExitStack() as last:
            if shape is Shape.FOLDER:
                stage = _folder(out, parts, last)
            else:
                stage = _files(out, parts, last, suffix=suffix, has_report=has_report)
            yield stage
            stage.files = tuple(_hashed(stage, shape, out))
    except OSError as error:
        problem = FileProblem.WRITE_FAILED if shape is Shape.FILE and out.is_dir() else problem_of(error)
        raise ProjectError(problem=problem, path=out, detail=error.strerror or str(error)) from error


def _files(out: Path, parts: Sequence[str], last: ExitStack, *, suffix: str, has_report: bool) -> Stage:
    targets = {part: part_path(out, part, suffix) for part in parts}
    wanted = [*targets.values(), *([report_path(out)] if has_report else [])]
    stage = Stage(out, Shape.FILE, {target: last.enter_context(files.replacing(target)) for target in wanted})
    stage.targets = targets
    return stage


def _folder(out: Path, parts: Sequence[str], last: ExitStack) -> Stage:
    unfinished = last.enter_context(_replacing(out))
    places = {out: unfinished, **{out / part: unfinished / part for part in parts if part}}
    for place in places.values():
        place.mkdir(exist_ok=True)
    stage = Stage(out, Shape.FOLDER, places)
    stage.targets = {part: out / part if part else out for part in parts}
    return stage


@contextmanager
def _replacing(out: Path) -> Iterator[Path]:
    """Give a folder to write into, and put it in the place of *out* at the end."""
    if out.exists() and not is_replaceable(out):
        raise ProjectError(problem=FileProblem.EXISTS, path=out, detail="a folder with other files in it")
    out = out.resolve()  # a link stays one; the folder in which somebody stands has no name but this
    mark = new_id()[-8:]
    unfinished, old = out.with_name(f".{out.name}.{mark}.part"), out.with_name(f".{out.name}.{mark}.old")
    unfinished.mkdir()
    try:
        yield unfinished
        _put_in_place(unfinished, out, old)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _put_in_place(unfinished: Path, out: Path, old: Path) -> None:
    """Give *unfinished* the name *out*; what has had it is *old* then, and has it again if that fails."""
    has_old = out.exists()
    if has_old:
        out.replace(old)
    try:
        unfinished.replace(out)
    except BaseException:
        if has_old:
            old.replace(out)
        raise


def is_replaceable(folder: Path) -> bool:
    """Tell whether an export may take the place of *folder*: in it is nothing but what a former export has written."""
    return folder.is_dir() and _names_in(folder) <= _written_into(folder)


def _names_in(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if (path.is_symlink() or not path.is_dir()) and path.name not in _LITTER
    }


def _written_into(folder: Path) -> set[str]:
    """Return what the report in *folder* lists, and the report."""
    try:
        return {LOSS_REPORT, *json.loads((folder / LOSS_REPORT).read_bytes())["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


def _hashed(stage: Stage, shape: Shape, out: Path) -> Iterator[WrittenFile]:
    if shape is Shape.FOLDER:
        root = stage._unfinished[out]  # noqa: SLF001 -- of the same module
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            yield WrittenFile(path=str(out / path.relative_to(root)), sha256=sha256_of(path))
        return
    for target, unfinished in stage._unfinished.items():  # noqa: SLF001 -- of the same module
        yield WrittenFile(path=str(target), sha256=sha256_of(unfinished))


def sha256_of(path: Path) -> str:
    """Return the hash of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
