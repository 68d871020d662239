"""The scheme and its versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.history import undo
from annotator.model import Deed
from annotator.store import journal, project_info, schemes
from tests.annotator.desk import SCHEME

if TYPE_CHECKING:
    from tests.annotator.desk import Desk


def test_the_newest_scheme_holds_and_undo_brings_the_former_back(desk: Desk) -> None:
    other = SCHEME.model_copy(update={"version": "2.0", "labels": SCHEME.labels[:2], "relations": ()})

    with desk.project.writing() as session, journal.edit(session, by=desk.olena, deed=Deed.EDIT_SCHEME) as edit:
        schemes.replace(session, other)

    assert edit.changes.scheme
    assert desk.read(schemes.current) == other
    assert desk.read(schemes.versions) == (SCHEME, other)
    assert desk.read(project_info.info).scheme_version == "2.0"
    desk.write(undo)
    assert desk.read(schemes.current) == SCHEME
