"""A data set is divided without leaks, describes itself, and loads with the lines on its card."""

from __future__ import annotations

import csv
import hashlib
import random
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from annotator.edits.articles import import_articles
from annotator.errors import LossRefused
from annotator.exporters.base import Shape
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.dataset import DataSet, DataSetReport, export_dataset, kept_from
from annotator.exporters.exporting import Job
from annotator.exporters.passing import Stopped
from annotator.exporters.policies import SKIP_ALL, Policies, Policy, What
from annotator.exporters.selection import EVERYWHERE
from annotator.exporters.snippets import code_for
from annotator.similar import are_near, shingles
from annotator.splits.plan import Grouping, Method, Plan, Split
from annotator.store import articles
from tests.annotator.desk import Desk, incoming
from tests.annotator.exporters.plainly import Plainly, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.store.project import Project

LETTERS = "абвгдежзийклмнопрстуфхцчшщьюяєіїґ"
COPIES = {("wire 0", "wire 0 again"), ("wire 7", "wire 7 cut")}


def story(seed: int) -> list[str]:
    """Return the words of a text like no other."""
    lot = random.Random(seed)  # noqa: S311 -- the same each time is what is wanted
    return ["".join(lot.choices(LETTERS, k=lot.randint(2, 9))) for _ in range(150)]


