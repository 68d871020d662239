"""Where two texts say the same: to the letter, in order, in code points of both."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.alignment import Alignment, Difference, align
from annotator.model import Fragment
from tests.annotator.formats.corpus import PIECES

TEXTS = st.lists(PIECES, max_size=30)
EDITS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), PIECES), max_size=6)


def changed(first: str, second: str) -> list[tuple[str, str]]:
    found = align(first, second).differences()
    return [(first[slice(*change.first)], second[slice(*change.second)]) for change in found]


def edited(pieces: list[str], edits: list[tuple[int, int, str]]) -> list[str]:
    copy = list(pieces)
    for place, length, piece in edits:
        copy[place : place + length] = [piece] if length != 1 else []
    return copy


def assert_sound(alignment: Alignment, first: str, second: str) -> None:
    for a, b, length in alignment.stretches:
        assert length > 0
        assert first[a : a + length] == second[b : b + length]
    for one, next_one in pairwise(alignment.stretches):
        assert one.first + one.length <= next_one.first
        assert one.second + one.length <= next_one.second
        assert (one.first + one.length, one.second + one.length) != next_one[:2]


@given(TEXTS, EDITS)
def test_stretches_are_the_same_in_both_texts_and_in_order(
    pieces: list[str], edits: list[tuple[int, int, str]]
) -> None:
    first, second = "".join(pieces), "".join(edited(pieces, edits))

    assert_sound(align(first, second), first, second)


@given(TEXTS, TEXTS)
def test_texts_that_have_little_in_common_are_told_apart_soundly(one: list[str], other: list[str]) -> None:
    first, second = "".join(one), "".join(other)

    assert_sound(align(first, second), first, second)


@given(TEXTS, EDITS)
def test_stretches_and_changes_together_are_the_whole_of_both_texts(
    pieces: list[str], edits: list[tuple[int, int, str]]
) -> None:
    first, second = "".join(pieces), "".join(edited(pieces, edits))
    found = align(first, second)

    parts = sorted(
        [(a, b, first[a : a + n], second[b : b + n]) for a, b, n in found.stretches]
        + [(*_starts(each), first[slice(*each.first)], second[slice(*each.second)]) for each in found.differences()]
    )

    assert "".join(part[2] for part in parts) == first
    assert "".join(part[3] for part in parts) == second


def _starts(each: Difference) -> tuple[int, int]:
    return each.first[0], each.second[0]


@given(TEXTS)
def test_a_text_is_wholly_the_same_as_itself(pieces: list[str]) -> None:
    text = "".join(pieces)

    assert [stretch.length for stretch in align(text, text).stretches] == ([len(text)] if text else [])


@given(TEXTS, EDITS, st.data())
def test_what_is_carried_covers_the_same_text(
    pieces: list[str], edits: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    first, second = "".join(pieces), "".join(edited(pieces, edits))
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(first)), st.integers(0, len(first)))))
    found = align(first, second)

    place = found.carried(start, end)

    assert place is None or second[slice(*place)] == first[start:end]
    assert place is None or start == end or found.has_kept_some(start, end)
    assert place is None or start == end or found.turned().carried(*place) == (start, end)


@given(TEXTS, EDITS)
def test_every_place_has_one_beside_it_in_order(pieces: list[str], edits: list[tuple[int, int, str]]) -> None:
    first, second = "".join(pieces), "".join(edited(pieces, edits))
    found = align(first, second)

    beside = [found.opposite(offset) for offset in range(len(first) + 1)]

    assert beside == sorted(beside)
    assert all(0 <= place <= len(second) for place in beside)
    assert all(beside[a + n] == b + n for a, b, length in found.stretches for n in range(length))


def test_who_no_longer_wants_to_know_gets_what_was_found_until_then() -> None:
    first, second = "один два три чотири", "один нове три чотири"

    found = align(first, second, go_on=lambda: False)

    assert found.stretches == ()
    assert list(found.differences()) == [Difference((0, len(first)), (0, len(second)))]


def test_a_changed_word_is_a_change_and_all_else_is_kept() -> None:
    first = "Міністр заявив, що міст зведено у 2023 році."
    second = "Міністр заявив, що міст зведено у 2024 році."

    assert changed(first, second) == [("2023", "2024")]


def test_words_put_in_and_taken_out_are_changes_with_one_empty_side() -> None:
    assert changed("один два три чотири", "один два новий три чотири") == [("", "новий ")]
    assert changed("один два три чотири", "один чотири") == [("два три ", "")]


def test_a_comma_between_two_rewritten_parts_is_not_kept() -> None:
    assert changed("А вчора, мабуть, пізно. Кінець", "А завтра, певно, рано. Кінець") == [
        ("вчора, мабуть, пізно", "завтра, певно, рано")
    ]


def test_a_word_that_the_copy_has_with_another_letter_is_changed_as_a_whole() -> None:
    assert changed("у Києві вночі", "у Києвi вночі") == [("Києві", "Києвi")]


def test_a_mark_that_was_torn_apart_is_not_carried() -> None:
    first, second = "міст через річку здано", "міст через велику річку здано"
    found = align(first, second)

    assert found.carried(0, len("міст через")) == (0, len("міст через"))
    assert found.carried(0, len(first)) is None
    assert found.carried_all((Fragment(start=0, end=4), Fragment(start=11, end=16))) == (
        Fragment(start=0, end=4),
        Fragment(start=18, end=23),
    )
    assert found.carried_all((Fragment(start=0, end=4), Fragment(start=5, end=16))) is None


def test_what_is_not_in_the_copy_is_told_from_what_is_changed_there() -> None:
    first = "Перше речення про мости. Друге речення про дороги."
    found = align(first, "Перше речення про мости.")

    assert found.has_kept_some(14, 24)
    assert not found.has_kept_some(25, len(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("а б " * 30_000, "б в " * 30_000),
        (" ".join(map(str, range(30_000))), " ".join(map(str, range(30_000, 0, -1)))),
        (" " * 200_000, "." * 200_000),
        ("аб " * 30_000, "аб\n" * 30_001),
    ],
)
def test_texts_made_to_be_hard_are_told_apart_soundly(first: str, second: str) -> None:
    assert_sound(align(first, second), first, second)
