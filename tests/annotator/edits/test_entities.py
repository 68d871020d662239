"""Entities, and the spans that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator.edits.entities import create_entity, edit_entity, link_entity, merge_entities
from annotator.errors import Rule, SchemeError, UnknownId
from annotator.model import EntityId, new_id
from annotator.store import entities

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def entity(desk: Desk, name: str, kind: str = "ORG", **named: Any) -> EntityId:
    (made,) = desk.write(create_entity, name, kind, **named).entities
    return made


def test_an_entity_is_made_and_linked_in_one_edit(desk: Desk) -> None:
    span = desk.mark("ORG", 9)

    changes = desk.write(create_entity, "  Reuters ", "ORG", aliases=["Рейтер", "Reuters", " "], link=[span])

    (made,) = changes.entities
    assert changes.spans == {span}
    value = desk.read(entities.get, made)
    assert (value.name, value.type, value.aliases) == ("Reuters", "ORG", ("Рейтер",))
    assert desk.span(span).entity == made
    assert desk.read(entities.mentions, made) == 1
    assert desk.read(entities.spans, made) == (span,)


def test_an_entity_without_a_name_or_of_an_unknown_type_is_refused(desk: Desk) -> None:
    with pytest.raises(SchemeError) as nameless:
        desk.write(create_entity, "  ", "ORG")
    with pytest.raises(SchemeError) as typeless:
        desk.write(create_entity, "Reuters", "NOPE")

    assert nameless.value.rule is Rule.BAD_NAME
    assert typeless.value.rule is Rule.UNKNOWN_LABEL


def test_entities_are_found_by_any_of_their_names(desk: Desk) -> None:
    capital = entity(desk, "Київ", "LOC", aliases=["Києва", "100%_київський"])
    other = entity(desk, "Новий Київ", "LOC")
    entity(desk, "Reuters")

    assert [e.id for e in desk.read(entities.find, "київ", limit=5)] == [capital, other]
    assert [e.id for e in desk.read(entities.find, "КИЄВА")] == [capital]
    assert [e.id for e in desk.read(entities.find, "%_")] == [capital]
    assert desk.read(entities.find, "100x") == ()
    assert [e.name for e in desk.read(entities.all)] == ["Reuters", "Київ", "Новий Київ"]
    assert desk.read(entities.count) == 3


def test_editing_an_entity_changes_how_it_is_found(desk: Desk) -> None:
    made = entity(desk, "Рейтер")

    desk.write(edit_entity, made, name="Reuters", aliases=["Ройтерс"], note="агентство", type="LOC")

    value = desk.read(entities.get, made)
    assert (value.name, value.aliases, value.note, value.type) == ("Reuters", ("Ройтерс",), "агентство", "LOC")
    assert desk.read(entities.find, "рейтер") == ()
    assert len(desk.read(entities.find, "ройтерс")) == 1


def test_linking_and_unlinking_spans(desk: Desk) -> None:
    spans = [desk.mark("ORG", 9), desk.mark("SOURCE", 9)]
    made = entity(desk, "Reuters")

    changes = desk.write(link_entity, spans, made)
    linked = [desk.span(span).entity for span in spans]
    desk.write(link_entity, spans[:1], None)

    assert linked == [made, made]
    assert changes.entry.details == {"attribute": "entity", "name": "Reuters", "count": 2}
    assert desk.span(spans[0]).attributes == {}
    assert desk.span(spans[1]).attributes == {"type": "person", "entity": made}


def test_a_span_that_cannot_be_linked_is_refused(desk: Desk) -> None:
    claim, made = desk.mark("CLAIM", 3), entity(desk, "Reuters")

    with pytest.raises(SchemeError) as refused:
        desk.write(link_entity, [claim], made)
    with pytest.raises(SchemeError):
        desk.write(link_entity, [claim], made, attribute="certainty")
    with pytest.raises(UnknownId):
        desk.write(link_entity, [desk.mark("ORG", 9)], EntityId(new_id()))

    assert refused.value.rule is Rule.UNKNOWN_ATTRIBUTE


def test_merging_takes_spans_names_and_notes_along(desk: Desk) -> None:
    keep = entity(desk, "Reuters", aliases=["RTR"])
    gone = entity(desk, "Рейтер", aliases=["RTR", "Рейтерс"])
    desk.write(edit_entity, gone, note="агентство")
    mention, place = desk.mark("ORG", 9), desk.mark("LOC", 6)
    desk.write(link_entity, [mention], gone)
    desk.write(link_entity, [place], gone, attribute="metonym_for")

    changes = desk.write(merge_entities, keep, [gone, keep])

    value = desk.read(entities.get, keep)
    assert (value.aliases, value.note) == (("RTR", "Рейтер", "Рейтерс"), "агентство")
    assert desk.span(mention).entity == keep
    assert desk.span(place).attributes == {"metonym_for": keep}
    assert changes.spans == {mention, place}
    assert changes.entities == {keep, gone}
    assert [e.id for e in desk.read(entities.all)] == [keep]
    with pytest.raises(UnknownId):
        desk.read(entities.get, gone)
