"""A check finds everything that is not as an edit would have left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotator.store import sqlite
from annotator.store.check import Checked, CheckReport, Fault, check
from annotator.store.project import Project

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES, SENTENCES = 30, 20
NAMES = {
    "@CLAIM": "(SELECT min(id) FROM span WHERE label = 'CLAIM')",
    "@OTHER": "(SELECT max(id) FROM span WHERE label = 'CLAIM')",
    "@SOURCE": "(SELECT min(id) FROM span WHERE label = 'SOURCE')",
    "@RELATION": "(SELECT min(id) FROM relation)",
    "@ZEROS": "0" * 32,
}
TWIN = (
    "INSERT INTO relation (uid, type, source_id, target_id, annotator_id, made_at, provenance)"
    " SELECT randomblob(16), {type}, {source}, {target}, annotator_id, made_at, provenance FROM relation WHERE id = 1"
)

FAULTS: dict[str, tuple[Fault, str, str]] = {
    "text changed": (Fault.TEXT, "article", "UPDATE article_text SET body = replace(body, '№', '#') WHERE id = 1"),
    "length wrong": (Fault.TEXT, "article", "UPDATE article_text SET length = length + 1 WHERE id = 1"),
    "text is no UTF-8": (Fault.TEXT, "article", "UPDATE article_text SET body = CAST(x'D0FF41' AS TEXT) WHERE id = 1"),
    "span leaves the text": (Fault.OFFSETS, "span", "UPDATE span SET end_ = 99999 WHERE id = @SOURCE"),
    "span cuts off a letter": (Fault.COVERED, "span", "UPDATE span SET end_ = end_ - 1 WHERE id = @SOURCE"),
    "span ends with white space": (Fault.OFFSETS, "span", "UPDATE span SET end_ = end_ + 1 WHERE id = @SOURCE"),
    "other text": (Fault.COVERED, "span", "UPDATE span SET text = 'Ґалаган' WHERE id = @SOURCE"),
    "fragments without sense": (Fault.UNREADABLE, "span", "UPDATE span SET fragments = '[[1' WHERE id = @CLAIM"),
    "fragments elsewhere": (Fault.UNREADABLE, "span", "UPDATE span SET start = start + 1 WHERE id = @CLAIM"),
    "fragments out of kind": (Fault.UNREADABLE, "span", "UPDATE span SET fragments = '[\"ab\"]' WHERE id = @CLAIM"),
    "attributes without sense": (Fault.UNREADABLE, "span", "UPDATE span SET attributes = '[]' WHERE id = @CLAIM"),
    "unknown label": (Fault.SCHEME, "span", "UPDATE span SET label = 'X' WHERE id = @SOURCE"),
    "unknown attribute": (Fault.SCHEME, "span", 'UPDATE span SET attributes = \'{"x":"y"}\' WHERE id = @SOURCE'),
    "unknown value": (Fault.SCHEME, "span", 'UPDATE span SET attributes = \'{"form":"y"}\' WHERE id = @CLAIM'),
    "required attribute": (Fault.SCHEME, "span", "UPDATE span SET attributes = NULL WHERE id = @CLAIM"),
    "deleted entity": (Fault.ENTITY, "span", "UPDATE entity SET deleted = 1"),
    "entity that never was": (
        Fault.ENTITY,
        "span",
        'UPDATE span SET attributes = \'{"origin":"@ZEROS"}\' WHERE id = @SOURCE',
    ),
    "entity of an unknown type": (Fault.SCHEME, "entity", "UPDATE entity SET type = 'X'"),
    "deleted article": (Fault.REFERENCE, "span", "UPDATE article SET deleted = 1 WHERE id = 1"),
    "dissolved story": (Fault.REFERENCE, "article", "UPDATE story SET deleted = 1"),
    "story without a title": (Fault.UNREADABLE, "story", "UPDATE story SET title = ' '"),
    "deleted end": (Fault.REFERENCE, "relation", "UPDATE span SET deleted = 1 WHERE id = @SOURCE"),
    "unknown relation": (Fault.SCHEME, "relation", "UPDATE relation SET type = 'x' WHERE id = @RELATION"),
    "relation the wrong way": (
        Fault.SCHEME,
        "relation",
        "UPDATE relation SET source_id = target_id, target_id = source_id WHERE id = @RELATION",
    ),
    "relation into another article": (
        Fault.SCHEME,
        "relation",
        "UPDATE relation SET target_id = (SELECT max(id) - 1 FROM span) WHERE id = @RELATION",
    ),
    "relation twice": (
        Fault.SCHEME,
        "relation",
        TWIN.format(type="'attributed_to'", source="source_id", target="target_id"),
    ),
    "own voice with a source": (Fault.SCHEME, "relation", "UPDATE span SET own_voice = 1 WHERE id = @CLAIM"),
    "own voice of no claim": (Fault.SCHEME, "span", "UPDATE span SET own_voice = 1 WHERE id = @SOURCE"),
    "deleted annotator": (Fault.REFERENCE, "span", "UPDATE annotator SET deleted = 1"),
    "dangling reference": (Fault.REFERENCE, "file", "UPDATE span SET entity_id = 999 WHERE id = @SOURCE"),
    "miscounted": (Fault.COUNTER, "file", "UPDATE article_counter SET number = 7 WHERE name = 'done'"),
    "scheme without sense": (Fault.UNREADABLE, "file", "UPDATE scheme_version SET definition = '{'"),
}


def checked(path: Path) -> CheckReport:
    with Project.open(path) as project, project.reading() as session:
        report = check(session)
        assert sqlite.driver(session.connection).text_factory is str
    return report


def spelled_out(statement: str) -> str:
    for name, sql in NAMES.items():
        statement = statement.replace(name, sql)
    return statement


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(spelled_out(statement))


def test_a_sound_project_has_no_problems(filled: Path) -> None:
    report = checked(filled)

    spans = ARTICLES * SENTENCES
    assert report.problems == ()
    assert report.is_sound
    assert report.checked == Checked(articles=ARTICLES, spans=2 * spans, relations=spans)


@pytest.mark.parametrize("kind", FAULTS)
def test_each_fault_is_found(filled: Path, kind: str) -> None:
    fault, where, statement = FAULTS[kind]
    run(filled, statement)

    found = {(problem.fault, problem.where.split()[0]) for problem in checked(filled).problems}

    assert (fault, where) in found


def test_a_relation_that_is_the_same_both_ways_is_a_twin_when_turned(filled: Path) -> None:
    run(filled, TWIN.format(type="'same'", source="@CLAIM", target="@OTHER"))
    assert checked(filled).is_sound

    run(filled, TWIN.format(type="'same'", source="@OTHER", target="@CLAIM"))

    assert [problem.fault for problem in checked(filled).problems] == [Fault.SCHEME]


def test_a_problem_names_the_thing(filled: Path) -> None:
    run(filled, "UPDATE span SET text = 'Ґалаган' WHERE id = @SOURCE")
    with closing(sqlite3.connect(filled)) as connection:
        (uid,) = connection.execute(spelled_out("SELECT lower(hex(uid)) FROM span WHERE id = @SOURCE")).fetchone()

    (problem,) = checked(filled).problems

    assert problem.where == f"span {uid}"
    assert problem.message == "covers «Ґалаґан», marked was «Ґалаган»"


def test_an_index_that_lost_rows_is_found(filled: Path) -> None:
    run(
        filled,
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'deleted = 0', 'deleted = 1') WHERE name = 'ix_span_article_id'",
        "PRAGMA writable_schema=RESET",
        "REINDEX ix_span_article_id",
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'deleted = 1', 'deleted = 0') WHERE name = 'ix_span_article_id'",
    )
    with Project.open(filled, read_only=True) as project, project.reading() as session:
        problems = check(session).problems

    assert any(problem.fault is Fault.PAGES for problem in problems)
