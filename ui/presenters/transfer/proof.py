"""Reading back what was written, with the reader of the same format, into a project that is thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from annotator import importers
from annotator.edits.annotators import add_annotator
from annotator.exporters.base import Shape
from annotator.exporters.dataset import DataSetReport
from annotator.exporters.staging import part_path
from annotator.importers.base import Options, Problem
from annotator.importers.reading import read_into
from annotator.importers.tagging import Unknown
from annotator.model import AnnotatorId, new_id
from annotator.store.project import Project

if TYPE_CHECKING:
    from annotator.exporters.base import ExportReport
    from annotator.scheme import Scheme
    from ui.presenters.transfer.draft import Draft

Progress = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of everything."""

    articles: int = 0
    spans: int = 0
    relations: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.articles + other.articles, self.spans + other.spans, self.relations + other.relations)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and where each piece that can be read by itself lies."""

    report: ExportReport
    pieces: tuple[Path, ...]
    counts: Counts
    """Of all pieces together, and every article once."""
    copies: int = 1
    """In how many files each article is: several if overlapping marks went into files of their own."""

    def is_in(self, proof: Proof) -> bool:
        """Tell whether each piece, read by itself, gives what was written to it."""
        counts = self.counts
        wanted = Counts(counts.articles * self.copies, counts.spans, counts.relations)
        return proof.has_reader and not proof.is_stopped and not proof.problems and proof.counts == wanted


@dataclass(frozen=True, slots=True)
class Proof:
    """What came back."""

    has_reader: bool = True
    counts: Counts = Counts()
    problems: tuple[Problem, ...] = ()
    is_stopped: bool = False


def written(draft: Draft, report: ExportReport, parts: tuple[str, ...]) -> Written:
    """Return where the pieces of an export lie; *parts* are the names into which overlapping marks were parted."""
    out, exporter = Path(draft.out), draft.exporter
    if isinstance(report, DataSetReport):
        pieces = tuple(out / shard.path for shard in report.shards)
        counts = Counts(report.articles // len(parts), report.spans, report.relations)
        return Written(report, pieces, counts, len(parts))
    if exporter.shape is Shape.FOLDER:
        pieces = tuple(out / part for part in parts)
    else:
        pieces = tuple(part_path(out, part, exporter.suffix) for part in parts)
    return Written(report, pieces, Counts(report.articles, report.spans, report.relations), len(parts))


def read_back(scheme: Scheme, draft: Draft, done: Written, *, progress: Progress) -> Proof:
    """Read every piece into an empty project with *scheme*; nothing of it stays."""
    importer = importers.by_id(draft.format)
    if importer is None:
        return Proof(has_reader=False)
    counts = Counts()
    problems: list[Problem] = []
    with (
        TemporaryDirectory(prefix="claimdesk-") as folder,
        Project.create(Path(folder) / "trial.claimdesk", scheme) as project,
    ):
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, "trial", id=by)
        for piece in done.pieces:
            came = read_into(
                project,
                [piece],
                by=by,
                importer=importer,
                options=Options(unknown=Unknown.SKIP),
                is_dry_run=True,
                progress=progress,
            )
            if came.is_stopped:
                return Proof(is_stopped=True)
            counts += Counts(came.articles, came.spans, came.relations)
            problems += came.problems
    return Proof(counts=counts, problems=tuple(problems))
