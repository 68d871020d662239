"""Which files there are to read, and in which format each is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import formats, importers
from annotator.importers import plain_text
from annotator.importers.base import Gathering, Problem, ProblemCode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.importers.base import Importer

Found = tuple[Path, "Importer"]


def files_in(paths: Iterable[Path], importer: Importer | None, tell: Callable[[Problem], object]) -> Iterator[Found]:
    """Yield the files among *paths* and in their folders, each once, with their formats.

    Of several files that make up one article only the first comes: its format finds the others.
    *importer*, if given, is the format of all of them. What cannot be looked at is told to *tell*.
    """
    seen: set[Path] = set()
    for path in paths:
        files = list(_walk(path, importer, tell)) if path.is_dir() else [path]
        if not files:
            tell(Problem(path=str(path), code=ProblemCode.NOTHING_FOUND))
        for file in files:
            for main, its_format in _with_format(file, importer, tell):
                whole = main.resolve()
                if whole not in seen:
                    seen.add(whole)
                    yield main, its_format


def _walk(folder: Path, importer: Importer | None, tell: Callable[[Problem], object]) -> Iterator[Path]:
    suffixes = {suffix for each in ([importer] if importer else importers.ALL) for suffix in each.suffixes}

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
        its_format = importer or importers.best(path) or plain_text.PlainText()
        yield (its_format.main_file(path) if isinstance(its_format, Gathering) else path), its_format
    except OSError as error:
        tell(plain_text.unreadable(path, error))
