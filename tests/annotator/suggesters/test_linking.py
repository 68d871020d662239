"""Which entity a mention names."""

from __future__ import annotations

import pytest

from annotator.model import Entity, EntityId, new_id
from annotator.suggesters.linking import Linker, Why, doubles, is_confident

TYPES = frozenset({"PER", "LOC", "ORG"})


def _entity(name: str, kind: str = "PER", *aliases: str) -> Entity:
    return Entity(id=EntityId(new_id()), type=kind, name=name, aliases=aliases)


ENTITIES = (
    _entity("Юн Сок Йоль"),
    _entity("Єнс Столтенберг"),
    _entity("НАТО", "ORG", "Альянс"),
    _entity("Південна Корея", "LOC", "Республіка Корея"),
    _entity("Північна Корея", "LOC"),
    _entity("Сеул", "LOC"),
    _entity("Сеул", "ORG"),
)


@pytest.mark.parametrize(
    ("mention", "label", "name", "why"),
    [
        ("Республіка Корея", "LOC", "Південна Корея", Why.KNOWN),
        ("Альянсі", "ORG", "НАТО", Why.INFLECTED),
        ("Південною Кореєю", "LOC", "Південна Корея", Why.INFLECTED),
        ("Столтенбергу", "PER", "Єнс Столтенберг", Why.PART),
        ("Юн Сук Йоль", "PER", "Юн Сок Йоль", Why.SPELT),
        ("Юн Сук Йоля", "SOURCE", "Юн Сок Йоль", Why.SPELT),
    ],
)
def test_a_mention_is_linked_for_a_reason(mention: str, label: str, name: str, why: Why) -> None:
    guesses = Linker(ENTITIES, TYPES).guesses(mention, label)

    assert (guesses[0].entity.name, guesses[0].why) == (name, why)
    assert is_confident(guesses)


def test_two_that_are_as_likely_are_for_a_person_to_decide() -> None:
    linker = Linker(ENTITIES, TYPES)

    assert not is_confident(linker.guesses("Сеулом", "SOURCE"))
    assert is_confident(linker.guesses("Сеулом", "LOC"))


@pytest.mark.parametrize("mention", ["він", "корейський президент", "Кім Чен Ин", ""])
def test_what_has_no_known_name_is_linked_to_nothing(mention: str) -> None:
    assert Linker(ENTITIES, TYPES).guesses(mention, "PER") == ()


def test_entities_that_are_perhaps_one_are_found_once() -> None:
    twin = _entity("Юн Сук Йоль")

    found = doubles((*ENTITIES, twin))

    assert [{first.name, second.name} for first, second, _ in found] == [{"Юн Сок Йоль", "Юн Сук Йоль"}]
