"""One gesture for a claim, its cue and its source: select one after the other, written as one edit at the end.

What is marked already is used as it is; what a claim has already is not asked for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtGui import QGuiApplication

from annotator.edits.together import TogetherIds, mark_together
from annotator.model import Fragment, Relation, RelationId, SpanId, new_id
from annotator.scheme import Role
from ui.presenters.article import faces
from ui.presenters.article.gesture import RELATIONS, Running, steps_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from annotator.model import AnnotatorId, Span
    from ui.presenters.article.page import Page
    from ui.presenters.article.presenter import ArticlePresenter

_RELATION_IDS = {Role.CUE: "cue_relation", Role.SOURCE: "attribution"}


class Together(QObject):
    """The gesture; while it runs, what has been selected is shown like a suggestion."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._running: Running | None = None
        self._since_click = QElapsedTimer()
        desk.view.word_taken.connect(self._take_back_click)

    @property
    def is_running(self) -> bool:
        """Whether the gesture waits for the next selection."""
        return self._running is not None

    def start(self) -> None:
        """Begin, with the selected claim, cue, source or text if there is any."""
        page, known = self._desk.page, self._selected_mark()
        if page is None:
            return
        is_claim = known is not None and page.is_claim(known.id)
        steps = steps_of(page.scheme, page.label(known.id) if known and is_claim else page.scheme.label_for(Role.CLAIM))
        if not steps:
            self._desk.remark(self.tr("The scheme has no label or relation for this."))
            return
        self.cancel()
        selection = self._desk.view.selection
        self._desk.select(())
        self._running = Running(steps)
        role = next((step.role for step in steps if known is not None and step.label.code == known.label), None)
        if known is not None and role is not None:
            self._pick(known, role)
        elif selection is not None and known is None:
            self.take(selection)
        else:
            self._ask()

    def take(self, selection: tuple[int, int]) -> None:
        """Take selected text for the next of the three."""
        self._take((Fragment(start=selection[0], end=selection[1]),))

    def take_mark(self, span_id: SpanId) -> None:
        """Take a span that is there already for the next of the three; only its text if it has another label."""
        span = self._desk.page.find(span_id) if self._desk.page else None
        step = self._running.step if self._running else None
        if span is None or step is None:
            return
        if span.label == step.label.code:
            self._pick(span)
        else:
            self._take(span.fragments)
        self._since_click.start()

    def finish(self) -> None:
        """Take what the keyboard has selected; if nothing is, go on without this one."""
        if self._running is None:
            return
        selection = self._desk.view.selection
        if selection is not None:
            self.take(selection)
        elif Role.CLAIM in self._running.picks and self._running.step is not None:
            self._running.passed.add(self._running.step.role)
            self._go_on()

    def cancel(self) -> None:
        """End the gesture and write nothing."""
        if self._running is None:
            return
        shown = [span.id for span in self._running.picks.values() if not self._is_there(span)]
        self._running = None
        self._desk.view.change_marks((), shown)
        self._desk.view.set_selected(self._desk.selected)
        self._disarm()

    def _selected_mark(self) -> Span | None:
        """Return the selected claim, cue or source, unless other text than its own is selected."""
        span, page, selection = self._desk.primary, self._desk.page, self._desk.view.selection
        if span is None or page is None or page.label(span.id).role not in {Role.CLAIM, Role.CUE, Role.SOURCE}:
            return None
        return span if selection in {None, (span.start, span.end)} else None

    def _is_there(self, span: Span) -> bool:
        """Tell whether the span is more than a pick of this gesture."""
        return self._desk.page is not None and span.id in self._desk.page

    def _take_back_click(self, start: int, end: int) -> None:
        """Forget the span that the first half of a double click has taken: the word there is meant."""
        running, interval = self._running, QGuiApplication.styleHints().mouseDoubleClickInterval()
        is_double = self._since_click.isValid() and self._since_click.elapsed() < interval
        self._since_click.invalidate()
        if running is None or not is_double or not running.picks:
            return
        role, span = next(reversed(running.picks.items()))
        if any(start < fragment.end and fragment.start < end for fragment in span.fragments):
            del running.picks[role]
            if role is Role.CLAIM:
                running.passed.clear()
            self._show(running)
            if not self._is_there(span):
                self._desk.view.change_marks((), (span.id,))

    def _take(self, fragments: tuple[Fragment, ...]) -> None:
        running, page = self._running, self._desk.page
        step = running.step if running else None
        settled = self._desk.marking.checked(fragments)
        if running is None or page is None or step is None or settled is None:
            return
        by = self._desk.project.annotator.id
        twin = page.twin(step.label.code, settled, by)
        self._pick(twin or self._desk.marking.fresh(step.label.code, settled))

    def _pick(self, span: Span, role: Role | None = None) -> None:
        """Take *span* for what is to be selected next, or for *role*."""
        running, page = self._running, self._desk.page
        step = running.step if running else None
        if running is None or page is None or step is None:
            return
        role = role or step.role
        running.picks[role] = span
        if role is Role.CLAIM:
            self._leave_out(running, {other: page.heads(span.id, each) for other, each in RELATIONS.items()})
        self._desk.view.clear_selection()
        self._show(running)
        if not self._is_there(span):
            face = faces.mark(page, span, self._desk.language)
            self._desk.view.change_marks([replace(face, is_suggestion=True)], ())
        self._go_on()

    @staticmethod
    def _leave_out(running: Running, known: Mapping[Role, Collection[SpanId]]) -> None:
        """Ask for nothing that the claim has already, nor relate it once more to what was selected before it."""
        running.passed |= {role for role, heads in known.items() if heads}
        running.picks = {role: span for role, span in running.picks.items() if span.id not in known.get(role, ())}

    def _show(self, running: Running) -> None:
        """Show which marks that are there already have been picked."""
        self._desk.view.set_selected(tuple(span.id for span in running.picks.values() if self._is_there(span)))

    def _go_on(self) -> None:
        if self._running is None:
            return
        if self._running.step is not None:
            self._ask()
            return
        ended = self._running
        self.cancel()
        self._write(ended)

    def _ask(self) -> None:
        step = self._running.step if self._running else None
        if step is None:
            return
        self._desk.view.set_armed(step.label.colour, step.label.line)
        self._desk.armed_changed.emit(step.label.code)
        self._desk.hint(self._asked(step.role))

    def _asked(self, role: Role) -> str:
        claim = self._running.picks.get(Role.CLAIM) if self._running else None
        match role, claim is not None and self._is_there(claim):
            case Role.CLAIM, _:
                return self._asked_for_claim()
            case Role.CUE, False:
                return self.tr("Now select the cue. Enter: there is none. Esc: drop the claim.")
            case Role.CUE, True:
                return self.tr("Now select the cue of this claim. Enter: there is none. Esc ends.")
            case _, False:
                return self.tr("Now select the source. Enter: there is none. Esc: drop the claim.")
            case _:
                return self.tr("Now select the source of this claim. Enter: there is none. Esc ends.")

    def _asked_for_claim(self) -> str:
        picks = self._running.picks if self._running else {}
        if Role.CUE in picks:
            return self.tr("Select the claim of this cue. Esc ends.")
        if Role.SOURCE in picks:
            return self.tr("Select the claim of this source. Esc ends.")
        return self.tr("Select the claim. Esc ends.")

    def _disarm(self) -> None:
        self._desk.view.set_armed(None, None)
        self._desk.armed_changed.emit(None)
        self._desk.hint("")

    def _write(self, ended: Running) -> None:
        page, by = self._desk.page, self._desk.project.annotator.id
        claim = ended.picks[Role.CLAIM]
        if page is None:
            return
        if len(ended.picks) == 1 and self._is_there(claim):
            self._desk.select((claim.id,))
            if all(page.heads(claim.id, RELATIONS[role]) for role in ended.passed):
                self._desk.remark(self.tr("This claim has its cue and its source already."))
            return
        relations = {
            step.role: _relation(claim, ended.picks[step.role], step.relation, by=by)
            for step in ended.steps
            if step.relation and step.role in ended.picks
        }
        known: dict[str, str] = {role.value: span.id for role, span in ended.picks.items()}
        known |= {_RELATION_IDS[role]: relation.id for role, relation in relations.items()}
        ids = TogetherIds.model_validate(known)
        where = {role: span.id if self._is_there(span) else span.fragments for role, span in ended.picks.items()}
        put = tuple(self._written(page, ended))
        self._desk.selected = (claim.id,)
        self._desk.edits.make(
            lambda session: mark_together(
                session,
                claim.article,
                claim=where[Role.CLAIM],
                cue=where.get(Role.CUE),
                source=where.get(Role.SOURCE),
                by=by,
                ids=ids,
            ),
            put=put,
            relate=tuple(relations.values()),
        )
        self._desk.select((claim.id,))

    def _written(self, page: Page, ended: Running) -> Iterator[Span]:
        """Yield the spans that the edit makes or changes, as it will leave them."""
        has_source = Role.SOURCE in ended.picks
        for role, span in ended.picks.items():
            if role is Role.CLAIM and has_source and not self._is_there(span):
                yield span.model_copy(update={"attributes": page.scheme.label(span.label).defaults_with_source()})
            elif not self._is_there(span):
                yield span
            elif has_source and span.own_voice:
                yield span.model_copy(update={"own_voice": False})


def _relation(claim: Span, end: Span, code: str, *, by: AnnotatorId) -> Relation:
    return Relation(
        id=RelationId(new_id()),
        type=code,
        source=claim.id,
        target=end.id,
        by=by,
        made_at=datetime.now(UTC),
    )
