"""One gesture for a claim, its cue and its source: select one after the other, written as one edit at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtGui import QGuiApplication

from annotator.edits.together import TogetherIds, mark_together
from annotator.model import Fragment, Relation, RelationId, SpanId, new_id
from annotator.scheme import RelationRole, Role
from ui.presenters.article import faces

if TYPE_CHECKING:
    from annotator.model import Fragments, Span
    from annotator.scheme import Label, Scheme
    from ui.presenters.article.presenter import ArticlePresenter

_RELATION_IDS = {Role.CUE: "cue_relation", Role.SOURCE: "attribution"}
_RELATIONS = {Role.CUE: RelationRole.CUE, Role.SOURCE: RelationRole.ATTRIBUTION}


@dataclass(frozen=True, slots=True)
class _Step:
    """One of the marks to make: its part, its label, and the relation from the claim to it."""

    role: Role
    label: Label
    relation: str = ""


@dataclass(slots=True)
class _Running:
    """How far the gesture has come."""

    steps: tuple[_Step, ...]
    picks: dict[Role, Span]
    skipped: int = 0

    @property
    def step(self) -> _Step | None:
        """What is to be selected next."""
        place = len(self.picks) + self.skipped
        return self.steps[place] if place < len(self.steps) else None


def _steps(scheme: Scheme) -> tuple[_Step, ...]:
    """Return what *scheme* has of claim, cue and source; nothing without a claim and one other."""
    claim = scheme.label_for(Role.CLAIM)
    if claim is None:
        return ()
    found = [(role, scheme.companion(claim.code, role, relation)) for role, relation in _RELATIONS.items()]
    others = tuple(_Step(role, each[0], each[1].code) for role, each in found if each is not None)
    return (_Step(Role.CLAIM, claim), *others) if others else ()


class Together(QObject):
    """The gesture; while it runs, what has been selected is shown like a suggestion."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._running: _Running | None = None
        self._since_click = QElapsedTimer()

    @property
    def is_running(self) -> bool:
        """Whether the gesture waits for the next selection."""
        return self._running is not None

    def start(self) -> None:
        """Begin; text that is selected already is the claim."""
        page = self._desk.page
        if page is None:
            return
        steps = _steps(page.scheme)
        if not steps:
            self._desk.hint(self.tr("The scheme has no label or relation for this."))
            return
        self.cancel()
        self._desk.select(())
        self._running = _Running(steps, {})
        selection = self._desk.view.selection
        if selection is not None:
            self.take(selection)
        else:
            self._ask()

    def take(self, selection: tuple[int, int]) -> None:
        """Take selected text for the next of the three."""
        self._take_back_click(*selection)
        self._take((Fragment(start=selection[0], end=selection[1]),))

    def take_mark(self, span_id: SpanId) -> None:
        """Take the text of a span that is there already for the next of the three."""
        span = self._desk.page.find(span_id) if self._desk.page else None
        if span is not None:
            self._take(span.fragments)
            self._since_click.start()

    def finish(self) -> None:
        """Take what the keyboard has selected; if nothing is, go on without this one."""
        if self._running is None:
            return
        selection = self._desk.view.selection
        if selection is not None:
            self.take(selection)
        elif self._running.picks:
            self._running.skipped += 1
            self._go_on()

    def cancel(self) -> None:
        """End the gesture and write nothing."""
        if self._running is None:
            return
        shown = [span.id for span in self._running.picks.values()]
        self._running = None
        self._desk.view.change_marks((), shown)
        self._disarm()

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
            self._desk.view.change_marks((), (span.id,))

    def _take(self, fragments: tuple[Fragment, ...]) -> None:
        running, page = self._running, self._desk.page
        step = running.step if running else None
        settled = self._desk.marking.checked(fragments)
        if running is None or page is None or step is None or settled is None:
            return
        span = self._desk.marking.fresh(step.label.code, settled)
        running.picks[step.role] = span
        self._desk.view.clear_selection()
        self._desk.view.change_marks([replace(faces.mark(page, span, self._desk.language), is_suggestion=True)], ())
        self._go_on()

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
        match step.role:
            case Role.CLAIM:
                self._desk.hint(self.tr("Select the claim. Esc ends."))
            case Role.CUE:
                self._desk.hint(self.tr("Now select the cue. Enter: there is none. Esc: drop the claim."))
            case _:
                self._desk.hint(self.tr("Now select the source. Enter: there is none. Esc: drop the claim."))

    def _disarm(self) -> None:
        self._desk.view.set_armed(None, None)
        self._desk.armed_changed.emit(None)
        self._desk.hint("")

    def _write(self, ended: _Running) -> None:
        picks = ended.picks
        claim, by = picks[Role.CLAIM], self._desk.project.annotator.id
        relations = {
            step.role: _relation(claim, picks[step.role], step.relation)
            for step in ended.steps
            if step.relation and step.role in picks
        }
        known: dict[str, str] = {"claim": claim.id}
        known |= {role.value: span.id for role, span in picks.items()}
        known |= {_RELATION_IDS[role]: relation.id for role, relation in relations.items()}
        ids = TogetherIds.model_validate(known)
        fragments: dict[Role, Fragments] = {role: span.fragments for role, span in picks.items()}
        self._desk.selected = (claim.id,)
        self._desk.edits.make(
            lambda session: mark_together(
                session,
                claim.article,
                claim=claim.fragments,
                cue=fragments.get(Role.CUE),
                source=fragments.get(Role.SOURCE),
                by=by,
                ids=ids,
            ),
            put=tuple(picks.values()),
            relate=tuple(relations.values()),
        )
        self._desk.select((claim.id,))


def _relation(claim: Span, end: Span, code: str) -> Relation:
    return Relation(
        id=RelationId(new_id()),
        type=code,
        source=claim.id,
        target=end.id,
        by=claim.by,
        made_at=datetime.now(UTC),
    )
