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


@pytest.mark.parametrize(
    ("one", "other"), [("Камала Гарріс", "Камала Харріс"), ("Єнс Столтенберг", "Йенс Столтенберг")]
)
def test_letters_that_stand_for_one_another_may_begin_a_word(one: str, other: str) -> None:
    assert len(doubles((_entity(one), _entity(other)))) == 1


def test_what_is_one_outside_the_project_is_one_here_and_what_is_two_is_two() -> None:
    korea, rok = (_entity(name, "LOC").model_copy(update={"external_id": "Q884"}) for name in ("Корея", "РК"))
    first, second = (
        _entity(name).model_copy(update={"external_id": qid})
        for name, qid in (("Кім Чен Ин", "Q1"), ("Кім Чен Ір", "Q2"))
    )

    ((one, other, score),) = doubles((korea, rok, first, second))

    assert {one.name, other.name} == {"Корея", "РК"}
    assert score == 1.0
