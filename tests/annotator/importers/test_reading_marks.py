"""Marks of other programs on their way into a project: one edit, one step back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest

from annotator.edits.history import undo
from annotator.formats import Capabilities
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.found import FoundArticle, FoundRelation, FoundSpan
from annotator.importers.reading import read_into
from annotator.importers.tagging import Unknown
from annotator.model import Status
from annotator.store import annotators, articles, check, schemes, spans
from tests.annotator.importers.conftest import ME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle
    from annotator.store.project import Project


class Lines:
    """A format with an article a line: text and marks as [tag, start, end]; an empty line is broken."""

    id = "lines"
    title = "Lines"
    suffixes = (".lines",)
    extra = ""
    carries = Capabilities(text=True)

    def __init__(self, *, is_whole: bool) -> None:
        self.is_whole = is_whole

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- its name is enough
        """Return how sure it is."""
        return 1.0 if path.suffix == ".lines" else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:  # noqa: ARG002 -- none
        """Yield the articles."""
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if not line:
                yield Problem(path=str(path), line=number, code=ProblemCode.BROKEN_LINE)
                continue
            text, *marks = orjson.loads(line)
            found = tuple(
                FoundSpan(key=f"T{index}", tag=tag, ranges=((start, end),), line=number)
                for index, (tag, start, end) in enumerate(marks)
            )
            relations = (FoundRelation(key="R", type="beside", source="T0", target="T1"),) if found[1:] else ()
            yield FoundArticle(text=text, spans=found, relations=relations, line=number)


def write(path: Path, *rows: object) -> Path:
    path.write_bytes(b"\n".join(orjson.dumps(row) if row else b"" for row in rows))
    return path


def labels(project: Project) -> dict[str, int]:
    with project.reading() as session:
        return spans.count_by_label(session)


def total(project: Project) -> int:
    with project.reading() as session:
        return articles.counts(session).total


def is_sound(project: Project) -> bool:
    with project.reading() as session:
        return not check.check(session).problems


def test_one_undo_takes_many_files_back(project: Project, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{n}.lines", [f"НАТО {n}", ["ORG", 0, 4]]) for n in range(3)]

    outcome = read_into(project, files, by=ME, importer=Lines(is_whole=True))
    assert (outcome.articles, outcome.spans, len(outcome.changes)) == (3, 3, 1)
    assert is_sound(project)

    with project.writing() as session:
        undo(session, by=ME)
    assert (total(project), labels(project)) == (0, {})


def test_of_a_file_with_a_fault_nothing_is_left_and_the_others_come(project: Project, tmp_path: Path) -> None:
    good = write(tmp_path / "good.lines", ["Добре НАТО", ["ORG", 6, 10]])
    bad = write(tmp_path / "bad.lines", ["Лихе НАТО", ["ORG", 5, 9]], None, ["Ще", ["ORG", 0, 2]])

    outcome = read_into(project, [bad, good], by=ME, importer=Lines(is_whole=True))

    assert (outcome.articles, outcome.spans, total(project)) == (1, 1, 1)
    assert [(problem.code, problem.line) for problem in outcome.problems] == [(ProblemCode.BROKEN_LINE, 2)]
    assert [item.article.text for item in outcome.preview if item.article][-1] == "Добре НАТО"
    assert is_sound(project)

    with project.writing() as session:
        undo(session, by=ME)
    assert total(project) == 0


def test_articles_that_stand_alone_come_without_the_faulty_one(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.lines", ["Одне", ["WIRE", 0, 4]], ["Друге", ["ORG", 0, 5]])

    outcome = read_into(project, [path], by=ME, importer=Lines(is_whole=False))

    assert (outcome.articles, labels(project)) == (1, {"ORG": 1})
    assert [(tag.tag, tag.count, tag.is_known) for tag in outcome.tags] == [("ORG", 1, True), ("WIRE", 1, False)]


def test_unknown_tags_can_become_labels_of_the_scheme_in_the_same_step(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.lines", ["Одне два", ["wire service!", 0, 4], ["ORG", 5, 8]])
    with project.reading() as session:
        before = schemes.current(session)

    outcome = read_into(project, [path], by=ME, importer=Lines(is_whole=True), options=Options(unknown=Unknown.ADD))

    assert (outcome.problems, outcome.spans, outcome.relations) == ((), 2, 1)
    assert labels(project) == {"ORG": 1, "wire_service": 1}
    assert is_sound(project)
    with project.writing() as session:
        undo(session, by=ME)
    with project.reading() as session:
        assert schemes.current(session) == before
    assert total(project) == 0


def test_tags_that_differ_become_labels_that_differ_except_in_case(project: Project, tmp_path: Path) -> None:
    tags = ["Weather", "weather", "+1", "-1", "C++", "C", "PER*", "x" * 50, "x" * 51]
    path = write(tmp_path / "a.lines", ["Rain falls.", *([tag, 0, 4] for tag in tags)])

    outcome = read_into(project, [path], by=ME, importer=Lines(is_whole=True), options=Options(unknown=Unknown.ADD))
    with project.reading() as session:
        labels = [span.label for span in spans.of_article(session, next(iter(articles.each(session))))]

    assert outcome.problems == ()
    assert len(labels) == len(tags)
    assert len(set(labels)) == len(tags) - 1
    assert {tag.tag: tag.becomes for tag in outcome.tags}["C"] == "C"
    assert "PER" not in labels


def test_a_trial_shows_what_would_come_and_writes_nothing(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.lines", ["Одне два", ["ORG", 0, 4]])

    outcome = read_into(project, [path], by=ME, importer=Lines(is_whole=True), is_dry_run=True)

    assert (outcome.articles, outcome.spans, outcome.changes) == (1, 1, ())
    assert [span.text for item in outcome.preview for span in item.spans] == ["Одне"]
    assert total(project) == 0


@pytest.mark.parametrize("name", ["", "Марта"])
def test_imported_marks_belong_to_somebody_with_a_name(project: Project, tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "a.lines", ["Одне два", ["ORG", 0, 4]])

    read_into(project, [path], by=ME, importer=Lines(is_whole=True), options=Options(annotator=name))

    with project.reading() as session:
        assert [each.name for each in annotators.marking(session)] == [name or "Lines"]


def test_articles_that_come_with_marks_are_in_progress_and_the_others_new(project: Project, tmp_path: Path) -> None:
    path = write(tmp_path / "a.lines", ["Є НАТО", ["ORG", 2, 6]], ["Нічого"], ["Лише чуже", ["WIRE", 0, 4]])

    read_into(project, [path], by=ME, importer=Lines(is_whole=False), options=Options(unknown=Unknown.SKIP))

    with project.reading() as session:
        found = {(each := articles.get(session, known)).text: each.status for known in articles.each(session)}
    assert found == {"Є НАТО": Status.IN_PROGRESS, "Нічого": Status.NEW, "Лише чуже": Status.NEW}


def test_an_article_that_gets_marks_from_a_file_is_in_progress(project: Project, tmp_path: Path) -> None:
    read_into(project, [write(tmp_path / "a.lines", ["Є НАТО"])], by=ME, importer=Lines(is_whole=False))
    marked = write(tmp_path / "b.lines", ["Є НАТО", ["ORG", 2, 6]])

    read_into(project, [marked], by=ME, importer=Lines(is_whole=False), options=Options(onto_existing=True))
    assert statuses(project) == {Status.IN_PROGRESS: 1}

    with project.writing() as session:
        undo(session, by=ME)
    assert statuses(project) == {Status.NEW: 1}


def statuses(project: Project) -> dict[Status, int]:
    with project.reading() as session:
        return {status: count for status, count in articles.counts(session).by_status.items() if count}
