"""Twenty steps of any kind, undone one by one, leave the export that was before; redone, those that came after."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.edits import history
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.store.check import check
from tests.annotator.desk import Desk
from tests.annotator.edits.doing import DEEDS, NUMBERS, Hand, Step

if TYPE_CHECKING:
    from annotator.store.session import Session

ENTITY_DEEDS = (
    *("entity", "link", "link_many", "edit_entity", "qid", "apart", "deny", "merge", "merge", "split"),
    *("delete", "delete_article", "relate", "unrelate", "reject", "occurrences", "mark", "mark"),
)
ANY_DEEDS = (*DEEDS, "mark", "mark", "together", "relate", "entity", "link", "merge")


def steps(names: tuple[str, ...]) -> st.SearchStrategy[list[Step]]:
    """Return twenty steps."""
    return st.lists(st.tuples(st.sampled_from(names), NUMBERS, NUMBERS, NUMBERS), min_size=20, max_size=20)


@settings(max_examples=5, phases=set(Phase) - {Phase.shrink})
@given(steps(ENTITY_DEEDS))
def test_twenty_steps_with_entities_are_undone_and_redone_one_by_one(script: list[Step]) -> None:
    there_and_back(script)


@settings(max_examples=8, phases=set(Phase) - {Phase.shrink})
@given(steps(ANY_DEEDS))
def test_twenty_steps_of_any_kind_are_undone_and_redone_one_by_one(script: list[Step]) -> None:
    there_and_back(script)


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_can_be_done_in_some_way(deed: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk.claimdesk")
    try:
        hand = Hand(desk, desk.olena)
        for step in (("together", 1, 3, 0), ("mark", 9, 9, 3), ("mark", 5, 5, 4), ("together", 1, 3, 1)):
            hand.do(step)
        for before in ("entity", "entity", "story", "link_many", "relate"):
            hand.do((before, 1, 2, 3))

        assert any(hand.do((deed, a, b, c)) for a in range(8) for b in range(4) for c in range(8))
    finally:
        desk.project.close()


def there_and_back(script: list[Step]) -> None:
    """Do all steps, undo them one by one and redo them one by one, and compare what is exported on the way."""
    with tempfile.TemporaryDirectory() as folder:
        desk, out = Desk(Path(folder) / "desk.claimdesk"), Path(folder) / "out.jsonl"
        try:
            hand = Hand(desk, desk.olena)
            exports = [desk.read(export, out)]
            for step in script:
                if hand.do(step):
                    exports.append(desk.read(export, out))
                assert desk.read(check).is_sound

            passed = [exports[-1]]
            while desk.write(history.undo) is not None:
                passed.append(desk.read(export, out))
                assert desk.read(check).is_sound
            assert without_repeats(passed) == without_repeats(exports)[::-1]
            desk.reopen()
            passed = [passed[-1]]
            while desk.write(history.redo) is not None:
                passed.append(desk.read(export, out))
            assert without_repeats(passed) == without_repeats(exports)
        finally:
            desk.project.close()


def without_repeats(exports: list[bytes]) -> list[bytes]:
    """Return *exports* without those that are as the one before: some deeds do not show in an export."""
    return [each for number, each in enumerate(exports) if not number or each != exports[number - 1]]


def export(session: Session, out: Path) -> bytes:
    """Return what is exported of everything."""
    write_from(session, ClaimdeskJsonLines(), out)
    return out.read_bytes()
