"""Read articles, marked or not, into a project."""

from __future__ import annotations

import getpass
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import ValidationError

from annotator import importers
from annotator.commands import problems
from annotator.commands.outcome import Outcome, counted
from annotator.commands.sentences import Refused
from annotator.edits.annotators import add_annotator
from annotator.importers.base import NearCopies, Options
from annotator.importers.finding import is_address
from annotator.importers.reading import read_into
from annotator.importers.tagging import TagMap, Unknown
from annotator.model import AnnotatorId, new_id
from annotator.offsets import Unit
from annotator.places import project_called
from annotator.store import annotators, backup
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from annotator.importers.base import Importer, Problem
    from annotator.importers.reading import ImportOutcome


def add_arguments(command: ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("project", type=project_called, metavar="PROJECT")
    command.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder or ZIP archive with all in it, or an address"
    )
    command.add_argument(
        "--allow-network", action="store_true", help="fetch addresses, as https://…; otherwise nothing is ever fetched"
    )
    command.add_argument("--format", metavar="FORMAT", help="as `claimdesk formats` lists them; default: found out")
    command.add_argument("--encoding", default="", help="of texts, pages and tables, as cp1251; default: found out")
    command.add_argument(
        "--annotator",
        metavar="NAME",
        default="",
        help="in whose name marks come of which the file does not say who made them; default: the format’s",
    )
    command.add_argument(
        "--map", type=Path, metavar="FILE", help="YAML or JSON: tags of the files to labels, as PERS: PER"
    )
    command.add_argument(
        "--unknown",
        choices=[each.value for each in Unknown],
        default=Unknown.REFUSE.value,
        help="what becomes of marks whose tag nobody knows; default: refuse their file",
    )
    command.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=NAME",
        help="tables: which column is the text, title, outlet, author, published, url or language; may be repeated",
    )
    command.add_argument(
        "--onto-existing",
        action="store_true",
        help="marks that come with a text the project has already go onto the article there is; default: they stay out",
    )
    command.add_argument(
        "--near-copies",
        choices=[each.value for each in NearCopies],
        default=NearCopies.ADD.value,
        help="what becomes of articles that are nearly the same as some that the project has; default: add them, and "
        "say which they are",
    )
    command.add_argument(
        "--offsets",
        choices=[each.value for each in Unit],
        help="what the offsets in the files count; default: what their format says, or what their texts agree with",
    )
    command.add_argument("--dry-run", action="store_true", help="say what would come of it, and change nothing")


def read_in(arguments: Namespace) -> Outcome:
    """Read files and folders into the project; what cannot be read is told, the rest is read all the same."""
    importer = _importer(arguments.format)
    addresses = [place for place in arguments.paths if is_address(place)]
    if addresses and not arguments.allow_network:
        raise Refused(
            sentence=f"{addresses[0]} is an address, and nothing is fetched from the network unless you ask for it: "
            "add --allow-network, or save the page with a browser and import that."
        )
    paths = [Path(place) for place in arguments.paths if not is_address(place)]
    for path in paths:
        if not path.exists():
            raise Refused(sentence=f"{path} does not exist; nothing was imported. Check the path.")
    options = Options(
        encoding=arguments.encoding,
        annotator=arguments.annotator,
        tags=_tags(arguments.map),
        unknown=Unknown(arguments.unknown),
        onto_existing=arguments.onto_existing,
        near_copies=NearCopies(arguments.near_copies),
        offsets=Unit(arguments.offsets) if arguments.offsets else None,
        columns=dict(_pair(words, "--column text=NAME") for words in arguments.column),
    )
    with _target(arguments.project, is_dry_run=arguments.dry_run) as project:
        by = annotator_named(project, arguments.annotator)
        outcome = read_into(
            project, paths, by=by, addresses=addresses, importer=importer, options=options, looks_for_copies=True
        )
    told = _told(outcome, is_dry_run=arguments.dry_run, are_passed=options.near_copies is NearCopies.PASS)
    return told.model_copy(update={"lines": (*told.lines, *_next(outcome, arguments))})


