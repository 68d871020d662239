"""Exporting a project: what is taken, what would be lost, and the files that come of it, all or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import Field

from annotator.errors import LossRefused
from annotator.exporters import staging
from annotator.exporters.base import EVERYTHING, ExportReport, LeftOut, Options, Shape, Slice
from annotator.exporters.loss import WHOLE, Place, Portion, told_losses
from annotator.exporters.passing import Passing
from annotator.exporters.policies import BY_DESIGN, CHOICES, Policies, Policy, What
from annotator.exporters.selection import EVERYWHERE, Selection
from annotator.model import Value
from annotator.store import entities, schemes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.exporters.base import Exporter
    from annotator.store.session import Session

    Progress = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Job:
    """What to export, and how."""

    exporter: Exporter
    options: Options = field(default_factory=Options)
    selection: Selection | None = None
    """None: everything, without teasers unless the format is complete."""
    policies: Policies = field(default_factory=Policies)

    @property
    def chosen(self) -> Selection:
        """The selection that holds."""
        selection = self.selection
        if selection is None:
            selection = EVERYWHERE if self.exporter.carries.scheme else Selection()
        if isinstance(self.exporter, Slice):
            return selection.model_copy(update={"with_unmarked": False})
        return selection

    @property
    def decided(self) -> Policies:
        """What holds of losses: what somebody has decided, and what the format means."""
        if not isinstance(self.exporter, Slice):
            return self.policies
        by_design = dict.fromkeys(BY_DESIGN, Policy.SKIP)
        return self.policies.model_copy(update={"chosen": {**by_design, **self.policies.chosen}})


class LossRow(Value):
    """One kind of loss, and what has been decided about it."""

    what: What
    count: int
    policy: Policy
    choices: tuple[Policy, ...] = ()
    costs: dict[Policy, int] = Field(default_factory=dict)
    """Of overlaps: how many spans each choice leaves out."""
    places: tuple[Place, ...] = ()
    """The first of the places where it happens."""
    is_by_design: bool = False
    """Whether the format is for a task that has no use for it."""

    @property
    def is_stopping(self) -> bool:
        """Whether nothing is written because of it."""
        return self.policy is Policy.ERROR


class LossReport(Value):
    """What an export would write, and what it would lose; nothing has been written for it."""

    format: str
    articles: int = 0
    spans: int = 0
    relations: int = 0
    rows: tuple[LossRow, ...] = ()
    unmarked: int = 0
    """Articles without a mark, of which nobody has said that there is nothing to mark."""
    levels: int = 1
    """How many spans lie above each other at most."""

    @property
    def stopping(self) -> tuple[LossRow, ...]:
        """The losses about which nobody has decided."""
        return tuple(row for row in self.rows if row.is_stopping)


def survey(session: Session, job: Job, *, progress: Progress | None = None) -> LossReport:
    """Return what *job* would lose; raises *Stopped* as soon as *progress*, told how far it is, answers False."""
    passing = Passing(session, job, progress=progress)
    for _annotated in passing.articles():
        pass
    passing.fitting.counts[What.DENIALS] += passing.denials_lost()
    rows = [_row(what, count, passing, job) for what, count in told_losses(passing.fitting.counts)]
    if not any(row.what is What.OVERLAP for row in rows) and passing.fitting.costs:
        rows.insert(0, _row(What.OVERLAP, 0, passing, job))
    return LossReport(
        format=job.exporter.id,
        articles=passing.articles_passed,
        unmarked=passing.unmarked,
        spans=passing.spans_passed,
        relations=passing.relations_passed,
        rows=tuple(rows),
        levels=passing.fitting.levels,
    )


def _row(what: What, count: int, passing: Passing, job: Job) -> LossRow:
    fitting = passing.fitting
    return LossRow(
        what=what,
        count=count,
        policy=job.decided.of(what),
        choices=CHOICES.get(what, ()),
        costs=dict(fitting.costs) if what is What.OVERLAP else {},
        places=tuple(fitting.places.get(what, ())),
        is_by_design=isinstance(job.exporter, Slice) and what in BY_DESIGN | {What.BESIDE},
    )


def export(session: Session, job: Job, out: Path, *, progress: Progress | None = None) -> ExportReport:
    """Carry out *job*; what was at *out* stays until all is written.

    Raises *LossRefused* if something would be lost and nobody has decided about it, *ProjectError* if it cannot be
    written, *ExtraMissing* if the format needs a package that is not there, *Stopped*.
    """
    can_lose = job.exporter.carries != EVERYTHING or job.chosen != EVERYWHERE
    losses = survey(session, job, progress=progress) if can_lose else LossReport(format=job.exporter.id)
    if losses.stopping:
        raise LossRefused(format=job.exporter.id, losses=losses)
    exporter, articles, spans, relations = job.exporter, 0, 0, 0
    left_out = tuple(LeftOut(what=row.what, count=row.count, policy=row.policy) for row in losses.rows if row.count)
    has_report = bool(left_out) or exporter.shape is Shape.FOLDER
    portions = portions_of(session, job, losses)
    names = [portion.name for portion in portions]
    with staging.staged(out, exporter.shape, names, suffix=exporter.suffix, has_report=has_report) as stage:
        for portion in portions:
            passing = Passing(session, job, progress=progress, portion=portion)
            exporter.write(passing.bundle(), stage.path(portion.name), job.options)
            articles = passing.articles_passed
            spans, relations = spans + passing.spans_passed, relations + passing.relations_passed
        if has_report:
            stage.add_report(losses)
    return ExportReport(
        articles=articles,
        spans=spans,
        relations=relations,
        entities=len(entities.all(session)) if exporter.carries.entities else 0,
        unmarked=losses.unmarked,
        left_out=left_out,
        files=stage.files,
    )


def portions_of(session: Session, job: Job, losses: LossReport) -> list[Portion]:
    """Return the parts an export is made of: one, or several if overlapping spans go into files of their own."""
    policy = Policy.SKIP if job.exporter.carries.overlap else job.decided.of(What.OVERLAP)
    if policy is Policy.LEVELS:
        return [Portion(f"level-{number + 1}", level=number) for number in range(losses.levels)]
    if policy is Policy.LAYERS:
        return [Portion(layer.code, layer=layer.code) for layer in schemes.current(session).layers]
    return [WHOLE]
