"""Taking edits back and bringing them again; how it works is in *annotator.store.undoing*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.store import journal, undoing

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId, EditId
    from annotator.store.session import Session


def undo(session: Session, *, by: AnnotatorId) -> Changes | None:
    """Take back the newest edit of *by* that stands; None if there is none.

    Raises *UndoRefused* if another edit has changed the same thing since.
    """
    entry = journal.next_undo(session, by)
    return None if entry is None else undoing.undo(session, entry, by=by)


def redo(session: Session, *, by: AnnotatorId) -> Changes | None:
    """Bring back what *by* has undone last; None if there is nothing, or *by* has done something else since.

    Raises *UndoRefused* if another edit has changed the same thing since.
    """
    entry = journal.next_redo(session, by)
    return None if entry is None else undoing.redo(session, entry, by=by)


def undo_entry(session: Session, entry_id: EditId, *, by: AnnotatorId) -> Changes:
    """Take back one edit, whoever did it; raises *UndoRefused*, or *UnknownId* if it does not stand."""
    return undoing.undo(session, journal.entry(session, entry_id), by=by)


def redo_entry(session: Session, entry_id: EditId, *, by: AnnotatorId) -> Changes:
    """Bring back one undone edit, whoever did it; raises *UndoRefused*, or *UnknownId* if it is not undone."""
    return undoing.redo(session, journal.entry(session, entry_id), by=by)
