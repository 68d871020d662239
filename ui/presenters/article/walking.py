"""Walking from span to span, and selecting several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.model import SpanId
    from ui.presenters.article.presenter import ArticlePresenter


class Walking(QObject):
    """Moves the selection of spans."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk

    def next_mark(self) -> None:
        """Select the next span."""
        self._step(1)

    def previous_mark(self) -> None:
        """Select the span before."""
        self._step(-1)

    def extend_next(self) -> None:
        """Select the next span too."""
        self._extend(1)

    def extend_previous(self) -> None:
        """Select the span before too."""
        self._extend(-1)

    def cycle(self) -> None:
        """Select the next of the spans that lie under the caret, or under the selected span."""
        page = self._desk.page
        if page is None:
            return
        primary = self._desk.primary
        stacked = self._stacked()
        if not stacked:
            self._desk.remark(self.tr("There is no mark under the caret."))
            return
        at = stacked.index(primary.id) + 1 if primary is not None and primary.id in stacked else 0
        self._desk.select((stacked[at % len(stacked)],))

    def next_unsourced(self) -> None:
        """Select the next claim of which nobody has said whose it is."""
        self._step_unsourced(1)

    def previous_unsourced(self) -> None:
        """Select the claim before of which nobody has said whose it is."""
        self._step_unsourced(-1)

    def select_same(self) -> None:
        """Select all spans in the article that have the label of the selected one."""
        page, primary = self._desk.page, self._desk.primary
        if page is None or primary is None:
            self._desk.remark(self.tr("Select a mark first."))
            return
        same = [span.id for span in page.spans() if span.label == primary.label and span.id != primary.id]
        self._desk.view.clear_selection()
        self._desk.select((*same, primary.id))

    def toggle(self, span: SpanId) -> None:
        """Add a span to the selected ones, or take it out."""
        selected = self._desk.selected
        if span in selected:
            self._desk.select(known for known in selected if known != span)
        else:
            self._desk.select((*selected, span))

    def extend_to(self, span: SpanId) -> None:
        """Select all spans from the primary one to *span*."""
        page, primary = self._desk.page, self._desk.primary
        if page is None or primary is None:
            self._desk.select((span,))
            return
        order = [known.id for known in page.spans()]
        first, last = sorted((order.index(primary.id), order.index(span)))
        between = [known for known in order[first : last + 1] if known != span]
        self._desk.select((*self._desk.selected, *between, span))

    def _stacked(self) -> tuple[SpanId, ...]:
        """Return the spans that lie under the selection, the caret or the selected span, innermost first."""
        view, primary = self._desk.view, self._desk.primary
        places = [*(view.selection or ())[:1], view.caret, max(view.caret - 1, 0)]
        stacks = [view.marks_at(place) for place in (*places, *((primary.start,) if primary else ()))]
        known = [stack for stack in stacks if primary is not None and primary.id in stack]
        return next((stack for stack in (*known, *stacks) if stack), ())

    def _step(self, step: int) -> None:
        page = self._desk.page
        if page is None:
            return
        primary = self._desk.primary
        here = self._desk.linking.aimed or (primary.id if primary else None)
        target = page.neighbour(here, self._desk.view.caret, step)
        if target is None:
            self._desk.remark(self.tr("Nothing is marked in this article yet."))
        elif self._desk.linking.is_running:
            self._desk.linking.aim(target)
        else:
            self._go_to(target)

    def _go_to(self, target: SpanId) -> None:
        """Select a span alone, and put the caret where it starts: arrows go on from there."""
        self._desk.select((target,), scroll=True)

    def _extend(self, step: int) -> None:
        page, primary = self._desk.page, self._desk.primary
        if page is None:
            return
        target = page.neighbour(primary.id if primary else None, self._desk.view.caret, step)
        if target is not None:
            others = [known for known in self._desk.selected if known != target]
            self._desk.view.clear_selection()
            self._desk.select((*others, target), scroll=True)

    def _step_unsourced(self, step: int) -> None:
        page = self._desk.page
        if page is None:
            return
        claims = page.unsourced()
        if not claims:
            self._desk.remark(self.tr("Every claim here has a source or is the article’s own voice."))
            return
        primary = self._desk.primary
        here: tuple[int, str] = (primary.start, primary.id) if primary else (self._desk.view.caret, "")
        places: list[tuple[int, str]] = [(page.span(claim).start, claim) for claim in claims]
        if step > 0:
            target = next((claim for place, claim in zip(places, claims, strict=True) if place > here), claims[0])
        else:
            target = next((c for place, c in reversed([*zip(places, claims, strict=True)]) if place < here), claims[-1])
        self._go_to(target)
        self._desk.hint(self.tr("%n claim(s) in this article without a source", None, len(claims)))
