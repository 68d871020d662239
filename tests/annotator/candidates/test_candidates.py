"""Candidates, reasons, differences and proposals on small claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.candidates.proposals import Proposal, proposal
from annotator.candidates.ranking import Ranking
from annotator.candidates.reasons import differences, reasons
from annotator.candidates.values import Choice, Claim, Name
from annotator.model import SpanId
from annotator.scheme_files import default_scheme

if TYPE_CHECKING:
    from annotator.scheme import Scheme

NATO = Name("nato", "НАТО")
KOREA = Name("korea", "Південна Корея")
PLAN = Claim(
    SpanId("1"),
    "Південна Корея та НАТО домовляться про розширення співпраці в 11 сферах",
    {"kind": "plan", "certainty": "probable"},
    (KOREA, NATO),
)
DONE = Claim(
    SpanId("2"),
    "Південна Корея і НАТО збільшили кількість сфер співпраці до одинадцяти",
    {"kind": "fact", "certainty": "certain"},
    (KOREA, NATO),
)
EARLIER = Claim(SpanId("3"), "Попередня програма охоплювала сім сфер співпраці", {"kind": "fact"}, (NATO,))
WEATHER = Claim(SpanId("4"), "Завтра очікують дощ і сильний вітер", {"kind": "fact"})


def test_the_likeliest_claim_comes_first_and_what_is_unlike_does_not_come() -> None:
    ranking = Ranking([PLAN, DONE, EARLIER, WEATHER])

    found = ranking.candidates(PLAN.id, [WEATHER.id, EARLIER.id, DONE.id])

    assert found[0].claim is DONE
    assert WEATHER not in [candidate.claim for candidate in found]


def test_a_number_in_common_brings_a_claim_into_question_whatever_its_words() -> None:
    other = Claim(SpanId("5"), "Загинули одинадцятеро, поранено одинадцять")
    ranking = Ranking([PLAN, other])

    assert [candidate.claim for candidate in ranking.candidates(PLAN.id, [other.id])] == [other]


def test_scores_do_not_depend_on_the_order_of_the_two() -> None:
    ranking = Ranking([PLAN, DONE, EARLIER])

    assert ranking.score(PLAN.id, DONE.id) == ranking.score(DONE.id, PLAN.id)
    assert ranking.likeness(PLAN.id, DONE.id) == pytest.approx(ranking.likeness(DONE.id, PLAN.id))
    assert ranking.likeness(PLAN.id, PLAN.id) == pytest.approx(1)


def test_a_claim_that_is_not_known_has_no_candidates() -> None:
    assert Ranking([PLAN]).candidates(SpanId("9"), [PLAN.id]) == ()


def test_claims_without_words_are_compared_without_harm() -> None:
    empty = Claim(SpanId("6"), "…")

    assert Ranking([empty, PLAN]).candidates(PLAN.id, [empty.id]) == ()


def test_reasons_are_numbers_by_value_names_and_words_besides_names() -> None:
    found = reasons(PLAN, DONE)

    assert found.numbers == (("11", "одинадцяти"),)
    assert found.names == ("Південна Корея", "НАТО")
    assert found.words == ("співпраці", "сферах")


def test_differences_are_choices_in_the_order_asked_for() -> None:
    found = differences(PLAN, DONE, ("certainty", "kind"))

    assert found.choices == (Choice("certainty", "probable", "certain"), Choice("kind", "plan", "fact"))
    assert found.numbers == ((), ())


def test_numbers_differ_only_where_both_claims_have_some() -> None:
    assert differences(PLAN, EARLIER, ()).numbers == (("11",), ("сім",))
    assert differences(PLAN, WEATHER, ()).numbers == ((), ())


def test_names_differ_only_where_both_have_one_that_the_other_has_not() -> None:
    other = Claim(SpanId("7"), "НАТО та Японія", names=(NATO, Name("japan", "Японія")))

    assert differences(PLAN, other, ()).names == (("Південна Корея",), ("Японія",))
    assert differences(PLAN, EARLIER, ()).names == ((), ())


def _proposed(one: Claim, other: Claim, score: float, scheme: Scheme | None = None) -> Proposal | None:
    found = differences(one, other, ("kind", "polarity"))
    return proposal(one, other, score, differences=found, scheme=scheme or default_scheme())


def test_what_is_done_updates_what_was_planned() -> None:
    assert _proposed(PLAN, DONE, 0.7) == Proposal("updates", is_reversed=True)
    assert _proposed(DONE, PLAN, 0.7) == Proposal("updates", is_reversed=False)


def test_the_same_words_are_the_same_unless_a_number_or_the_polarity_differs() -> None:
    denied = Claim(SpanId("8"), DONE.text, {"kind": "fact", "polarity": "negative"})
    said = Claim(SpanId("9"), DONE.text, {"kind": "fact", "polarity": "positive"})

    assert _proposed(said, DONE, 0.9) == Proposal("same")
    assert _proposed(said, denied, 0.9) == Proposal("contradicts")
    assert _proposed(DONE, EARLIER, 0.9) == Proposal("related")
    assert _proposed(DONE, EARLIER, 0.3) == Proposal("related")


def test_a_scheme_without_such_a_relation_gets_no_proposal() -> None:
    assert _proposed(PLAN, DONE, 0.7, default_scheme().model_copy(update={"relations": ()})) is None
