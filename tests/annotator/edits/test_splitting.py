"""Entities parted again, and many mentions linked in one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits.entities import create_entity, merge_entities
from annotator.edits.history import undo
from annotator.edits.splitting import link_mentions, split_entity
from annotator.errors import Rule, SchemeError, UnknownId
from annotator.model import EntityId, new_id
from annotator.store import entities
from annotator.store.check import check

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def _made(desk: Desk, name: str, *spans: object, **named: object) -> EntityId:
    (made,) = desk.write(create_entity, name, "ORG", link=list(spans), **named).entities
    return made


def test_some_mentions_become_an_entity_of_their_own_with_the_alias(desk: Desk) -> None:
    first, second = desk.mark("ORG", 9), desk.mark("ORG", 12)
    whole = _made(desk, "Reuters", first, second, aliases=["Рейтер", "Рейтар"])
    before = desk.dump()

    changes = desk.write(split_entity, whole, [second], "Рейтар")

    (fresh,) = changes.entities - {whole}
    assert (desk.span(first).entity, desk.span(second).entity) == (whole, fresh)
    assert desk.read(entities.get, whole).aliases == ("Рейтер",)
    assert desk.read(entities.get, fresh).type == "ORG"
    assert desk.read(check).is_sound
    desk.write(undo)
    assert desk.dump() == before


def test_what_was_merged_can_be_split_again(desk: Desk) -> None:
    first, second = desk.mark("ORG", 9), desk.mark("ORG", 12)
    kept, gone = _made(desk, "Reuters", first), _made(desk, "Рейтер", second)
    desk.write(merge_entities, kept, [gone])

    desk.write(split_entity, kept, [second], "Рейтер")

    assert desk.read(entities.get, kept).aliases == ()
    assert [desk.read(entities.mentions, entity.id) for entity in desk.read(entities.all)] == [1, 1]


def test_a_span_that_names_something_else_cannot_be_split_off(desk: Desk) -> None:
    whole, other = _made(desk, "Reuters"), desk.mark("ORG", 9)

    with pytest.raises(SchemeError) as refusal:
        desk.write(split_entity, whole, [other], "Рейтер")

    assert refusal.value.rule is Rule.UNKNOWN_VALUE
    assert desk.read(entities.count) == 1


def test_many_mentions_are_linked_in_one_edit(desk: Desk) -> None:
    first, second = desk.mark("ORG", 9), desk.mark("LOC", 6)
    agency, city = _made(desk, "Reuters"), _made(desk, "Київ")
    before = desk.dump()

    changes = desk.write(link_mentions, {first: agency, second: city})

    assert changes.spans == {first, second}
    assert (desk.span(first).entity, desk.span(second).entity) == (agency, city)
    desk.write(undo)
    assert desk.dump() == before


def test_a_mention_that_can_name_nothing_links_none_of_them(desk: Desk) -> None:
    first, claim = desk.mark("ORG", 9), desk.mark("CLAIM", 1)
    agency = _made(desk, "Reuters")

    with pytest.raises(SchemeError):
        desk.write(link_mentions, {first: agency, claim: agency})
    with pytest.raises(UnknownId):
        desk.write(link_mentions, {first: EntityId(new_id())})

    assert desk.span(first).entity is None
