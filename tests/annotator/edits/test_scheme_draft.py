"""Editing a scheme before it is put in force: codes are followed everywhere, and every change is named."""

from __future__ import annotations

import pytest

from annotator import scheme_rules
from annotator.edits.scheme_differences import Kind, differences, version_after
from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_fates import Fate, Fates
from annotator.edits.scheme_moves import unfit
from annotator.errors import Rule, SchemeError
from annotator.scheme import (
    Attribute,
    AttributeType,
    Choice,
    Colour,
    Label,
    Layer,
    Names,
    RelationRole,
    RelationType,
    Role,
    Scheme,
)
from annotator.scheme_rules import Part


def _choice(code: str, *values: str, default: str = "", required: bool = False) -> Attribute:
    return Attribute(
        code=code,
        values=tuple(Choice(code=value, name=Names(uk=f"{value}-uk", en=value)) for value in values),
        default=default,
        required=required,
    )


ENTITY = Attribute(code="entity", type=AttributeType.ENTITY)
WHO = Attribute(code="who", type=AttributeType.ENTITY)
SCHEME = Scheme(
    name="small",
    version="1.4",
    layers=(Layer(code="talk"), Layer(code="things")),
    labels=(
        Label(
            code="CLAIM",
            name=Names(uk="Твердження", en="Claim"),
            layer="talk",
            role=Role.CLAIM,
            attributes=(
                _choice("form", "direct", "narrated", default="narrated", required=True),
                _choice("kind", "fact", "plan"),
                Attribute(code="normalized", type=AttributeType.TEXT),
            ),
        ),
        Label(code="CUE", name=Names(uk="Маркер", en="Cue"), layer="talk", attributes=(_choice("type", "speech"),)),
        Label(code="PER", name=Names(uk="Особа", en="Person"), layer="things", attributes=(ENTITY, WHO)),
        Label(code="ORG", name=Names(uk="Організація", en="Body"), layer="things", attributes=(ENTITY,)),
    ),
    relations=(
        RelationType(code="cued_by", from_labels=("CLAIM",), to_labels=("CUE",)),
        RelationType(code="addressed_to", from_labels=("CUE",), to_labels=("PER", "ORG")),
    ),
    mappings={"other": {"Cue": "CUE", "Direct": "CLAIM[form=direct]", "PERS": "PER", "addressee": "addressed_to"}},
)
DRAFT = SchemeDraft.of(SCHEME)


def _fate(draft: SchemeDraft, label: str, **attributes: str) -> Fate:
    return Fates(draft.before, draft.scheme, draft.steps).of(label, attributes)


def _kinds(draft: SchemeDraft) -> list[tuple[Kind, Part, str]]:
    return [(each.kind, each.part, each.subject) for each in differences(draft)]


def test_renaming_a_label_takes_relations_and_mappings_along() -> None:
    draft = DRAFT.rename_label("CUE", "SIGNAL")

    assert draft.scheme.relation("cued_by").to_labels == ("SIGNAL",)
    assert draft.scheme.relation("addressed_to").from_labels == ("SIGNAL",)
    assert draft.scheme.mappings["other"]["Cue"] == "SIGNAL"
    assert _fate(draft, "CUE", type="speech") == Fate("SIGNAL", {"type": "speech"})
    assert _kinds(draft) == [(Kind.CODE, Part.LABEL, "SIGNAL")]
    assert version_after(draft) == "2.0"


def test_renaming_twice_and_back_changes_nothing() -> None:
    draft = DRAFT.rename_label("CUE", "SIGNAL").rename_label("SIGNAL", "CUE")

    assert draft.scheme == SCHEME
    assert differences(draft) == ()
    assert version_after(draft) == "1.4"


def test_two_labels_can_change_places() -> None:
    draft = DRAFT.rename_label("PER", "X").rename_label("ORG", "PER").rename_label("X", "ORG")

    assert _fate(draft, "PER", entity="e").label == "ORG"
    assert _fate(draft, "ORG", entity="e").label == "PER"
    assert version_after(draft) == "2.0"


def test_a_code_that_is_taken_is_refused() -> None:
    with pytest.raises(SchemeError) as refused:
        DRAFT.rename_label("CUE", "claim")

    assert refused.value.rule is Rule.DUPLICATE_NAME


