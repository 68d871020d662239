"""Whole corpora moved out and in: articles a second and memory, beside orjson and sqlite3 moving the same rows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks import projects, transfer
from tests.benchmarks.alone import cost
from tests.benchmarks.figures import Figure, Yardstick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.alone import Cost

_SIZES, _QUICK_SIZES = (1_000, 10_000), (100, 400)
_LARGE_SIZES = (10_000, 100_000)
_BUDGET = 3
"""Times the yardstick."""
_CACHES = 20
"""Megabytes that SQLite and Python take until their caches are full: more than that would be growth."""
_MS = 1000


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Move a corpus and one ten times as large, each in processes of their own."""
    yield from _moved(home, _QUICK_SIZES if is_quick else _SIZES)


def measure_large(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Move a hundred thousand articles too: takes ten minutes, and three gigabytes of disk."""
    yield from _moved(home, _SIZES if is_quick else _LARGE_SIZES)


def _moved(home: Path, sizes: tuple[int, ...]) -> Iterator[Figure]:
    smallest: dict[str, float] = {}
    for size in sizes:
        whole = transfer.corpus_of(size)
        with tempfile.TemporaryDirectory(dir=projects.FOLDER) as folder:
            lines, again, project = (Path(folder) / name for name in ("all.jsonl", "again.jsonl", "in.claimdesk"))
            for what, source, target in (("export", whole, lines), ("import", lines, project)):
                ours = cost(home, what, source, target)
                plain = cost(home, f"{what} plainly", source, project if what == "import" else again)
                yield from _figures(f"{size:,} articles, 20 spans each", what, size, ours=ours, plain=plain)
                limit = smallest.setdefault(what, ours.peak) + _CACHES
                memory = Yardstick("sqlite3 + orjson", plain.peak)
                subject, name = f"{size:,} articles, 20 spans each", f"{what}, alone: memory"
                yield Figure(subject, name, "peak", ours.peak, unit="MB", budget=limit, yardstick=memory)


def _figures(subject: str, what: str, size: int, *, ours: Cost, plain: Cost) -> Iterator[Figure]:
    yardstick = Yardstick("sqlite3 + orjson", _MS * plain.wall, _MS * plain.cpu)
    yield Figure(
        subject,
        f"{what}, alone",
        "once",
        _MS * ours.wall,
        cpu=_MS * ours.cpu,
        budget=_BUDGET * yardstick.value,
        yardstick=yardstick,
    )
    speed = Yardstick("sqlite3 + orjson", size / plain.wall)
    yield Figure(subject, f"{what}, alone: articles", "once", size / ours.wall, unit="/ s", yardstick=speed)
