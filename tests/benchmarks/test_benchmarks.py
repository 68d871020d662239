"""The benchmarks can be relied on: what they count, what they fill projects with, and how they tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest

from annotator.model import AnnotatorId, new_id
from annotator.store import articles
from annotator.store.check import check
from annotator.store.project import Project
from annotator.text import checked
from tests.benchmarks import corpus, projects, report
from tests.benchmarks.figures import Figure, Samples, Yardstick, statistic_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(projects, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("statistic", "value"), [("median", 50.5), ("p95", 95), ("p99", 99), ("worst", 100)])
def test_statistics_are_what_they_are_called(statistic: str, value: float) -> None:
    assert statistic_of([float(number) for number in range(1, 101)], statistic) == value


def test_a_figure_at_its_budget_is_over_it() -> None:
    figure = Figure("label key", "→ painted", "median", 8.0, budget=8, yardstick=Yardstick("plainly", 2.0))

    assert (figure.is_over, figure.ratio) == (True, 4.0)


def test_the_table_and_the_json_tell_the_same() -> None:
    samples = Samples()
    samples.add(0.004, 0.003)
    figure = samples.figure("label key", "→ painted", budget=8, yardstick=Yardstick("plainly", 2.0))

    table = report.table([figure])
    told = orjson.loads(orjson.dumps(report.as_json([figure])))

    assert "4 ms" in table
    assert "2.0 ×" in table
    assert told["figures"][0]["value"] == pytest.approx(4.0)
    assert not told["figures"][0]["is_over"]


def test_marks_to_measure_with_are_marks_a_project_takes() -> None:
    written = corpus.body(5000)

    marks = corpus.places(written, 200)

    assert len(set(marks)) == 200
    assert [checked(written, (mark,)) for mark in marks] == [(mark,) for mark in marks]


def test_a_filled_project_is_sound_and_made_once() -> None:
    def contents(by: AnnotatorId) -> Iterator[Incoming]:
        return corpus.many(3, by, spans=5)

    path = projects.filled("three", contents)
    again = projects.filled("three", contents)

    with Project.open(path) as project, project.reading() as session:
        assert check(session).is_sound
        assert articles.counts(session).total == 3
    assert again == path


def test_a_listed_project_is_sound_and_can_be_filtered() -> None:
    path = projects.listed(60)

    with Project.open(path) as project, project.reading() as session:
        assert check(session).is_sound
        assert len(articles.matching_rows(session, query=articles.ArticleFilter(flagged=True))) == 1
        assert len(articles.matching_rows(session, query=articles.ArticleFilter(text="рішення номер 7"))) > 0


def test_ids_are_fresh_in_every_project() -> None:
    by = AnnotatorId(new_id())

    one, other = (corpus.incoming("Текст\n", by, ()).article for _ in range(2))

    assert one is not None
    assert other is not None
    assert one.id != other.id
