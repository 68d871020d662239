"""A data set: a folder with the articles in parts, a manifest, a card, and what the training program needs."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

import orjson

from annotator import __version__
from annotator.errors import LossRefused
from annotator.exporters import staging
from annotator.exporters.base import Accompanied, ExportReport, LeftOut, Shape
from annotator.exporters.card import Facts, card
from annotator.exporters.exporting import LossRow, portions_of, survey
from annotator.exporters.passing import Passing
from annotator.exporters.policies import Policy, What
from annotator.exporters.profiling import census_of, division_of
from annotator.formats import MANIFEST, SPLITS
from annotator.model import Value
from annotator.splits.plan import Division, Plan, Split
from annotator.store import entities, project_info, schemes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.exporters.exporting import Job, LossReport
    from annotator.exporters.loss import Portion
    from annotator.exporters.profiling import Census
    from annotator.model import AnnotatedArticle
    from annotator.store.session import Session

    Progress = Callable[[int], bool]

DATA, CARD = "data", "README.md"
_COLUMNS = ("article", "split", "group")


@dataclass(frozen=True, slots=True)
class DataSet:
    """How a data set is to be."""

    plan: Plan = field(default_factory=Plan)
    shard: int = 10_000
    """Articles a file at most."""
    licence: str = "other"
    """As the card names it: an identifier of the Hugging Face hub, ``cc-by-4.0``."""


class ShardRow(Value):
    """One file or folder of a data set, and what is in it."""

    path: str
    split: Split
    articles: int
    spans: int
    relations: int


class DataSetReport(ExportReport):
    """What came out."""

    division: Division
    shards: tuple[ShardRow, ...]


def export_dataset(
    session: Session, job: Job, data_set: DataSet, out: Path, *, progress: Progress | None = None
) -> DataSetReport:
    """Write a data set to the folder *out*; what was there stays until all is written. Raises what *export* raises."""
    losses = survey(session, job, progress=progress)
    if losses.stopping:
        raise LossRefused(format=job.exporter.id, losses=losses)
    census = census_of(session, job, progress=progress)
    division = division_of(census, data_set.plan)
    with staging.staged(out, Shape.FOLDER, [""], suffix="", has_report=True) as stage:
        writing = _Writing(session, job, data_set, division=division, root=stage.path(""), progress=progress)
        shards = tuple(writing.shards(losses))
        losses = _with_parted(losses, losses.relations - sum(shard.relations for shard in shards))
        writing.describe(census, losses, shards)
        stage.add_report(losses)
    return DataSetReport(
        articles=sum(shard.articles for shard in shards),
        spans=sum(shard.spans for shard in shards),
        relations=sum(shard.relations for shard in shards),
        entities=len(entities.all(session)) if job.exporter.carries.entities else 0,
        unmarked=losses.unmarked,
        left_out=tuple(LeftOut(what=row.what, count=row.count, policy=row.policy) for row in losses.rows if row.count),
        files=stage.files,
        division=division,
        shards=shards,
    )


def kept_from(path: Path) -> dict[Any, Split]:
    """Return where articles were, from the table of splits of a former data set; raises *OSError*, *ValueError*."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if rows.fieldnames is None or not {"article", "split"} <= set(rows.fieldnames):
            raise ValueError(f"no table of splits: {rows.fieldnames}")
        return {row["article"]: Split(row["split"]) for row in rows}


