"""The desk with something of everything marked in it, to change the scheme under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.edits import entities
from annotator.edits import scheme as edits
from annotator.edits.scheme import SchemeDraft, SchemePreview
from annotator.scheme import Attribute, Choice
from annotator.store import schemes
from annotator.store.check import check

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.changes import Changes
    from annotator.model import SpanId
    from tests.annotator.desk import Desk

TONE = Attribute(code="tone", values=(Choice(code="plain"), Choice(code="sharp")), default="plain", required=True)


class Marked:
    """The desk with a claim with cue and source, a body and a place."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.claim = desk.mark("CLAIM", 3, 4, attributes={"certainty": "possible"})
        self.cue = desk.mark("CUE", 1)
        self.source = desk.mark("SOURCE", 0)
        self.org = desk.mark("ORG", 9)
        desk.mark("LOC", 6)
        self.cued = desk.relate(self.claim, self.cue, "cued_by")
        self.attributed = desk.relate(self.claim, self.source, "attributed_to")
        self.cites = desk.relate(self.source, self.org, "cites")

    def draft(self) -> SchemeDraft:
        """Return a draft of the scheme in force."""
        return SchemeDraft.of(self.desk.read(schemes.current))

    def put(self, draft: SchemeDraft) -> Changes:
        """Put a draft in force."""
        return self.desk.write(edits.put_in_force, draft)

    def edit(self, change: Callable[[SchemeDraft], SchemeDraft]) -> Changes:
        """Change the scheme."""
        return self.put(change(self.draft()))

    def preview(self, change: Callable[[SchemeDraft], SchemeDraft]) -> SchemePreview:
        """Count what a change would touch."""
        draft = change(self.draft())
        return self.desk.read(edits.preview, draft.scheme, draft.steps)

    def label(self, span: SpanId) -> str:
        """Return the label a mark has."""
        return self.desk.span(span).label

    def attributes(self, span: SpanId) -> dict[str, str]:
        """Return the attributes a mark has."""
        return self.desk.span(span).attributes

    def is_sound(self) -> bool:
        """Tell whether the whole project passes its check."""
        return self.desk.read(check).problems == ()


def entity(marked: Marked, span: SpanId) -> Any:
    """Link *span* to a new entity and return its id."""
    (nato,) = marked.desk.write(entities.create_entity, "НАТО", "ORG", link=[span]).entities
    return nato
