"""Tables of names and QIDs: read in any shape, matched by name, and held against what the project says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history
from annotator.edits.entities import create_entity, edit_entity, merge_entities, set_external_ids
from annotator.errors import SchemeError
from annotator.importers import qids
from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile
from annotator.store import entities, registry
from annotator.store.check import check

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.model import EntityId
    from tests.annotator.desk import Desk

SHAPES = {
    "with heads": "qid,name\nQ884,Південна Корея\nQ7184,НАТО\n",
    "tabs, no heads": "Південна Корея\tQ884\nНАТО\tQ7184\n",
    "semicolons and addresses": "назва;Вікідані\nПівденна Корея;https://www.wikidata.org/wiki/Q884\nНАТО;wd:Q7184\n",
    "byte order mark": "\ufeffname,qid\nПівденна Корея,q884\nНАТО,Q7184\n",
}


def _entity(desk: Desk, name: str, *aliases: str, qid: str = "") -> EntityId:
    (entity,) = desk.write(create_entity, name, "ORG", aliases=aliases, external_id=qid).entities
    return entity


def _table(folder: Path, words: str) -> Path:
    path = folder / "qids.csv"
    path.write_text(words, encoding="utf-8")
    return path


@pytest.mark.parametrize("shape", SHAPES)
def test_tables_of_any_shape_are_read(shape: str, tmp_path: Path) -> None:
    rows = qids.read(_table(tmp_path, SHAPES[shape]))

    assert [row.names for row in rows] == [("Південна Корея",), ("НАТО",)]


def test_names_may_be_in_several_columns_and_several_in_a_cell(tmp_path: Path) -> None:
    (row,) = qids.read(_table(tmp_path, "id,label,note,aliases\nQ7184,NATO,x,НАТО | Альянс\n"))

    assert row == qids.Named(2, ("NATO", "НАТО", "Альянс"), "Q7184")


@pytest.mark.parametrize("words", ["name,other\nНАТО,x\n", "Q1\nQ2\n"])
def test_a_table_without_qids_beside_names_is_refused(words: str, tmp_path: Path) -> None:
    with pytest.raises(FaultyFile) as refused:
        qids.read(_table(tmp_path, words))

    assert refused.value.code is ProblemCode.NO_QIDS


def test_rows_are_matched_by_name_or_other_name_whatever_its_case(desk: Desk, tmp_path: Path) -> None:
    korea, nato = _entity(desk, "Південна Корея", "Республіка Корея"), _entity(desk, "НАТО")

    rows = qids.read(_table(tmp_path, "республіка корея,Q884\nНато,Q7184\nМарс,Q111\n"))
    found = desk.read(qids.match, rows)
    desk.write(set_external_ids, found.ids)

    assert found.ids == {korea: "Q884", nato: "Q7184"}
    assert [row.names for row in found.unknown] == [("Марс",)]
    assert desk.read(entities.get, korea).external_id == "Q884"
    assert desk.read(check).is_sound
    desk.write(history.undo)
    assert {each.external_id for each in desk.read(entities.all)} == {""}


def test_what_contradicts_or_is_not_clear_is_told_and_not_set(desk: Desk, tmp_path: Path) -> None:
    has, twice = _entity(desk, "НАТО", qid="Q7184"), _entity(desk, "Yonhap")
    same = _entity(desk, "Reuters", qid="Q130879")
    for name in ("Перша", "Друга"):
        _entity(desk, name, "Однойменна")
    table = "НАТО,Q1\nYonhap,Q2\nYonhap,Q3\nОднойменна,Q4\nReuters,Q130879\nПерша,P31\n"

    found = desk.read(qids.match, qids.read(_table(tmp_path, table)))

    assert found.ids == {}
    assert [(clash.entity.id, clash.said, clash.other) for clash in found.clashes] == [
        (has, "Q1", "Q7184"),
        (twice, "Q3", "Q2"),
    ]
    assert [row.names for row in found.ambiguous] == [("Однойменна",)]
    assert [row.said for row in found.broken] == ["P31"]
    assert found.known == 1
    assert desk.read(entities.get, same).external_id == "Q130879"


def test_a_qid_is_set_searched_for_and_taken_off(desk: Desk) -> None:
    entity = _entity(desk, "НАТО")

    desk.write(edit_entity, entity, external_id="https://www.wikidata.org/wiki/Q7184")
    assert [each.entity.id for each in desk.read(registry.listed, "q7184")] == [entity]

    desk.write(edit_entity, entity, external_id="")
    assert desk.read(registry.listed, "Q7184") == ()
    with pytest.raises(SchemeError):
        desk.write(edit_entity, entity, external_id="7184")


def test_a_merged_entity_keeps_the_qid_there_is(desk: Desk) -> None:
    kept, gone, other = _entity(desk, "Перша"), _entity(desk, "Друга", qid="Q2"), _entity(desk, "Третя", qid="Q3")

    desk.write(merge_entities, kept, [gone])
    assert desk.read(entities.get, kept).external_id == "Q2"
    desk.write(merge_entities, kept, [other])
    assert desk.read(entities.get, kept).external_id == "Q2"
