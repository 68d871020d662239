"""Mappings to other tag sets in a draft: they change, follow the labels, and must lead somewhere."""

from __future__ import annotations

import pytest

from annotator import scheme_rules
from annotator.edits.scheme_differences import Kind, differences, version_after
from annotator.edits.scheme_draft import SchemeDraft
from annotator.errors import Rule, SchemeError
from annotator.scheme import Attribute, Choice, Label, Layer, Names, RelationType, Scheme
from annotator.scheme_rules import Part

FORM = Attribute(code="form", values=(Choice(code="direct"), Choice(code="narrated")))
DRAFT = SchemeDraft.of(
    Scheme(
        name="small",
        version="1.4",
        layers=(Layer(code="all"),),
        labels=(
            Label(code="CLAIM", name=Names(en="Claim"), layer="all", attributes=(FORM,)),
            Label(code="CUE", name=Names(en="Cue"), layer="all"),
            Label(code="PER", name=Names(en="Person"), layer="all"),
            Label(code="ORG", name=Names(en="Body"), layer="all"),
        ),
        relations=(RelationType(code="addressed_to", from_labels=("CUE",), to_labels=("PER", "ORG")),),
        mappings={"other": {"Cue": "CUE", "Direct": "CLAIM[form=direct]", "PERS": "PER", "addressee": "addressed_to"}},
    )
)


def _kinds(draft: SchemeDraft) -> list[tuple[Kind, Part, str]]:
    return [(each.kind, each.part, each.subject) for each in differences(draft)]


def test_mappings_are_added_changed_renamed_and_deleted_and_each_is_a_difference() -> None:
    draft = DRAFT.with_mapping("conll", {"PER": "PER"}).with_mapping(
        "other", {"Cue": "CLAIM", "PERS": "PER", "addressee": "addressed_to", "ORGA": "ORG"}
    )

    assert _kinds(draft) == [
        (Kind.MAPPING, Part.MAPPING, "other: Cue"),
        (Kind.GONE, Part.MAPPING, "other: Direct"),
        (Kind.ADDED, Part.MAPPING, "other: ORGA"),
        (Kind.ADDED, Part.MAPPING, "conll"),
    ]
    assert version_after(draft) == "1.5"
    assert _kinds(DRAFT.rename_mapping("other", "another")) == [(Kind.NAME, Part.MAPPING, "another")]
    assert _kinds(DRAFT.delete_mapping("other")) == [(Kind.GONE, Part.MAPPING, "other")]
    with pytest.raises(SchemeError):
        draft.rename_mapping("conll", "other")


def test_mappings_that_follow_a_label_are_no_change_of_their_own() -> None:
    draft = DRAFT.rename_label("CLAIM", "STATEMENT").rename_value("STATEMENT", "form", "direct", "quoted")

    assert draft.scheme.mappings["other"]["Direct"] == "STATEMENT[form=quoted]"
    assert Part.MAPPING not in {each.part for each in differences(draft)}
    assert Part.MAPPING not in {each.part for each in differences(draft.delete_label("CUE"))}


def test_mappings_need_names_and_targets() -> None:
    draft = DRAFT.with_mapping("", {"": "CUE", "A": "", "B": "CUE[type=x]", "C": "PER"})

    faults = [(fault.rule, fault.detail) for fault in scheme_rules.problems(draft.scheme)]

    assert faults == [
        (Rule.BAD_NAME, ""),
        (Rule.BAD_NAME, ""),
        (Rule.UNKNOWN_LABEL, ""),
        (Rule.UNKNOWN_VALUE, "CUE[type=x]"),
    ]
