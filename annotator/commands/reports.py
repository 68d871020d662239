"""Count what is in a project, and look whether all of it is as it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.commands.outcome import Outcome, counted
from annotator.model import Status
from annotator.store import annotators, project_info
from annotator.store.check import check as look_through
from annotator.store.project import Project
from annotator.store.stats import of_project

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator


def stats(arguments: Namespace) -> Outcome:
    """Count articles, marks by label, relations by type, entities, annotators and how far the work is."""
    with Project.open(arguments.project, read_only=True) as project, project.reading() as session:
        info = project_info.info(session)
        counts = of_project(session)
        names = [annotator.name for annotator in annotators.all(session)]
    values = {
        "project": info.name,
        "scheme": {"name": info.scheme_name, "version": info.scheme_version},
        "articles": counts.articles,
        "spans": {"total": counts.spans, "by_label": counts.spans_by_label},
        "relations": {
            "total": counts.relations,
            "by_type": counts.relations_by_type,
            "across_articles": counts.relations_across_articles,
        },
        "entities": counts.entities,
        "stories": counts.stories,
        "annotators": names,
        "status": {status.value: counts.status.get(status, 0) for status in Status},
    }
    return Outcome(values=values, lines=tuple(_table(values)))


def check(arguments: Namespace) -> Outcome:
    """Look through every text, mark and relation; each problem is told with its place."""
    with Project.open(arguments.project, read_only=True) as project, project.reading() as session:
        report = look_through(session)
    checked = report.checked.model_dump()
    lines = [f"Looked through {counted(**checked)}."]
    if not report.problems:
        lines.append("Everything is as it must be.")
    found = [{"where": problem.where, "message": problem.message} for problem in report.problems]
    return Outcome(
        values={"checked": checked, "problems": found},
        lines=tuple(lines),
        problems=tuple(f"{problem.where}: {problem.message}" for problem in report.problems),
    )


def _table(values: dict[str, Any]) -> Iterator[str]:
    yield f"{values['project']}, scheme {values['scheme']['name']} {values['scheme']['version']}"
    yield from _rows("articles", values["articles"], values["status"])
    yield from _rows("marks", values["spans"]["total"], values["spans"]["by_label"])
    relations = values["relations"]
    yield from _rows("relations", relations["total"], relations["by_type"])
    yield f"{'':4}{'across articles':<22}{relations['across_articles']:>10,}"
    yield from _rows("entities", values["entities"], {})
    yield from _rows("stories", values["stories"], {})
    yield f"annotators: {', '.join(values['annotators']) or 'nobody yet'}"


def _rows(what: str, total: int, parts: dict[str, int]) -> Iterator[str]:
    yield f"{what:<26}{total:>10,}"
    for name, count in parts.items():
        yield f"{'':4}{name:<22}{count:>10,}"
