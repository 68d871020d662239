"""Reading files and folders into a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest

from annotator.edits.annotators import add_annotator
from annotator.edits.articles import delete_articles
from annotator.edits.marking import mark_span
from annotator.edits.restoring import take_scheme
from annotator.errors import SchemeError
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.importers import by_id
from annotator.importers.base import Options, ProblemCode
from annotator.importers.reading import read_into, read_text
from annotator.model import AnnotatorId, Deed, Fragment
from annotator.scheme import Layer, Scheme
from annotator.scheme_files import default_scheme
from annotator.store import annotators, articles, entities, journal, project_info, schemes, spans
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.reading import ImportOutcome
    from annotator.store.session import Session


def me(project: Project) -> AnnotatorId:
    with project.reading() as session:
        return annotators.all(session)[0].id


def total(project: Project) -> int:
    with project.reading() as session:
        return articles.counts(session).total


def codes(outcome: ImportOutcome) -> list[str]:
    return [problem.code.value for problem in outcome.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with texts and other things."""
    place = tmp_path / "тека"
    (place / "inner" / ".hidden").mkdir(parents=True)
    (place / "b.txt").write_text("Друга стаття про все.", encoding="utf-8")
    (place / "a.txt").write_text("Перша стаття про все.", encoding="cp1251")
    (place / "inner" / "c.TXT").write_text("Третя стаття\nпро все.", encoding="utf-16")
    (place / "inner" / ".hidden" / "d.txt").write_text("Схована", encoding="utf-8")
    (place / "picture.png").write_bytes(b"\x89PNG")
    return place


def test_a_folder_is_read_as_one_edit(project: Project, folder: Path) -> None:
    outcome = read_into(project, [folder], by=me(project))

    with project.reading() as session:
        names = [articles.get(session, each).file_name for each in articles.each(session)]
        newest = journal.page(session)[0]
    assert names == ["a.txt", "b.txt", "c.TXT"]
    assert (outcome.articles, outcome.problems, len(outcome.changes)) == (3, (), 1)
    assert (newest.deed, newest.details["count"], newest.details["name"]) == (Deed.IMPORT, 3, "тека")


def test_the_same_text_twice_is_told_of(project: Project, folder: Path) -> None:
    (folder / "e.txt").write_text("Перша стаття про все.\r\n".replace("\r\n", ""), encoding="koi8-u")

    first = read_into(project, [folder, folder / "a.txt"], by=me(project))
    second = read_into(project, [folder / "b.txt"], by=me(project))

    assert (first.articles, [each.file_name for each in first.duplicates]) == (3, ["e.txt"])
    assert (second.articles, [each.file_name for each in second.duplicates]) == (0, ["b.txt"])


def test_bad_files_do_not_keep_good_ones_out(project: Project, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "nothing").mkdir()

    outcome = read_into(
        project, [folder, folder / "picture.png", folder / "none.txt", folder / "nothing"], by=me(project)
    )

    assert outcome.articles == 3
    assert sorted(codes(outcome)) == ["binary", "empty", "missing", "nothing_found"]


