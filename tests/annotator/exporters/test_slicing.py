"""A format for one task takes a slice: what it has no use for is told and stops nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import exporters
from annotator.cli import main
from annotator.edits import articles
from annotator.errors import LossRefused
from annotator.exporters.exporting import Job, export, survey
from annotator.exporters.passing import Passing
from annotator.exporters.policies import BY_DESIGN, Policies, Policy, What
from annotator.exporters.selection import EVERYWHERE
from annotator.exporters.tasks import ALL

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exporters.base import Exporter
    from annotator.store.project import Project
    from tests.annotator.desk import Desk

CHANGES_MARKS = ("task-token-classification",)


def task(name: str) -> Exporter:
    """Return the format of a task."""
    found = exporters.by_id(name)
    assert found is not None
    return found


@pytest.mark.parametrize("exporter", [each for each in ALL if each.id not in CHANGES_MARKS], ids=lambda each: each.id)
def test_what_a_task_has_no_use_for_is_told_and_stops_nobody(exporter: Exporter, sample: Project) -> None:
    with sample.reading() as session:
        losses = survey(session, Job(exporter, selection=EVERYWHERE))

    assert losses.stopping == ()
    told = {row.what: row for row in losses.rows}
    assert told[What.ATTRIBUTES].is_by_design
    assert told[What.BESIDE].is_by_design
    assert not told[What.METADATA].is_by_design
    assert losses.spans + told[What.BESIDE].count >= 213


def test_what_changes_the_marks_it_takes_still_stops_it(sample: Project, tmp_path: Path) -> None:
    job = Job(task("task-token-classification"), selection=EVERYWHERE)

    with sample.reading() as session, pytest.raises(LossRefused) as caught:
        export(session, job, tmp_path / "out.jsonl")

    assert {row.what for row in caught.value.losses.stopping} == {What.OVERLAP, What.FRAGMENTS}


def test_somebody_may_want_to_be_stopped_all_the_same(sample: Project) -> None:
    policies = Policies(chosen={What.NOTES: Policy.ERROR})

    with sample.reading() as session:
        losses = survey(session, Job(task("task-claim-pairs"), policies=policies))

    assert [row.what for row in losses.stopping] == [What.NOTES]


def test_formats_that_are_no_slice_mean_no_loss(sample: Project) -> None:
    with sample.reading() as session:
        losses = survey(session, Job(task("conll"), selection=EVERYWHERE))

    assert not any(row.is_by_design for row in losses.rows)
    assert {row.what for row in losses.stopping} >= {What.ATTRIBUTES, What.RELATIONS} <= BY_DESIGN


def test_an_article_that_nobody_has_marked_is_no_example(desk: Desk) -> None:
    job = Job(task("task-claim-detection"))

    with desk.project.reading() as session:
        before = [each.article.id for each in Passing(session, job).articles()]
    desk.write(articles.set_nothing_to_mark, desk.first, True)
    with desk.project.reading() as session:
        after = [each.article.id for each in Passing(session, job).articles()]

    assert before == []
    assert after == [desk.first]


def test_articles_are_related_by_marks_too_that_a_task_does_not_take(sample: Project) -> None:
    with sample.reading() as session:
        passing = Passing(session, Job(task("task-entity-linking"), selection=EVERYWHERE))
        taken = [relation for each in passing.articles() for relation in each.relations]

    assert taken == []
    assert len(passing.across) == 12


def test_the_command_line_says_what_is_not_part_of_the_task(
    sample: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["export", str(sample.path), str(tmp_path / "out.jsonl"), "--format", "task-attribution", "--dry-run"])

    assert code == 0
    assert "Not part of the task: 63 × marks with properties (attributes)." in capsys.readouterr().out
