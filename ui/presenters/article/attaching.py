"""Adding a source or a cue to a claim, or to a source: a new mark and its relation in one edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits import attaching
from annotator.model import Fragment, Relation, RelationId, new_id
from annotator.scheme import RelationRole, Role

if TYPE_CHECKING:
    from annotator.model import Span, SpanId
    from ui.presenters.article.presenter import ArticlePresenter


class Wants(Enum):
    """What a running gesture waits for."""

    NOTHING = 0
    SOURCE = 1
    CUE = 2
    OTHER_END = 3


@dataclass(frozen=True, slots=True)
class Attachment:
    """How a new source or cue hangs on the span it is added to."""

    label: str
    relation: str
    is_tail: bool
    """The new span is the tail: only of a relation from a cue to a relaying source."""


_ATTACHED = {
    (Wants.SOURCE, Role.CLAIM): (Role.SOURCE, RelationRole.ATTRIBUTION, False),
    (Wants.SOURCE, Role.SOURCE): (Role.SOURCE, RelationRole.CHAIN, False),
    (Wants.CUE, Role.CLAIM): (Role.CUE, RelationRole.CUE, False),
    (Wants.CUE, Role.SOURCE): (Role.CUE, RelationRole.RELAY_CUE, True),
}


class Attaching(QObject):
    """Finds what a source or cue would be added to, and adds it."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk

    def anchor(self, wants: Wants) -> Span | None:
        """Return the selected span to which a source or cue is added: a claim before all others."""
        page = self._desk.page
        if page is None:
            return None
        chosen = [span for span in page.many(self._desk.selected) if (wants, page.label(span.id).role) in _ATTACHED]
        claims = [span for span in chosen if page.is_claim(span.id)]
        return next(reversed(claims or chosen), None)

    def attachment(self, wants: Wants, anchor: Span) -> Attachment | None:
        """Return how the wanted source or cue would hang on *anchor*, if the scheme has such."""
        scheme = self._desk.project.scheme
        roles = _ATTACHED.get((wants, scheme.label(anchor.label).role))
        if roles is None:
            return None
        found = scheme.companion(anchor.label, roles[0], roles[1], is_tail=roles[2])
        return Attachment(found[0].code, found[1].code, roles[2]) if found else None

    def attach(self, attachment: Attachment, anchor: Span, selection: tuple[int, int]) -> None:
        """Make the selected text a source or cue of *anchor*, in one edit; use the mark that is there already."""
        page, by = self._desk.page, self._desk.project.annotator.id
        fragments = self._desk.marking.checked((Fragment(start=selection[0], end=selection[1]),))
        if page is None or fragments is None:
            return
        self._desk.view.clear_selection()
        twin = page.twin(attachment.label, fragments, by)
        if twin is not None:
            self.relate(attachment, anchor.id, twin.id)
            return
        span = self._desk.marking.fresh(attachment.label, fragments)
        ends = (span.id, anchor.id) if attachment.is_tail else (anchor.id, span.id)
        relation = Relation(
            id=RelationId(new_id()),
            type=attachment.relation,
            source=ends[0],
            target=ends[1],
            by=by,
            made_at=datetime.now(UTC),
        )
        self._desk.edits.make(
            lambda session: attaching.attach_span(
                session,
                span.article,
                span.label,
                span.fragments,
                to=anchor.id,
                relation=relation.type,
                by=by,
                is_tail=attachment.is_tail,
                id=span.id,
                relation_id=relation.id,
            ),
            put=(span, *((anchor.model_copy(update={"own_voice": False}),) if anchor.own_voice else ())),
            relate=(relation,),
        )

    def relate(self, attachment: Attachment, anchor: SpanId, span: SpanId) -> None:
        """Join *anchor* to a source or cue that is marked already."""
        page = self._desk.page
        source, target = (span, anchor) if attachment.is_tail else (anchor, span)
        if page is not None and any(
            (known.type, known.source, known.target) == (attachment.relation, source, target)
            for known in page.relations_of(anchor)
        ):
            self._desk.remark(self.tr("These two marks have this relation already."))
            return
        self._desk.linking.relate(attachment.relation, source, target)
