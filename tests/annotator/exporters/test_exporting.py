"""An export says first what it would lose, then writes all of it or nothing."""

from __future__ import annotations

import hashlib
import itertools
from typing import TYPE_CHECKING, Any

import pytest

from annotator.errors import FileProblem, LossRefused, ProjectError
from annotator.exporters.base import Shape
from annotator.exporters.exporting import Job, export, survey
from annotator.exporters.passing import Passing, Stopped
from annotator.exporters.policies import SKIP_ALL, Policies, Policy, What
from annotator.exporters.selection import EVERYWHERE, Selection
from annotator.sample import build_sample
from tests.annotator.exporters.plainly import Plainly, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.store.session import Session


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return the sample project to read from."""
    with build_sample(tmp_path_factory.mktemp("sample") / "s.claimdesk") as project, project.reading() as opened:
        yield opened


def policies(**chosen: Policy) -> Policies:
    return Policies(chosen={What(what): policy for what, policy in chosen.items()}, default=Policy.SKIP)


def test_what_a_format_cannot_carry_stops_it_before_anything_is_written(session: Session, tmp_path: Path) -> None:
    job = Job(Plainly(overlap=False, relations=False, relations_across=False), selection=EVERYWHERE)

    with pytest.raises(LossRefused) as caught:
        export(session, job, tmp_path / "out.json")

    lost = {row.what: row.count for row in caught.value.losses.stopping}
    assert (lost[What.RELATIONS], lost[What.RELATIONS_ACROSS]) == (75, 12)
    assert lost[What.OVERLAP] > 50
    assert list(tmp_path.iterdir()) == []


def test_losses_somebody_has_decided_about_are_told_and_reported(session: Session, tmp_path: Path) -> None:
    job = Job(Plainly(relations=False), selection=EVERYWHERE, policies=policies(relations=Policy.SKIP))

    report = export(session, job, tmp_path / "out.json")

    assert [(left.what, left.count, left.policy) for left in report.left_out] == [("relations", 75, "skip")]
    assert [file.path for file in report.files] == [
        str(tmp_path / "out.json"),
        str(tmp_path / "out.json.loss.json"),
    ]
    assert read(tmp_path / "out.json.loss.json")["rows"][0]["count"] == 75
    for file in report.files:
        assert hashlib.sha256((tmp_path / file.path).read_bytes()).hexdigest() == file.sha256


def test_places_of_a_loss_can_be_gone_to(session: Session) -> None:
    losses = survey(session, Job(Plainly(fragments=False), selection=EVERYWHERE))

    row = next(row for row in losses.rows if row.what is What.FRAGMENTS)
    assert row.count == len(row.places)
    assert all(place.span and place.text for place in row.places)


@pytest.mark.parametrize("policy", [Policy.SKIP, Policy.PRIORITY])
def test_overlaps_are_flattened_by_length_or_by_the_order_of_labels(
    session: Session, tmp_path: Path, policy: Policy
) -> None:
    job = Job(Plainly(overlap=False), selection=EVERYWHERE, policies=policies(overlap=policy))

    losses = survey(session, job)
    export(session, job, tmp_path / "out.json")

    row = next(row for row in losses.rows if row.what is What.OVERLAP)
    assert row.count == row.costs[policy]
    for article in read(tmp_path / "out.json"):
        pieces = sorted(tuple(piece) for span in article["spans"] for piece in span["ranges"])
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(pieces))


def test_relations_to_marks_that_the_format_leaves_out_of_another_article_are_left_out(session: Session) -> None:
    job = Job(Plainly(overlap=False), selection=EVERYWHERE, policies=SKIP_ALL)

    passing = Passing(session, job)
    written = list(passing.articles())

    left = {span.id for article in written for span in article.spans}
    assert all(relation.target in left for article in written for relation in article.relations)
    assert len(passing.across) == 12


def test_overlaps_can_go_into_a_file_for_each_layer(session: Session, tmp_path: Path) -> None:
    job = Job(Plainly(overlap=False), selection=EVERYWHERE, policies=policies(overlap=Policy.LAYERS))

    report = export(session, job, tmp_path / "out.json")

    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"out.attribution.json", "out.entities.json", "out.structure.json", "out.json.loss.json"}
    labels = {span["label"] for each in read(tmp_path / "out.attribution.json") for span in each["spans"]}
    assert labels == {"CLAIM", "SOURCE", "CUE"}
    assert report.articles == 2


def test_overlaps_on_levels_lose_no_span(session: Session, tmp_path: Path) -> None:
    carries = Plainly(overlap=False, fragments=False)
    job = Job(carries, selection=EVERYWHERE, policies=policies(overlap=Policy.LEVELS, fragments=Policy.MERGE))

    report = export(session, job, tmp_path / "out.json")

    written = [read(path) for path in tmp_path.glob("out.level-*.json")]
    assert len(written) > 2
    assert sum(len(article["spans"]) for level in written for article in level) == report.spans == 213
    assert all(left.what != What.OVERLAP for left in report.left_out)


def test_teasers_are_cut_out_of_the_text_unless_asked_for(session: Session, tmp_path: Path) -> None:
    whole = survey(session, Job(Plainly(), selection=EVERYWHERE))
    report = export(session, Job(Plainly(scheme=False)), tmp_path / "out.json")

    outside = {left.what: left.count for left in report.left_out}[What.OUTSIDE]
    assert report.spans == whole.spans - outside
    assert outside == 41
    for article in read(tmp_path / "out.json"):
        for span in article["spans"]:
            assert " ".join(article["text"][start:end] for start, end in span["ranges"]) == span["text"]


def test_marks_can_be_chosen_by_label_and_layer(session: Session, tmp_path: Path) -> None:
    selection = Selection(labels=("CLAIM", "PER"), layers=("entities",))

    export(session, Job(Plainly(), selection=selection, policies=SKIP_ALL), tmp_path / "out.json")

    assert {span["label"] for each in read(tmp_path / "out.json") for span in each["spans"]} == {"PER"}


def test_annotators_can_stay_unknown(session: Session, tmp_path: Path) -> None:
    job = Job(Plainly(), selection=EVERYWHERE.model_copy(update={"is_anonymous": True}))

    export(session, job, tmp_path / "out.json")

    first = read(tmp_path / "out.json")[0]
    assert first["people"] == ["annotator-1"]
    assert "Claimdesk" not in str(first["people"])


@pytest.mark.parametrize("shape", Shape)
def test_a_failed_export_leaves_what_was_there(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: Shape
) -> None:
    out = tmp_path / "out"
    job = Job(Plainly(shape=shape, suffix=""), selection=EVERYWHERE)
    export(session, job, out)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Plainly, "write", full)
    with pytest.raises(ProjectError) as caught:
        export(session, job, out)

    assert caught.value.problem is FileProblem.DISK_FULL
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_an_export_to_nowhere_is_refused(session: Session, tmp_path: Path) -> None:
    for out, problem in (
        (tmp_path / "none" / "out.jsonl", FileProblem.MISSING),
        (tmp_path, FileProblem.WRITE_FAILED),
    ):
        with pytest.raises(ProjectError) as caught:
            export(session, Job(Plainly(), selection=EVERYWHERE), out)
        assert caught.value.problem is problem


def test_an_export_can_be_stopped(session: Session, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        export(session, Job(Plainly()), tmp_path / "out.json", progress=lambda count: count < 2)

    assert list(tmp_path.iterdir()) == []
