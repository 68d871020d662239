"""Whatever two people have done, all that is there travels to another project and comes back the same."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.edits import history
from annotator.edits.annotators import add_annotator
from annotator.edits.scheme import SchemeDraft, put_in_force
from annotator.errors import SchemeError, UndoRefused
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.importers.reading import read_into
from annotator.scheme_files import default_scheme
from annotator.store import check, schemes
from annotator.store.project import Project
from tests.annotator.desk import Desk
from tests.annotator.edits.doing import DEEDS, NUMBERS, Hand

if TYPE_CHECKING:
    from tests.annotator.edits.doing import Step

OFTEN = [*DEEDS, *["mark"] * 8, *["together"] * 4, *["relate"] * 4, *["undo"] * 6, *["redo"] * 3, *["scheme"] * 2]
STEPS = st.lists(
    st.tuples(st.booleans(), st.tuples(st.sampled_from(OFTEN), NUMBERS, NUMBERS, NUMBERS)), min_size=20, max_size=60
)


def change_scheme(desk: Desk, number: int) -> None:
    """Change the scheme in one of a few ways, if it can still be changed so."""
    draft = SchemeDraft.of(desk.read(schemes.current))
    with suppress(SchemeError):
        match number % 5:
            case 0:
                draft = draft.rename_label("CUE", "SAID")
            case 1:
                draft = draft.merge_labels("LOC", "ORG")
            case 2:
                draft = draft.delete_relation("same")
            case 3:
                draft = draft.with_attribute("CLAIM", "form", default_with_source="direct")
            case _:
                draft = draft.with_label("CLAIM", key=str(number % 10))
        desk.write(put_in_force, draft, by=desk.petro)


def work(desk: Desk, script: list[tuple[bool, Step]]) -> None:
    hands = {False: Hand(desk, desk.olena), True: Hand(desk, desk.petro)}
    for who, step in script:
        if step[0] == "scheme":
            change_scheme(desk, step[1])
        else:
            hands[who].do(step)


def exported(project: Project, out: Path) -> bytes:
    with project.reading() as session:
        write_from(session, ClaimdeskJsonLines(), out)
    return out.read_bytes()


def undo_and_redo_all(desk: Desk) -> None:
    """Take back all that Olena can take back, and bring it again."""
    undone = 0
    with suppress(UndoRefused):
        while desk.write(history.undo) is not None:
            undone += 1
    for _ in range(undone):
        assert desk.write(history.redo) is not None


@settings(max_examples=20, phases=set(Phase) - {Phase.shrink})
@given(STEPS)
def test_whatever_was_done_travels_whole(script: list[tuple[bool, Step]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = Desk(folder / "desk.claimdesk")
        try:
            work(desk, script)
            first = exported(desk.project, folder / "first.jsonl")
            undo_and_redo_all(desk)

            assert desk.read(check.check).problems == ()
            assert exported(desk.project, folder / "again.jsonl") == first
        finally:
            desk.project.close()

        with Project.create(folder / "Desk.claimdesk", default_scheme()) as other:
            with other.writing() as session:
                olena = add_annotator(session, "Олена").entry.by
            outcome = read_into(other, [folder / "first.jsonl"], by=olena)

            assert outcome.problems == ()
            assert exported(other, folder / "second.jsonl") == first
            with other.reading() as session:
                assert check.check(session).problems == ()
