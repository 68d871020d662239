"""Words are found where they stand, whatever the spelling of signs, and in their forms if asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import stems, text
from annotator.queries import places
from annotator.queries.places import Text
from annotator.queries.tree import Words

BODY = "Саміт НАТО: зв’язки з «НАТО» й Індо-Тихоокеанський регіон. Натовп кіберсфери, у сферах; рік за роком."


def found(words: Words, body: str = BODY) -> list[str]:
    """Return the places as they are spelt."""
    return [body[start:end] for start, end in Text(body).places(words)]


def test_words_are_found_whole_and_in_any_case() -> None:
    assert found(Words(("нато",))) == ["НАТО", "НАТО"]


def test_an_open_word_is_found_by_its_beginning() -> None:
    assert found(Words(("нато",), is_open=True)) == ["НАТО", "НАТО", "Натовп"]


def test_words_that_follow_one_another_are_one_place() -> None:
    assert found(Words(("саміт", "нато"))) == ["Саміт НАТО"]
    assert found(Words(("нато", "саміт"))) == []


def test_the_kind_of_apostrophe_and_hyphens_make_no_difference() -> None:
    assert found(Words(places.tokens("зв'язки"))) == ["зв’язки"]
    assert found(Words(places.tokens("Індо-Тихо"), is_open=True)) == ["Індо-Тихоокеанський"]


def test_letters_put_together_from_parts_are_found_where_they_stand() -> None:
    body = "Наш краи\u0306 і со\u00adюз"

    assert found(Words(("край",)), body) == ["краи\u0306"]
    assert found(Words(("союз",)), body) == ["со\u00adюз"]


def test_a_lemma_is_found_in_its_forms() -> None:
    assert found(Words(("сфера",), is_lemma=True)) == ["сферах"]
    assert found(Words(("саміту", "НАТО"), is_lemma=True)) == ["Саміт НАТО"]


@pytest.mark.parametrize("word", ["рік", "річ", "рука", "співпраця", "ґанок", "Тихоокеанський", "cities", "нога"])
def test_words_of_a_stem_begin_in_one_of_the_ways_that_the_index_is_asked_for(word: str) -> None:
    starts = places.beginnings(stems.stem(word))

    assert any(text.fold(word).startswith(start) for start in starts)


@given(st.text(alphabet="абвгґеєжзиіїйкоскхцчшщьюя'-", min_size=1, max_size=14).filter(str.strip))
def test_no_form_of_a_word_is_hidden_from_the_index(word: str) -> None:
    starts = places.beginnings(stems.stem(word))

    assert any(text.fold(word).startswith(start) for start in starts)


@given(st.text(max_size=60), st.text(min_size=1, max_size=4))
def test_places_are_in_order_and_say_what_was_asked_for(body: str, wanted: str) -> None:
    words = Words(places.tokens(wanted), is_open=True)
    if not words.words:
        return

    ends = Text(body).places(words)

    assert list(ends) == sorted(set(ends))
    assert all(places.tokens(body[start:end])[-1].startswith(words.words[-1]) for start, end in ends)
