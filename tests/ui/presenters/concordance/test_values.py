"""The order of matches, what narrows a query down, what is remembered, and what is said of mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.errors import QueryError, QueryProblem
from annotator.inheritance import NOBODY
from annotator.model import ArticleId, SpanId
from annotator.scheme_files import default_scheme
from annotator.store.concordance import Match
from annotator.store.match_claims import ClaimThere
from ui import words
from ui.presenters.concordance import Order, QueryMemory
from ui.presenters.concordance.ordering import beside, ordered
from ui.presenters.concordance.refining import refinements
from ui.settings import SettingsStore

if TYPE_CHECKING:
    from pathlib import Path


def match(left: str, right: str, *, outlet: str = "Reuters", kind: str = "") -> Match:
    """Return a match between these words."""
    claim = ClaimThere(SpanId("1"), 1, 0, 9, {"kind": kind}, own_voice=False, source="") if kind else None
    return Match(ArticleId("a"), "", outlet, 1, 2, left, "слово", right, span=None, claim=claim, inherited=NOBODY)


def test_ukrainian_letters_stand_where_the_alphabet_has_them() -> None:
    words_ = ["яма", "єдність", "ґанок", "гай", "їжак", "йод", "ідея", "дім"]

    found = ordered([match("", f" {word}") for word in words_], Order.RIGHT)

    assert [each.right.strip() for each in found] == ["гай", "ґанок", "дім", "єдність", "ідея", "їжак", "йод", "яма"]


def test_the_left_side_is_read_from_the_match_outwards() -> None:
    found = ordered([match("б а ", ""), match("а б ", ""), match("а а ", "")], Order.LEFT)

    assert [each.left for each in found] == ["а а ", "б а ", "а б "]


def test_signs_and_case_do_not_order() -> None:
    first, second = match("", " «Бік"), match("", " вік")

    assert ordered([second, first], Order.RIGHT) == [first, second]
    assert beside(first, Order.RIGHT) == "«Бік"
    assert beside(first, Order.TEXT) == ""


def test_outlets_and_kinds_of_claims_narrow_a_query_down() -> None:
    matches = [match("", "", kind="plan"), match("", "", kind="fact"), match("", "", outlet="The Times", kind="plan")]

    found = refinements(matches, default_scheme(), "en")

    assert [(each.matches, each.term) for each in found] == [
        (2, "outlet:Reuters"),
        (1, 'outlet:"The Times"'),
        (1, "kind:fact"),
        (2, "kind:plan"),
    ]


def test_queries_are_remembered_by_project(tmp_path: Path) -> None:
    settings = SettingsStore(tmp_path / "settings.json")
    here, there = (QueryMemory(settings, tmp_path / name) for name in ("a.claimdesk", "b.claimdesk"))
    for number in range(12):
        here.remember(f"запит{number}")
    here.remember("запит7")
    here.save("Ім’я", "label:CLAIM")

    again = QueryMemory(SettingsStore(tmp_path / "settings.json"), tmp_path / "a.claimdesk")

    assert again.recent == ("запит7", "запит11", "запит10", "запит9", "запит8", "запит6", "запит5", "запит4")
    assert again.saved == {"Ім’я": "label:CLAIM"}
    assert not there.recent
    assert not there.saved
    again.forget("Ім’я")
    assert not again.saved


@pytest.mark.parametrize("problem", QueryProblem)
def test_every_mistake_has_a_sentence_of_its_own(problem: QueryProblem) -> None:
    error = QueryError(problem=problem, at=12, length=5, subject="sorce", suggestion="", instead="")
    sentences = {words.query_text(QueryError(**{**error.values, "problem": each})) for each in QueryProblem}

    assert len(sentences) == len(QueryProblem)
    assert "{" not in words.query_text(error)
    assert words.meant_text(error) == ""


def test_what_is_meant_is_the_word_alone_if_it_is_one() -> None:
    error = QueryError(
        problem=QueryProblem.UNKNOWN_FIELD,
        at=12,
        length=5,
        subject="sorce",
        suggestion="label:CLAIM source:Reuters",
        instead="source:",
    )

    assert words.query_text(error) == "No field “sorce” (character 13)."
    assert words.meant_text(error) == "Did you mean source:?"
