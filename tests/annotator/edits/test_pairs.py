"""Claims that are not a pair: remembered, taken back, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.edits import history, marking
from annotator.edits.pairs import forget_rejection, reject_pair
from annotator.errors import SchemeError, UnknownId
from annotator.store import pairs, project_info
from annotator.store.check import check

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_a_pair_that_is_none_is_known_whichever_claim_comes_first(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    other = desk.mark("CLAIM", 5)

    changes = desk.write(reject_pair, there, here)

    assert desk.read(pairs.is_rejected, here, there)
    assert desk.read(pairs.is_rejected, there, here)
    assert desk.read(pairs.rejected, (here, there, other)) == {frozenset({here, there})}
    assert not desk.read(pairs.is_rejected, here, other)
    assert changes.entry.spans == (there, here)
    assert desk.read(check).problems == ()
    assert desk.read(project_info.info).name


def test_it_is_taken_back_and_said_again(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.write(reject_pair, here, there)

    desk.write(forget_rejection, there, here)
    assert not desk.read(pairs.is_rejected, here, there)

    desk.write(reject_pair, here, there)
    assert desk.read(pairs.is_rejected, here, there)


def test_undo_and_redo_bring_it_back_and_again(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.write(reject_pair, here, there)

    desk.write(history.undo)
    assert desk.read(pairs.rejected, (here, there)) == frozenset()

    desk.write(history.redo)
    assert desk.read(pairs.rejected, (here, there)) == {frozenset({here, there})}


def test_only_two_claims_can_be_no_pair(desk: Desk) -> None:
    claim, source = desk.mark("CLAIM", 3), desk.mark("SOURCE", 0)

    for ends in ((claim, source), (claim, claim)):
        with pytest.raises((SchemeError, UnknownId)):
            desk.write(reject_pair, *ends)

    with pytest.raises(UnknownId):
        desk.write(forget_rejection, claim, source)


def test_a_deleted_claim_cannot_be_said_to_be_no_pair(desk: Desk) -> None:
    here, there = desk.mark("CLAIM", 3), desk.mark("CLAIM", 3, article=desk.second)
    desk.write(marking.delete_spans, [there])

    with pytest.raises(UnknownId):
        desk.write(reject_pair, here, there)
