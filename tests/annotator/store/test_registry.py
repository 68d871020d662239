"""What the registry of entities is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.entities import create_entity
from annotator.store import registry

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_entities_are_listed_with_their_mentions_and_sources(desk: Desk) -> None:
    mention, source = desk.mark("ORG", 9), desk.mark("SOURCE", 9)
    desk.write(create_entity, "Reuters", "ORG", aliases=["Рейтер"], link=[mention, source])
    desk.write(create_entity, "Київ", "LOC")

    listed = desk.read(registry.listed)

    assert [(each.entity.name, each.mentions, each.sources) for each in listed] == [("Reuters", 2, 1), ("Київ", 0, 0)]
    assert [each.entity.name for each in desk.read(registry.listed, "рейтер")] == ["Reuters"]
    assert [each.entity.name for each in desk.read(registry.listed, type="LOC")] == ["Київ"]


def test_mentions_come_with_the_words_round_them(desk: Desk) -> None:
    (entity,) = desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9), desk.mark("SOURCE", 9)]).entities

    found = desk.read(registry.mentions, entity)

    assert {(each.label, each.text) for each in found} == {("ORG", "Reuters"), ("SOURCE", "Reuters")}
    assert found[0].before.endswith("каже інше ")
    assert found[0].after.startswith(" підтвердив")
    assert [tuple(form) for form in desk.read(registry.forms, entity)] == [("Reuters", 2)]


def test_mentions_without_an_entity_wait(desk: Desk) -> None:
    waiting, named = desk.mark("ORG", 9), desk.mark("LOC", 6)
    desk.mark("CLAIM", 1)
    desk.write(create_entity, "Київ", "LOC", link=[named])

    found, total = desk.read(registry.unlinked)

    assert ([each.id for each in found], total) == ([waiting], 1)


def test_a_source_is_told_by_what_it_says_and_passes_on(desk: Desk) -> None:
    claim, first, relay = desk.mark("CLAIM", 1), desk.mark("SOURCE", 0), desk.mark("SOURCE", 9)
    desk.relate(claim, first, "attributed_to")
    desk.relate(relay, first, "cites")
    (minister,) = desk.write(create_entity, "Міністр", "ORG", link=[first]).entities
    (agency,) = desk.write(create_entity, "Reuters", "ORG", link=[relay]).entities

    said, passed = desk.read(registry.speaking, minister), desk.read(registry.speaking, agency)

    assert (said.primary, said.relayed, said.cited) == (1, 0, 1)
    assert [found[0] for found in said.claims] == [claim]
    assert (passed.primary, passed.relayed, passed.cited) == (0, 1, 0)