def planted() -> Iterator[Incoming]:
    """Yield sixty texts, and near copies of two of them."""
    for number in range(60):
        yield incoming(" ".join(story(number)), title=f"wire {number}")
    again = story(0)
    again[5:12] = story(1000)[:7]
    yield incoming(" ".join(again), title="wire 0 again")
    yield incoming(" ".join(story(7)[:90]), title="wire 7 cut")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return a project with near copies in it."""
    desk = Desk(tmp_path_factory.mktemp("planted") / "p.claimdesk")
    desk.write(import_articles, list(planted()))
    yield desk.project
    desk.project.close()


def written(corpus: Project, out: Path, plan: Plan, **options: object) -> dict[str, str]:
    """Write a data set to *out*, and return in which part each title is."""
    with corpus.reading() as session:
        job = Job(Plainly(), policies=SKIP_ALL)
        export_dataset(session, job, DataSet(plan=plan, **options), out)  # type: ignore[arg-type]  # as DataSet has them
        titles = {each: articles.get(session, each).metadata.title for each in articles.each(session)}
    with (out / "splits.csv").open(encoding="utf-8", newline="") as file:
        return {titles[row["article"]]: row["split"] for row in csv.DictReader(file)}  # type: ignore[index]  # ids


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("seed", range(4))
def test_no_near_copy_is_in_another_part(corpus: Project, tmp_path: Path, method: Method, seed: int) -> None:
    plan = Plan(method=method, seed=seed, shares=(1, 1, 1), grouping=Grouping.NONE)

    places = written(corpus, tmp_path / "out", plan)

    assert all(places[first] == places[second] for first, second in COPIES)
    texts = {
        split: [article["text"] for path in (tmp_path / "out/data").glob(f"{split}*") for article in read(path)]
        for split in Split
    }
    assert sum(map(len, texts.values())) == len(places)
    assert all(texts.values())
    own = {split: [shingles(body) for body in bodies] for split, bodies in texts.items()}
    for first, second in ((Split.TRAIN, Split.DEV), (Split.TRAIN, Split.TEST), (Split.DEV, Split.TEST)):
        assert not any(are_near(a, b) for a in own[first] for b in own[second])


def test_a_data_set_describes_itself(corpus: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"

    written(corpus, out, Plan(), licence="cc-by-4.0")

    manifest = read(out / "manifest.json")
    assert (manifest["format"], manifest["scheme"]["name"], manifest["plan"]["seed"]) == ("plainly", "desk", 13)
    assert (manifest["shared_groups"], manifest["near_copies"]) == (0, 0)
    assert sum(shard["articles"] for shard in manifest["shards"]) == 64
    for name, digest in manifest["files"].items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    _, front, body = (out / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    card = yaml.safe_load(front)
    assert (card["license"], card["size_categories"], card["pretty_name"]) == ("cc-by-4.0", ["n<1K"], "Desk")
    assert {each["split"] for each in card["configs"][0]["data_files"]} <= {"train", "dev", "test"}
    assert "0 shared groups, 0 near copies" in body


def test_looking_closely_for_copies_can_be_stopped(corpus: Project, tmp_path: Path) -> None:
    told: list[int] = []

    def go_on(count: int) -> bool:
        is_close_look = told[-1:] == [count]  # no article passes twice in a row
        told.append(count)
        return not is_close_look

    with pytest.raises(Stopped), corpus.reading() as session:
        export_dataset(session, Job(ClaimdeskJsonLines()), DataSet(), tmp_path / "out", progress=go_on)

    assert list(tmp_path.iterdir()) == []


def test_articles_are_parted_into_shards(corpus: Project, tmp_path: Path) -> None:
    written(corpus, tmp_path / "out", Plan(shares=(1, 0, 0)), shard=25)

    names = sorted(path.name for path in (tmp_path / "out/data").iterdir())
    assert names == [f"train-{number:05}-of-00003.json" for number in range(3)]
    assert [len(read(tmp_path / "out/data" / name)) for name in names] == [25, 25, 14]


def test_a_later_data_set_keeps_what_was_where(corpus: Project, tmp_path: Path) -> None:
    before = written(corpus, tmp_path / "first", Plan(seed=1))
    kept = kept_from(tmp_path / "first/splits.csv")

    after = written(corpus, tmp_path / "second", Plan(seed=2, kept=kept))
    fresh = written(corpus, tmp_path / "third", Plan(seed=2))

    assert after == before
    assert fresh != before


def test_the_same_data_set_has_the_same_data_each_time(corpus: Project, tmp_path: Path) -> None:
    for name in ("first", "second"):
        written(corpus, tmp_path / name, Plan())

    first, second = (read(tmp_path / name / "manifest.json")["files"] for name in ("first", "second"))
    assert {name: digest for name, digest in first.items() if name.startswith(("data", "splits"))} == {
        name: digest for name, digest in second.items() if name.startswith(("data", "splits"))
    }


def test_what_cannot_be_carried_stops_a_data_set_too(sample: Project, tmp_path: Path) -> None:
    with sample.reading() as session, pytest.raises(LossRefused):
        export_dataset(session, Job(Plainly(overlap=False)), DataSet(), tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_articles_whose_marks_are_related_stay_together(sample: Project, tmp_path: Path) -> None:
    with sample.reading() as session:
        report = export_dataset(
            session, Job(Plainly(), policies=SKIP_ALL), DataSet(plan=Plan(shares=(1, 1, 1))), tmp_path / "out"
        )

    assert [row.groups for row in report.division.rows if row.articles] == [1]


def test_relations_between_parts_are_left_out_and_told(sample: Project, tmp_path: Path) -> None:
    def divided(seed: int) -> DataSetReport:
        plan = Plan(shares=(1, 0, 1), grouping=Grouping.NONE, seed=seed)
        job = Job(Plainly(), selection=EVERYWHERE)
        return export_dataset(session, job, DataSet(plan=plan), tmp_path / str(seed))

    with sample.reading() as session:
        reports = [divided(seed) for seed in range(6)]
    parted, together = (next(each for each in reports if len(each.shards) == count) for count in (2, 1))

    assert (parted.relations, together.relations) == (75, 87)
    assert {left.what: left.count for left in parted.left_out}[What.LOOSE_RELATIONS] == 12
    assert together.left_out == ()


def test_layers_and_folders_have_their_places_in_every_part(sample: Project, tmp_path: Path) -> None:
    policies = Policies(chosen={What.OVERLAP: Policy.LAYERS}, default=Policy.SKIP)
    job = Job(Plainly(shape=Shape.FOLDER, suffix="", overlap=False), policies=policies)

    with sample.reading() as session:
        export_dataset(session, job, DataSet(plan=Plan(shares=(1, 0, 0))), tmp_path / "out")

    names = {path.name for path in (tmp_path / "out/data").iterdir()}
    assert names == {f"train.{layer}-00000-of-00001" for layer in ("attribution", "entities", "structure")}


def test_the_lines_on_the_card_load_the_data(sample: Project, tmp_path: Path) -> None:
    out = tmp_path / "out"
    job = Job(ClaimdeskJsonLines(), selection=EVERYWHERE)

    with sample.reading() as session:
        export_dataset(session, job, DataSet(plan=Plan(shares=(1, 0, 0))), out)
    code = re.findall(r"```python\n(.*?)```", (out / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    done = subprocess.run([sys.executable, "-c", code], cwd=out, capture_output=True, text=True, check=True)

    assert code.strip() == code_for(job.exporter)
    (data,) = (out / "data").iterdir()
    assert done.stdout == f"{len(data.read_text(encoding='utf-8').splitlines())} lines\n"