def test_a_dry_run_changes_nothing(
    project: Project, folder: Path, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    (tmp_path / "s.jsonl").write_bytes(b"".join(sample_lines))

    outcome = read_into(project, [folder, tmp_path / "s.jsonl"], by=me(project), is_dry_run=True)

    assert (outcome.articles, outcome.spans, outcome.changes) == (5, 213, ())
    assert total(project) == 0


def test_an_import_can_be_stopped(
    project: Project, folder: Path, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    (tmp_path / "s.jsonl").write_bytes(b"".join(sample_lines))
    told: list[int] = []

    def progress(count: int) -> bool:
        told.append(count)
        return count < 4

    outcome = read_into(project, [folder, tmp_path / "s.jsonl"], by=me(project), progress=progress)

    assert told == [1, 2, 3, 4]
    assert (outcome.is_stopped, outcome.articles, total(project)) == (True, 0, 0)

    assert read_into(project, [tmp_path / "s.jsonl", folder], by=me(project), progress=lambda _: False).articles == 0


def test_an_encoding_and_a_format_can_be_named(project: Project, tmp_path: Path) -> None:
    (tmp_path / "x.dat").write_text("Привіт усім", encoding="cp1251")

    outcome = read_into(
        project, [tmp_path / "x.dat"], by=me(project), importer=by_id("text"), options=Options(encoding="cp1251")
    )

    assert outcome.articles == 1
    assert by_id("klingon") is None


def test_pasted_text_is_read(project: Project) -> None:
    outcome = read_text(project, "Заголовок\n\nТекст", by=me(project), name="Вставлене")

    assert (outcome.articles, total(project)) == (1, 1)
    assert codes(read_text(project, " ", by=me(project))) == ["empty"]


def test_export_import_export_gives_the_same_bytes(
    project: Project, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    source, again = tmp_path / "source.jsonl", tmp_path / "again.jsonl"
    source.write_bytes(b"".join(sample_lines))

    outcome = read_into(project, [source], by=me(project))
    with project.reading() as session:
        report = write_from(session, ClaimdeskJsonLines(), again)

    assert (outcome.articles, outcome.spans, outcome.relations, outcome.entities) == (2, 213, 87, 37)
    assert again.read_bytes() == source.read_bytes()
    assert (report.articles, report.spans, report.relations) == (2, 213, 87)


def test_an_empty_project_takes_over_scheme_and_name(tmp_path: Path, sample_lines: tuple[bytes, ...]) -> None:
    own = Scheme(name="own", version="7", layers=(Layer(code="one"),), labels=default_scheme().labels[:0])
    source = tmp_path / "source.jsonl"
    source.write_bytes(b"".join(sample_lines))
    for name, expected in (("", "Південна Корея і НАТО"), ("Мій проєкт", "Мій проєкт")):
        with Project.create(tmp_path / f"p{len(name)}.claimdesk", own, name=name) as project:
            with project.writing() as session:
                _joined(session)
            outcome = read_into(project, [source], by=me(project))

            with project.reading() as session:
                assert schemes.current(session) == default_scheme()
                assert project_info.info(session).name == expected
            assert (outcome.articles, codes(outcome)) == (2, [])


def _joined(session: Session) -> AnnotatorId:
    return add_annotator(session, "Олена").entry.by


def test_a_project_with_articles_keeps_its_scheme_and_refuses_other_labels(
    tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    scheme = default_scheme()
    smaller = scheme.model_copy(update={"labels": scheme.labels[1:], "relations": (), "mappings": {}})
    source = tmp_path / "source.jsonl"
    source.write_bytes(b"".join(sample_lines))
    with Project.create(tmp_path / "p.claimdesk", smaller) as project:
        with project.writing() as session:
            by = _joined(session)
        read_text(project, "Одна стаття", by=by)

        outcome = read_into(project, [source], by=by)

        assert outcome.articles == 0
        assert outcome.problems[0].values["subject"] == "CLAIM"
        assert total(project) == 1
        with project.reading() as session:
            assert entities.all(session) == ()
            assert schemes.current(session).labels == smaller.labels


def test_a_relation_to_nowhere_refuses_the_whole_file(
    project: Project, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    lines = [orjson.loads(line) for line in sample_lines]
    lines[-3]["relations"][0]["target"] = "f" * 32
    source = tmp_path / "source.jsonl"
    source.write_bytes(b"\n".join(orjson.dumps(line) for line in lines))

    outcome = read_into(project, [source], by=me(project))

    assert (outcome.articles, outcome.changes, total(project)) == (0, (), 0)
    assert codes(outcome) == [ProblemCode.UNKNOWN_ID.value]


def test_an_import_taken_back_can_be_made_again(
    project: Project, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    source, again = tmp_path / "source.jsonl", tmp_path / "again.jsonl"
    source.write_bytes(b"".join(sample_lines))
    read_into(project, [source], by=me(project))
    with project.writing() as session:
        delete_articles(session, list(articles.each(session)), by=me(project))

    outcome = read_into(project, [source], by=me(project))

    with project.reading() as session:
        assert sum(spans.count_by_label(session).values()) == 213
        write_from(session, ClaimdeskJsonLines(), again)
    assert (outcome.articles, codes(outcome)) == (2, [])
    assert again.read_bytes() == source.read_bytes()


def test_entities_without_articles_come_along(
    project: Project, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    end = orjson.dumps({"type": "end", "articles": 0, "spans": 0, "relations": 0, "entities": 37})
    source = tmp_path / "source.jsonl"
    source.write_bytes(b"".join([*sample_lines[:-3], end]))

    outcome = read_into(project, [source], by=me(project))

    assert (outcome.entities, codes(outcome)) == (37, [])


def test_a_file_with_a_faulty_scheme_or_name_does_no_harm(
    project: Project, tmp_path: Path, sample_lines: tuple[bytes, ...]
) -> None:
    source = tmp_path / "source.jsonl"
    lines = [orjson.loads(line) for line in sample_lines]
    lines[0]["project"] = " \n"
    source.write_bytes(b"\n".join(orjson.dumps(line) for line in lines))
    spoilt = tmp_path / "spoilt.jsonl"
    lines[1]["scheme"]["labels"][1]["code"] = "CLAIM"
    spoilt.write_bytes(b"\n".join(orjson.dumps(line) for line in lines))

    refused = read_into(project, [spoilt], by=me(project))
    taken = read_into(project, [source], by=me(project))

    assert (refused.articles, refused.problems[0].line) == (0, 2)
    assert (refused.problems[0].code, refused.problems[0].values["rule"]) == (ProblemCode.SCHEME, "duplicate_name")
    assert (taken.articles, taken.problems) == (2, ())


def test_a_scheme_is_not_restored_over_marks(project: Project) -> None:
    read_text(project, "Одне слово", by=me(project))
    with project.writing() as session:
        where = next(articles.each(session))
        mark_span(session, where, "PER", (Fragment(start=0, end=4),), by=me(project))

    with (
        pytest.raises(SchemeError),
        project.writing() as session,
        journal.edit(session, by=me(project), deed=Deed.IMPORT),
    ):
        take_scheme(session, Scheme(name="other"))


def test_what_tells_about_an_export_is_no_article(project: Project, tmp_path: Path) -> None:
    for name in ("loss.json", "out.json.loss.json", "manifest.json", "splits.csv"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Міністр заявив.", encoding="utf-8")

    outcome = read_into(project, [tmp_path], by=me(project))

    assert (outcome.articles, outcome.problems) == (1, ())


def test_a_file_is_read_in_the_format_that_was_chosen_for_it(project: Project, tmp_path: Path) -> None:
    path, other = tmp_path / "a.conll", tmp_path / "b.conll"
    for each in (path, other):
        each.write_text("Київ B-LOC\n", encoding="utf-8")

    outcome = read_into(project, [path, other], by=me(project), options=Options(formats={str(path): "text"}))

    assert {(file.path, file.format, file.articles) for file in outcome.files} == {
        (str(path), "text", 1),
        (str(other), "conll", 1),
    }
