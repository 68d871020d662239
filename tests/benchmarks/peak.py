"""Do one thing and say how long it took and how much memory; run by other benchmarks in a process of its own."""

from __future__ import annotations

import os
import resource
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from annotator import exporters, importers
from annotator.exporters import exporting
from annotator.exporters.exporting import Job
from annotator.exporters.policies import SKIP_ALL
from annotator.importers.reading import read_into
from annotator.model import Status
from annotator.store.articles import ArticleFilter
from annotator.store.project import Project
from tests.benchmarks import plain_rows, transfer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TOLD: dict[str, float] = {}


@contextmanager
def _timed() -> Iterator[None]:
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    _TOLD.update(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)


def export(project: Path, out: Path) -> None:
    """Write a project."""
    with Project.open(project) as opened, opened.reading() as session, _timed():
        transfer.export(session, out)


def bring_in(lines: Path, project: Path) -> None:
    """Read a file into a new project."""
    with transfer.fresh(project) as (made, by), _timed():
        transfer.bring_in(made, lines, by)


def export_as(name: str, project: Path, out: Path) -> None:
    """Write a project in the format *name*, leaving out what it cannot carry."""
    exporter = exporters.by_id(name)
    if exporter is None:
        raise ValueError(name)
    with Project.open(project) as opened, opened.reading() as session, _timed():
        exporting.export(session, Job(exporter, policies=SKIP_ALL), out)


def bring_in_as(name: str, source: Path, project: Path) -> None:
    """Read a file or folder of the format *name* into a new project."""
    with transfer.fresh(project) as (made, by), _timed():
        outcome = read_into(made, [source], by=by, importer=importers.by_id(name))
        if not outcome.articles:
            raise ValueError(outcome.problems[:1])


def export_plainly(project: Path, out: Path) -> None:
    """Write the rows of a project with orjson and sqlite3 alone."""
    with _timed():
        plain_rows.dump(project, out)


def bring_in_plainly(lines: Path, project: Path) -> None:
    """Read the rows of a file into a new project with orjson and sqlite3 alone."""
    with transfer.closed(project) as path, _timed():
        plain_rows.load(path, lines)


def look_through(project: Path) -> None:
    """Show the list of a project, go to its end, filter it and show it all again."""
    from tests.benchmarks.desk import Desk  # noqa: PLC0415 -- without Qt, export and import take less

    with Desk(project, Path(os.environ["CLAIMDESK_HOME"])) as desk, _timed():
        shown: list[object] = []
        desk.window.listed.rows_changed.connect(shown.append)
        for wanted in (ArticleFilter(statuses=frozenset({Status.NEW})), ArticleFilter()):
            shown.clear()
            desk.window.listed.set_filter(wanted)
            desk.until(lambda: bool(shown))
            desk.window.list_view.table.scrollToBottom()
            desk.settle()


_DEEDS: dict[str, Callable[..., None]] = {
    "export": export,
    "import": bring_in,
    "export plainly": export_plainly,
    "import plainly": bring_in_plainly,
    "list": look_through,
}


_WITH_FORMAT: dict[str, Callable[[str, Path, Path], None]] = {"export": export_as, "import": bring_in_as}


def main(what: str, *places: str) -> None:
    """Do what is asked for."""
    deed, _, name = what.partition(" ")
    if name and what not in _DEEDS:
        _WITH_FORMAT[deed](name, *map(Path, places))
    else:
        _DEEDS[what](*map(Path, places))
    print(orjson.dumps({**_TOLD, "peak": _peak()}).decode())  # noqa: T201 -- the answer


def _peak() -> float:
    """Return the largest resident size so far in megabytes.

    Linux counts in *ru_maxrss* what the parent had when it forked; its own page of the process does not.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
