"""The panes beside the texts: the copies there are, and what would be carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout
from typing_extensions import override

from annotator.edits.carrying import Staying
from ui.presenters.copying import Whose
from ui.theme import S1, S2, S4, S7, SMALL
from ui.views.copies import told
from ui.views.copies.legend import Legend
from ui.views.copies.two_lines import TwoLineList
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.segments import Option, Segments
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.edits.carrying import Carriage, Left
    from annotator.scheme import Scheme
    from ui.presenters.copying import Pair

COPIES, CARRY = 264, 320
_MOST = 1_000
_THERE, _BACK = "there", "back"


class _Panel(Painted):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)


class CopyList(_Panel):
    """The copies of an article, and how far the search for them is."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(COPIES - S7)
        self.head = text_label(bold=True)
        self.list = TwoLineList(self.tr("Copies"))
        self.told = text_label(size=SMALL, dim=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = TextButton(self.tr("Stop"), is_small=True)
        self.cancel.clicked.connect(self.stopped)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel)
        head = QVBoxLayout()
        head.setContentsMargins(S4, S2, S2, S2)
        head.setSpacing(S1)
        for part in (self.head, self.told):
            head.addWidget(part)
        head.addLayout(running)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def show_pairs(self, pairs: Sequence[Pair], current: int, *, is_looking: bool) -> None:
        """Show the pairs that were found."""
        self.list.set_lines([told.pair_lines(pair) for pair in pairs], current)
        self.head.setText(self.tr("%n cop(ies)", None, len(pairs)) if pairs else self.tr("Copies"))
        none = self.tr("No other article is the same or nearly the same.")
        self.told.setText(self.tr("Looking for copies… Esc stops") if is_looking else "" if pairs else none)
        self.told.setVisible(bool(self.told.text()))
        for part in (self.progress, self.cancel):
            part.setVisible(is_looking)

    def show_progress(self, looked: int, of: int) -> None:
        """Show how far the search is."""
        self.progress.setRange(0, max(of, 1))
        self.progress.setValue(looked)


class CarryPanel(_Panel):
    """Which way and whose, how many are carried, and which stay and why."""

    turned = Signal(bool)
    """Whether marks go to the left."""
    whose_chosen = Signal(object)
    asked = Signal()
    """Carry them over."""
    left_opened = Signal(object)
    """A mark that stays (Left)."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(CARRY - S7)
        self._language = language
        self._left: tuple[Left, ...] = ()
        self.way = Segments(self.tr("Which way"), shows_digits=False)
        self.way.set_options((Option(_THERE, self.tr("To the right")), Option(_BACK, self.tr("To the left"))))
        self.way.set_value(_THERE)
        self.whose = Segments(self.tr("Whose marks"), shows_digits=False)
        self.whose.set_options((Option(Whose.ALL, self.tr("All marks")), Option(Whose.MINE, self.tr("Only mine"))))
        self.whose.set_value(Whose.ALL)
        self.counts = text_label(bold=True)
        self.reasons = text_label(size=SMALL, dim=True)
        self.list = TwoLineList(self.tr("Marks that stay"), is_quotation=True)
        self.accept = TextButton("", kind=Kind.PRIMARY)
        self.accept.setToolTip("Ctrl+Enter")
        self.legend = Legend()
        self._build()
        self.way.picked.connect(self._turn)
        self.whose.picked.connect(self.whose_chosen)
        self.accept.clicked.connect(self.asked)
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._open)

    def show_plan(self, plan: Carriage | None, scheme: Scheme, *, is_read_only: bool) -> None:
        """Show what would be carried; None: it is not known yet, or there is nothing to carry it to."""
        carried = len(plan.carried) if plan else 0
        self.accept.setText(self.tr("Carry over %n", None, carried))
        self.accept.setEnabled(bool(carried) and not is_read_only)
        if plan is None:
            self.counts.setText("")
            self.reasons.setText("")
            self._show_left((), scheme)
            return
        told_of = [self.tr("%n mark(s) will be carried", None, carried)]
        if plan.relations:
            told_of.append(self.tr("%n relation(s) with them", None, len(plan.relations)))
        self.counts.setText("\n".join(told_of))
        self.reasons.setText("\n".join(self._reasons(plan)))
        self.reasons.setVisible(bool(self.reasons.text()))
        self._show_left(tuple(each for each in plan.left if each.why is not Staying.THERE), scheme)

    def show_way(self, *, is_turned: bool, whose: Whose) -> None:
        """Show which way and whose marks are carried."""
        self.way.set_value(_BACK if is_turned else _THERE)
        self.whose.set_value(whose)

    def _reasons(self, plan: Carriage) -> list[str]:
        counts = {reason: sum(each.why is reason for each in plan.left) for reason in Staying}
        lines = [
            self.tr("%n stay(s): {why}", None, count).format(why=told.why(reason))
            for reason, count in counts.items()
            if count
        ]
        if plan.relations_left:
            lines.append(self.tr("%n relation(s) stay(s): an end is not carried", None, plan.relations_left))
        return lines

    def _show_left(self, left: tuple[Left, ...], scheme: Scheme) -> None:
        self._left = left
        self.list.set_lines([told.left_lines(each, scheme, self._language) for each in left[:_MOST]])
        self.list.setVisible(bool(left))

    def _turn(self, way: object) -> None:
        self.turned.emit(way == _BACK)

    def _open(self, row: int) -> None:
        self.left_opened.emit(self._left[row])

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(S4, S2, S4, S2)
        head.setSpacing(S2)
        head.addWidget(text_label(self.tr("Carry marks over"), bold=True))
        for part in (self.way, self.whose, self.counts, self.reasons):
            head.addWidget(part)
        foot = QVBoxLayout()
        foot.setContentsMargins(S4, S2, S4, S2)
        foot.setSpacing(S2)
        foot.addWidget(self.accept)
        foot.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addLayout(foot)
