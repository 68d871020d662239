"""Marking: labels for selected text, other labels for marks, their bounds, flags and ends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import text
from annotator.edits import marking
from annotator.errors import EmptySelection, OffsetError
from annotator.model import Fragment, Span, SpanId, new_id
from annotator.scheme import Role
from annotator.store import hanging
from ui.words.hanging import relations_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.changes import Changes
    from annotator.model import Fragments
    from annotator.store.hanging import Hanging
    from annotator.store.session import Session
    from ui.presenters.article.page import Page
    from ui.presenters.article.presenter import ArticlePresenter


class Marking(QObject):
    """Gestures that make, change and remove spans."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self.armed: str | None = None
        """The label that the next selected text will get."""

    def press_label(self, code: str) -> None:
        """Label the selected text; or else change the selected marks to it; or else arm it for the next selection."""
        page = self._desk.page
        if page is None:
            return
        if self._desk.view.selection is not None:
            self.mark(code)
        elif any(span.label != code for span in page.many(self._desk.selected)):
            self.relabel(code)
        elif self.armed == code:
            self.disarm()
        else:
            self.arm(code)

    def arm(self, code: str) -> None:
        """Give *code* to whatever text is selected next, until ``disarm``."""
        page = self._desk.page
        if page is None:
            return
        label = page.scheme.label(code)
        self.armed = code
        self._desk.select(())
        self._desk.view.set_armed(label.colour, label.line)
        self._desk.armed_changed.emit(code)
        name = label.name.best(self._desk.language)
        self._desk.hint(self.tr("“{label}” is armed: each text you select gets it. Esc ends.").format(label=name))

    def disarm(self) -> None:
        """Arm nothing."""
        self.armed = None
        self._desk.view.set_armed(None, None)
        self._desk.armed_changed.emit(None)
        self._desk.hint("")

    def mark_armed(self) -> None:
        """Give the selected text the armed label."""
        if self.armed is not None and self.mark(self.armed) is not None:
            self._desk.view.clear_selection()

    def mark(self, code: str) -> SpanId | None:
        """Give the selected text a label. The text stays selected, so that it can get a second one."""
        page, selection = self._desk.page, self._desk.view.selection
        if page is None or selection is None:
            return None
        return self.mark_range(code, *selection)

    def mark_range(self, code: str, start: int, end: int) -> SpanId | None:
        """Give [start, end) a label and select the new span."""
        page = self._desk.page
        fragments = self.checked((Fragment(start=start, end=end),))
        if page is None or fragments is None:
            return None
        by = self._desk.project.annotator.id
        twin = page.twin(code, fragments, by)
        if twin is not None:
            self._desk.select((twin.id,))
            self._desk.remark(self.tr("This text is marked so already."))
            return None
        span = self.fresh(code, fragments)
        article = page.article.id
        self._desk.selected = (span.id,)
        self._desk.edits.make(
            lambda session: marking.mark_span(
                session, article, code, fragments, by=by, id=span.id, own_voice=span.own_voice
            ),
            put=(span,),
        )
        self._desk.select((span.id,))
        return span.id

    def fresh(self, code: str, fragments: Fragments) -> Span:
        """Return a new span as the project will have it."""
        page = self._page()
        return Span(
            id=SpanId(new_id()),
            article=page.article.id,
            label=code,
            fragments=fragments,
            text=text.covered(page.article.text, fragments),
            attributes=page.scheme.label(code).defaults(),
            by=self._desk.project.annotator.id,
            made_at=datetime.now(UTC),
        )

    def relabel(self, code: str) -> None:
        """Change the label of the selected spans."""
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None:
            return
        chosen = [span for span in page.many(self._desk.selected) if span.label != code]
        label = page.scheme.label(code)
        known = {attribute.code for attribute in label.attributes}
        put = [
            span.model_copy(
                update={
                    "label": code,
                    "attributes": label.defaults() | {k: v for k, v in span.attributes.items() if k in known},
                    "own_voice": span.own_voice and label.role is Role.CLAIM,
                }
            )
            for span in chosen
        ]
        ids = tuple(span.id for span in chosen)
        self._desk.edits.make(lambda session: marking.relabel(session, ids, code, by=by), put=put)

    def delete(self) -> None:
        """Remove the selected spans and their relations."""
        page, by, ids = self._desk.page, self._desk.project.annotator.id, self._desk.selected
        if page is None or not ids:
            self._desk.remark(self.tr("Select a mark first."))
            return
        gone = {relation.id for span in ids for relation in page.relations_of(span)}
        found: list[Hanging] = []

        def write(session: Session) -> Changes:
            found.append(hanging.on_marks(session, ids))
            return marking.delete_spans(session, ids, by=by)

        def tell(_changes: Changes) -> None:
            if found and found[-1].relations:
                told = self.tr("Removed with {what}. Ctrl+Z brings it back.")
                self._desk.hint(told.format(what=relations_text(found[-1])))

        self._desk.edits.make(write, drop=ids, unrelate=gone, then=tell)

    def flag(self) -> None:
        """Flag the selected spans, or take their flags off if all have one."""
        page, by = self._desk.page, self._desk.project.annotator.id
        chosen = page.many(self._desk.selected) if page else ()
        if not chosen:
            self._desk.remark(self.tr("Select a mark first."))
            return
        value = not all(span.flagged for span in chosen)
        ids = tuple(span.id for span in chosen)
        self._desk.edits.make(
            lambda session: marking.flag(session, ids, value, by=by),
            put=[span.model_copy(update={"flagged": value}) for span in chosen],
        )

    def set_attribute(self, code: str, value: str | None, *, of: Collection[SpanId] | None = None) -> None:
        """Give an attribute of the selected spans, or of others, a value, or none."""
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None:
            return
        asked = page.many(self._desk.selected if of is None else of)
        chosen = [span for span in asked if page.label(span.id).attribute(code) and _differs(span, code, value)]
        if not chosen:
            return
        ids = tuple(span.id for span in chosen)
        self._desk.edits.make(
            lambda session: marking.set_attribute(session, ids, code, value, by=by),
            put=[_with_attribute(span, code, value) for span in chosen],
        )

    def set_note(self, note: str, *, of: SpanId | None = None) -> None:
        """Write a note on the primary span, or on another one."""
        page, by = self._desk.page, self._desk.project.annotator.id
        span = page.find(of) if page and of else self._desk.primary
        if span is None or span.note == note:
            return
        span_id = span.id
        self._desk.edits.make(
            lambda session: marking.set_note(session, span_id, note, by=by),
            put=[span.model_copy(update={"note": note})],
        )

    def move(self, span_id: SpanId, fragments: Iterable[Fragment]) -> None:
        """Give a span other bounds."""
        page, by = self._desk.page, self._desk.project.annotator.id
        span = page.find(span_id) if page else None
        settled = self.checked(fragments)
        if page is None or span is None or settled is None or settled == span.fragments:
            return
        moved = span.model_copy(
            update={"fragments": settled, "text": text.covered(page.article.text, settled)},
        )
        self._desk.edits.make(lambda session: marking.change_fragments(session, span_id, settled, by=by), put=[moved])

    def checked(self, fragments: Iterable[Fragment]) -> Fragments | None:
        """Return *fragments* as a span may have them; None, and a hint, if it may not."""
        page = self._page()
        try:
            return text.checked(page.article.text, fragments)
        except (EmptySelection, OffsetError):
            self._desk.remark(self.tr("Select some text first."))
            return None

    def _page(self) -> Page:
        page = self._desk.page
        if page is None:
            raise RuntimeError("no article is open")
        return page


def _differs(span: Span, code: str, value: str | None) -> bool:
    return span.attributes.get(code, "") != (value or "")


def _with_attribute(span: Span, code: str, value: str | None) -> Span:
    others = {known: old for known, old in span.attributes.items() if known != code}
    return span.model_copy(update={"attributes": others | ({code: value} if value else {})})
