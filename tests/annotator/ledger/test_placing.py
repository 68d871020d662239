"""Where things stand in the picture of a family: nothing over anything else, time and chains from left to right."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings

from annotator.ledger.picture import FamilyPicture, picture
from annotator.ledger.placing import MOST_AT_ONCE, Box, Lane, placed
from annotator.ledger.times import moment_of
from tests.annotator.ledger.drawing import claim, pictures

if TYPE_CHECKING:
    from annotator.ledger.placing import Placement


def place(drawn: FamilyPicture) -> Placement:
    return placed(drawn, lambda text: 7.0 * len(text))


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


@settings(max_examples=30)
@given(drawn=pictures())
def test_no_two_boxes_overlap_and_each_stands_in_its_lane(drawn: FamilyPicture) -> None:
    found = place(drawn)

    assert not any(overlap(one, other) for one, other in combinations(found.boxes, 2))
    bands = {band.lane: band for band in found.bands}
    assert all(bands[box.lane].top <= box.y and box.bottom <= bands[box.lane].bottom for box in found.boxes)
    assert all(box.x >= 0 and box.right <= found.width for box in found.boxes)


@settings(max_examples=30)
@given(drawn=pictures())
def test_whoever_is_cited_stands_left_of_whoever_cites(drawn: FamilyPicture) -> None:
    found = place(drawn)

    for citation in drawn.citations:
        assert found.box_of[citation.cited].right < found.box_of[citation.citing].x


@settings(max_examples=30)
@given(drawn=pictures())
def test_later_cards_stand_further_right_and_every_claim_is_in_one_box(drawn: FamilyPicture) -> None:
    found = place(drawn)
    single = {box.node: box for box in found.boxes if box.lane is Lane.OUTLETS and not box.is_stack}
    dated = sorted(
        (moment, single[each.row.key].x)
        for each in drawn.claims
        if (moment := moment_of(each.row.published)) is not None and each.row.key in single
    )

    assert all(before[1] < after[1] for before, after in pairwise(dated) if before[0] < after[0])
    assert all(before[1] == after[1] for before, after in pairwise(dated) if before[0] == after[0])
    assert sorted(key for box in found.boxes for key in box.claims) == sorted(drawn.by_key)


def test_more_than_twelve_cards_at_one_time_end_in_a_stack() -> None:
    drawn = picture([claim(key, "AFP", "2023-07-11T09:00", is_member=key > 5) for key in range(1, 21)], [])

    boxes = place(drawn).boxes

    assert len(boxes) == MOST_AT_ONCE
    stack = next(box for box in boxes if box.is_stack)
    assert len(stack.claims) == 9
    assert {1, 2, 3, 4, 5} < set(stack.claims)


def test_cards_without_a_date_stand_after_all_that_have_one() -> None:
    found = place(picture([claim(1, "A", "2023-07-11"), claim(2, "B"), claim(3, "C", "2023-07-12")], []))

    assert found.undated == found.box_of[2].x
    assert found.box_of[2].x > found.box_of[3].right


def test_hundreds_of_cards_at_many_times_stay_within_a_few_rows() -> None:
    drawn = picture([claim(key, "AFP", f"2023-07-{1 + key // 24:02}T{key % 24:02}:00") for key in range(500)], [])

    found = place(drawn)

    assert len({box.y for box in found.boxes}) <= 3 * MOST_AT_ONCE
    assert sum(len(box.claims) for box in found.boxes) == 500
