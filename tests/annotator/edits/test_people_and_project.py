"""Annotators and the project's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.annotators import add_annotator, rename_annotator
from annotator.edits.history import undo_entry
from annotator.edits.project import rename_project
from annotator.errors import Rule, SchemeError, UndoRefused, UnknownId
from annotator.model import AnnotatorId, AnnotatorKind, new_id
from annotator.store import annotators, journal, project_info

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_somebody_joins_by_themselves_or_is_added(desk: Desk) -> None:
    joined = desk.write(add_annotator, "  Іван  Франко ")
    model = desk.write(add_annotator, "rules", by=desk.olena, kind=AnnotatorKind.MODEL)

    names = {one.name: one for one in desk.read(annotators.all)}
    assert list(names) == ["Олена", "Петро", "Іван Франко", "rules"]
    assert joined.entry.by == names["Іван Франко"].id
    assert model.entry.by == desk.olena
    assert joined.annotators
    assert names["rules"].kind is AnnotatorKind.MODEL
    assert desk.read(annotators.by_name, "rules") == names["rules"]
    assert desk.read(annotators.by_name, "Rules") is None


def test_a_name_belongs_to_one_annotator(desk: Desk) -> None:
    with pytest.raises(SchemeError) as taken:
        desk.write(add_annotator, "Олена")
    with pytest.raises(SchemeError):
        desk.write(rename_annotator, desk.petro, "Олена")
    with pytest.raises(SchemeError) as empty:
        desk.write(rename_annotator, desk.petro, " ")
    desk.write(rename_annotator, desk.petro, "Петро")
    desk.write(rename_annotator, desk.petro, "Петро М.")

    assert (taken.value.rule, empty.value.rule) == (Rule.DUPLICATE_NAME, Rule.BAD_NAME)
    assert desk.read(annotators.get, desk.petro).name == "Петро М."


def test_joining_is_not_undone_by_the_undo_key_nor_once_something_was_done(desk: Desk) -> None:
    newcomer = desk.write(add_annotator, "Нова").entry
    added = desk.write(add_annotator, "Інша", by=desk.olena).entry

    assert desk.read(journal.next_undo, newcomer.by) is None
    with pytest.raises(UndoRefused):
        desk.write(undo_entry, newcomer.id, by=newcomer.by)
    desk.write(undo_entry, added.id)
    assert desk.read(annotators.by_name, "Інша") is None


def test_nobody_unknown_edits(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.write(rename_project, "Інший", by=AnnotatorId(new_id()))
    with pytest.raises(UnknownId):
        desk.read(annotators.get, AnnotatorId(new_id()))


def test_renaming_the_project(desk: Desk) -> None:
    changes = desk.write(rename_project, " Новини  2026 ")

    info = desk.read(project_info.info)
    assert (info.name, info.scheme_name, info.scheme_version) == ("Новини 2026", "desk", "1.0")
    assert changes.project
    assert changes.entry.details == {"before": "Desk", "after": "Новини 2026"}
