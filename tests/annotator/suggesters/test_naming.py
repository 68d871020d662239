"""Names are found in every case, and nothing else is."""

from __future__ import annotations

from tests.annotator.suggesters.declined_names import LOOKALIKES, NAMES
from tests.annotator.suggesters.exactness import of_mentions, of_nominatives
from tests.annotator.suggesters.harder_names import APART, UNSEEN


def test_the_lists_have_names_in_seven_cases_and_words_that_look_alike() -> None:
    assert (len(NAMES), len(UNSEEN)) == (81, 24)
    assert {len(name) for name in (*NAMES, *UNSEEN)} == {7}
    assert len({*LOOKALIKES, *APART}) == 341


def test_precision_and_recall_of_names_in_the_nominative_are_what_they_were() -> None:
    assert of_nominatives(NAMES, LOOKALIKES) == (455, 0, 0)


def test_precision_and_recall_of_mentions_in_any_case_are_what_they_were() -> None:
    assert of_mentions(NAMES, LOOKALIKES) == (2697, 10, 0)


def test_names_that_were_written_down_later_are_found_as_they_were() -> None:
    assert of_nominatives(UNSEEN, APART) == (142, 0, 0)
    assert of_mentions(UNSEEN, APART) == (844, 4, 10)


def test_among_all_names_and_words_no_name_in_the_nominative_is_taken_for_another() -> None:
    assert of_nominatives((*NAMES, *UNSEEN), (*LOOKALIKES, *APART)) == (597, 0, 0)
