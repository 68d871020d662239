"""Do one thing and say how much memory it took; run by *tests.benchmarks.memory* in a process of its own."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from annotator.edits.annotators import add_annotator
from annotator.model import AnnotatorId, Status, new_id
from annotator.store.articles import ArticleFilter
from annotator.store.project import Project
from tests.benchmarks import corpus, projects, transfer


def export(project: str, out: str) -> None:
    """Write a project."""
    with Project.open(Path(project)) as opened, opened.reading() as session:
        transfer.export(session, Path(out))


def bring_in(lines: str, project: str) -> None:
    """Read a file into a new project."""
    with Project.create(Path(project), corpus.SCHEME) as made:
        by = AnnotatorId(new_id())
        with made.writing() as session:
            add_annotator(session, projects.ANNOTATOR, id=by)
        transfer.bring_in(made, Path(lines), by)


def look_through(project: str) -> None:
    """Show the list of a project, go to its end, filter it and show it all again."""
    from tests.benchmarks.desk import Desk  # noqa: PLC0415 -- without Qt, export and import take less

    with Desk(Path(project), Path(os.environ["CLAIMDESK_HOME"])) as desk:
        shown: list[object] = []
        desk.window.listed.rows_changed.connect(shown.append)
        for wanted in (ArticleFilter(statuses=frozenset({Status.NEW})), ArticleFilter()):
            shown.clear()
            desk.window.listed.set_filter(wanted)
            desk.until(lambda: bool(shown))
            desk.window.list_view.table.scrollToBottom()
            desk.settle()


def main(arguments: list[str]) -> None:
    """Do what is asked for."""
    match arguments:
        case ["export", project, out]:
            export(project, out)
        case ["import", lines, project]:
            bring_in(lines, project)
        case ["list", project]:
            look_through(project)
        case _:
            sys.exit(2)
    print(_peak())  # noqa: T201 -- the answer


def _peak() -> int:
    """Return the largest resident size so far in kilobytes.

    Linux counts in *ru_maxrss* what the parent had when it forked; its own page of the process does not.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1])


if __name__ == "__main__":
    main(sys.argv[1:])
