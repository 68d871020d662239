"""Entities as sources: origin or relay, of which claims, in which chains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.entities import create_entity, merge_entities
from annotator.store.standing import Standing, standing

if TYPE_CHECKING:
    from annotator.model import EntityId, SpanId
    from tests.annotator.desk import Desk


def _entity(desk: Desk, name: str, *marks: SpanId) -> EntityId:
    (entity,) = desk.write(create_entity, name, "ORG", link=marks).entities
    return entity


def test_a_source_is_origin_or_relay_of_each_claim_in_a_chain(desk: Desk) -> None:
    minister, mayor, agency = desk.mark("SOURCE", 0), desk.mark("SOURCE", 5), desk.mark("SOURCE", 9)
    claims = [desk.mark("CLAIM", word) for word in (1, 2, 3)]
    for claim in claims[:2]:
        desk.relate(claim, agency, "attributed_to")
    desk.relate(claims[2], mayor, "attributed_to")
    desk.relate(agency, minister, "cites")
    first, second, other = (
        _entity(desk, name, mark) for name, mark in (("Міністр", minister), ("Reuters", agency), ("Мер", mayor))
    )

    said, passed, alone = (desk.read(standing, [each]) for each in (first, second, other))

    assert (said.origin, said.relayed) == (2, 0)
    assert [(claim.id, claim.is_origin) for claim in said.claims] == [(claims[0], True), (claims[1], True)]
    assert [tuple(chain) for chain in said.chains] == [(("Міністр", "Reuters"), 0, 2)]
    assert (passed.origin, passed.relayed) == (0, 2)
    assert [tuple(chain) for chain in passed.chains] == [(("Міністр", "Reuters"), 1, 2)]
    assert (alone.origin, alone.relayed, alone.chains) == (1, 0, ())


def test_a_chain_of_three_is_told_whole_with_the_words_of_who_has_no_entity(desk: Desk) -> None:
    office, agency, outlet = desk.mark("SOURCE", 0), desk.mark("SOURCE", 5), desk.mark("SOURCE", 9)
    desk.relate(desk.mark("CLAIM", 2), outlet, "attributed_to")
    desk.relate(outlet, agency, "cites")
    desk.relate(agency, office, "cites")
    middle = _entity(desk, "Агентство", agency)

    (chain,) = desk.read(standing, [middle]).chains

    assert chain == (("Міністр", "Агентство", "Reuters"), 1, 1)


def test_what_two_entities_say_together_is_what_the_merged_one_says(desk: Desk) -> None:
    one, other = desk.mark("SOURCE", 0), desk.mark("SOURCE", 9)
    claim = desk.mark("CLAIM", 2)
    desk.relate(claim, one, "attributed_to")
    desk.relate(claim, other, "attributed_to")
    first, second = _entity(desk, "Міністр", one), _entity(desk, "Reuters", other)
    together = desk.read(standing, [first, second])

    desk.write(merge_entities, first, [second])

    assert desk.read(standing, [first]) == together
    assert together.origin == 1


def test_who_says_nothing_is_no_source(desk: Desk) -> None:
    assert desk.read(standing, [_entity(desk, "Міністр", desk.mark("ORG", 0))]) == Standing()
