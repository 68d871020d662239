"""What the registry of entities is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.entities import create_entity, link_entity
from annotator.store import registry

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_entities_are_listed_with_their_mentions_and_sources(desk: Desk) -> None:
    mention, source = desk.mark("ORG", 9), desk.mark("SOURCE", 9)
    desk.write(create_entity, "Reuters", "ORG", aliases=["Рейтер"], link=[mention, source])
    desk.write(create_entity, "Київ", "LOC")

    listed = desk.read(registry.listed)

    assert [(each.entity.name, each.mentions, each.sources) for each in listed] == [("Reuters", 2, 1), ("Київ", 0, 0)]
    assert desk.read(registry.count) == 2
    assert desk.read(registry.count, "рейтер", type="LOC") == 0
    assert [each.entity.name for each in desk.read(registry.listed, "рейтер")] == ["Reuters"]
    assert [each.entity.name for each in desk.read(registry.listed, type="LOC")] == ["Київ"]


def test_a_long_list_comes_a_page_at_a_time_in_one_order(desk: Desk) -> None:
    desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9), desk.mark("SOURCE", 9)])
    desk.write(create_entity, "Міністр", "ORG", link=[desk.mark("ORG", 0)])
    for name in ("Київ", "Київ", "Львів", "Одеса", "київ"):
        desk.write(create_entity, name, "LOC")
    whole = desk.read(registry.listed)

    pages = [desk.read(registry.listed, limit=2)]
    while pages[-1]:
        pages.append(desk.read(registry.listed, after=pages[-1][-1], limit=2))

    assert [each for page in pages for each in page] == list(whole)
    assert len(whole) == 7


def test_spellings_tell_how_often_and_by_what(desk: Desk) -> None:
    (entity,) = desk.write(create_entity, "Reuters", "ORG", link=[desk.mark("ORG", 9), desk.mark("SOURCE", 9)]).entities
    desk.write(link_entity, [desk.mark("ORG", 7)], entity)

    assert [tuple(form) for form in desk.read(registry.forms, entity)] == [("Reuters", 2, ""), ("каже", 1, "")]
    assert desk.read(registry.get, entity)[1:] == (3, 1)
    assert len(desk.read(registry.articles, entity)) == 1
