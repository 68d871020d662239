"""A named row of switches, of which any number may be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import S1, SMALL
from ui.widgets.chip import Chip
from ui.widgets.flow import FlowLayout
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class ChipRow(Painted):
    """Values with names and perhaps counts; *has_all* puts a switch for all of them in front."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, has_all: bool = False) -> None:
        super().__init__(parent)
        self._title = title
        self.chips: dict[str, Chip] = {}
        self.all = Chip(title) if has_all else None
        self._box = QWidget()
        self._flow = FlowLayout(self._box, gap=S1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._box.setSizePolicy(policy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S1)
        layout.addWidget(text_label(title, size=SMALL, dim=has_all, bold=not has_all))
        layout.addWidget(self._box)
        self.setAccessibleName(title)
        if self.all is not None:
            self.all.setText(self.tr("all"))
            self.all.setAccessibleName(self.tr("{title}: all").format(title=title))
            self.all.clicked.connect(self._toggle_all)
            self._flow.addWidget(self.all)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The values that are chosen, in their order."""
        return tuple(value for value, chip in self.chips.items() if chip.isChecked())

    @property
    def first(self) -> QWidget | None:
        """What gets the keyboard first."""
        return self.all or next(iter(self.chips.values()), None)

    def offer(self, values: Iterable[tuple[str, str, int | None]]) -> None:
        """Offer values with their names and counts."""
        wanted = tuple(values)
        if [value for value, _name, _count in wanted] != list(self.chips):
            for chip in self.chips.values():
                self._flow.removeWidget(chip)
                chip.deleteLater()
            self.chips = {}
            for value, name, _count in wanted:
                chip = self.chips[value] = Chip(name)
                chip.clicked.connect(self._tell)
                self._flow.addWidget(chip)
        for value, name, count in wanted:
            self.chips[value].set_count(count)
            self.chips[value].setAccessibleName(f"{self._title}: {name}")

    def show_chosen(self, values: Sequence[str]) -> None:
        """Show which are chosen."""
        for value, chip in self.chips.items():
            chip.setChecked(value in values)
        self._show_all()

    def _toggle_all(self, is_on: bool) -> None:
        for chip in self.chips.values():
            chip.setChecked(is_on)
        self.changed.emit()

    def _tell(self) -> None:
        self._show_all()
        self.changed.emit()

    def _show_all(self) -> None:
        if self.all is not None:
            self.all.setChecked(bool(self.chips) and all(chip.isChecked() for chip in self.chips.values()))
