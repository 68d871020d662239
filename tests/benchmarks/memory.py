"""Memory: what a corpus four times as large costs more."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.store.project import Project
from tests.benchmarks import projects, transfer
from tests.benchmarks.figures import Figure, Yardstick

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES, _QUICK_ARTICLES = 1000, 75
_ROWS, _QUICK_ROWS = 250_000, 25_000
_TIMES = 4
_FLAT = 1.15
"""What counts as flat: this many times the memory for four times the corpus."""
_LABEL = "memory, {count:,} → {more:,} {what}"


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Run export, import and the list in processes of their own, on a corpus and on one four times as large."""
    count, rows = (_QUICK_ARTICLES, _QUICK_ROWS) if is_quick else (_ARTICLES, _ROWS)
    with tempfile.TemporaryDirectory(dir=projects.FOLDER) as folder:
        for name, places in _places(Path(folder), count, rows).items():
            small, large = (_peak(home, *arguments) for arguments in places)
            what, one = ("rows", rows) if name == "list" else ("articles", count)
            subject = f"memory, {one:,} → {_TIMES * one:,} {what}"
            plain = Yardstick("the smaller one", small)
            yield Figure(subject, name, "peak", large, unit="MB", budget=_FLAT * small, yardstick=plain)


def _places(folder: Path, count: int, rows: int) -> dict[str, list[tuple[str, ...]]]:
    """Return by name what is done to the small and to the large corpus."""
    done: dict[str, list[tuple[str, ...]]] = {"export": [], "import": [], "list": []}
    for size in (count, _TIMES * count):
        whole = transfer.corpus_of(size)
        lines = folder / f"{size}.jsonl"
        with Project.open(whole) as project, project.reading() as session:
            transfer.export(session, lines)
        done["export"].append(("export", str(whole), str(folder / "again.jsonl")))
        done["import"].append(("import", str(lines), str(folder / f"{size}.claimdesk")))
    for size in (rows, _TIMES * rows):
        done["list"].append(("list", str(projects.listed(size))))
    return done


def _peak(home: Path, *arguments: str) -> float:
    """Return the largest resident size, in megabytes, of a process that does this."""
    command = [sys.executable, "-m", "tests.benchmarks.peak", *arguments]
    environment = os.environ | {"CLAIMDESK_HOME": str(home)}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return int(answer.stdout.split()[-1]) / 1024
