"""The screen on which a name is labelled wherever it occurs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from annotator.suggesters.occurrences import DECISIONS, Standing
from ui.models.occurrences import OccurrenceModel
from ui.presenters.occurrences import Reach
from ui.views.occurrences.forms import FormsPanel
from ui.views.occurrences.list import ENTER, OccurrenceList
from ui.views.occurrences.parts import Decision, Foot, Tally
from ui.views.occurrences.row import OccurrenceRow
from ui.views.occurrences.words import cases_text, question
from ui.widgets.key_row import KeyRow
from ui.widgets.page_bar import PageBar
from ui.widgets.painting import Painted
from ui.widgets.segments import Option, Segments
from ui.words.names import label_name

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from annotator.suggesters.occurrences import Batch
    from ui.presenters.occurrences import Ended, OccurrencePresenter
    from ui.theme import Theme

_PAUSE_MS = 150


class OccurrencesView(Painted):
    """Shows what the presenter finds; marks only what is checked, and when told to."""

    left = Signal()
    """Back to the article."""
    place_asked = Signal(object)
    """*Occurrence* to show in its article."""
    done = Signal(int)
    """So many have been marked, and the screen is no longer needed."""

    def __init__(self, presenter: OccurrencePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._alike: Counter[str] = Counter()
        self._is_searching = False
        self._is_leaving = False
        self.bar = PageBar(self.tr("To the article"))
        self.reach = Segments(self.tr("Where to look"), shows_digits=False)
        self.forms = FormsPanel()
        self.tally = Tally()
        self.model = OccurrenceModel(self)
        self._row = OccurrenceRow(presenter.project.scheme, language, self)
        self.list = OccurrenceList()
        self.decision = Decision()
        self.foot = Foot()
        self.keys = KeyRow(
            (
                ("↑ ↓", self.tr("occurrence")),
                (self.tr("Space"), self.tr("choose")),
                ("Enter", self.tr("mark one")),
                ("O", self.tr("show in the text")),
                ("F6", self.tr("forms / list")),
                ("Ctrl+Enter", self.tr("mark all chosen")),
            )
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    @property
    def is_searching(self) -> bool:
        """Whether more may be found."""
        return self._is_searching

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_F6:
            self._walk()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Mark all that is checked, then leave."""
        chosen = self.model.wanted
        if chosen:
            self._is_leaving = True
            self._presenter.stop()
            self._presenter.mark(chosen, also=self.model.there, is_linked=self.forms.link.isChecked())

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        is_accepting = event.key() in ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return is_accepting or event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F6}

    def _lay_out(self) -> None:
        self._title = self.bar.add_subject(self.tr("Label all occurrences"))
        self.bar.row.addWidget(self.reach, 0, Qt.AlignmentFlag.AlignVCenter)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.list.setAccessibleName(self.tr("Occurrences"))
        right = QVBoxLayout()
        for widget, stretch in ((self.tally, 0), (self.list, 1), (self.decision, 0), (self.foot, 0)):
            right.addWidget(widget, stretch)
        middle = QHBoxLayout()
        middle.addWidget(self.forms)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        for layout in (right, middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.keys)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.began.connect(self._begin)
        presenter.found.connect(self._show)
        presenter.ended.connect(self._end)
        presenter.marked.connect(self._take_marked)
        self.bar.back.clicked.connect(self.left)
        self.reach.picked.connect(self._reach)
        self.forms.form_toggled.connect(self.model.set_form)
        self.forms.teasers_toggled.connect(self.model.set_teasers)
        self.model.counts_changed.connect(self._pause_then_count)
        self._pause.timeout.connect(self._count)
        self.list.toggled.connect(self.model.toggle)
        self.list.marked.connect(self._mark_one)
        self.list.shown.connect(self._show_place)
        self.list.decided.connect(self._decide)
        self.list.alike_decided.connect(self._decide_alike)
        self.list.row_changed.connect(self._ask)
        self.decision.decided.connect(self._decide)
        self.decision.alike_asked.connect(self._decide_alike)
        self.foot.cancelled.connect(self.left)
        self.foot.accepted.connect(self.accept)

    def _begin(self) -> None:
        subject = self._presenter.subject
        if subject is None:
            return
        scheme = self._presenter.project.scheme
        self._is_searching, self._is_leaving = True, False
        self._alike = Counter()
        self._row.colour = scheme.label(subject.label).colour
        self._title.setText(subject.names[0])
        names = self._reaches()
        self.reach.set_options([Option(reach, names[reach]) for reach in self._presenter.scopes.offered])
        self.reach.set_value(self._presenter.reach)
        self.forms.begin(
            label_name(scheme, subject.label, self._language),
            subject.entity.name if subject.entity else "",
            can_link=subject.can_link and subject.entity is not None,
        )
        self.model.clear(out=[number for number, name in enumerate(subject.names) if number and name == name.lower()])
        self.tally.show_progress(0, 1)
        self.keys.remark.setText("")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()
        self._count()

    def _show(self, batch: Batch) -> None:
        self._alike.update(batch.lookalikes)
        self.model.add(batch.occurrences)
        self.tally.show_progress(batch.looked, max(batch.of, 1))
        if not self.list.currentIndex().isValid() and self.model.rowCount() > 1:
            self.list.setCurrentIndex(self.model.index(1, 0))

    def _end(self, ended: Ended) -> None:
        self._is_searching = False
        self.tally.show_progress(1, 1)
        seconds = self.locale().toString(ended.seconds, "f", 2)
        told = self.tr("Found in {seconds} s") if ended.is_whole else self.tr("Stopped after {seconds} s")
        self.keys.remark.setText(told.format(seconds=seconds))
        self._count()

    def _pause_then_count(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _count(self) -> None:
        self._pause.stop()
        model = self.model
        self.reach.set_texts(self._reaches())
        wanted, there, undecided = model.counts
        self.tally.tell(wanted, there, undecided)
        articles = 0 if self._is_searching else len({one.article for one in model.wanted})
        self.foot.tell(wanted, articles, is_complete=not self._is_searching and not undecided)
        for key, count in model.forms.most_common():
            one = model.first_of(key)
            words = self._name(key) if isinstance(key, int) else one.text
            told = " · ".join(
                part for part in ("" if isinstance(key, int) else cases_text(one.cases), str(count)) if part
            )
            self.forms.show_form(key, words, told, is_in=model.is_form_in(key))
        self.forms.show_alike(self._alike)
        self.forms.teasers.setEnabled(model.has_teasers)

    def _reaches(self) -> dict[str, str]:
        """Return what each reach is called, with how much has been found in it."""
        names = {
            Reach.ARTICLE: self.tr("This article"),
            Reach.STORY: self.tr("This story"),
            Reach.ALL: self.tr("All articles"),
        }
        counts, number = self._presenter.scopes.counts, self.locale().toString
        return {reach: f"{name} {number(counts[reach])}" if reach in counts else name for reach, name in names.items()}

    def _name(self, number: int) -> str:
        return self._presenter.subject.names[number] if self._presenter.subject else ""

    def _reach(self, reach: str) -> None:
        self._presenter.ask_again(Reach(reach))

    def _ask(self) -> None:
        """Show the question about the current row, if there is one."""
        one = self.model.occurrence(self.list.currentIndex().row())
        is_open = one is not None and one.standing in DECISIONS
        self.decision.setVisible(is_open)
        if one is not None and is_open:
            self.decision.question.setText(question(one, self._presenter.project.scheme, self._language))

    def _decide(self, is_on: bool) -> None:
        row = self.list.currentIndex().row()
        self.model.decide(row, is_on)
        following = self.model.occurrence(row + 1)
        if following is not None:
            self.list.setCurrentIndex(self.model.index(row + 1, 0))

    def _decide_alike(self) -> None:
        self.model.decide_alike(self.list.currentIndex().row())

    def _mark_one(self, row: int) -> None:
        one = self.model.occurrence(row)
        if one is not None and one.standing is not Standing.MARKED:
            self._presenter.mark((one,), is_linked=self.forms.link.isChecked())

    def _take_marked(self, marked: object, _changes: object) -> None:
        self.model.take_marked(marked)  # type: ignore[arg-type]  # occurrences
        if self._is_leaving:
            self._is_leaving = False
            self.done.emit(len(marked))  # type: ignore[arg-type]  # occurrences

    def _show_place(self, row: int) -> None:
        one = self.model.occurrence(row)
        if one is not None:
            self.place_asked.emit(one)

    def _step_back(self) -> None:
        if self._is_searching:
            self._presenter.stop()
        else:
            self.left.emit()

    def _walk(self) -> None:
        if self.list.hasFocus():
            first = next(iter(self.forms.boxes.values()), self.forms.teasers)
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
