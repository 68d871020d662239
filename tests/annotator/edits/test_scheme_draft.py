"""Editing a scheme before it is put in force: codes are followed everywhere, and every change is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator import scheme_rules
from annotator.edits.scheme_differences import Kind, differences, version_after
from annotator.edits.scheme_fates import Fate, Fates
from annotator.errors import Rule, SchemeError
from annotator.scheme import (
    AttributeType,
    Colour,
    Label,
    Names,
)
from annotator.scheme_rules import Part
from tests.annotator.edits.small import DRAFT, SCHEME, choice, fate_of

if TYPE_CHECKING:
    from annotator.edits.scheme_draft import SchemeDraft


def _kinds(draft: SchemeDraft) -> list[tuple[Kind, Part, str]]:
    return [(each.kind, each.part, each.subject) for each in differences(draft)]


def test_renaming_a_label_takes_relations_and_mappings_along() -> None:
    draft = DRAFT.rename_label("CUE", "SIGNAL")

    assert draft.scheme.relation("cued_by").to_labels == ("SIGNAL",)
    assert draft.scheme.relation("addressed_to").from_labels == ("SIGNAL",)
    assert draft.scheme.mappings["other"]["Cue"] == "SIGNAL"
    assert fate_of(draft, "CUE", type="speech") == Fate("SIGNAL", {"type": "speech"})
    assert _kinds(draft) == [(Kind.CODE, Part.LABEL, "SIGNAL")]
    assert version_after(draft) == "2.0"


def test_renaming_twice_and_back_changes_nothing() -> None:
    draft = DRAFT.rename_label("CUE", "SIGNAL").rename_label("SIGNAL", "CUE")

    assert draft.scheme == SCHEME
    assert differences(draft) == ()
    assert version_after(draft) == "1.4"


def test_two_labels_can_change_places() -> None:
    draft = DRAFT.rename_label("PER", "X").rename_label("ORG", "PER").rename_label("X", "ORG")

    assert fate_of(draft, "PER", entity="e").label == "ORG"
    assert fate_of(draft, "ORG", entity="e").label == "PER"
    assert version_after(draft) == "2.0"


def test_a_code_that_is_taken_is_refused() -> None:
    with pytest.raises(SchemeError) as refused:
        DRAFT.rename_label("CUE", "claim")

    assert refused.value.rule is Rule.DUPLICATE_NAME


def test_merged_spans_keep_what_the_other_label_shares() -> None:
    draft = DRAFT.merge_labels("PER", "ORG")

    assert fate_of(draft, "PER", entity="e") == Fate("ORG", {"entity": "e"})
    assert draft.scheme.relation("addressed_to").to_labels == ("ORG",)
    assert draft.scheme.mappings["other"]["PERS"] == "ORG"
    assert _kinds(draft) == [(Kind.GONE, Part.LABEL, "PER")]
    assert scheme_rules.problems(draft.scheme) == ()


def test_merging_drops_what_the_other_label_has_no_place_for_and_fills_what_it_requires() -> None:
    fate = fate_of(DRAFT.merge_labels("CUE", "CLAIM"), "CUE", type="speech")

    assert fate == Fate("CLAIM", {"form": "narrated"}, lost=("type",), filled=("form",))


def test_a_deleted_label_takes_its_spans_and_lonely_relations_along() -> None:
    draft = DRAFT.delete_label("CUE")

    assert fate_of(draft, "CUE", type="speech") == Fate("", {})
    assert draft.scheme.relations == ()
    assert draft.scheme.mappings["other"] == {"Direct": "CLAIM[form=direct]", "PERS": "PER"}
    assert scheme_rules.problems(draft.scheme) == ()


def test_a_label_added_under_a_deleted_code_is_a_new_one() -> None:
    draft = DRAFT.delete_label("PER").add_label(Label(code="PER", name=Names(en="Permit"), layer="things"))

    assert fate_of(draft, "PER", entity="e") == Fate("", {})
    assert (Kind.ADDED, Part.LABEL, "PER") in _kinds(draft)
    assert (Kind.GONE, Part.LABEL, "PER") in _kinds(draft)


def test_a_split_label_gives_each_value_its_own() -> None:
    draft = DRAFT.split_label("CLAIM", "kind", {"plan": "PLAN"})

    assert fate_of(draft, "CLAIM", form="direct", kind="plan") == Fate("PLAN", {"form": "direct"}, lost=("kind",))
    assert fate_of(draft, "CLAIM", form="direct", kind="fact") == Fate("CLAIM", {"form": "direct", "kind": "fact"})
    assert draft.scheme.relation("cued_by").from_labels == ("CLAIM", "PLAN")
    assert draft.scheme.label("PLAN").name.uk == "plan-uk"
    assert scheme_rules.problems(draft.scheme) == ()


def test_steps_after_a_split_speak_of_the_new_label() -> None:
    draft = DRAFT.split_label("CLAIM", "kind", {"plan": "PLAN"}).rename_attribute("PLAN", "form", "manner")

    assert fate_of(draft, "CLAIM", form="direct", kind="plan").attributes == {"manner": "direct"}
    assert fate_of(draft, "CLAIM", form="direct", kind="fact").attributes == {"form": "direct", "kind": "fact"}


def test_attributes_and_values_are_renamed_in_marks_and_mappings() -> None:
    draft = DRAFT.rename_attribute("CLAIM", "form", "manner").rename_value("CLAIM", "manner", "direct", "quoted")

    assert fate_of(draft, "CLAIM", form="direct") == Fate("CLAIM", {"manner": "quoted"})
    assert draft.scheme.mappings["other"]["Direct"] == "CLAIM[manner=quoted]"


def test_the_default_follows_its_value() -> None:
    renamed = DRAFT.rename_value("CLAIM", "form", "narrated", "told")
    deleted = DRAFT.delete_value("CLAIM", "form", "narrated")

    assert renamed.scheme.label("CLAIM").attributes[0].default == "told"
    assert deleted.scheme.label("CLAIM").attributes[0].default == "direct"
    assert fate_of(deleted, "CLAIM", form="narrated").attributes == {"form": "direct"}


def test_the_default_with_a_source_follows_its_value() -> None:
    draft = DRAFT.with_attribute("CLAIM", "form", default_with_source="direct")
    renamed = draft.rename_value("CLAIM", "form", "direct", "quoted")
    merged = draft.merge_values("CLAIM", "form", "direct", "narrated")
    deleted = draft.delete_value("CLAIM", "form", "direct")

    followed = [each.scheme.label("CLAIM").attributes[0].default_with_source for each in (renamed, merged, deleted)]
    assert followed == ["quoted", "narrated", ""]
    assert (Kind.RULE, Part.ATTRIBUTE, "CLAIM.form") in _kinds(draft)
    assert version_after(draft) == "1.5"


def test_a_merged_attribute_fills_only_what_is_empty() -> None:
    draft = DRAFT.merge_attributes("CLAIM", "kind", "form")

    assert fate_of(draft, "CLAIM", form="direct", kind="plan") == Fate("CLAIM", {"form": "direct"}, lost=("kind",))
    assert fate_of(draft, "CLAIM", kind="plan") == Fate("CLAIM", {"form": "plan"})


def test_a_deleted_value_leaves_an_optional_attribute_empty() -> None:
    assert fate_of(DRAFT.delete_value("CLAIM", "kind", "plan"), "CLAIM", form="direct", kind="plan").attributes == {
        "form": "direct"
    }


def test_a_new_required_attribute_is_filled_with_its_default() -> None:
    draft = DRAFT.add_attribute("CUE", choice("tone", "plain", "sharp", default="plain", required=True))

    assert fate_of(draft, "CUE", type="speech").attributes == {"type": "speech", "tone": "plain"}
    assert version_after(draft) == "2.0"


def test_an_entity_is_never_left_in_a_text() -> None:
    draft = DRAFT.with_attribute("PER", "who", type=AttributeType.TEXT)

    assert fate_of(draft, "PER", who="e") == Fate("PER", {}, lost=("who",))


def test_choices_become_text_as_they_are() -> None:
    draft = DRAFT.with_attribute("CUE", "type", type=AttributeType.TEXT, values=())

    assert fate_of(draft, "CUE", type="speech").attributes == {"type": "speech"}


def test_a_label_that_leaves_without_a_step_must_not_be_in_use() -> None:
    draft = DRAFT.with_scheme(labels=SCHEME.labels[1:])

    with pytest.raises(SchemeError) as refused:
        fate_of(draft, "CLAIM")

    assert refused.value.rule is Rule.IN_USE


def test_names_colours_and_guidelines_alone_are_a_small_version() -> None:
    draft = DRAFT.with_label("CUE", name=Names(uk="Сигнал", en="Signal"), colour=Colour.VIOLET)

    assert _kinds(draft) == [(Kind.NAME, Part.LABEL, "CUE")] * 2 + [(Kind.LOOK, Part.LABEL, "CUE")]
    assert version_after(draft) == "1.5"
    assert not Fates(draft.before, draft.scheme, draft.steps).may_change("CUE")


def test_the_mock_ups_draft_is_three_changes() -> None:
    draft = DRAFT.with_label("CUE", name=Names(uk="Сигнал", en="Signal")).rename_label("CUE", "SIGNAL")

    changes = differences(draft)

    assert [(each.kind, each.before, each.after) for each in changes] == [
        (Kind.CODE, "CUE", "SIGNAL"),
        (Kind.NAME, "Маркер", "Сигнал"),
        (Kind.NAME, "Cue", "Signal"),
    ]


def test_relations_are_renamed_merged_and_deleted() -> None:
    draft = DRAFT.rename_relation("cued_by", "has_cue").delete_relation("addressed_to")
    fates = Fates(draft.before, draft.scheme, draft.steps)

    assert fates.relation("cued_by", "CLAIM", "CUE", is_across=False) == "has_cue"
    assert fates.relation("addressed_to", "CUE", "PER", is_across=False) == ""
    assert "addressee" not in draft.scheme.mappings["other"]
    assert _kinds(draft) == [
        (Kind.CODE, Part.RELATION, "has_cue"),
        (Kind.GONE, Part.RELATION, "addressed_to"),
    ]


def test_a_relation_cannot_stay_between_ends_it_no_longer_joins() -> None:
    draft = DRAFT.with_relation("addressed_to", to_labels=("PER",))
    fates = Fates(draft.before, draft.scheme, draft.steps)

    assert fates.relation("addressed_to", "CUE", "PER", is_across=False) == "addressed_to"
    assert fates.relation("addressed_to", "CUE", "ORG", is_across=False) == ""
    assert fates.relation("addressed_to", "CUE", "PER", is_across=True) == ""


def test_labels_follow_their_layer() -> None:
    draft = DRAFT.with_layer("things", code="entities", name=Names(en="Entities"))

    assert {label.layer for label in draft.scheme.labels} == {"talk", "entities"}
    assert scheme_rules.problems(draft.scheme) == ()


def test_a_new_label_stands_last_in_its_layer() -> None:
    draft = DRAFT.add_label(Label(code="TONE", name=Names(en="Tone"), layer="talk"))

    assert [label.code for label in draft.scheme.labels] == ["CLAIM", "CUE", "TONE", "PER", "ORG"]
    assert draft.before_of("TONE") is None