class _Writing:
    """One data set being written."""

    def __init__(
        self,
        session: Session,
        job: Job,
        data_set: DataSet,
        *,
        division: Division,
        root: Path,
        progress: Progress | None,
    ) -> None:
        self._session = session
        self._job = job
        self._data_set = data_set
        self._division = division
        self._root = root
        self._progress = progress

    def shards(self, losses: LossReport) -> Iterator[ShardRow]:
        """Write the data, and yield what went where."""
        (self._root / DATA).mkdir()
        for row in self._division.rows:
            if row.articles:
                for portion in portions_of(self._session, self._job, losses):
                    yield from self._shards_of(row.split, portion, row.articles)

    def _shards_of(self, split: Split, portion: Portion, articles: int) -> Iterator[ShardRow]:
        places = self._division.places
        passing = Passing(
            self._session,
            self._job,
            progress=self._progress,
            portion=portion,
            takes=lambda article: places.get(article) is split,
        )
        rest = passing.articles()
        count = -(-articles // self._data_set.shard)
        for number in range(count):
            before = passing.articles_passed, passing.spans_passed, passing.relations_passed
            name = self._name(split, portion, number, count)
            _write(self._job, passing, islice(rest, self._data_set.shard), self._root / DATA / name)
            after = passing.articles_passed, passing.spans_passed, passing.relations_passed
            counts = [now - then for now, then in zip(after, before, strict=True)]
            yield ShardRow(path=f"{DATA}/{name}", split=split, articles=counts[0], spans=counts[1], relations=counts[2])

    def _name(self, split: Split, portion: Portion, number: int, count: int) -> str:
        """Return what a shard is called, as the Hugging Face hub tells parts by their names."""
        exporter = self._job.exporter
        middle = f".{portion.name}" if portion.name else ""
        name = f"{split.value}{middle}-{number:05}-of-{count:05}{exporter.suffix}"
        if count == 1 or not isinstance(exporter, Accompanied):
            return name
        (self._root / DATA / split.value).mkdir(exist_ok=True)
        return f"{split.value}/{name}"

    def describe(self, census: Census, losses: LossReport, shards: tuple[ShardRow, ...]) -> None:
        """Write the manifest, the table of splits, the card, and what the format adds."""
        scheme, name = schemes.current(self._session), project_info.info(self._session).name
        with (self._root / SPLITS).open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(_COLUMNS)
            for article, split in self._division.places.items():
                table.writerow((article, split.value, self._division.groups[article]))
        facts = Facts(name, scheme, self._job, self._data_set, self._division, census, losses, shards)
        text = card(facts)
        (self._root / CARD).write_text(text, encoding="utf-8")
        exporter = self._job.exporter
        if isinstance(exporter, Accompanied):
            languages = sorted(census.languages)
            for file_name, content in exporter.companions(scheme, self._job.options, languages, _places(shards)):
                (self._root / file_name).write_text(content, encoding="utf-8")
        manifest = {
            "name": name,
            "format": self._job.exporter.id,
            "claimdesk": __version__,
            "scheme": {"name": scheme.name, "version": scheme.version},
            "plan": self._data_set.plan.model_dump(mode="json", exclude={"kept"}),
            "options": self._job.options.model_dump(mode="json"),
            "selection": self._job.chosen.model_dump(mode="json"),
            "splits": [row.model_dump(mode="json") for row in self._division.rows],
            "shared_groups": self._division.shared_groups,
            "near_copies": self._division.near_copies,
            "shards": [shard.model_dump(mode="json") for shard in shards],
            "files": {
                str(path.relative_to(self._root).as_posix()): staging.sha256_of(path)
                for path in sorted(self._root.rglob("*"))
                if path.is_file()
            },
        }
        (self._root / MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2))


def _with_parted(losses: LossReport, count: int) -> LossReport:
    """Return *losses* with relations between articles in different parts: neither may tell of the other."""
    if not count:
        return losses
    what = What.LOOSE_RELATIONS
    told = next((row for row in losses.rows if row.what is what), LossRow(what=what, count=0, policy=Policy.SKIP))
    others = [row for row in losses.rows if row.what is not what]
    parted = told.model_copy(update={"count": told.count + count})
    rows = sorted((*others, parted), key=lambda row: list(What).index(row.what))
    return losses.model_copy(update={"relations": losses.relations - count, "rows": tuple(rows)})


def _places(shards: Iterable[ShardRow]) -> dict[Split, str]:
    """Return where each part is: its file, or the folder that holds its files."""
    found: dict[Split, list[str]] = {}
    for shard in shards:
        found.setdefault(shard.split, []).append(shard.path)
    return {split: paths[0] if len(paths) == 1 else paths[0].rpartition("/")[0] for split, paths in found.items()}


def _write(job: Job, passing: Passing, articles: Iterator[AnnotatedArticle], out: Path) -> None:
    if job.exporter.shape is Shape.FOLDER:
        out.mkdir()
    job.exporter.write(passing.bundle(articles), out, job.options)
