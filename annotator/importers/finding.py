"""Which files there are to read, and in which format each is."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator import formats, importers
from annotator.importers import plain_text
from annotator.importers.archives import SUFFIX, is_archive
from annotator.importers.base import Gathering, Problem, ProblemCode
from annotator.model import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from annotator.importers.archives import Unpacked
    from annotator.importers.base import Importer

_NOTHING: Mapping[str, str] = MappingProxyType({})
SCHEMES = ("http", "https")
Found = tuple[Path, "Importer"]


class FoundFile(Value):
    """A file that was read, as what, and how many articles came of it."""

    path: str
    format: str
    articles: int = 0


def is_address(place: str) -> bool:
    """Tell whether *place* is an address in the network and no path."""
    return place.lower().startswith(tuple(f"{scheme}://" for scheme in SCHEMES))


def files_in(
    paths: Iterable[Path],
    importer: Importer | None,
    tell: Callable[[Problem], object],
    unpacked: Unpacked | None = None,
    *,
    chosen: Mapping[str, str] = _NOTHING,
) -> Iterator[Found]:
    """Yield the files among *paths*, in their folders and in archives, each once, with their formats.

    Of several files that make up one article only one comes, with what reads them all.
    *importer*, if given, is the format of all of them. What cannot be looked at is told to *tell*. What is in archives
    lies in *unpacked*; without it they are files like others. *chosen* are the ids of formats of single files.
    """
    seen: set[Path] = set()

    def format_of(file: Path) -> Importer | None:
        shown = unpacked.shown(str(file)) if unpacked is not None else str(file)
        return importers.by_id(chosen.get(shown, "")) or importer

    for path in paths:
        found = _files(path, importer, tell, unpacked)
        files = (pair for file in found for pair in _with_format(file, format_of(file), tell))
        for file, its_format in _gathered(list(files)):
            whole = file.resolve()
            if whole not in seen:
                seen.add(whole)
                yield file, its_format


def _gathered(files: Sequence[Found]) -> Iterator[Found]:
    """Yield *files*; those of a format whose articles lie in several files each by the article."""
    together: dict[str, list[Path]] = {}
    for path, its_format in files:
        together.setdefault(its_format.id, []).append(path)
    for path, its_format in files:
        if not isinstance(its_format, Gathering):
            yield path, its_format
        elif its_format.id in together:
            yield from its_format.gather(together.pop(its_format.id))


def fetched_from(addresses: Sequence[str], unpacked: Unpacked, tell: Callable[[Problem], object]) -> list[Path]:
    """Return files with what is at *addresses*; *tell* is told what could not be fetched."""
    if not addresses:
        return []
    from annotator.importers.fetching import fetch  # noqa: PLC0415 -- what speaks with the network is loaded last

    return [path for each in addresses if (path := fetch(each, unpacked, tell))]


def name_of(paths: Sequence[Path], found: Sequence[Found]) -> str:
    """Return what the journal calls the import: its only file, or the folder or archive that it came from."""
    if len(found) == 1 or not paths:
        return found[0][0].name if found else ""
    return paths[0].name if len(paths) == 1 else paths[0].parent.name


def _files(
    path: Path, importer: Importer | None, tell: Callable[[Problem], object], unpacked: Unpacked | None
) -> Iterator[Path]:
    """Yield *path*, or else the files in it, if it is a folder or an archive."""
    if path.is_dir():
        suffixes = {suffix for each in ([importer] if importer else importers.ALL) for suffix in each.suffixes}
        files = list(_walk(path, suffixes | ({SUFFIX} if unpacked else set()), tell))
        if not files:
            tell(Problem(path=str(path), code=ProblemCode.NOTHING_FOUND))
        for file in files:
            yield from _files(file, importer, tell, unpacked)
    elif unpacked is not None and is_archive(path):
        place = unpacked.unpack(path, tell)
        if place is not None:
            yield from _files(place, importer, tell, unpacked)
    else:
        yield path


def _walk(folder: Path, suffixes: set[str], tell: Callable[[Problem], object]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        tell(plain_text.unreadable(Path(error.filename), error))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            is_hidden = name.startswith(".") or formats.is_about_export(name)
            if not is_hidden and Path(name).suffix.lower() in suffixes:
                yield Path(place) / name


def _with_format(path: Path, importer: Importer | None, tell: Callable[[Problem], object]) -> Iterator[Found]:
    try:
        yield path, importer or importers.best(path) or plain_text.PlainText()
    except OSError as error:
        tell(plain_text.unreadable(path, error))
