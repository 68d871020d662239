"""A claim that gets a source gets the values of a claim with a source, unless somebody has set others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import attaching, history, marking
from annotator.edits import scheme as scheme_edits
from annotator.edits.relations import relate
from annotator.edits.scheme import SchemeDraft
from annotator.store import relations, schemes
from tests.annotator.desk import at

if TYPE_CHECKING:
    from annotator.model import SpanId
    from tests.annotator.desk import Desk


@pytest.fixture
def speaking(desk: Desk) -> Desk:
    """Return a project in which claims with a source are direct and certain."""
    draft = SchemeDraft.of(desk.read(schemes.current))
    draft = draft.with_attribute("CLAIM", "form", default_with_source="direct")
    desk.write(scheme_edits.put_in_force, draft.with_attribute("CLAIM", "certainty", default_with_source="certain"))
    return desk


def _said(desk: Desk, claim: SpanId) -> tuple[str, str]:
    attributes = desk.span(claim).attributes
    return attributes["form"], attributes.get("certainty", "")


def test_a_claim_alone_has_the_plain_defaults(speaking: Desk) -> None:
    assert _said(speaking, speaking.mark("CLAIM", 3)) == ("narrated", "")


def test_a_claim_marked_with_its_source_has_the_others(speaking: Desk) -> None:
    both, cued, told = marking.TogetherIds(), marking.TogetherIds(), marking.TogetherIds()

    speaking.write(marking.mark_together, speaking.first, claim=at(3), source=at(0), ids=both)
    speaking.write(marking.mark_together, speaking.first, claim=at(4), cue=at(1), ids=cued)
    narrated = {"form": "narrated", "certainty": "possible"}
    speaking.write(marking.mark_together, speaking.first, claim=at(5), source=at(0), ids=told, attributes=narrated)

    assert _said(speaking, both.claim) == ("direct", "certain")
    assert _said(speaking, cued.claim) == ("narrated", "")
    assert _said(speaking, told.claim) == ("narrated", "possible")


def test_a_source_added_later_brings_the_others_and_undo_takes_both_back(speaking: Desk) -> None:
    claim, source = speaking.mark("CLAIM", 3), speaking.mark("SOURCE", 0)
    before = speaking.dump()

    changes = speaking.write(relate, claim, source, "attributed_to")

    assert _said(speaking, claim) == ("direct", "certain")
    assert claim in changes.spans
    speaking.write(history.undo)
    assert speaking.dump() == before
    speaking.write(history.redo)
    assert _said(speaking, claim) == ("direct", "certain")


def test_a_source_marked_for_a_claim_brings_the_others_in_the_same_edit(speaking: Desk) -> None:
    claim = speaking.mark("CLAIM", 3)

    speaking.write(attaching.attach_span, speaking.first, "SOURCE", at(0), to=claim, relation="attributed_to")

    assert _said(speaking, claim) == ("direct", "certain")
    speaking.write(history.undo)
    assert _said(speaking, claim) == ("narrated", "")
    assert speaking.read(relations.of_span, claim) == ()


def test_a_value_somebody_has_set_is_left_even_if_it_is_the_default(speaking: Desk) -> None:
    claim, source = speaking.mark("CLAIM", 3), speaking.mark("SOURCE", 0)
    speaking.write(marking.set_attribute, [claim], "form", "direct", by=speaking.petro)
    speaking.write(marking.set_attribute, [claim], "form", "narrated", by=speaking.petro)
    speaking.write(marking.set_attribute, [claim], "certainty", "possible")

    speaking.write(relate, claim, source, "attributed_to")

    assert _said(speaking, claim) == ("narrated", "possible")


def test_a_value_that_has_been_taken_back_is_not_set(speaking: Desk) -> None:
    claim, source = speaking.mark("CLAIM", 3), speaking.mark("SOURCE", 0)
    speaking.write(marking.set_attribute, [claim], "form", "direct")
    speaking.write(history.undo)

    speaking.write(relate, claim, source, "attributed_to")

    assert _said(speaking, claim) == ("direct", "certain")


def test_a_cue_changes_nothing(speaking: Desk) -> None:
    claim, cue = speaking.mark("CLAIM", 3), speaking.mark("CUE", 1)

    speaking.write(relate, claim, cue, "cued_by")

    assert _said(speaking, claim) == ("narrated", "")