def _next(outcome: ImportOutcome, arguments: Namespace) -> tuple[str, ...]:
    """Return what is to be done with what has come, if anything has."""
    if not outcome.articles and not outcome.spans:
        return ()
    if arguments.dry_run:
        return ("Next: the same without --dry-run.",)
    return (f"Next: claimdesk open {arguments.project}, or claimdesk stats {arguments.project}",)


def _tags(path: Path | None) -> TagMap:
    """Return what a file says of tags: ``labels``, ``relations`` and ``attributes``, or labels alone."""
    if path is None:
        return TagMap()
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))  # JSON is YAML
        if isinstance(found, dict) and not found.keys() & TagMap.model_fields.keys():
            found = {"labels": found}
        return TagMap.model_validate(found)
    except OSError as error:
        raise Refused(sentence=f"{path} cannot be read ({error.strerror}). Check the path.") from error
    except (UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
        detail = " ".join(str(error).split())[:200]
        raise Refused(
            sentence=f"{path} does not say what tags become ({detail}). Write a line for each, as PERS: PER."
        ) from error


def _pair(words: str, example: str) -> tuple[str, str]:
    name, equals, value = words.partition("=")
    if not (name and equals and value):
        raise Refused(sentence=f"{words} is not written as {example}.")
    return name.strip(), value.strip()


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


def _copies(outcome: ImportOutcome, *, are_passed: bool) -> Iterator[str]:
    """Yield what is said of near copies."""
    if outcome.are_copies_unknown:
        yield "These are too many articles to look for near copies in passing; --near-copies pass looks at each."
    named = [each.path or each.file_name or each.title for each in outcome.near_copies]
    if are_passed:
        yield from (f"Nearly the same as an article that is there, not added: {name}" for name in named)
    else:
        yield from (f"Nearly the same as an article that is there: {name}" for name in named)
        if named:
            yield "--near-copies pass leaves such articles out."


def _told(outcome: ImportOutcome, *, is_dry_run: bool, are_passed: bool) -> Outcome:
    counts = {name: getattr(outcome, name) for name in ("articles", "spans", "relations", "entities")}
    lines = [f"{'Would import' if is_dry_run else 'Imported'} {counted(**counts)}."]
    lines += [
        f"In the project already, not added again: {known.path or known.file_name or known.title}"
        for known in outcome.duplicates
    ]
    lines += _copies(outcome, are_passed=are_passed)
    silent = []
    if outcome.marks_left_out:
        marks = counted(spans=outcome.marks_left_out)
        those = "those of the same texts" if outcome.near_copies and are_passed else "them"
        silent.append(f"{marks} of articles that are in the project already stayed out. --onto-existing adds {those}.")
    if outcome.left_out:
        lines.append(f"Relations, and pairs that are none, with marks in those, left out: {outcome.left_out:,}")
    for path, columns in outcome.columns.items():
        shown = ", ".join(f"{field} = {name}" for field, name in columns.fields.items())
        rest = ", ".join(name for name in columns.names if name not in columns.fields.values()) or "none"
        lines.append(f"{path}: {shown}; columns not read: {rest}. Name others with --column FIELD=NAME.")
    told = [(problem, problems.of(problem)) for problem in outcome.problems]
    rows = [
        {"path": problem.path, "line": problem.line, "message": message, "warning": problem.is_warning}
        for problem, message in told
    ]
    values: dict[str, Any] = {**counts, "duplicates": len(outcome.duplicates), "problems": rows}
    values["near_copies"] = None if outcome.are_copies_unknown else len(outcome.near_copies)
    values["marks_left_out"] = outcome.marks_left_out
    values["columns"] = {path: columns.fields for path, columns in outcome.columns.items()}
    values["tags"] = [tag.model_dump(mode="json") for tag in outcome.tags]
    return Outcome(
        values=values,
        lines=tuple(lines),
        warnings=tuple(f"{_place(problem)}: {message}" for problem, message in told if problem.is_warning),
        problems=(*(f"{_place(each)}: {message}" for each, message in told if not each.is_warning), *silent),
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


def annotator_named(project: Project, name: str) -> AnnotatorId:
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
