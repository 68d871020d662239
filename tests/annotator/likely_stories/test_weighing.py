"""Articles on one event share telling words; what everybody writes does not count."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.likely_stories.weighing import LIKELY, Weighing

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
GENERAL = "про це що як але також тому й у на до з за від для та і the of and to in"


def weighed(*texts: str) -> Weighing:
    weighing = Weighing()
    for text in texts:
        weighing.add(text)
    weighing.weigh()
    return weighing


def test_two_reports_of_one_event_are_likely_even_with_nothing_to_compare_them_to() -> None:
    weighing = weighed(*(seed.read_text(encoding="utf-8") for seed in SEEDS))

    (link,) = weighing.links(0)
    assert link.other == 1
    assert LIKELY < link.likeness < 0.5
    assert {"НАТО", "партнерство"} <= set(weighing.shared(0, 1, most=8))


def test_case_forms_of_a_word_are_the_same_word() -> None:
    weighing = weighed("Повінь у Бахмачі затопила міст", "Про повені в Бахмач: мости затопило", "Вибори в Осло")

    assert [link.other for link in weighing.links(0)] == [1]
    assert weighing.links(2) == []


def test_words_that_stand_everywhere_make_nothing_alike() -> None:
    weighing = weighed(f"{GENERAL} повінь", f"{GENERAL} вибори")

    assert weighing.links(0) == []


def test_a_text_without_words_is_like_nothing() -> None:
    weighing = weighed("", "…!", "повінь у місті")

    assert [weighing.links(number) for number in range(3)] == [[], [], []]


@pytest.mark.parametrize("count", [2, 30])
def test_copies_are_as_alike_as_can_be(count: int) -> None:
    weighing = weighed(*["Повінь затопила міст у Бахмачі"] * count)

    links = weighing.links(0)

    assert len(links) == min(count - 1, 12)
    assert all(link.likeness == pytest.approx(1, abs=1e-4) for link in links)
