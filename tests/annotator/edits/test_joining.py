"""Marks for articles that are there: left out and counted, or put onto them; one undo either way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.annotators import add_annotator
from annotator.edits.history import undo
from annotator.exporters import by_id as exporter_of
from annotator.exporters.exporting import Job, export
from annotator.exporters.policies import Policies, Policy, What
from annotator.importers.base import Options
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.sample import build_sample
from annotator.scheme_files import default_scheme
from annotator.store import annotators, articles, check, journal, spans
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.reading import ImportOutcome

ONTO = Options(onto_existing=True)


def me(project: Project) -> AnnotatorId:
    with project.reading() as session:
        return annotators.all(session)[0].id


def levels(folder: Path) -> list[Path]:
    """Return the files of the sample in CoNLL, a level each."""
    policies = Policies(chosen={What.OVERLAP: Policy.LEVELS}, default=Policy.SKIP)
    exporter = exporter_of("conll")
    assert exporter is not None
    with build_sample(folder / "s.claimdesk") as project, project.reading() as session:
        report = export(session, Job(exporter, policies=policies), folder / "s.conll")
    return [path for path in map(type(folder), (file.path for file in report.files)) if path.suffix == ".conll"]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Return an empty project with an annotator."""
    with Project.create(tmp_path / "new.claimdesk", default_scheme()) as made:
        with made.writing() as session:
            add_annotator(session, "Олена", id=AnnotatorId(new_id()))
        yield made


def state(project: Project) -> tuple[int, int]:
    """Return how many articles and marks there are; the project must be sound."""
    with project.reading() as session:
        assert not check.check(session).problems
        return articles.counts(session).total, sum(spans.count_by_label(session).values())


def brought(project: Project, files: list[Path], options: Options | None = None) -> ImportOutcome:
    return read_into(project, files, by=me(project), options=options)


def test_files_of_levels_come_together_again(project: Project, tmp_path: Path) -> None:
    files = levels(tmp_path)

    outcome = brought(project, files, ONTO)

    assert len(files) > 2
    assert (outcome.articles, outcome.spans, outcome.marks_left_out) == (2, 171, 0)
    assert state(project) == (2, 171)
    with project.writing() as session:
        undo(session, by=me(project))
    assert state(project) == (0, 0)


def test_marks_that_stay_out_are_counted(project: Project, tmp_path: Path) -> None:
    outcome = brought(project, levels(tmp_path))

    assert outcome.spans + outcome.marks_left_out == 171
    assert outcome.marks_left_out > 100


def test_what_is_there_already_is_neither_doubled_nor_missed(project: Project, tmp_path: Path) -> None:
    files = levels(tmp_path)
    brought(project, files, ONTO)
    with project.reading() as session:
        before = journal.count(session)

    again = brought(project, files, ONTO)

    assert (again.articles, again.spans, again.changes) == (0, 0, ())
    assert state(project) == (2, 171)
    with project.reading() as session:
        assert journal.count(session) == before


def test_another_annotators_marks_go_beside_those_that_are_there(project: Project, tmp_path: Path) -> None:
    files = levels(tmp_path)
    brought(project, files, ONTO)

    brought(project, files, ONTO.model_copy(update={"annotator": "Ігор"}))

    assert state(project) == (2, 342)
    with project.reading() as session:
        assert {each.name for each in annotators.marking(session)} == {"CoNLL-2003", "Ігор"}


def test_relations_come_along_and_a_file_read_twice_adds_nothing(project: Project, tmp_path: Path) -> None:
    build_sample(tmp_path / "s.claimdesk").close()
    exporter = exporter_of("brat")
    assert exporter is not None
    with Project.open(tmp_path / "s.claimdesk", read_only=True) as sample, sample.reading() as session:
        export(session, Job(exporter, policies=Policies(default=Policy.SKIP)), tmp_path / "brat")
    brought(project, sorted((tmp_path / "brat").glob("*.txt")), Options(annotator="Перша"))

    second = brought(project, [tmp_path / "brat"], ONTO.model_copy(update={"annotator": "Друга"}))
    third = brought(project, [tmp_path / "brat"], ONTO.model_copy(update={"annotator": "Друга"}))

    assert second.problems == third.problems == ()
    assert third.spans == 0
    assert state(project)[0] == 2
