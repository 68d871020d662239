"""One kind of loss: how often it happens, what is done about it, and what each choice costs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from annotator.exporters.policies import Policy, What
from ui.theme import CONTROL, S1, S2, S3, S6, SMALL
from ui.widgets.choice import Choice
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label
from ui.words.losses import policy_name, what_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QLabel

    from annotator.exporters.exporting import LossRow

_BAR, _HEIGHT = 3, 40
COUNT, CHOICE = 60, 264
"""Widths of the columns behind the name; the last one is the widest it gets."""
_NARROWEST = 176
_SHARE = 0.57


def choice_width(width: int) -> int:
    """Return how wide the last column is in a table of this width."""
    return max(_NARROWEST, min(CHOICE, round((width - 2 * COUNT - 4 * S3) * _SHARE)))


@dataclass(frozen=True, slots=True)
class Loss:
    """What a row shows."""

    row: LossRow
    policy: Policy
    first: int
    """How often it happens in the first article."""
    levels: int = 1

    @property
    def is_stopping(self) -> bool:
        """Whether nothing is written because of it."""
        return self.policy is Policy.ERROR and self.row.count > 0

    @property
    def is_there(self) -> bool:
        """Whether it happens at all, or would if something else were chosen."""
        return self.row.count > 0 or any(self.row.costs.values())

    def cost(self, policy: Policy) -> int | None:
        """Return how many things *policy* leaves out; None: nobody can say, or it is none."""
        if self.row.what is What.OVERLAP:
            return self.row.costs.get(policy)
        return self.row.count if policy is Policy.SKIP else None


class LossRowView(Painted):
    """The choices unfold below the row while the keyboard is in it."""

    decided = Signal(object, object)
    """What and Policy."""
    entered = Signal(object)
    """The keyboard has come into this row (LossRowView)."""

    def __init__(self, what: What, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = what
        self._loss: Loss | None = None
        self._is_open = False
        self.name = Elided(what_name(what))
        self.first = _number()
        self.count = _number()
        self.choice = Choice(what_name(what))
        self.choice.setObjectName(what)
        self.choice.chosen.connect(self._decide)
        self.told = text_label(self.tr("Told in the report"), size=SMALL, dim=True)
        self.told.setWordWrap(False)
        self.told.hide()
        self.options = QWidget()
        self.options.setAccessibleName(what_name(what))
        self._column = QVBoxLayout(self.options)
        self._column.setContentsMargins(S6, S1, S2, S2)
        self._column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._pick)
        self.radios: dict[Policy, QRadioButton] = {}
        self._build()

    @property
    def loss(self) -> Loss | None:
        """What the row shows."""
        return self._loss

    @property
    def is_open(self) -> bool:
        """Whether the choices are unfolded."""
        return self._is_open

    def show_loss(self, loss: Loss) -> None:
        """Show *loss*."""
        self._loss = loss
        number = self.locale().toString
        self.first.setText(number(loss.first))
        self.count.setText(number(loss.row.count))
        self.count.setProperty("warn", loss.is_stopping)
        self.count.style().polish(self.count)
        self.setAccessibleName(f"{what_name(self.what)}: {number(loss.row.count)}")
        self.choice.setAccessibleDescription(self.tr("%n time(s) in all", None, loss.row.count))
        has_choice = bool(loss.row.choices)
        self.told.setVisible(not has_choice)
        self.choice.setVisible(has_choice)
        if has_choice:
            self.choice.offer((policy, policy_name(policy, self.what)) for policy in loss.row.choices)
            self.choice.set_value(loss.policy)
            self._show_radios(loss)

    def set_choice_width(self, width: int) -> None:
        """Make the last column so wide."""
        self.choice.setFixedWidth(width)
        self.told.setFixedWidth(width)

    def set_open(self, *, is_open: bool) -> None:
        """Unfold the choices, or fold them."""
        self._is_open = is_open and self._loss is not None and bool(self._loss.row.choices)
        self.options.setVisible(self._is_open)
        font = self.name.font()
        font.setBold(self._is_open)
        self.name.setFont(font)
        self.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.options.setVisible(self._is_open)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_open:
            painter.fillRect(self.rect(), self._theme.sel)
            painter.fillRect(0, 0, _BAR, self.height(), self._theme.accent)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(S2, (_HEIGHT - CONTROL) // 2, 0, (_HEIGHT - CONTROL) // 2)
        row.setSpacing(S3)
        row.addWidget(self.name, 1)
        row.addWidget(self.first)
        row.addWidget(self.count)
        self.set_choice_width(CHOICE)
        row.addWidget(self.choice)
        row.addWidget(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 1)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.options)
        self.options.hide()
        self.choice.installEventFilter(self)

    def _show_radios(self, loss: Loss) -> None:
        if tuple(self.radios) != loss.row.choices:
            for radio in self.radios.values():
                self._group.removeButton(radio)
                radio.deleteLater()
            self.radios = {}
            for number, policy in enumerate(loss.row.choices):
                radio = self.radios[policy] = QRadioButton()
                radio.installEventFilter(self)
                self._group.addButton(radio, number)
                self._column.addWidget(radio)
        for policy, radio in self.radios.items():
            radio.setText(f"{policy_name(policy, self.what)}{self._cost(loss, policy)}")
            radio.setChecked(policy is loss.policy)

    def _cost(self, loss: Loss, policy: Policy) -> str:
        if policy is Policy.ERROR:
            return ""
        if policy is Policy.LEVELS:
            return " — " + self.tr("nothing lost, %n file(s)", None, loss.levels)
        cost = loss.cost(policy)
        return "" if cost is None else " — " + self.tr("{count} lost").format(count=self.locale().toString(cost))

    def _pick(self, number: int) -> None:
        self.decided.emit(self.what, tuple(self.radios)[number])

    def _decide(self, policy: object) -> None:
        self.decided.emit(self.what, Policy(str(policy)))


def _number() -> QLabel:
    label = text_label()
    label.setWordWrap(False)
    label.setFixedWidth(COUNT)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
