"""Undo and redo: what they do, and when they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history, marking
from annotator.edits.articles import delete_articles, import_articles, set_nothing_to_mark, set_status
from annotator.edits.entities import create_entity, edit_entity, link_entity
from annotator.edits.relations import unrelate
from annotator.errors import UndoRefused, UnknownId
from annotator.model import Deed, EditKind, Status
from annotator.store import journal, spans
from tests.annotator.desk import WORDS, incoming

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_undo_and_redo_are_entries_that_name_what_they_touched(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    relation = desk.relate(claim, source, "attributed_to")
    done = desk.write(marking.delete_spans, [source])

    undone = desk.write(history.undo)
    redone = desk.write(history.redo)

    assert undone is not None
    assert redone is not None
    for changes, kind in ((undone, EditKind.UNDO), (redone, EditKind.REDO)):
        assert changes.entry.kind is kind
        assert changes.entry.of == done.entry.id
        assert changes.entry.deed is Deed.DELETE
        assert changes.entry.details == done.entry.details
        assert changes.spans == {source}
        assert changes.relations == {relation}
        assert changes.articles == {desk.first}


def test_everybody_undoes_their_own_newest_edit(desk: Desk) -> None:
    hers = desk.mark("CUE", 1)
    his = desk.mark("CUE", 2, by=desk.petro)

    desk.write(history.undo, by=desk.olena)

    assert [span.id for span in desk.read(spans.of_article, desk.first)] == [his]
    assert hers != his


def test_there_is_nothing_to_undo_or_redo_at_first(desk: Desk) -> None:
    assert desk.write(history.undo) is None
    assert desk.write(history.redo) is None


def test_a_new_edit_ends_redoing(desk: Desk) -> None:
    desk.mark("CUE", 1)
    desk.write(history.undo)
    ready = desk.read(journal.next_redo, desk.olena)
    desk.mark("CUE", 2)

    assert ready is not None
    assert desk.read(journal.next_redo, desk.olena) is None
    assert desk.write(history.redo) is None


def test_undo_survives_closing_the_project(desk: Desk) -> None:
    before = desk.dump()
    desk.mark("CUE", 1)
    after = desk.dump()

    desk.reopen()
    desk.write(history.undo)
    undone = desk.dump()
    desk.reopen()
    desk.write(history.redo)

    assert undone == before
    assert desk.dump() == after


def test_undo_refuses_when_somebody_else_has_changed_the_same_span(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3)
    other = desk.write(marking.set_note, span, "ні", by=desk.petro).entry
    before = desk.dump()

    with pytest.raises(UndoRefused) as refused:
        desk.write(history.undo)

    assert (refused.value.by, refused.value.what, refused.value.at) == ("Петро", Deed.SET_NOTE, other.at)
    assert desk.dump() == before
    desk.write(history.undo, by=desk.petro)
    desk.write(history.undo)
    assert desk.read(spans.of_article, desk.first) == ()


def test_undo_refuses_when_somebody_else_relies_on_the_span(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    desk.relate(claim, source, "attributed_to", by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.undo)
    desk.write(marking.set_note, source, "можна")
    desk.write(history.undo)


def test_undo_of_an_import_refuses_once_somebody_has_marked_in_it(desk: Desk) -> None:
    changes, _ = desk.write(import_articles, [incoming(WORDS + "!")])
    (article,) = changes.articles
    desk.mark("CUE", 1, article=article, by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.undo)


def test_undo_of_an_entity_refuses_once_somebody_has_linked_to_it(desk: Desk) -> None:
    span = desk.mark("ORG", 9, by=desk.petro)
    (entity,) = desk.write(create_entity, "Reuters", "ORG").entities
    desk.write(edit_entity, entity, note="x")
    desk.write(link_entity, [span], entity, by=desk.petro)

    desk.write(history.undo)
    with pytest.raises(UndoRefused):
        desk.write(history.undo)


def test_a_status_can_be_undone_though_others_have_marked_since(desk: Desk) -> None:
    desk.write(set_status, [desk.first], Status.IN_PROGRESS)
    desk.mark("CUE", 2, by=desk.petro)

    desk.write(history.undo)

    assert len(desk.read(spans.of_article, desk.first)) == 1


def test_redo_refuses_what_would_bury_the_work_of_others(desk: Desk) -> None:
    desk.write(delete_articles, [desk.first])
    desk.write(history.undo)
    desk.mark("CUE", 2, by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.redo)


def test_redo_refuses_what_has_lost_its_ground(desk: Desk) -> None:
    span = desk.mark("CLAIM", 3)
    desk.write(marking.relabel, [span], "CUE", by=desk.petro)
    desk.write(history.undo, by=desk.petro)
    desk.write(history.undo)

    with pytest.raises(UndoRefused):
        desk.write(history.redo, by=desk.petro)
    desk.write(history.redo)
    desk.write(history.redo, by=desk.petro)

    assert desk.span(span).label == "CUE"


def test_a_relation_is_not_brought_back_beside_its_double(desk: Desk) -> None:
    one, two = desk.mark("CLAIM", 3), desk.mark("CLAIM", 5)
    relation = desk.relate(one, two, "same")
    desk.write(unrelate, [relation])
    desk.relate(two, one, "same", by=desk.petro)

    with pytest.raises(UndoRefused) as refused:
        desk.write(history.undo)

    assert refused.value.what is Deed.RELATE


def test_the_own_voice_and_a_source_do_not_meet_by_redo(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)
    desk.relate(claim, source, "attributed_to")
    desk.write(history.undo)
    desk.write(marking.set_own_voice, claim, True, by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.redo)


def test_an_entry_can_be_taken_back_out_of_order(desk: Desk) -> None:
    first = desk.write(marking.set_note, desk.mark("CLAIM", 3), "x").entry
    desk.mark("CUE", 1)

    desk.write(history.undo_entry, first.id, by=desk.petro)
    with pytest.raises(UnknownId):
        desk.write(history.undo_entry, first.id)
    assert desk.read(journal.entry, first.id).is_undone
    desk.write(history.redo_entry, first.id)
    with pytest.raises(UnknownId):
        desk.write(history.redo_entry, first.id)

    assert not desk.read(journal.entry, first.id).is_undone


def test_nothing_to_mark_is_not_redone_over_a_mark(desk: Desk) -> None:
    desk.write(set_nothing_to_mark, desk.first, True)
    desk.write(history.undo)
    desk.mark("CUE", 1, by=desk.petro)

    with pytest.raises(UndoRefused):
        desk.write(history.redo)
