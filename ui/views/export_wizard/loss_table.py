"""All kinds of losses: those that happen a row each, the others in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.exporters.policies import CHOICES, What
from ui.theme import S2, S3, S5, SMALL
from ui.views.export_wizard.loss_row import CHOICE, COUNT, LossRowView, choice_width
from ui.widgets.buttons import LinkButton
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label
from ui.words.losses import what_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.views.export_wizard.loss_row import Loss

_HEAD = 32


class LossTable(Painted):
    """Rows in the order of *What*."""

    decided = Signal(object, object)
    """What and Policy."""
    entered = Signal(object)
    """The keyboard is in the row of this loss (What)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[What, LossRowView] = {}
        self.told = Fold()
        self.none = Fold()
        self.told_rows = QWidget()
        self._told_column = QVBoxLayout(self.told_rows)
        self.none_names = text_label(size=SMALL, dim=True)
        self.none_names.setContentsMargins(S2, 0, S2, S2)
        self.told.opens(self.told_rows)
        self.none.opens(self.none_names)
        self._head = LossHead()
        self._choice_width = CHOICE
        self._column = QVBoxLayout()
        whole = QVBoxLayout(self)
        for layout in (self._column, self._told_column, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._column)
        for part in (self.told, self.told_rows, self.none, self.none_names):
            whole.addWidget(part)

    def fit(self, width: int) -> None:
        """Share *width* among the columns."""
        self._choice_width = choice_width(width)
        self._fit()

    def show_losses(self, losses: Sequence[Loss]) -> None:
        """Show a row for each that happens, and fold the rest."""
        wanted = [loss for loss in losses if loss.is_there]
        for what in [what for what in self.rows if what not in {loss.row.what for loss in wanted}]:
            row = self.rows.pop(what)
            row.hide()
            row.deleteLater()
        decidable = [loss for loss in wanted if loss.row.choices]
        told = [loss for loss in wanted if not loss.row.choices]
        for losses_here, column in ((decidable, self._column), (told, self._told_column)):
            for number, loss in enumerate(losses_here):
                self._row(loss.row.what, column, number).show_loss(loss)
        self._fit()
        self.told.tell(self.tr("Only told in the report: %n kind(s)", None, len(told)) if told else "")
        free = [what for what in CHOICES if what not in self.rows]
        self.none_names.setText(", ".join(what_name(what).lower() for what in free))
        self.none.tell(self.tr("No loss: %n kind(s)", None, len(free)) if free else "")

    @property
    def current(self) -> What | None:
        """The loss whose row has, or had last, the keyboard."""
        return next((what for what, row in self.rows.items() if row.is_open), None)

    def enter(self, what: What) -> None:
        """Give the keyboard to the row of a loss."""
        row = self.rows.get(what)
        if row is not None:
            row.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_control(self) -> QWidget | None:
        """Return what gets the keyboard first: the first row about which nobody has decided."""
        rows = [row for row in self._in_order() if row.loss is not None and row.loss.row.choices]
        stopping = [row for row in rows if row.loss is not None and row.loss.is_stopping]
        return next((row.choice for row in (*stopping, *rows)), None)

    def _in_order(self) -> list[LossRowView]:
        return [row for what in What if (row := self.rows.get(what)) is not None]

    def _enter(self, row: LossRowView) -> None:
        for each in self.rows.values():
            each.set_open(is_open=each is row)
        self.entered.emit(row.what)

    def _row(self, what: What, column: QVBoxLayout, number: int) -> LossRowView:
        found = self.rows.get(what)
        if found is None:
            found = self.rows[what] = LossRowView(what)
            found.decided.connect(self.decided)
            found.entered.connect(self._enter)
            column.insertWidget(number, found)
        return found

    def _fit(self) -> None:
        self._head.set_choice_width(self._choice_width)
        for row in self.rows.values():
            row.set_choice_width(self._choice_width)


class Fold(LinkButton):
    """A line that unfolds what is below it."""

    def __init__(self) -> None:
        super().__init__("", icon="next")
        self.setCheckable(True)
        self._content: QWidget | None = None
        self.toggled.connect(self._unfold)

    def opens(self, content: QWidget) -> None:
        """Unfold *content*, which is folded at first."""
        self._content = content
        content.hide()

    def tell(self, words: str) -> None:
        """Show the line with these words; nothing hides it and what it unfolds."""
        self.setText(words)
        self.setVisible(bool(words))
        self._unfold(self.isChecked() and bool(words))

    def _unfold(self, is_open: bool) -> None:
        if self._content is not None:
            self._content.setVisible(is_open)
        self.set_icon("down" if is_open else "next")


class LossHead(Painted):
    """What the columns are called."""

    def __init__(self) -> None:
        super().__init__()
        self._last = text_label()
        self.setFixedHeight(_HEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(S2, 0, 0, 0)
        row.setSpacing(S3)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for words, width, alignment in (
            (self.tr("Loss"), 0, Qt.AlignmentFlag.AlignVCenter),
            (self.tr("in 1st"), COUNT, right),
            (self.tr("in all"), COUNT, right),
            (self.tr("What to do"), CHOICE, Qt.AlignmentFlag.AlignVCenter),
        ):
            label = text_label(words, size=SMALL, bold=True, dim=True)
            label.setWordWrap(False)
            label.setAlignment(alignment)
            if width:
                label.setFixedWidth(width)
            row.addWidget(label, int(not width))
            self._last = label

    def set_choice_width(self, width: int) -> None:
        """Make the last column so wide."""
        self._last.setFixedWidth(width)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(-S5, 0, S5, 0), self._theme.panel)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)
