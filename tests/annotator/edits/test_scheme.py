"""Putting an edited scheme in force: every mark goes along, and undo brings everything back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history, marking
from annotator.edits import scheme as edits
from annotator.errors import Rule, SchemeError, UndoRefused
from annotator.model import Deed
from annotator.scheme import Attribute, AttributeType, Colour, Label, Names, RelationRole, RelationType, Role
from annotator.store import entities as entities_of
from annotator.store import relations, schemes, spans
from tests.annotator.desk import at
from tests.annotator.edits.marked import TONE, Marked, entity

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


@pytest.fixture
def marked(desk: Desk) -> Marked:
    return Marked(desk)


def test_a_renamed_label_renames_its_marks(marked: Marked) -> None:
    changes = marked.edit(lambda draft: draft.rename_label("CUE", "SIGNAL"))

    assert marked.label(marked.cue) == "SIGNAL"
    assert marked.desk.read(relations.get, marked.cued).type == "cued_by"
    assert changes.spans == {marked.cue}
    assert changes.articles == {marked.desk.first}
    assert changes.scheme
    assert changes.entry.deed is Deed.EDIT_SCHEME
    assert changes.entry.details == {"name": "desk", "before": "1.0", "after": "2.0", "count": 1}
    assert marked.is_sound()


def test_undo_brings_marks_relations_and_scheme_back(marked: Marked) -> None:
    before, scheme = marked.desk.dump(), marked.desk.read(schemes.current)
    marked.edit(lambda draft: draft.delete_label("CUE").merge_labels("ORG", "LOC").delete_attribute("CLAIM", "form"))
    after = marked.desk.dump()

    marked.desk.write(history.undo)

    assert marked.desk.dump() == before
    assert marked.desk.read(schemes.current) == scheme
    marked.desk.reopen()
    marked.desk.write(history.redo)
    assert marked.desk.dump() == after
    assert marked.is_sound()


def test_a_deleted_label_deletes_its_marks_with_their_relations(marked: Marked) -> None:
    changes = marked.edit(lambda draft: draft.delete_label("CUE"))

    assert marked.desk.read(spans.count_by_label).get("CUE") is None
    assert marked.desk.read(relations.count_by_type) == {"attributed_to": 1, "cites": 1}
    assert changes.spans == {marked.cue}
    assert changes.relations == {marked.cued}
    assert marked.is_sound()


def test_merged_marks_keep_their_entity_and_drop_relations_they_may_not_have(marked: Marked) -> None:
    nato = entity(marked, marked.org)
    changes = marked.edit(lambda draft: draft.merge_labels("ORG", "CLAIM").add_attribute("CLAIM", TONE))

    assert marked.attributes(marked.org) == {"form": "narrated", "tone": "plain"}
    assert marked.attributes(marked.claim)["tone"] == "plain"
    assert marked.cites in changes.relations or marked.desk.read(relations.get, marked.cites).type == "cites"
    assert marked.desk.read(entities_of.get, nato).type == "CLAIM"
    assert marked.is_sound()


def test_a_merge_takes_the_linked_entity_along(marked: Marked) -> None:
    nato = entity(marked, marked.org)

    marked.edit(lambda draft: draft.merge_labels("ORG", "LOC"))

    assert marked.desk.span(marked.org).entity == nato
    assert marked.desk.read(entities_of.get, nato).type == "LOC"
    assert marked.is_sound()


def test_the_entity_attribute_can_get_another_code_and_come_back(marked: Marked) -> None:
    nato = entity(marked, marked.org)
    marked.edit(lambda draft: draft.rename_attribute("ORG", "entity", "who"))
    assert marked.attributes(marked.org) == {"who": nato}
    assert marked.is_sound()

    marked.edit(lambda draft: draft.rename_attribute("ORG", "who", "entity"))

    assert marked.desk.span(marked.org).entity == nato
    assert marked.is_sound()


def test_a_split_parts_the_marks_by_their_value(marked: Marked) -> None:
    other = marked.desk.mark("CLAIM", 10)

    marked.edit(lambda draft: draft.split_label("CLAIM", "certainty", {"possible": "RUMOUR"}))

    assert marked.label(marked.claim) == "RUMOUR"
    assert marked.label(other) == "CLAIM"
    assert marked.desk.read(relations.get, marked.cued).type == "cued_by"
    assert marked.is_sound()


def test_a_new_required_attribute_gives_every_mark_its_default(marked: Marked) -> None:
    marked.edit(lambda draft: draft.add_attribute("CUE", TONE))

    assert marked.attributes(marked.cue) == {"tone": "plain"}
    assert marked.is_sound()


def test_relation_types_are_renamed_merged_and_deleted(marked: Marked) -> None:
    marked.edit(lambda draft: draft.rename_relation("cued_by", "has_cue").delete_relation("cites"))

    assert marked.desk.read(relations.count_by_type) == {"has_cue": 1, "attributed_to": 1}
    assert marked.is_sound()


def test_a_merge_of_relation_types_leaves_no_doubles(marked: Marked) -> None:
    other = marked.desk.mark("CLAIM", 10)
    marked.edit(
        lambda draft: draft.with_relation("same", symmetric=False).add_relation(
            draft.scheme.relation("same").model_copy(update={"code": "like"})
        )
    )
    for source, target, code in (
        (marked.claim, other, "same"),
        (other, marked.claim, "same"),
        (marked.claim, other, "like"),
    ):
        marked.desk.relate(source, target, code)

    marked.edit(lambda draft: draft.merge_relations("like", "same").with_relation("same", symmetric=True))

    assert marked.desk.read(relations.count_by_type)["same"] == 1
    assert marked.is_sound()


def test_a_claim_that_is_one_no_more_has_no_voice_of_its_own(marked: Marked) -> None:
    other = marked.desk.mark("CLAIM", 10)
    marked.desk.write(marking.set_own_voice, other, True)

    marked.edit(lambda draft: draft.merge_labels("CLAIM", "CUE"))

    assert not marked.desk.span(other).own_voice
    assert marked.is_sound()


def test_names_and_colours_touch_no_mark(marked: Marked) -> None:
    changes = marked.edit(lambda draft: draft.with_label("CUE", name=Names(uk="Маркер"), colour=Colour.GREEN))

    assert changes.spans == frozenset()
    assert changes.scheme
    assert marked.desk.read(schemes.current).version == "1.1"


def test_a_faulty_scheme_is_refused_and_nothing_is_written(marked: Marked) -> None:
    before = marked.desk.dump()

    with pytest.raises(SchemeError) as refused:
        marked.edit(lambda draft: draft.with_label("CUE", key="1").with_label("CLAIM", key="1"))

    assert refused.value.rule is Rule.DUPLICATE_KEY
    assert marked.desk.dump() == before


def test_a_label_in_use_must_not_vanish(marked: Marked) -> None:
    draft = marked.draft()
    scheme = draft.scheme.model_copy(update={"labels": draft.scheme.labels[:-1]})

    with pytest.raises(SchemeError) as refused:
        marked.desk.write(edits.edit_scheme, scheme, edits.SchemeSteps())

    assert refused.value.rule is Rule.IN_USE


def test_a_draft_of_a_former_scheme_is_refused(marked: Marked) -> None:
    old = marked.draft().rename_label("CUE", "SIGNAL")
    marked.edit(lambda draft: draft.with_label("CUE", key="3"))

    with pytest.raises(SchemeError) as refused:
        marked.put(old)

    assert refused.value.rule is Rule.OUTDATED


def test_a_scheme_from_elsewhere_keeps_its_own_version(marked: Marked) -> None:
    scheme = marked.draft().scheme.model_copy(update={"version": "7.3"})

    marked.desk.write(edits.edit_scheme, scheme, edits.SchemeSteps())

    assert marked.desk.read(schemes.current).version == "7.3"


def test_undo_is_refused_once_somebody_has_marked_under_the_new_scheme(marked: Marked) -> None:
    entry = marked.edit(lambda draft: draft.rename_label("CUE", "SIGNAL")).entry
    marked.desk.mark("SIGNAL", 7, by=marked.desk.petro)

    with pytest.raises(UndoRefused):
        marked.desk.write(history.undo_entry, entry.id)


def test_a_new_label_can_be_used_at_once(marked: Marked) -> None:
    place = Label(code="EVENT", name=Names(en="Event"), layer="entities", attributes=(_text("what"),))

    marked.edit(lambda draft: draft.add_label(place))

    event = marked.desk.mark("EVENT", 11, attributes={"what": "річка"})
    assert marked.attributes(event) == {"what": "річка"}


def _text(code: str) -> Attribute:
    return Attribute(code=code, type=AttributeType.TEXT)


def test_claim_cue_and_source_need_labels_that_relations_join(marked: Marked) -> None:
    voice = Label(code="VOICE", name=Names(en="Voice"), layer="attribution", role=Role.SOURCE)
    opinion = Label(code="OPINION", name=Names(en="Opinion"), layer="attribution", role=Role.CLAIM)
    draft = marked.draft().add_label(voice).add_label(opinion)
    labels = draft.scheme.labels
    marked.put(draft.with_scheme(labels=(*labels[-2:], *labels[:-2])).add_relation(_said_by("OPINION", "SOURCE")))
    ids = marking.TogetherIds()

    marked.desk.write(marking.mark_together, marked.desk.first, claim=at(11), source=at(0), ids=ids)

    assert marked.label(ids.claim) in {"OPINION", "CLAIM"}
    assert marked.label(ids.source) == "SOURCE"
    assert marked.is_sound()


def test_without_a_claim_nothing_is_marked_together(marked: Marked) -> None:
    marked.edit(lambda draft: draft.with_label("CLAIM", role=Role.OTHER))

    with pytest.raises(SchemeError):
        marked.desk.write(marking.mark_together, marked.desk.first, claim=at(11), source=at(0))


def _said_by(source: str, target: str) -> RelationType:
    return RelationType(code="said_by", from_labels=(source,), to_labels=(target,), role=RelationRole.ATTRIBUTION)
