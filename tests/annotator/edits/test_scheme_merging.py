"""What a label that is merged leaves to the other one, and which labels belong to each other."""

from __future__ import annotations

from annotator.edits.scheme_draft import SchemeDraft
from annotator.edits.scheme_fates import Fate
from annotator.edits.scheme_moves import unfit
from annotator.scheme import RelationRole, Role
from tests.annotator.edits.small import DRAFT, SCHEME, choice, fate_of


def test_attributes_that_the_other_label_lacks_are_added_or_dropped() -> None:
    draft = DRAFT.merge_labels("CLAIM", "CUE", adding=("kind", "normalized"))

    added = {each.code: (each.required, each.default) for each in draft.scheme.label("CUE").attributes}
    assert added == {"type": (False, ""), "kind": (False, ""), "normalized": (False, "")}
    fate = fate_of(draft, "CLAIM", form="direct", kind="plan", normalized="річка")
    assert fate == Fate("CUE", {"kind": "plan", "normalized": "річка"}, ("form",))
    assert draft.scheme.mappings["other"]["Direct"] == "CUE"
    assert [each.code for each in unfit(SCHEME.label("CLAIM"), SCHEME.label("CUE"))] == ["form", "kind", "normalized"]


def test_an_attribute_added_by_a_merge_is_not_required_and_gives_up_a_taken_key() -> None:
    begun = SchemeDraft.of(DRAFT.with_attribute("CLAIM", "form", key="u").with_attribute("CUE", "type", key="u").scheme)

    added = begun.merge_labels("CLAIM", "CUE", adding=("form",)).scheme.label("CUE").attribute("form")

    assert added is not None
    assert (added.required, added.key, added.default) == (False, "", "narrated")


def test_values_that_the_other_label_lacks_are_added_to_its_attribute() -> None:
    begun = SchemeDraft.of(DRAFT.add_attribute("CUE", choice("kind", "fact", "call")).scheme)

    draft = begun.merge_labels("CLAIM", "CUE", adding=("kind",))

    kind = draft.scheme.label("CUE").attribute("kind")
    assert kind is not None
    assert [choice.code for choice in kind.values] == ["fact", "call", "plan"]
    assert fate_of(draft, "CLAIM", kind="plan").attributes == {"kind": "plan"}
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