def test_merged_spans_keep_what_the_other_label_shares() -> None:
    draft = DRAFT.merge_labels("PER", "ORG")

    assert _fate(draft, "PER", entity="e") == Fate("ORG", {"entity": "e"})
    assert draft.scheme.relation("addressed_to").to_labels == ("ORG",)
    assert draft.scheme.mappings["other"]["PERS"] == "ORG"
    assert _kinds(draft) == [(Kind.GONE, Part.LABEL, "PER")]
    assert scheme_rules.problems(draft.scheme) == ()


def test_merging_drops_what_the_other_label_has_no_place_for_and_fills_what_it_requires() -> None:
    fate = _fate(DRAFT.merge_labels("CUE", "CLAIM"), "CUE", type="speech")

    assert fate == Fate("CLAIM", {"form": "narrated"}, lost=("type",), filled=("form",))


def test_a_deleted_label_takes_its_spans_and_lonely_relations_along() -> None:
    draft = DRAFT.delete_label("CUE")

    assert _fate(draft, "CUE", type="speech") == Fate("", {})
    assert draft.scheme.relations == ()
    assert draft.scheme.mappings["other"] == {"Direct": "CLAIM[form=direct]", "PERS": "PER"}
    assert scheme_rules.problems(draft.scheme) == ()


def test_a_label_added_under_a_deleted_code_is_a_new_one() -> None:
    draft = DRAFT.delete_label("PER").add_label(Label(code="PER", name=Names(en="Permit"), layer="things"))

    assert _fate(draft, "PER", entity="e") == Fate("", {})
    assert (Kind.ADDED, Part.LABEL, "PER") in _kinds(draft)
    assert (Kind.GONE, Part.LABEL, "PER") in _kinds(draft)


def test_a_split_label_gives_each_value_its_own() -> None:
    draft = DRAFT.split_label("CLAIM", "kind", {"plan": "PLAN"})

    assert _fate(draft, "CLAIM", form="direct", kind="plan") == Fate("PLAN", {"form": "direct"}, lost=("kind",))
    assert _fate(draft, "CLAIM", form="direct", kind="fact") == Fate("CLAIM", {"form": "direct", "kind": "fact"})
    assert draft.scheme.relation("cued_by").from_labels == ("CLAIM", "PLAN")
    assert draft.scheme.label("PLAN").name.uk == "plan-uk"
    assert scheme_rules.problems(draft.scheme) == ()


def test_steps_after_a_split_speak_of_the_new_label() -> None:
    draft = DRAFT.split_label("CLAIM", "kind", {"plan": "PLAN"}).rename_attribute("PLAN", "form", "manner")

    assert _fate(draft, "CLAIM", form="direct", kind="plan").attributes == {"manner": "direct"}
    assert _fate(draft, "CLAIM", form="direct", kind="fact").attributes == {"form": "direct", "kind": "fact"}


def test_attributes_and_values_are_renamed_in_marks_and_mappings() -> None:
    draft = DRAFT.rename_attribute("CLAIM", "form", "manner").rename_value("CLAIM", "manner", "direct", "quoted")

    assert _fate(draft, "CLAIM", form="direct") == Fate("CLAIM", {"manner": "quoted"})
    assert draft.scheme.mappings["other"]["Direct"] == "CLAIM[manner=quoted]"


def test_the_default_follows_its_value() -> None:
    renamed = DRAFT.rename_value("CLAIM", "form", "narrated", "told")
    deleted = DRAFT.delete_value("CLAIM", "form", "narrated")

    assert renamed.scheme.label("CLAIM").attributes[0].default == "told"
    assert deleted.scheme.label("CLAIM").attributes[0].default == "direct"
    assert _fate(deleted, "CLAIM", form="narrated").attributes == {"form": "direct"}


def test_a_merged_attribute_fills_only_what_is_empty() -> None:
    draft = DRAFT.merge_attributes("CLAIM", "kind", "form")

    assert _fate(draft, "CLAIM", form="direct", kind="plan") == Fate("CLAIM", {"form": "direct"}, lost=("kind",))
    assert _fate(draft, "CLAIM", kind="plan") == Fate("CLAIM", {"form": "plan"})


