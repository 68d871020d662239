"""The project's own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits import names
from annotator.model import Deed
from annotator.store import journal, project_info

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId
    from annotator.store.session import Session


def rename_project(session: Session, name: str, *, by: AnnotatorId) -> Changes:
    """Call the project something else; raises *SchemeError* (BAD_NAME) if the name is empty."""
    before, after = project_info.info(session).name, names.checked(name)
    with journal.edit(session, by=by, deed=Deed.RENAME_PROJECT, before=before, after=after) as edit:
        project_info.rename(session, after)
    return edit.changes
