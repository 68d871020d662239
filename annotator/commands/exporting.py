"""Write a project's articles and marks in some format, and say first what it cannot carry."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import exporters
from annotator.commands import datasets, losses
from annotator.commands.outcome import Outcome, counted
from annotator.commands.sentences import Refused
from annotator.errors import LossRefused
from annotator.exporters.base import Options, Shape, TagScheme, Tokens
from annotator.exporters.dataset import export_dataset
from annotator.exporters.exporting import Job, export, survey
from annotator.exporters.policies import ALL, CHOICES, Policies, Policy, What
from annotator.exporters.selection import Selection, zone_kinds
from annotator.model import Status
from annotator.offsets import Unit
from annotator.places import project_called
from annotator.scheme import TEASER
from annotator.store import annotators, schemes
from annotator.store.project import Project

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection, Sequence
    from enum import StrEnum

    from annotator.exporters.base import Exporter, ExportReport
    from annotator.exporters.dataset import DataSetReport
    from annotator.exporters.exporting import LossReport, LossRow
    from annotator.model import AnnotatorId
    from annotator.splits.plan import Split
    from annotator.store.session import Session


_NO_ZONE = "none"
_MOST_FILES = 20
"""Named on a terminal: a folder may have two for each article."""


def add_arguments(command: ArgumentParser) -> None:
    """Say what the command takes."""
    command.add_argument("project", type=project_called, metavar="PROJECT")
    command.add_argument("out", type=Path, metavar="OUT", help="a file, or for some formats a folder")
    command.add_argument("--format", required=True, metavar="FORMAT", help="as `claimdesk formats` lists them")
    command.add_argument("--dry-run", action="store_true", help="say what would be lost, and write nothing")
    command.add_argument(
        "--policy",
        action="append",
        default=[],
        metavar="WHAT=HOW",
        help="what to do about what the format cannot carry, as relations=skip; all=skip leaves out whatever it is; "
        "default: error. May be repeated",
    )
    _add_selection(command)
    _add_options(command)
    datasets.add_arguments(command)


def _add_selection(command: ArgumentParser) -> None:
    group = command.add_argument_group("what to export", "Each may be repeated; without any: all of it.")
    group.add_argument("--by", action="append", default=[], metavar="NAME", help="marks of this annotator")
    group.add_argument(
        "--status", action="append", default=[], choices=[each.value for each in Status], help="articles this far"
    )
    group.add_argument("--label", action="append", default=[], metavar="CODE", help="marks of this label")
    group.add_argument("--layer", action="append", default=[], metavar="CODE", help="marks of this layer")
    group.add_argument(
        "--zone-out",
        action="append",
        metavar="KIND",
        help=f"lines of this kind of zone are cut out; default: {TEASER}, unless the format is complete; "
        "none keeps them all",
    )
    group.add_argument("--no-unmarked", action="store_true", help="no articles in which nothing has been marked")
    group.add_argument("--no-negatives", action="store_true", help="no articles said to have nothing to mark")
    group.add_argument("--anonymous", action="store_true", help="call annotators annotator-1, annotator-2 …")


def _add_options(command: ArgumentParser) -> None:
    group = command.add_argument_group("how to write")
    defaults = Options()
    for name, choices, default, about in (
        ("--tokens", Tokens, defaults.tokens, "who cuts the text into tokens"),
        ("--tags", TagScheme, defaults.tags, "how token formats tell where a mark begins"),
        ("--offsets", Unit, defaults.offsets, "what offsets count, where the format leaves a choice"),
    ):
        values: type[StrEnum] = choices
        group.add_argument(
            name, choices=[each.value for each in values], default=default.value, help=f"{about}; default: {default}"
        )
    group.add_argument("--keep-formulas", action="store_true", help="tables: write cells that begin with = as they are")
    group.add_argument("--seed", type=int, default=defaults.seed, help="of what is drawn by lot")
    group.add_argument(
        "--negatives", type=float, default=defaults.negatives, help="claim pairs: unrelated ones for each related one"
    )


def write(arguments: Namespace) -> Outcome:
    """Write the project in one format; what stood in the file stays until all is written."""
    exporter = _exporter(arguments.format)
    policies = policies_of(arguments.policy)
    data_set = datasets.data_set_of(arguments)
    if not arguments.dry_run:
        _check_target(arguments.out, arguments.project, exporter, Shape.FOLDER if data_set else exporter.shape)
    with Project.open(arguments.project, read_only=True) as project, project.reading() as session:
        selection = _selection(session, arguments, exporter)
        job = Job(exporter, _options(arguments), selection, policies)
        if arguments.dry_run:
            return _surveyed(survey(session, job), exporter)
        try:
            if data_set is not None:
                return _divided(export_dataset(session, job, data_set, arguments.out), data_set.plan.wanted)
            report = export(session, job, arguments.out)
        except LossRefused as error:
            return _refused(error.losses, exporter)
    return _written(report)


def _written(report: ExportReport, *more: str) -> Outcome:
    lines = [f"Wrote {counted(articles=report.articles, spans=report.spans, relations=report.relations)}."]
    lines += [losses.told(left.what, left.count, left.policy) for left in report.left_out]
    lines += _unmarked(report.unmarked, report.articles)
    lines += more
    lines += [f"{file.path}  sha256 {file.sha256}" for file in report.files[:_MOST_FILES]]
    if len(report.files) > _MOST_FILES:
        lines.append(f"… and {len(report.files) - _MOST_FILES:,} more files; --json lists them all.")
    values = report.model_dump(mode="json", exclude={"division": {"places", "groups"}})
    return Outcome(values=values, lines=tuple(lines))


def _divided(report: DataSetReport, wanted: Collection[Split]) -> Outcome:
    division = report.division
    parts = (
        f"{row.split.value}: groups {row.groups:,}, articles {row.articles:,}, marks {sum(row.labels.values()):,}."
        for row in division.rows
    )
    proof = f"Shared groups: {division.shared_groups}. Near copies in two parts: {division.near_copies}."
    undated = [f"Articles without a date, all in train: {division.undated:,}."] if division.undated else []
    done = _written(report, *parts, proof, *undated)
    empty = [row.split.value for row in division.rows if not row.articles and row.split in wanted]
    if not empty:
        return done
    groups = sum(row.groups for row in division.rows)
    hint = (
        f"No article is in {' and '.join(empty)}: there are too few groups of articles ({groups:,}). More "
        "articles, another --seed, or --group none, which keeps only near copies together, may fill it."
    )
    return done.model_copy(update={"warnings": (*done.warnings, hint)})


def policies_of(words: Sequence[str]) -> Policies:
    """Return what ``WHAT=HOW`` words say; raises *Refused* for one that says nothing."""
    chosen: dict[What, Policy] = {}
    default = Policy.ERROR
    for word in words:
        what, _, how = word.partition("=")
        if what == ALL and how in {Policy.SKIP, Policy.ERROR}:
            default = Policy(how)
        elif what in CHOICES and how in CHOICES[What(what)]:
            chosen[What(what)] = Policy(how)
        else:
            raise Refused(sentence=f"--policy {word} says nothing. {_known_policies(what)}")
    return Policies(chosen=chosen, default=default)


def _known_policies(what: str) -> str:
    if what in CHOICES:
        return f"For {what} there are: {', '.join(CHOICES[What(what)])}."
    return f"There are: {', '.join(CHOICES)} and {ALL}; each can be error or skip, some have more."


def _selection(session: Session, arguments: Namespace, exporter: Exporter) -> Selection | None:
    default = Selection(zones_out=()) if exporter.carries.scheme else Selection()
    zones = None if arguments.zone_out is None else [zone for zone in arguments.zone_out if zone != _NO_ZONE]
    scheme = schemes.current(session)
    for what, words, known in (
        ("label", arguments.label, [label.code for label in scheme.labels]),
        ("layer", arguments.layer, [layer.code for layer in scheme.layers]),
        ("kind of zone", zones or (), [*(kind.code for kind in zone_kinds(scheme)), TEASER]),
    ):
        _check_known(what, words, known)
    chosen = Selection(
        annotators=tuple(_annotator(session, name) for name in arguments.by),
        statuses=tuple(Status(each) for each in arguments.status),
        labels=tuple(arguments.label),
        layers=tuple(arguments.layer),
        zones_out=default.zones_out if zones is None else tuple(zones),
        with_unmarked=not arguments.no_unmarked,
        with_negatives=not arguments.no_negatives,
        is_anonymous=arguments.anonymous,
    )
    return None if chosen == default else chosen


def _check_known(what: str, words: Sequence[str], known: Sequence[str]) -> None:
    """Raise *Refused* if one of *words* is not *known*: it would choose nothing, and nobody would know why."""
    for word in words:
        if word not in known:
            raise Refused(sentence=f"The scheme has no {what} {word}. There are: {', '.join(dict.fromkeys(known))}.")


def _annotator(session: Session, name: str) -> AnnotatorId:
    found = annotators.by_name(session, name)
    if found is None:
        known = ", ".join(each.name for each in annotators.all(session))
        raise Refused(sentence=f"There is no annotator {name} in the project. There are: {known}.")
    return found.id


def _options(arguments: Namespace) -> Options:
    if not 0 <= arguments.negatives < math.inf:
        raise Refused(sentence=f"--negatives {arguments.negatives} is no number of pairs. Take 0, 1, 2.5 …")
    return Options(
        tokens=Tokens(arguments.tokens),
        tags=TagScheme(arguments.tags),
        offsets=Unit(arguments.offsets),
        guards_formulas=not arguments.keep_formulas,
        seed=arguments.seed,
        negatives=arguments.negatives,
    )


def _unmarked(count: int, articles: int) -> list[str]:
    """Return a line about articles that would teach that nothing is to be found in them."""
    if not count:
        return []
    said = "have no mark, and nobody has said that there is nothing to mark: --no-unmarked leaves them out."
    return [f"{count:,} of {articles:,} articles {said}"]


def _surveyed(report: LossReport, exporter: Exporter) -> Outcome:
    """Return what would come of an export; where it would stop, counts are those before anything is decided."""
    lines = [f"Would write {counted(articles=report.articles, spans=report.spans, relations=report.relations)}."]
    lines += [_row(row) for row in report.rows if row.count and not row.is_stopping]
    lines += _unmarked(report.unmarked, report.articles)
    problems = _stopping(report, exporter) if report.stopping else ()
    return Outcome(values=_values(report), lines=tuple(lines), problems=problems)


def _row(row: LossRow) -> str:
    if row.is_by_design:
        return f"Not part of the task: {row.count:,} × {losses.WORDS[row.what]} ({row.what})."
    return losses.told(row.what, row.count, row.policy)


def _refused(report: LossReport, exporter: Exporter) -> Outcome:
    return Outcome(values=_values(report), problems=_stopping(report, exporter))


def _stopping(report: LossReport, exporter: Exporter) -> tuple[str, ...]:
    hint = " ".join(f"--policy {row.what}={row.choices[1]}" for row in report.stopping)
    return (
        f"{exporter.title} cannot carry everything; nothing is written before each of these is decided about.",
        *(losses.asked(row) for row in report.stopping),
        f"For example: {hint}",
    )


def _values(report: LossReport) -> dict[str, object]:
    left_out = [{"what": row.what, "count": row.count, "policy": row.policy} for row in report.rows]
    counts = {"articles": report.articles, "spans": report.spans, "relations": report.relations}
    return {**counts, "left_out": left_out, "files": []}


def _exporter(name: str) -> Exporter:
    exporter = exporters.by_id(name)
    if exporter is None:
        known = ", ".join(exporter.id for exporter in exporters.ALL)
        raise Refused(sentence=f"There is no format {name} to write. There are: {known}.")
    return exporter


def _check_target(out: Path, project: Path, exporter: Exporter, shape: Shape) -> None:
    if out.is_dir() and shape is Shape.FILE:
        raise Refused(sentence=f"{out} is a folder. Name a file in it to write to.")
    if out.exists() and not (out.is_dir() or out.is_file()):
        raise Refused(sentence=f"{out} is a device or pipe, and no place to keep a file. Name a file to write to.")
    if out.exists() and not out.is_dir() and shape is Shape.FOLDER:
        what = "a data set" if exporter.shape is Shape.FILE else exporter.title
        raise Refused(sentence=f"{out} is a file, and {what} is a folder. Name a new folder to write to.")
    if not out.absolute().parent.is_dir():
        raise Refused(sentence=f"The folder {out.parent} does not exist. Make it, then run the command again.")
    if out.exists() and project.exists() and out.samefile(project):
        raise Refused(sentence=f"{out} is the project itself. Choose another name to write to.")