def test_a_deleted_value_leaves_an_optional_attribute_empty() -> None:
    assert _fate(DRAFT.delete_value("CLAIM", "kind", "plan"), "CLAIM", form="direct", kind="plan").attributes == {
        "form": "direct"
    }


def test_a_new_required_attribute_is_filled_with_its_default() -> None:
    draft = DRAFT.add_attribute("CUE", _choice("tone", "plain", "sharp", default="plain", required=True))

    assert _fate(draft, "CUE", type="speech").attributes == {"type": "speech", "tone": "plain"}
    assert version_after(draft) == "2.0"


def test_an_entity_is_never_left_in_a_text() -> None:
    draft = DRAFT.with_attribute("PER", "who", type=AttributeType.TEXT)

    assert _fate(draft, "PER", who="e") == Fate("PER", {}, lost=("who",))


def test_choices_become_text_as_they_are() -> None:
    draft = DRAFT.with_attribute("CUE", "type", type=AttributeType.TEXT, values=())

    assert _fate(draft, "CUE", type="speech").attributes == {"type": "speech"}


def test_a_label_that_leaves_without_a_step_must_not_be_in_use() -> None:
    draft = DRAFT.with_scheme(labels=SCHEME.labels[1:])

    with pytest.raises(SchemeError) as refused:
        _fate(draft, "CLAIM")

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


def test_attributes_that_the_other_label_lacks_are_added_or_dropped() -> None:
    draft = DRAFT.merge_labels("CLAIM", "CUE", adding=("kind", "normalized"))

    added = {each.code: (each.required, each.default) for each in draft.scheme.label("CUE").attributes}
    assert added == {"type": (False, ""), "kind": (False, ""), "normalized": (False, "")}
    fate = _fate(draft, "CLAIM", form="direct", kind="plan", normalized="річка")
    assert fate == Fate("CUE", {"kind": "plan", "normalized": "річка"}, ("form",))
    assert draft.scheme.mappings["other"]["Direct"] == "CUE"
    assert [each.code for each in unfit(SCHEME.label("CLAIM"), SCHEME.label("CUE"))] == ["form", "kind", "normalized"]


def test_an_attribute_added_by_a_merge_is_not_required_and_gives_up_a_taken_key() -> None:
    begun = SchemeDraft.of(DRAFT.with_attribute("CLAIM", "form", key="u").with_attribute("CUE", "type", key="u").scheme)

    added = begun.merge_labels("CLAIM", "CUE", adding=("form",)).scheme.label("CUE").attribute("form")

    assert added is not None
    assert (added.required, added.key, added.default) == (False, "", "narrated")


def test_values_that_the_other_label_lacks_are_added_to_its_attribute() -> None:
    begun = SchemeDraft.of(DRAFT.add_attribute("CUE", _choice("kind", "fact", "call")).scheme)

    draft = begun.merge_labels("CLAIM", "CUE", adding=("kind",))

    kind = draft.scheme.label("CUE").attribute("kind")
    assert kind is not None
    assert [choice.code for choice in kind.values] == ["fact", "call", "plan"]
    assert _fate(draft, "CLAIM", kind="plan").attributes == {"kind": "plan"}
    assert [each.code for each in unfit(begun.scheme.label("CLAIM"), begun.scheme.label("CUE"))] == [
        "form",
        "kind",
        "normalized",
    ]


def test_a_companion_is_a_label_that_a_relation_joins() -> None:
    scheme = (
        DRAFT.with_label("CUE", role=Role.CUE)
        .with_label("ORG", role=Role.CUE)
        .with_relation("cued_by", role=RelationRole.CUE)
        .with_relation("addressed_to", role=RelationRole.RELAY_CUE)
        .scheme
    )

    found = scheme.companion("CLAIM", Role.CUE, RelationRole.CUE)

    assert found == (scheme.label("CUE"), scheme.relation("cued_by"))
    assert scheme.companion("PER", Role.CUE, RelationRole.RELAY_CUE, is_tail=True) == (
        scheme.label("CUE"),
        scheme.relation("addressed_to"),
    )
    assert scheme.companion("PER", Role.CUE, RelationRole.CUE) is None
