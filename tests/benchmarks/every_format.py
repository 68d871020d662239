"""Every format with a corpus and one five times as large: articles a second, and whether memory stays flat."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import exporters, importers
from tests.benchmarks import projects, transfer
from tests.benchmarks.alone import cost
from tests.benchmarks.figures import Figure, Yardstick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.alone import Cost

_SIZES, _QUICK_SIZES = (500, 2_500), (50, 200)
_CACHES = 20
"""Megabytes that SQLite, Python and libraries take until their caches are full: more than that would be growth."""
_WHOLE = frozenset({"spacy"})
"""Formats of which a file is one block of data: their memory grows with a file, and their data sets have shards."""
_MS = 1000


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Write each format from a corpus, and read it into a new project, in processes of their own."""
    sizes = _QUICK_SIZES if is_quick else _SIZES
    for exporter in exporters.ALL:
        smallest: dict[str, float] = {}
        for size in sizes:
            yield from _there_and_back(home, exporter.id, exporter.suffix, size, smallest)


def _there_and_back(home: Path, name: str, suffix: str, size: int, smallest: dict[str, float]) -> Iterator[Figure]:
    corpus = transfer.corpus_of(size)
    with tempfile.TemporaryDirectory(dir=projects.FOLDER) as folder:
        out, project = Path(folder) / f"out{suffix}", Path(folder) / "in.claimdesk"
        yield from _figures(name, "export", size, cost(home, f"export {name}", corpus, out), smallest)
        if importers.by_id(name) is not None:
            yield from _figures(name, "import", size, cost(home, f"import {name}", out, project), smallest)


def _figures(name: str, what: str, size: int, found: Cost, smallest: dict[str, float]) -> Iterator[Figure]:
    subject = f"{size:,} articles, 20 spans each"
    cpu = _MS * found.cpu / size
    yield Figure(subject, f"{what}, {name}: an article", "mean", _MS * found.wall / size, cpu=cpu)
    limit = round(smallest.setdefault(what, found.peak)) + _CACHES
    budget = None if name in _WHOLE else limit
    yard = Yardstick("the smaller corpus", smallest[what])
    yield Figure(subject, f"{what}, {name}: memory", "peak", found.peak, unit="MB", budget=budget, yardstick=yard)
