"""Parts of the screen round the list: its counts, the decision of the moment, and what will be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from ui.theme import BAR, S2, S4, SMALL
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FOOT = 56


class Tally(Painted):
    """How many are new, there already and undecided, and how far the search is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self.fresh = text_label(bold=True)
        self.there = text_label(dim=True)
        self.undecided = text_label(bold=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(160)
        self.looking = text_label(dim=True, size=SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 0)
        row.setSpacing(S4)
        for label in (self.fresh, self.there, self.undecided):
            label.setWordWrap(False)
            row.addWidget(label)
        row.addStretch(1)
        self.looking.setWordWrap(False)
        row.addWidget(self.looking)
        row.addWidget(self.progress)
        self.undecided.setProperty("warn", True)

    def tell(self, fresh: int, there: int, undecided: int) -> None:
        """Say how many there are."""
        self.fresh.setText(self.tr("%n to mark", None, fresh))
        self.there.setText(self.tr("%n marked already", None, there))
        self.undecided.setText(self.tr("%n need(s) a decision", None, undecided))
        self.undecided.setVisible(bool(undecided))

    def show_progress(self, looked: int, of: int) -> None:
        """Show how far the search is; at its end there is nothing to show."""
        is_running = looked < of
        self.progress.setVisible(is_running)
        self.looking.setVisible(is_running)
        self.progress.setRange(0, max(of, 1))
        self.progress.setValue(looked)
        self.looking.setText(self.tr("Searching… Esc stops"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)


class Decision(Painted):
    """The question about the current row and its answers."""

    decided = Signal(bool)
    """Mark it too, or leave it."""
    alike_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self.question = Elided(size=SMALL)
        self.mark = TextButton(self.tr("1  mark it too"), is_small=True)
        self.leave = TextButton(self.tr("2  leave it"), is_small=True)
        self.alike = TextButton(self.tr("3  the same for all such"), is_small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 0)
        row.setSpacing(S2)
        row.addWidget(self.question, 1)
        for button in (self.mark, self.leave, self.alike):
            row.addWidget(button)
        self.mark.clicked.connect(self._mark)
        self.leave.clicked.connect(self._leave)
        self.alike.clicked.connect(self.alike_asked)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.sel)

    def _mark(self) -> None:
        self.decided.emit(True)

    def _leave(self) -> None:
        self.decided.emit(False)


class Foot(Painted):
    """What will be done, and the two buttons."""

    cancelled = Signal()
    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_FOOT)
        self.told = Elided(size=SMALL)
        self.told.setProperty("dim", True)
        self.cancel = TextButton(self.tr("Cancel"))
        self.accept = TextButton("", kind=Kind.PRIMARY)
        self.accept.setToolTip("Ctrl+Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 0, S4, 0)
        row.setSpacing(S2)
        row.addWidget(self.told, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.accept)
        self.cancel.clicked.connect(self.cancelled)
        self.accept.clicked.connect(self.accepted)

    def tell(self, marks: int, articles: int, *, is_complete: bool) -> None:
        """Say how many marks in how many articles will be made; 0 articles: it is not known yet."""
        self.accept.setEnabled(bool(marks))
        self.accept.setText(self.tr("Mark %n", None, marks))
        told = self.tr("%n mark(s) will be made", None, marks)
        where = self.tr("in %n article(s), one step to undo", None, articles)
        if marks:
            self.told.setText(f"{told} {where}" if articles else told)
        else:
            self.told.setText(self.tr("All occurrences are marked") if is_complete else "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.page)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
