"""Twenty steps with entities, undone one by one, leave the export that was before; the project is sound at each."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.edits import history
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.store.check import check
from tests.annotator.desk import Desk
from tests.annotator.edits.doing import NUMBERS, Hand, Step

if TYPE_CHECKING:
    from annotator.store.session import Session

ENTITY_DEEDS = ("entity", "link", "link_many", "edit_entity", "merge", "split", "delete", "relate", "unrelate")


@settings(max_examples=10, phases=set(Phase) - {Phase.shrink})
@given(
    st.lists(
        st.tuples(st.sampled_from((*ENTITY_DEEDS, "mark", "mark")), NUMBERS, NUMBERS, NUMBERS), min_size=20, max_size=20
    )
)
def test_twenty_steps_undone_one_by_one_leave_the_export_that_was_before(script: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, out = Desk(Path(folder) / "desk.claimdesk"), Path(folder) / "out.jsonl"
        try:
            hand = Hand(desk, desk.olena)
            exports = [desk.read(export, out)]
            for step in script:
                if hand.do(step) and (after := desk.read(export, out)) != exports[-1]:
                    exports.append(after)
                assert desk.read(check).is_sound

            while len(exports) > 1:
                exports.pop()
                while desk.read(export, out) != exports[-1]:
                    assert desk.write(history.undo) is not None
            assert desk.read(check).is_sound
        finally:
            desk.project.close()


def export(session: Session, out: Path) -> bytes:
    """Return what is exported of everything."""
    write_from(session, ClaimdeskJsonLines(), out)
    return out.read_bytes()
