"""The forms of a word: by grammar, by the possessive, and by the dictionary where there is one."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from annotator import declension, inflection
from annotator.declension import Case
from annotator.inflection import of_word

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def no_memory() -> Iterator[None]:
    """Forget what was made with or without a dictionary."""
    inflection._dictionary.cache_clear()
    inflection._of_folded.cache_clear()
    yield
    inflection._dictionary.cache_clear()
    inflection._of_folded.cache_clear()


def test_a_form_is_known_by_its_cases() -> None:
    forms = of_word("Прага", is_nominative=True)

    assert forms["празі"] == {Case.DATIVE, Case.LOCATIVE}
    assert forms["прагою"] == {Case.INSTRUMENTAL}


def test_both_parts_of_a_double_name_may_be_declined() -> None:
    forms = declension.nominative_forms("жан-люк")

    assert {"жан-люка", "жана-люка"} <= set(forms)


def test_an_abbreviation_has_no_cases_and_an_english_word_a_possessive() -> None:
    assert set(of_word("НАТО", is_nominative=True)) == {"нато"}
    assert set(of_word("Yonhap", is_nominative=True)) == {"yonhap", "yonhap's"}


def test_what_is_no_ukrainian_word_has_only_its_own_form() -> None:
    assert set(of_word("2023", is_nominative=False)) == {"2023"}
    assert set(of_word("서울", is_nominative=False)) == {"서울"}


def test_forms_of_the_dictionary_are_added_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def form(word: str, case: str) -> SimpleNamespace:
        return SimpleNamespace(word=word, tag=_Tag({"sing"}, case=case))

    day = form("день", "nomn")
    day.is_known, day.lexeme = True, [day, form("дня", "gent"), SimpleNamespace(word="дні", tag=_Tag(set(), "nomn"))]
    fake = ModuleType("pymorphy3")
    fake.MorphAnalyzer = lambda lang: SimpleNamespace(parse={"uk": lambda _word: [day]}[lang])  # type: ignore[attr-defined]  # a module made here
    monkeypatch.setitem(sys.modules, "pymorphy3", fake)

    forms = of_word("День", is_nominative=True)

    assert forms["дня"] >= {Case.GENITIVE}
    assert "дні" not in inflection._known("день", is_nominative=True)


def test_without_the_dictionary_grammar_alone_says_the_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymorphy3", None)

    assert of_word("Прага", is_nominative=True) == declension.nominative_forms("прага")


class _Tag(set[str]):
    """What a reading says of itself, as the dictionary has it."""

    def __init__(self, told: set[str], case: str) -> None:
        super().__init__(told)
        self.case = case
        self.gender = "masc"
