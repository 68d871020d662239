"""Read articles into a project, write them out, list the formats for both."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from annotator import exporters, importers
from annotator.commands import problems
from annotator.commands.outcome import Outcome, counted
from annotator.commands.sentences import Refused
from annotator.edits.annotators import add_annotator
from annotator.exporters.writing import write_from
from annotator.importers.base import Options
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.store import annotators, backup
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from annotator.exporters.base import Exporter
    from annotator.importers.base import Importer, Problem
    from annotator.importers.reading import ImportOutcome


def read_in(arguments: Namespace) -> Outcome:
    """Read files and folders into the project; what cannot be read is told, the rest is read all the same."""
    importer = _importer(arguments.format)
    for path in arguments.paths:
        if not path.exists():
            raise Refused(sentence=f"{path} does not exist; nothing was imported. Check the path.")
    with _target(arguments.project, is_dry_run=arguments.dry_run) as project:
        by = _annotator(project, arguments.annotator)
        options = Options(encoding=arguments.encoding)
        outcome = read_into(project, arguments.paths, by=by, importer=importer, options=options)
    return _told(outcome, is_dry_run=arguments.dry_run)


def write(arguments: Namespace) -> Outcome:
    """Write the whole project in one format; what stood in the file stays until all is written."""
    exporter = _exporter(arguments.format)
    _check_target(arguments.out, arguments.project)
    with Project.open(arguments.project, read_only=True) as project, project.reading() as session:
        report = write_from(session, exporter, arguments.out)
    lines = [f"Wrote {counted(articles=report.articles, spans=report.spans, relations=report.relations)}."]
    lines += [f"Left out: {left.count:,} × {left.what} ({left.policy})." for left in report.left_out]
    lines += [f"{file.path}  sha256 {file.sha256}" for file in report.files]
    return Outcome(values=report.model_dump(mode="json"), lines=tuple(lines))


def formats(_: Namespace) -> Outcome:
    """List every format with what it can carry."""
    names = [exporter.id for exporter in exporters.ALL] + [importer.id for importer in importers.ALL]
    rows = [_format(name) for name in dict.fromkeys(names)]
    lines = []
    for row in rows:
        able = " and ".join(word for word, key in (("read", "reads"), ("write", "writes")) if row[key])
        lines.append(f"{row['id']:<18} {row['title']:<24} {able}")
    return Outcome(values={"formats": rows}, lines=tuple(lines))


def _format(name: str) -> dict[str, Any]:
    importer, exporter = importers.by_id(name), exporters.by_id(name)
    named = exporter or importer
    return {
        "id": name,
        "title": named.title if named else name,
        "reads": importer is not None,
        "writes": exporter is not None,
        "carries": exporter.carries.model_dump() if exporter else {},
        "extra": "",
    }


@contextmanager
def _target(path: Path, *, is_dry_run: bool) -> Iterator[Project]:
    """Give the project to read into: itself, or a copy that goes again."""
    with TemporaryDirectory(prefix="claimdesk-") as folder:
        if is_dry_run:
            with Project.open(path, read_only=True) as project:
                path = Path(folder) / path.name
                backup.copy_to(project, path)
        with Project.open(path) as project:
            yield project


def _told(outcome: ImportOutcome, *, is_dry_run: bool) -> Outcome:
    counts = {name: getattr(outcome, name) for name in ("articles", "spans", "relations", "entities")}
    lines = [f"{'Would import' if is_dry_run else 'Imported'} {counted(**counts)}."]
    lines += [
        f"In the project already, not added again: {known.file_name or known.title}" for known in outcome.duplicates
    ]
    if outcome.left_out:
        lines.append(f"Relations with marks in those, left out: {outcome.left_out:,}")
    told = [(problem, problems.of(problem)) for problem in outcome.problems]
    rows = [
        {"path": problem.path, "line": problem.line, "message": message, "warning": problem.is_warning}
        for problem, message in told
    ]
    return Outcome(
        values={**counts, "duplicates": len(outcome.duplicates), "problems": rows},
        lines=tuple(lines),
        warnings=tuple(f"{_place(problem)}: {message}" for problem, message in told if problem.is_warning),
        problems=tuple(f"{_place(problem)}: {message}" for problem, message in told if not problem.is_warning),
    )


def _place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}" if problem.line else problem.path


def _importer(name: str | None) -> Importer | None:
    if name is None:
        return None
    importer = importers.by_id(name)
    if importer is None:
        known = ", ".join(importer.id for importer in importers.ALL)
        raise Refused(sentence=f"There is no format {name} to read. There are: {known}.")
    return importer


def _exporter(name: str) -> Exporter:
    exporter = exporters.by_id(name)
    if exporter is None:
        known = ", ".join(exporter.id for exporter in exporters.ALL)
        raise Refused(sentence=f"There is no format {name} to write. There are: {known}.")
    return exporter


def _check_target(out: Path, project: Path) -> None:
    if out.is_dir():
        raise Refused(sentence=f"{out} is a folder. Name a file in it to write to.")
    if not out.absolute().parent.is_dir():
        raise Refused(sentence=f"The folder {out.parent} does not exist. Make it, then run the command again.")
    if out.exists() and project.exists() and out.samefile(project):
        raise Refused(sentence=f"{out} is the project itself. Choose another name to write to.")


def _annotator(project: Project, name: str) -> AnnotatorId:
    """Return the annotator *name*, who joins the project if they have not yet; without a name, whoever runs us."""
    name = name or getpass.getuser()
    with project.reading() as session:
        known = annotators.by_name(session, name)
    if known is not None:
        return known.id
    fresh = AnnotatorId(new_id())
    with project.writing() as session:
        add_annotator(session, name, id=fresh)
    return fresh
