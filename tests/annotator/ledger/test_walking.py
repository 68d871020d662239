"""Arrows in the picture of a family lead by time and lane; Tab leads everywhere."""

from __future__ import annotations

from annotator.ledger.picture import picture
from annotator.ledger.placing import placed
from annotator.ledger.walking import Way, along, step
from tests.annotator.ledger.drawing import claim

SAMPLE = placed(
    picture([claim(1, "A", "2023-07-11T09:00"), claim(2, "B", "2023-07-11T16:00", ("Офіс", "Yonhap"))], []), len
)


def test_arrows_walk_from_the_outlet_up_the_chain_and_to_the_earlier_card() -> None:
    later = SAMPLE.box_of[2]

    relay = step(SAMPLE, later, Way.UP)
    origin = step(SAMPLE, relay, Way.UP)

    assert (relay.node, origin.node) == (("офіс", "yonhap"), ("офіс",))
    assert step(SAMPLE, later, Way.EARLIER).node == 1
    assert step(SAMPLE, SAMPLE.box_of[1], Way.LATER).node == 2


def test_nothing_is_left_behind_at_the_edges() -> None:
    assert step(SAMPLE, SAMPLE.box_of["офіс",], Way.UP) is SAMPLE.box_of["офіс",]
    assert along(SAMPLE, SAMPLE.boxes[-1], 1) is None


def test_tab_leads_through_everything() -> None:
    box, walked = SAMPLE.boxes[0], [SAMPLE.boxes[0]]
    while (following := along(SAMPLE, box, 1)) is not None:
        box = following
        walked.append(box)

    assert tuple(walked) == SAMPLE.boxes
