"""Dividing into train, dev and test: shares or dates, what stays together, and the proof that nothing leaks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.splits.plan import Grouping, Method
from ui.theme import CONTROL_SMALL, S2, S3, S4, SMALL
from ui.views.export_wizard.kept_row import KeptRow
from ui.views.export_wizard.split_table import SplitTable
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.number import Number
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from annotator.splits.plan import Division, Plan

_SHARES = ("80/10/10", "70/15/15", "60/20/20", "90/5/5", "100/0/0")
_DATES = "dates"


class SplitPanel(Painted):
    """*divided* turns it on; all else only matters then."""

    divided = Signal(bool)
    changed = Signal(object)
    """Fields of *Plan* with their new values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = QCheckBox(self.tr("Divide into train, dev and test"))
        self.switch.setObjectName("switch")
        self.shares = Choice(self.tr("Shares"), is_small=True)
        self.shares.offer((*((each, each.replace("/", " / ")) for each in _SHARES), (_DATES, self.tr("By date"))))
        self.grouping = Choice(self.tr("What stays together"), is_small=True)
        names = (
            (Grouping.STORY, self.tr("by story")),
            (Grouping.OUTLET, self.tr("by outlet")),
            (Grouping.NONE, self.tr("only near copies")),
        )
        self.grouping.offer(names)
        self.balanced = QCheckBox(self.tr("even labels"))
        self.balanced.setFixedHeight(CONTROL_SMALL)
        self.seed = Number(self.tr("Seed"))
        self.seed.set_small(is_small=True)
        self.dates = tuple(QLineEdit() for _ in range(2))
        for field, name in zip(self.dates, (self.tr("dev from"), self.tr("test from")), strict=True):
            field.setAccessibleName(name)
            field.setPlaceholderText(f"{name}: 2023-07-01")
            field.editingFinished.connect(self._take_dates)
        self.kept = KeptRow()
        self.table = SplitTable()
        self.proof = text_label(size=SMALL)
        self.proof.setWordWrap(True)
        self._seed_name = text_label(self.tr("seed"), size=SMALL, dim=True)
        self._seed_name.setWordWrap(False)
        self._seed_name.setFixedHeight(CONTROL_SMALL)
        self._names: dict[str, str] = {}
        self._plan: Plan | None = None
        self._build()
        self._connect()

    def set_names(self, names: dict[str, str]) -> None:
        """Call the labels so."""
        self._names = names

    def show_plan(self, plan: Plan, *, divides: bool) -> None:
        """Show how it is to be divided."""
        self._plan = plan
        for box in (self.switch, self.balanced, self.seed):
            box.blockSignals(True)
        self.switch.setChecked(divides)
        self.balanced.setChecked(plan.method is Method.BALANCED)
        self.seed.setValue(plan.seed)
        for box in (self.switch, self.balanced, self.seed):
            box.blockSignals(False)
        self.grouping.set_value(plan.grouping)
        self.kept.show_kept(plan.kept)
        by_date = plan.cuts is not None
        self.shares.set_value(_DATES if by_date else _words(plan.shares))
        for field, day in zip(self.dates, plan.cuts or ("", ""), strict=True):
            field.setVisible(by_date)
            if not field.hasFocus():
                field.setText(day)
        for part in (self.balanced, self.seed, self._seed_name):
            part.setEnabled(not by_date)
        self._inner.setVisible(divides)

    def show_division(self, division: Division | None) -> None:
        """Show what comes of it; None: it is not known yet."""
        self.table.show_division(division, self._names)
        self.proof.setText(self._proof(division))
        is_wrong = division is not None and bool(division.shared_groups or division.near_copies)
        self.proof.setProperty("warn", is_wrong)
        self.proof.style().polish(self.proof)

    def _proof(self, division: Division | None) -> str:
        if division is None:
            return self.tr("Dividing…")
        words = [
            self.tr("shared groups {groups}, near copies in two parts {copies}.").format(
                groups=self.locale().toString(division.shared_groups),
                copies=self.locale().toString(division.near_copies),
            )
        ]
        words[0] = ("✓ " if not division.shared_groups and not division.near_copies else "! ") + words[0]
        if sum(row.groups for row in division.rows) == 1:
            words.append(self.tr("One story cannot be divided without a leak: all of it goes into one part."))
        if division.undated:
            words.append(self.tr("%n article(s) without a date: in train.", None, division.undated))
        return " ".join(words)

    def _build(self) -> None:
        controls = QWidget()
        flow = FlowLayout(controls, gap=S2)
        for choice, width in ((self.shares, 132), (self.grouping, 168)):
            choice.setFixedWidth(width)
        for field in self.dates:
            field.setProperty("small", True)
            field.setFixedWidth(168)
        self.seed.setFixedWidth(72)
        for part in (self.shares, *self.dates, self.grouping, self._seed_name, self.seed, self.balanced):
            flow.addWidget(part)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S3)
        inner.addWidget(controls)
        inner.addWidget(self.kept)
        inner.addWidget(self.table)
        inner.addWidget(self.proof)
        head = QHBoxLayout()
        head.addWidget(self.switch)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, S4, 0, 0)
        layout.setSpacing(S2)
        layout.addLayout(head)
        layout.addWidget(self._inner)

    def _connect(self) -> None:
        self.switch.toggled.connect(self.divided)
        self.shares.chosen.connect(self._take_shares)
        self.grouping.chosen.connect(self._take_grouping)
        self.balanced.toggled.connect(self._take_balanced)
        self.seed.valueChanged.connect(self._take_seed)
        self.kept.chosen.connect(self._take_kept)

    def _take_shares(self, words: object) -> None:
        if words == _DATES:
            for field in self.dates:
                field.show()
            self.dates[0].setFocus()
            return
        parts = [float(part) / 100 for part in str(words).split("/")]
        self.changed.emit({"shares": tuple(parts), "cuts": None})

    def _take_dates(self) -> None:
        days = [_day(field.text()) for field in self.dates]
        if "" not in days and days == sorted(days):
            self.changed.emit({"cuts": tuple(days)})

    def _take_grouping(self, value: object) -> None:
        self.changed.emit({"grouping": value})

    def _take_balanced(self, is_on: bool) -> None:
        self.changed.emit({"method": Method.BALANCED if is_on else Method.HASH})

    def _take_kept(self, kept: object) -> None:
        self.changed.emit({"kept": kept})

    def _take_seed(self, seed: float) -> None:
        self.changed.emit({"seed": int(seed)})


def _words(shares: tuple[float, float, float]) -> str:
    total = sum(shares) or 1
    return "/".join(str(round(100 * share / total)) for share in shares)


def _day(words: str) -> str:
    try:
        return date.fromisoformat(words.strip()).isoformat()
    except ValueError:
        return ""
