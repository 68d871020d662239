"""Near copies are found, and what only treats the same matter is not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.sample import seeds_folder
from annotator.similar import are_near, near_copies, shingles

SEEDS = [path.read_text(encoding="utf-8") for path in sorted(seeds_folder().glob("*.txt"))]


def edited(body: str, share: float, seed: int) -> str:
    """Return *body* with a share of its words replaced."""
    lot, words = random.Random(seed), body.split(" ")  # noqa: S311 -- the same each time is what is wanted
    for index in lot.sample(range(len(words)), int(len(words) * share)):
        words[index] = "".join(lot.choices("абвгдежзиклмнопрст", k=6))
    return " ".join(words)


def found(*bodies: str) -> set[frozenset[int]]:
    texts = {str(number): body for number, body in enumerate(bodies)}
    return {frozenset(map(int, pair)) for pair in near_copies(texts.items(), texts.__getitem__)}


@pytest.mark.parametrize("body", SEEDS)
@pytest.mark.parametrize("share", [0.0, 0.02, 0.05, 0.1])
def test_wire_copy_with_a_few_words_changed_is_a_near_copy(body: str, share: float) -> None:
    assert found(body, "Зовсім інша стаття про погоду.", edited(body, share, 1)) == {frozenset({0, 2})}


@pytest.mark.parametrize("body", SEEDS)
def test_a_copy_cut_in_half_is_a_near_copy(body: str) -> None:
    assert found(body, body[: len(body) // 2]) == {frozenset({0, 1})}


def test_two_reports_of_one_event_are_no_copies() -> None:
    assert found(*SEEDS) == set()


def test_case_apostrophes_and_white_space_make_no_difference() -> None:
    body = "Об’єкт здали. " * 20

    assert found(body, body.upper().replace("’", "'").replace(" ", "\n ")) == {frozenset({0, 1})}


def test_many_copies_are_joined_without_a_look_at_each_pair() -> None:
    texts = {str(number): edited(SEEDS[0], 0.05, number) for number in range(30)}
    looks: list[str] = []

    def text_of(key: str) -> str:
        looks.append(key)
        return texts[key]

    pairs = list(near_copies(texts.items(), text_of))

    assert [later for later, _earlier in pairs] == list(texts)[1:]
    assert len(looks) == len(texts) - 1


def test_two_families_of_copies_stay_apart() -> None:
    bodies = [edited(SEEDS[number % 2], 0.05, number) for number in range(8)]

    assert found(*bodies) == {frozenset({number % 2, number}) for number in range(2, 8)}


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_does_not_depend_on_the_order(first: str, second: str) -> None:
    assert are_near(shingles(first), shingles(second)) == are_near(shingles(second), shingles(first))
