"""From one thing in the picture of a family to the next: by time, by lane, or one after the other."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.ledger.placing import Box, Placement

_ASIDE = 3.0
"""What is straight ahead is taken before what is nearer but aside."""


class Way(Enum):
    """Where to."""

    EARLIER = (-1, 0)
    LATER = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def step(placement: Placement, box: Box, way: Way) -> Box:
    """Return what stands nearest on that way; *box* itself where nothing does.

    Time is walked in the lane while it lasts, then towards the origin or back from it. Up and down lead to what is
    right above or below, then to the next lane.
    """
    across, down = way.value
    ahead = [each for each in placement.boxes if (each.x - box.x) * across + (each.y - box.y) * down > 0]
    if across:
        near = [each for each in ahead if each.lane is box.lane]
        near = near or [each for each in ahead if (each.lane - box.lane) * across > 0]
        return min(near or ahead, key=lambda each: abs(each.x - box.x) + _ASIDE * abs(each.y - box.y), default=box)
    near = [each for each in ahead if each.lane is box.lane and not _gap(box, each)]
    lanes = {abs(each.lane - box.lane): each.lane for each in ahead if each.lane is not box.lane}
    if not near and lanes:
        near = [each for each in ahead if each.lane is lanes[min(lanes)]]
    return min(near or ahead, key=lambda each: abs(each.y - box.y) + _ASIDE * _gap(box, each), default=box)


def along(placement: Placement, box: Box, steps: int) -> Box | None:
    """Return the box so many places further on, lane by lane; None beyond the ends."""
    at = placement.boxes.index(box) + steps
    return placement.boxes[at] if 0 <= at < len(placement.boxes) else None


def _gap(one: Box, other: Box) -> float:
    """Return how far two boxes are apart from left to right."""
    return max(0.0, other.x - one.right, one.x - other.right)
