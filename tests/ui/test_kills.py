"""The window killed in mid-labelling: a few of the kills that ``make durability`` does by the hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.durability.kill import Losses
from tests.durability.program import survive

if TYPE_CHECKING:
    from pathlib import Path


def test_three_kills_of_the_window_lose_nothing_that_was_confirmed(tmp_path: Path) -> None:
    losses = survive(tmp_path, kills=3, most_seconds=0.3)

    assert losses == Losses(kills=3, confirmed=losses.confirmed)
    assert losses.confirmed >= 3
