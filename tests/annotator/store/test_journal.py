"""The journal and how rows get into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from annotator.edits import history, marking
from annotator.edits.articles import import_articles
from annotator.errors import UnknownId
from annotator.model import Deed, EditId, EditKind
from annotator.store import journal, rows, tables
from tests.annotator.desk import WORDS, at, incoming

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


@pytest.mark.parametrize("table", [tables.edit, tables.change])
def test_the_journal_can_only_grow(desk: Desk, table: object) -> None:
    for statement in (update(table).values(seq=99), delete(table)):  # type: ignore[arg-type]  # a table each time
        with pytest.raises(IntegrityError, match="append-only"), desk.project.writing() as session:
            session.connection.execute(statement)


def test_pages_come_newest_first_and_go_on_where_the_last_ended(desk: Desk) -> None:
    for word in range(5):
        desk.mark("CUE", word)

    first = desk.read(journal.page, limit=3)
    second = desk.read(journal.page, before=first[-1].id, limit=3)

    assert [entry.id for entry in (*first, *second)] == sorted((e.id for e in (*first, *second)), reverse=True)
    assert [entry.details["text"] for entry in first] == ["зданий", "міст", "що"]
    assert len(desk.read(journal.page)) == desk.read(journal.count) == 8


def test_a_page_of_one_article_tells_all_that_happened_in_it(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.relate(here, there, "same")
    desk.write(history.undo)
    desk.mark("CUE", 1, article=desk.second)

    told = [(entry.kind, entry.deed) for entry in desk.read(journal.page, article=desk.first)]

    assert told == [
        (EditKind.UNDO, Deed.RELATE),
        (EditKind.DO, Deed.RELATE),
        (EditKind.DO, Deed.MARK),
        (EditKind.DO, Deed.IMPORT),
    ]


def test_a_page_of_one_annotator(desk: Desk) -> None:
    desk.mark("CUE", 1)
    desk.mark("CUE", 2, by=desk.petro)

    assert {entry.by for entry in desk.read(journal.page, by=desk.petro)} == {desk.petro}
    assert [entry.deed for entry in desk.read(journal.page, by=desk.olena)] == [Deed.MARK, Deed.ADD_ANNOTATOR]


def test_undone_entries_say_so(desk: Desk) -> None:
    desk.mark("CUE", 1)
    desk.write(history.undo)

    undoing, undone, *_ = desk.read(journal.page)

    assert (undoing.kind, undoing.of, undoing.is_undone) == (EditKind.UNDO, undone.id, False)
    assert undone.is_undone


def test_an_entry_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.read(journal.entry, EditId(99))


def test_rows_are_written_in_an_edit_only(desk: Desk) -> None:
    with desk.project.writing() as session, pytest.raises(RuntimeError):
        rows.change(session, "project_info", 1, {"value": "x"})
    with desk.project.reading() as session, pytest.raises(RuntimeError):
        marking.mark_span(session, desk.first, "CUE", at(1), by=desk.olena)


def test_edits_do_not_nest_and_tell_their_changes_at_the_end(desk: Desk) -> None:
    with (
        desk.project.writing() as session,
        journal.edit(session, by=desk.olena, deed=Deed.FLAG) as edit,
    ):
        with pytest.raises(RuntimeError):
            marking.mark_span(session, desk.first, "CUE", at(1), by=desk.olena)
        with pytest.raises(RuntimeError):
            _ = edit.changes

    assert edit.changes.spans == frozenset()


def test_only_columns_that_changed_are_kept(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3)
    desk.write(marking.set_note, span, "нота")
    desk.write(marking.set_note, span, "нота")

    with desk.project.reading() as session:
        kept = session.connection.execute(
            tables.change.select().where(tables.change.c.tbl == "span").order_by(tables.change.c.seq)
        ).all()

    assert [(row.before, row.after, row.weight) for row in kept] == [
        (None, None, 2),
        ({"note": ""}, {"note": "нота"}, 1),
    ]


def test_a_large_import_is_one_entry(desk: Desk) -> None:
    desk.write(import_articles, (incoming(f"{WORDS} {number}") for number in range(700)))

    (entry, *_) = desk.read(journal.page, limit=1)

    assert (entry.deed, entry.details["count"], entry.article) == (Deed.IMPORT, 700, None)
