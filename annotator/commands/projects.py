"""Make a project, copy it safely, save what is left of a damaged one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.commands.outcome import Outcome, counted
from annotator.places import made_as
from annotator.scheme_files import default_scheme, load
from annotator.store import backup
from annotator.store.project import Project
from annotator.store.recover import recover as salvage

if TYPE_CHECKING:
    from argparse import Namespace


def new(arguments: Namespace) -> Outcome:
    """Make an empty project with the scheme of a file, or the one that comes with Claimdesk."""
    path = made_as(arguments.project)
    scheme = load(arguments.scheme) if arguments.scheme else default_scheme()
    Project.create(path, scheme, name=arguments.name or path.stem).close()
    return Outcome(
        values={"project": str(path), "scheme": {"name": scheme.name, "version": scheme.version}},
        lines=(
            f"Made {path} with the scheme {scheme.name} {scheme.version}.",
            f"Next: claimdesk import {path} ARTICLE.txt, or claimdesk open {path}",
        ),
    )


def copy(arguments: Namespace) -> Outcome:
    """Copy the project as it stands now, even while it is open in a window."""
    with Project.open(arguments.project, read_only=True) as project:
        backup.copy_to(project, arguments.out)
    size = arguments.out.stat().st_size
    return Outcome(
        values={"project": str(arguments.project), "backup": str(arguments.out), "bytes": size},
        lines=(f"Copied {arguments.project} to {arguments.out} ({size:,} bytes).",),
    )


def recover(arguments: Namespace) -> Outcome:
    """Bring what can be read of a damaged project into a new one; the damaged file stays as it is."""
    report = salvage(arguments.project, arguments.out)
    counts = {name: getattr(report, name) for name in ("articles", "spans", "relations", "entities")}
    lines = [f"Saved {counted(**counts)} in {report.out}.", f"{arguments.project} was left as it is."]
    if not report.has_history:
        lines.append("The history could not be saved: undo begins anew.")
    problems = [{"where": problem.where, "message": problem.message} for problem in report.check.problems]
    if not report.is_complete:
        message = "Not everything could be read. Compare the new project with your last backup."
        problems.insert(0, {"where": str(arguments.project), "message": message})
    return Outcome(
        values={
            "project": str(arguments.out),
            **counts,
            "is_complete": report.is_complete,
            "has_history": report.has_history,
            "mended": report.mended,
            "problems": problems,
        },
        lines=tuple(lines),
        problems=tuple(f"{problem['where']}: {problem['message']}" for problem in problems),
    )
