"""Articles are gathered by most of their links, not by one chain of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.likely_stories.grouping import Tie, grouped, ties_of
from annotator.likely_stories.weighing import Link
from annotator.model import StoryId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STORY, OTHER = StoryId("s"), StoryId("t")


def groups(
    pairs: Sequence[tuple[int, int]],
    *,
    placed: Mapping[int, StoryId] | None = None,
    apart: Sequence[tuple[int, int]] = (),
) -> list[tuple[list[int], list[int], StoryId | None]]:
    """Return members, newcomers and story of each group; earlier *pairs* are more alike."""
    ties = [Tie(1 - number / 100, *pair) for number, pair in enumerate(pairs)]
    unlike = {frozenset(pair) for pair in apart}
    found = grouped(ties, placed or {}, are_apart=lambda one, other: frozenset((one, other)) in unlike)
    return sorted((sorted(group.members), sorted(group.newcomers), group.story) for group, _ in found)


def test_articles_that_are_all_alike_are_one_group() -> None:
    assert groups([(0, 1), (1, 2), (0, 2), (4, 5)]) == [([0, 1, 2], [0, 1, 2], None), ([4, 5], [4, 5], None)]


def test_a_chain_of_links_does_not_gather_everything() -> None:
    assert groups([(0, 1), (2, 3), (1, 2)]) == [([0, 1], [0, 1], None), ([2, 3], [2, 3], None)]


def test_an_article_comes_to_a_story_that_is_there() -> None:
    assert groups([(0, 2), (1, 2)], placed={0: STORY, 1: STORY}) == [([0, 1, 2], [2], STORY)]


def test_two_stories_that_people_have_made_stay_two() -> None:
    assert groups([(0, 1)], placed={0: STORY, 1: OTHER}) == []


def test_a_story_alone_is_nothing_to_propose() -> None:
    assert groups([(0, 1)], placed={0: STORY, 1: STORY}) == []


def test_what_is_said_not_to_be_one_story_stays_apart() -> None:
    assert groups([(0, 1)], apart=[(1, 0)]) == []
    assert groups([(0, 1), (0, 2), (1, 2)], apart=[(1, 2)]) == [([0, 1], [0, 1], None)]


def test_the_tie_that_says_most_for_a_group_leads_to_a_newcomer() -> None:
    ties = [Tie(0.9, 0, 1), Tie(0.4, 0, 2), Tie(0.3, 1, 2)]

    ((_, tie),) = grouped(ties, {0: STORY, 1: STORY}, are_apart=lambda *_: False)

    assert tie == Tie(0.4, 0, 2)


def test_a_pair_linked_both_ways_is_one_tie() -> None:
    links = {0: [Link(1, 0.5)], 1: [Link(0, 0.5), Link(2, 0.7)], 2: []}

    assert ties_of(links) == [Tie(0.7, 1, 2), Tie(0.5, 0, 1)]
