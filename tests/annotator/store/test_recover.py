"""Of a damaged project everything readable is brought over, unaltered, and the damaged file is left alone."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.edits import history
from annotator.errors import FileProblem, ProjectError
from annotator.scheme import Scheme
from annotator.store import annotators, files, pages, schemes, search, sqlite, stories
from annotator.store.project import Project
from annotator.store.recover import recover
from tests.annotator.store.harming import CONTENT, PAGE, leaves, noise, overwrite, root, rows, run, snapshot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARTICLES, SPANS, RELATIONS = 30, 1200, 600
JOURNAL = ("edit", "change", "undone", "edit_place")


def damaged_leaves(path: Path) -> None:
    for table in ("span", "relation"):
        for page in leaves(path, table)[3:5]:
            overwrite(path, page, noise(PAGE))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "two leaves of spans and relations": damaged_leaves,
    "root of the spans": lambda path: overwrite(path, root(path, "span"), noise(PAGE)),
    "root of the articles": lambda path: overwrite(path, root(path, "article"), bytes(PAGE)),
    "header": lambda path: overwrite(path, 1, bytes(100)),
    "first page": lambda path: overwrite(path, 1, noise(PAGE)),
    "first sixteen pages": lambda path: overwrite(path, 1, noise(16 * PAGE)),
    "second half": lambda path: os.truncate(path, path.stat().st_size // 2),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_what_is_left_is_brought_over_as_it_was(filled: Path, filled_once: Path, out: Path, kind: str) -> None:
    DAMAGE[kind](filled)
    before = filled.read_bytes(), filled.stat().st_mtime_ns

    report = recover(filled, out)

    assert (filled.read_bytes(), filled.stat().st_mtime_ns) == before
    for table in ("article_text", "span", "relation"):
        assert rows(out, table) <= rows(filled_once, table)
    assert report.articles == len(rows(out, "article")) > 0
    assert not report.is_complete
    assert not report.has_history
    assert report.check.is_sound


def test_nearly_everything_is_there_if_two_leaves_of_each_are_gone(filled: Path, out: Path) -> None:
    damaged_leaves(filled)

    report = recover(filled, out)

    assert (report.articles, report.entities) == (ARTICLES, 1)
    assert SPANS * 0.9 < report.spans < SPANS
    assert RELATIONS * 0.6 < report.relations < RELATIONS


@pytest.mark.parametrize("kind", ["root of the spans", "header", "first page"])
def test_everything_is_there_if_no_row_was_lost(filled: Path, filled_once: Path, out: Path, kind: str) -> None:
    DAMAGE[kind](filled)

    recover(filled, out)

    for table in CONTENT:
        assert rows(out, table) == rows(filled_once, table)


def test_a_sound_project_comes_over_whole_with_its_history(filled: Path, filled_once: Path, out: Path) -> None:
    report = recover(filled, out)

    assert (report.articles, report.spans, report.relations) == (ARTICLES, SPANS, RELATIONS)
    assert report.is_complete
    assert report.has_history
    for table in (*CONTENT, *JOURNAL, "article_counter"):
        assert rows(out, table) == rows(filled_once, table)
    with Project.open(out) as project:
        with project.writing() as session:
            for _ in ("the story", "the import"):
                assert history.undo(session, by=annotators.all(session)[0].id) is not None
        with project.reading() as session:
            assert search.articles(session, "об'єкт") == ()


def test_words_are_found_again_after_recovery(filled: Path, out: Path) -> None:
    overwrite(filled, root(filled, "text_index_data"), noise(PAGE))

    report = recover(filled, out)

    assert report.is_complete
    with Project.open(out) as project, project.reading() as session:
        assert len(search.articles(session, "ґалаґан об'єкт")) == ARTICLES


def test_commits_that_wait_in_the_log_come_along(filled: Path, tmp_path: Path, out: Path) -> None:
    copy = tmp_path / "copy" / "x.claimdesk"
    copy.parent.mkdir()
    with Project.open(filled) as project:
        with project.writing() as session:
            session.connection.exec_driver_sql("UPDATE annotator SET name = 'Ія'")
        for source, target in zip((filled, *files.companions(filled)), (copy, *files.companions(copy)), strict=True):
            if source.exists():
                shutil.copyfile(source, target)
    before = snapshot(copy.parent)

    recover(copy, out)

    assert snapshot(copy.parent) == before
    assert {row[2] for row in rows(out, "annotator")} == {"Ія"}


def test_a_foreign_trigger_stays_behind(filled: Path, out: Path) -> None:
    run(filled, "CREATE TRIGGER z AFTER INSERT ON span BEGIN DELETE FROM article; END")

    report = recover(filled, out)

    assert (report.articles, report.is_complete) == (ARTICLES, True)


def test_a_view_that_never_ends_is_not_asked(filled: Path, out: Path) -> None:
    run(
        filled,
        "DROP TABLE entity",
        "CREATE VIEW entity AS WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT id FROM r",
    )

    report = recover(filled, out)

    assert (report.articles, report.is_complete) == (ARTICLES, False)
    assert {row[3] for row in rows(out, "entity")} == {"Ґалаґан"}  # after the spans that named it


def test_spans_keep_apart_by_author_if_the_authors_are_lost(filled: Path, out: Path) -> None:
    run(filled, "PRAGMA foreign_keys=OFF", "DELETE FROM annotator")

    report = recover(filled, out)

    assert report.spans == SPANS
    assert {row[2] for row in rows(out, "annotator")} == {"? 1"}


def test_a_lost_story_keeps_its_articles_together(filled: Path, out: Path) -> None:
    run(filled, "PRAGMA foreign_keys=OFF", "DELETE FROM story")

    report = recover(filled, out)

    assert report.check.is_sound
    with Project.open(out) as project, project.reading() as session:
        assert [(each.story.title, each.articles) for each in stories.all(session)] == [("Стаття 0", 2)]


def test_a_lost_scheme_is_made_of_what_is_marked(filled: Path, out: Path) -> None:
    run(filled, "DELETE FROM scheme_version")

    report = recover(filled, out)

    assert report.check.is_sound
    with Project.open(out) as project, project.reading() as session:
        scheme = schemes.current(session)
    assert {label.code for label in scheme.labels} == {"CLAIM", "SOURCE"}
    assert {relation.code for relation in scheme.relations} == {"attributed_to"}


def test_a_lost_scheme_can_be_given(filled: Path, out: Path) -> None:
    run(filled, "UPDATE scheme_version SET definition = '{'")

    recover(filled, out, scheme=Scheme(name="given"))

    with Project.open(out) as project, project.reading() as session:
        assert schemes.current(session).name == "given"


def test_rows_without_sense_stay_behind(filled: Path, out: Path) -> None:
    run(filled, "UPDATE span SET attributes = '{' WHERE id % 2", "UPDATE article SET uid = 'x' WHERE id = 1")

    report = recover(filled, out)

    assert report.articles == ARTICLES  # made anew for its text
    assert 0 < report.spans < SPANS // 2
    assert report.check.is_sound


@pytest.mark.parametrize(("content", "problem"), [(b"", FileProblem.EMPTY), (noise(20_000), FileProblem.NOT_A_PROJECT)])
def test_a_file_with_nothing_in_it_gives_nothing(
    tmp_path: Path, out: Path, content: bytes, problem: FileProblem
) -> None:
    path = tmp_path / "x.claimdesk"
    path.write_bytes(content)

    with pytest.raises(ProjectError) as refusal:
        recover(path, out)

    assert refusal.value.problem is problem


def test_a_file_of_another_program_gives_nothing(tmp_path: Path, out: Path) -> None:
    run(tmp_path / "x", "CREATE TABLE places (id INTEGER PRIMARY KEY, url TEXT)", "INSERT INTO places VALUES (1, 'x')")

    with pytest.raises(ProjectError) as refusal:
        recover(tmp_path / "x", out)

    assert refusal.value.problem is FileProblem.NOT_A_PROJECT


def test_nothing_is_replaced(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")

    with pytest.raises(ProjectError) as refusal:
        recover(filled, tmp_path / "mine")

    assert refusal.value.problem is FileProblem.EXISTS
    with pytest.raises(ProjectError) as refusal:
        recover(tmp_path / "nowhere", tmp_path / "out")
    assert refusal.value.problem is FileProblem.MISSING


@pytest.mark.parametrize("page_size", [512, 1024, 65536])
def test_pages_of_any_size_are_read(tmp_path: Path, page_size: int) -> None:
    path = tmp_path / "x"
    wanted = {(key, None, key * 1.5, -(256**key) // 2, "ї" * key**4, b"\0" * key, key % 2) for key in range(1, 8)}
    run(path, f"PRAGMA page_size={page_size}", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c, d, e)")
    with closing(sqlite.connect(sqlite.uri(path, mode="rw"))) as connection:
        connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", [(row[0], *row[2:]) for row in wanted])

    found = {(rowid, *values) for rowid, values in pages.rows(path.read_bytes()) if values[0] is None}

    assert found == wanted
