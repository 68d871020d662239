"""Stems: case forms meet, other words do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.stems import stem, words_of


@pytest.mark.parametrize(
    "forms",
    [
        "сфера сфери сфері сферу сферою сфер сферам сферами сферах",
        "партнерство партнерства партнерству партнерством",
        "співпраця співпраці співпрацю співпрацею",
        "президент президента президентові президентом президенту",
        "корейський корейського корейському корейським корейська корейської корейську",
        "Корея Кореї Корею Кореєю",
        "Столтенберг Столтенберга Столтенбергу Столтенбергом",
        "рука руці руку рукою",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Крим", "кримінал"), ("Юн", "юний"), ("сан", "санкції"), ("НАТО", "натовп"), ("мир", "міра")]
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_case_apostrophes_and_ghe_make_no_difference() -> None:
    assert stem("Зв’язки") == stem("зв'язками")
    assert stem("ґрунт") == stem("ГРУНТУ")


def test_words_with_digits_stay_as_they_are() -> None:
    assert stem("F-16") == "f-16"
    assert stem("28-ма") == "28-ма"


def test_words_are_told_with_their_places() -> None:
    text = "У 11 сферах."

    assert [text[start:end] for start, end, _ in words_of(text)] == ["У", "11", "сферах"]


@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", min_size=4))
def test_what_is_left_of_a_word_is_not_empty(word: str) -> None:
    assert 3 <= len(stem(word)) <= len(word)
