"""Sentences in which what is searched for stands."""

from __future__ import annotations

from ui.presenters.searching import places

TEXT = (
    "Заголовок про НАТО\n\nЛідери НАТО заявили, що НАТО росте. Інше речення. Прем’єр мовчав.\n"
    "Ще один абзац: прем'єр\nзаявив про НАТО."
)


def test_every_sentence_with_the_words_is_shown_once() -> None:
    found, count = places(TEXT, "нато")

    assert [place.sentence for place in found] == [
        "Заголовок про НАТО",
        "Лідери НАТО заявили, що НАТО росте.",
        "заявив про НАТО.",
    ]
    assert count == 4
    assert all(TEXT[place.start :].startswith(place.words) for place in found)


def test_words_are_found_in_any_spelling_and_told_as_they_stand_there() -> None:
    found, count = places(TEXT, "ПРЕМʼЄР")

    assert [place.words for place in found] == ["Прем’єр", "прем'єр"]
    assert count == 2


def test_words_apart_are_found_by_the_first_of_them() -> None:
    found, _count = places(TEXT, "«росте» лідери")

    assert [place.words for place in found] == ["росте"]


def test_nothing_is_found_for_nothing() -> None:
    assert places(TEXT, "«»") == ((), 0)
    assert places(TEXT, "немає") == ((), 0)


def test_a_word_is_found_by_its_beginning_only() -> None:
    assert places("Просто рос. Росте.", "рос")[1] == 2
