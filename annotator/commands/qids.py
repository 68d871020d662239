"""Say from a table which items of Wikidata entities are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.commands import problems
from annotator.commands.importing import annotator_named
from annotator.commands.outcome import Outcome
from annotator.commands.sentences import Refused
from annotator.edits.entities import set_external_ids
from annotator.importers import qids
from annotator.importers.base import Problem
from annotator.importers.guarding import FaultyFile
from annotator.places import project_called
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from annotator.importers.qids import Matching

_SHOWN = 5


def add_arguments(command: ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("project", type=project_called, metavar="PROJECT")
    command.add_argument(
        "table", type=Path, metavar="TABLE", help="CSV or TSV: a column with names or other names, one with QIDs"
    )
    command.add_argument("--annotator", metavar="NAME", default="", help="in whose name; default: yours")
    command.add_argument("--dry-run", action="store_true", help="say what would come of it, and change nothing")


def identify(arguments: Namespace) -> Outcome:
    """Give QIDs to the entities that a table names; what contradicts or is not clear is told and left as it is."""
    try:
        rows = qids.read(arguments.table)
    except OSError as error:
        detail = error.strerror or error
        raise Refused(sentence=f"{arguments.table} cannot be read ({detail}). Check the path.") from error
    except FaultyFile as fault:
        told = problems.of(Problem(path=str(arguments.table), line=fault.line, code=fault.code, values=fault.values))
        raise Refused(sentence=f"{arguments.table}: {told}") from fault
    with Project.open(arguments.project, read_only=arguments.dry_run) as project:
        with project.reading() as session:
            found = qids.match(session, rows)
        if found.ids and not arguments.dry_run:
            by = annotator_named(project, arguments.annotator)
            with project.writing() as session:
                set_external_ids(session, found.ids, by=by)
    return _told(found, arguments)


def _told(found: Matching, arguments: Namespace) -> Outcome:
    verb = "Would set" if arguments.dry_run else "Set"
    troubles = [
        *(
            f"{clash.entity.name}: the table says {clash.said}, there is {clash.other}; left as it is"
            for clash in found.clashes
        ),
        *(f"line {row.line}: {', '.join(row.names)}: several entities have this name" for row in found.ambiguous),
        *(f"line {row.line}: “{row.said}” is no QID. A QID is Q and digits, such as Q884" for row in found.broken),
    ]
    lines = [f"{verb} {len(found.fresh):,} QIDs; {found.known:,} entities had theirs already."]
    if found.unknown:
        names = [row.names[0] for row in found.unknown[:_SHOWN]] + ["…"] * (len(found.unknown) > _SHOWN)
        lines.append(f"No entity has the names of {len(found.unknown):,} rows: {', '.join(names)}")
    return Outcome(
        values={
            "set": [{"entity": entity.id, "name": entity.name, "qid": qid} for entity, qid in found.fresh],
            "known": found.known,
            "unknown": len(found.unknown),
            "problems": [{"path": str(arguments.table), "message": each} for each in troubles],
        },
        lines=tuple(lines),
        problems=tuple(f"{arguments.table}: {each}" for each in troubles),
    )
