"""Relations: sources and cues for claims, and any other arrow between two spans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits import marking
from annotator.edits import relations as relation_edits
from annotator.model import Relation, RelationId, new_id
from annotator.scheme import RelationRole
from ui.presenters.article.attaching import Attaching, Wants
from ui.widgets.article_view import Arc

if TYPE_CHECKING:
    from annotator.model import Span, SpanId
    from annotator.scheme import RelationType
    from ui.presenters.article.presenter import ArticlePresenter


@dataclass(frozen=True, slots=True)
class Option:
    """One relation that may be made."""

    type: str
    name: str
    source: SpanId
    target: SpanId


@dataclass(frozen=True, slots=True)
class Offer:
    """The relations that fit two spans, when there are several."""

    first: SpanId
    second: SpanId
    options: tuple[Option, ...]


class Linking(QObject):
    """Gestures that join spans."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._attaching = Attaching(desk)
        self._wants = Wants.NOTHING
        self._from: SpanId | None = None
        self._aim: SpanId | None = None

    @property
    def is_running(self) -> bool:
        """Whether a gesture waits for its other end."""
        return self._wants is not Wants.NOTHING

    @property
    def aimed(self) -> SpanId | None:
        """The span at which the running gesture would end."""
        return self._aim

    def add_source(self) -> None:
        """Add a source to the selected claim (or to the selected source: whom it cites)."""
        self._add(Wants.SOURCE)

    def add_cue(self) -> None:
        """Add a cue to the selected claim or source."""
        self._add(Wants.CUE)

    def start(self) -> None:
        """Begin a relation at the selected span; with two selected, join them."""
        selected = self._desk.selected
        if len(selected) == 2:  # noqa: PLR2004 -- the two ends
            self.offer(*selected)
        elif self._desk.primary is None:
            self._desk.remark(self.tr("Select a mark first."))
        else:
            self._wait(Wants.OTHER_END, self.tr("Choose the other mark: click it, or Tab and Enter. Esc ends."))

    def cancel(self) -> None:
        """End the running gesture without a relation."""
        if self.is_running:
            self._wants, self._from, self._aim = Wants.NOTHING, None, None
            self._desk.select(self._desk.selected)
            self._desk.hint("")

    def finish(self) -> None:
        """End the running gesture at the mark aimed at, or at the text selected by the keyboard."""
        selection = self._desk.view.selection
        if self._aim is not None:
            self.take_mark(self._aim)
        elif selection is not None:
            self.take_text(selection)

    def aim(self, span: SpanId) -> None:
        """Show what the relation would be if it were finished now."""
        page = self._desk.page
        if page is None or self._from is None:
            return
        self._aim = span
        self._desk.view.set_selected((self._from, span))
        self._desk.view.set_arcs((Arc(source=self._from, target=span, colour=page.label(self._from).colour),))
        self._desk.view.scroll_to_mark(span)

    def take_mark(self, span: SpanId) -> None:
        """End the running gesture at a span that is there already."""
        wants, start = self._wants, self._from
        page = self._desk.page
        if page is None or start is None:
            return
        if wants is Wants.OTHER_END:
            self.cancel()
            self.offer(start, span)
            return
        attachment = self._attaching.attachment(wants, page.span(start))
        if attachment is None or page.span(span).label != attachment.label:
            self._desk.hint(self.tr("That mark has another label. Select the text instead."))
            return
        self.cancel()
        self._attaching.relate(attachment, start, span)

    def take_text(self, selection: tuple[int, int]) -> None:
        """End the running gesture at selected text: it becomes the source or the cue."""
        wants, start = self._wants, self._from
        page = self._desk.page
        if page is None or start is None or wants is Wants.OTHER_END:
            return
        attachment = self._attaching.attachment(wants, page.span(start))
        self.cancel()
        if attachment is not None:
            self._attaching.attach(attachment, page.span(start), selection)

    def offer(self, first: SpanId, second: SpanId) -> None:
        """Join two spans: at once if one relation fits, else ask which."""
        page = self._desk.page
        if page is None or first == second or first not in page or second not in page:
            return
        options = (*self._options(first, second), *self._options(second, first, is_reverse=True))
        if not options:
            names = [page.label(end).name.best(self._desk.language) for end in (first, second)]
            self._desk.hint(
                self.tr("The scheme joins “{first}” and “{second}” by no relation.").format(
                    first=names[0], second=names[1]
                )
            )
        elif len(options) == 1:
            self.relate(options[0].type, options[0].source, options[0].target)
        else:
            self._desk.relation_asked.emit(Offer(first, second, options))

    def best_end(self, first: SpanId, candidates: tuple[SpanId, ...]) -> SpanId | None:
        """Return the first of *candidates* that some relation joins to *first*."""
        page = self._desk.page
        if page is None or first not in page:
            return None
        fitting = (
            span
            for span in candidates
            if span in page
            and span != first
            and (self._options(first, span) or self._options(span, first, is_reverse=True))
        )
        return next(fitting, None)

    def relate(self, relation: str, source: SpanId, target: SpanId) -> None:
        """Make a relation."""
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None:
            return
        made = Relation(
            id=RelationId(new_id()), type=relation, source=source, target=target, by=by, made_at=datetime.now(UTC)
        )
        tail = page.find(source)
        is_attribution = page.scheme.relation(relation).role is RelationRole.ATTRIBUTION
        put = (tail.model_copy(update={"own_voice": False}),) if tail and tail.own_voice and is_attribution else ()
        self._desk.edits.make(
            lambda session: relation_edits.relate(session, source, target, relation, by=by, id=made.id),
            relate=(made,),
            put=put,
        )

    def unrelate(self, relation: RelationId) -> None:
        """Remove a relation."""
        by = self._desk.project.annotator.id
        self._desk.edits.make(
            lambda session: relation_edits.unrelate(session, (relation,), by=by), unrelate=(relation,)
        )

    def toggle_own_voice(self) -> None:
        """Say that the selected claims are the article's own voice, or take that back."""
        page = self._desk.page
        claims = [span for span in page.many(self._desk.selected) if page.is_claim(span.id)] if page else []
        if page is None or not claims:
            self._desk.remark(self.tr("Select a claim first."))
            return
        value = not all(claim.own_voice for claim in claims)
        for claim in claims:
            self._set_own_voice(claim, value=value)

    def _set_own_voice(self, claim: Span, *, value: bool) -> None:
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None or claim.own_voice == value:
            return
        if value and page.heads(claim.id, RelationRole.ATTRIBUTION):
            self._desk.remark(self.tr("This claim has a source. Remove it first to say it is the article’s own voice."))
            return
        claim_id = claim.id
        self._desk.edits.make(
            lambda session: marking.set_own_voice(session, claim_id, value, by=by),
            put=(claim.model_copy(update={"own_voice": value}),),
        )

    def _add(self, wants: Wants) -> None:
        page = self._desk.page
        anchor = self._attaching.anchor(wants)
        if page is None or anchor is None:
            self._desk.remark(self.tr("Select a claim first."))
            return
        attachment = self._attaching.attachment(wants, anchor)
        if attachment is None:
            self._desk.remark(self.tr("The scheme has no label or relation for this."))
            return
        selection = self._desk.view.selection
        others = [span for span in page.many(self._desk.selected) if span.label == attachment.label and span != anchor]
        if selection is not None and selection != (anchor.start, anchor.end):
            self._attaching.attach(attachment, anchor, selection)
        elif others:
            self._attaching.relate(attachment, anchor.id, others[-1].id)
        elif wants is Wants.SOURCE:
            self._wait(wants, self.tr("Select the text of the source, or click its mark. Esc ends."), anchor)
        else:
            self._wait(wants, self.tr("Select the text of the cue, or click its mark. Esc ends."), anchor)

    def _options(self, source: SpanId, target: SpanId, *, is_reverse: bool = False) -> tuple[Option, ...]:
        page = self._desk.page
        if page is None:
            return ()
        ends = (page.span(source).label, page.span(target).label)
        return tuple(
            Option(relation.code, relation.name.best(self._desk.language) or relation.code, source, target)
            for relation in page.scheme.relations_between(*ends, is_across=False)
            if not (is_reverse and relation.symmetric) and not self._is_made(relation, source, target)
        )

    def _is_made(self, relation: RelationType, source: SpanId, target: SpanId) -> bool:
        page = self._desk.page
        pairs = {(source, target), (target, source)} if relation.symmetric else {(source, target)}
        return page is not None and any(
            known.type == relation.code and (known.source, known.target) in pairs for known in page.relations_of(source)
        )

    def _wait(self, wants: Wants, sentence: str, anchor: Span | None = None) -> None:
        start = anchor or self._desk.primary
        self._wants, self._from, self._aim = wants, start.id if start else None, None
        self._desk.hint(sentence)
