"""What somebody has said no to travels in Claimdesk JSON Lines, and other formats say that they lose it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest

from annotator import exporters
from annotator.edits.annotators import add_annotator
from annotator.edits.articles import delete_articles
from annotator.edits.denials import deny_entities, keep_apart
from annotator.edits.entities import merge_entities
from annotator.edits.history import undo
from annotator.edits.pairs import reject_pair
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.exporting import Job, survey
from annotator.exporters.policies import SKIP_ALL, What
from annotator.exporters.writing import write_from
from annotator.importers.base import ProblemCode
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, DenialKind, EntityId, new_id
from annotator.sample import NAME, build_sample
from annotator.scheme_files import default_scheme
from annotator.store import articles, check, denials, entities, spans
from annotator.store.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.model import Denial

READER = AnnotatorId(new_id())
"""Has marked nothing, but said no to three things."""


@pytest.fixture
def denying(tmp_path: Path) -> Iterator[Project]:
    with build_sample(tmp_path / "sample.claimdesk") as project:
        with project.writing() as session:
            add_annotator(session, "Читачка", id=READER)
        with project.reading() as session:
            marked = [spans.of_article(session, row.id) for row in articles.page(session)]
            one, other, *_ = entities.all(session)
        claims = [next(span.id for span in several if span.label == "CLAIM") for several in marked]
        mention = next(span.id for several in marked for span in several if span.entity == other.id)
        with project.writing() as session:
            reject_pair(session, *claims, by=READER)
        with project.writing() as session:
            keep_apart(session, one.id, other.id, by=READER)
        with project.writing() as session:
            deny_entities(session, mention, [one.id], by=READER)
        yield project


def written(project: Project, out: Path) -> bytes:
    with project.reading() as session:
        write_from(session, ClaimdeskJsonLines(), out)
    return out.read_bytes()


def said(project: Project) -> tuple[Denial, ...]:
    with project.reading() as session:
        return denials.every(session)


def test_it_comes_back_to_the_byte_with_whoever_said_it(denying: Project, tmp_path: Path) -> None:
    first = written(denying, tmp_path / "first.jsonl")
    with Project.create(tmp_path / "other.claimdesk", default_scheme(), name=NAME) as other:
        with other.writing() as session:
            somebody = add_annotator(session, "Хтось").entry.by
        outcome = read_into(other, [tmp_path / "first.jsonl"], by=somebody)

        assert (outcome.problems, outcome.left_out) == ((), 0)
        assert {each.what for each in said(other)} == set(DenialKind)
        assert said(other) == said(denying)
        assert written(other, tmp_path / "second.jsonl") == first
        with other.reading() as session:
            assert check.check(session).problems == ()

        with other.writing() as session:
            undo(session, by=somebody)
        assert said(other) == ()


def test_a_file_without_it_is_what_it_was(denying: Project, tmp_path: Path) -> None:
    with build_sample(tmp_path / "plain.claimdesk") as plain:
        before = written(plain, tmp_path / "plain.jsonl")
    for _ in range(3):
        with denying.writing() as session:
            undo(session, by=READER)

    assert written(denying, tmp_path / "now.jsonl") == before
    assert b"denial" not in before


def test_what_is_about_something_deleted_stays_behind(denying: Project, tmp_path: Path) -> None:
    with denying.reading() as session:
        first = articles.page(session)[0].id
    with denying.writing() as session:
        delete_articles(session, [first], by=READER)

    lines = [orjson.loads(line) for line in written(denying, tmp_path / "out.jsonl").splitlines()]

    assert [line["what"] for line in lines if line["type"] == "denial"] == ["entities"]
    assert lines[-1]["denials"] == 1


def test_where_the_articles_are_already_it_is_added_once(denying: Project, tmp_path: Path) -> None:
    written(denying, tmp_path / "out.jsonl")
    with build_sample(tmp_path / "plain.claimdesk") as plain:
        with plain.writing() as session:
            add_annotator(session, "Хтось", id=READER)
        read_into(plain, [tmp_path / "out.jsonl"], by=READER)
        once = said(plain)
        read_into(plain, [tmp_path / "out.jsonl"], by=READER)

        assert once == said(plain) == said(denying)


def test_what_is_about_marks_that_stayed_out_is_counted(denying: Project, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    written(denying, out)
    with Project.create(tmp_path / "other.claimdesk", default_scheme(), name=NAME) as other:
        with other.writing() as session:
            somebody = add_annotator(session, "Хтось").entry.by
        with denying.reading() as session:
            texts = [articles.get(session, row.id).text for row in articles.page(session)]
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        read_into(other, [tmp_path / "0.txt", tmp_path / "1.txt"], by=somebody)

        outcome = read_into(other, [out], by=somebody)

        assert (len(outcome.duplicates), len(said(other))) == (2, 0)
        assert outcome.left_out >= len(DenialKind)


def test_an_unknown_annotator_and_a_wrong_count_are_told_with_their_lines(denying: Project, tmp_path: Path) -> None:
    lines = written(denying, tmp_path / "out.jsonl").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if b'"type":"denial"' in line)
    lines[number] = lines[number].replace(READER.encode(), new_id().encode())
    del lines[number + 1]
    (tmp_path / "broken.jsonl").write_bytes(b"".join(lines))

    outcome = read_into(denying, [tmp_path / "broken.jsonl"], by=READER)

    assert [(problem.code, problem.line) for problem in outcome.problems] == [
        (ProblemCode.UNKNOWN_ID, number + 1),
        (ProblemCode.WRONG_COUNT, len(lines)),
    ]


@pytest.mark.parametrize(("name", "count"), [("brat", 3), ("csv-spans", 3), ("task-claim-pairs", 0)])
def test_other_formats_count_it_as_lost_and_stop_for_nothing(denying: Project, name: str, count: int) -> None:
    exporter = exporters.by_id(name)
    assert exporter is not None
    with denying.reading() as session:
        rows = {row.what: row for row in survey(session, Job(exporter, policies=SKIP_ALL)).rows}

    assert (rows[What.DENIALS].count if count else 0) == count
    assert What.DENIALS not in rows or not rows[What.DENIALS].is_stopping


def test_who_said_no_only_to_what_has_gone_does_not_come_along(denying: Project, tmp_path: Path) -> None:
    with denying.writing() as session:
        everything = [row.id for row in articles.page(session)]
        apart = next(each for each in denials.every(session) if each.what is DenialKind.ENTITIES)
        merge_entities(session, EntityId(apart.first), [EntityId(apart.second)], by=READER)
        delete_articles(session, everything, by=READER)

    lines = written(denying, tmp_path / "out.jsonl").splitlines()

    assert [line for line in map(orjson.loads, lines) if line["type"] == "annotator"] == []
