"""The types of entities when labels come and go: they always lead to a label, and undo brings the former ones back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import entities as entity_edits
from annotator.edits import history
from annotator.edits import scheme as edits
from annotator.errors import Rule, SchemeError
from annotator.scheme import Label, Layer, Names, Role, Scheme
from annotator.scheme_rules import Part
from annotator.store import entities, schemes
from tests.annotator.edits.marked import Marked

if TYPE_CHECKING:
    from annotator.model import EntityId
    from tests.annotator.desk import Desk


@pytest.fixture
def marked(desk: Desk) -> Marked:
    return Marked(desk)


def _named(marked: Marked, name: str, code: str) -> EntityId:
    (entity,) = marked.desk.write(entity_edits.create_entity, name, code).entities
    return entity


def _type(marked: Marked, entity: EntityId) -> str:
    return marked.desk.read(entities.get, entity).type


def test_a_type_follows_its_label_through_renames_and_merges(marked: Marked) -> None:
    nato = _named(marked, "НАТО", "ORG")

    marked.edit(lambda draft: draft.rename_label("ORG", "BODY").merge_labels("BODY", "LOC").rename_label("LOC", "GPE"))

    assert _type(marked, nato) == "GPE"
    assert marked.is_sound()


def test_entities_of_a_deleted_label_get_the_nearest_type_and_undo_brings_theirs_back(marked: Marked) -> None:
    nato, before = _named(marked, "НАТО", "ORG"), marked.desk.dump()

    preview = marked.preview(lambda draft: draft.delete_label("ORG"))
    changes = marked.edit(lambda draft: draft.delete_label("ORG"))

    assert preview.entities == 1
    assert changes.entities == {nato}
    assert _type(marked, nato) == "LOC"
    assert marked.is_sound()
    marked.desk.write(history.undo)
    assert _type(marked, nato) == "ORG"
    assert marked.desk.dump() == before


def test_entities_of_a_deleted_label_get_the_type_one_chooses(marked: Marked) -> None:
    nato = _named(marked, "НАТО", "ORG")

    marked.edit(lambda draft: draft.delete_label("ORG", entities="SOURCE").rename_label("SOURCE", "VOICE"))

    assert _type(marked, nato) == "VOICE"
    assert marked.is_sound()


def test_the_chosen_type_may_be_deleted_later(marked: Marked) -> None:
    nato = _named(marked, "НАТО", "ORG")

    marked.edit(lambda draft: draft.delete_label("ORG", entities="LOC").delete_label("LOC"))

    assert marked.desk.read(schemes.current).has_label(_type(marked, nato))
    assert marked.is_sound()


def test_a_scheme_from_elsewhere_leaves_no_type_without_a_label(marked: Marked) -> None:
    nato = _named(marked, "НАТО", "LOC")
    fresh = Scheme(
        name="other",
        layers=(Layer(code="things"),),
        labels=(Label(code="THING", name=Names(en="Thing"), layer="things", role=Role.ENTITY),),
    )
    steps = edits.SchemeSteps()
    for label in marked.draft().scheme.labels:
        steps = steps.then(edits.Move(part=Part.LABEL, code=label.code))

    marked.desk.write(edits.edit_scheme, fresh, steps)

    assert _type(marked, nato) == "THING"
    assert marked.is_sound()


def test_the_last_label_cannot_go_while_there_are_entities(marked: Marked) -> None:
    _named(marked, "НАТО", "ORG")

    with pytest.raises(SchemeError) as refused:
        marked.edit(
            lambda draft: (
                draft.delete_label("CLAIM")
                .delete_label("SOURCE")
                .delete_label("CUE")
                .delete_label("LOC")
                .delete_label("ORG")
            )
        )

    assert refused.value.rule is Rule.IN_USE
