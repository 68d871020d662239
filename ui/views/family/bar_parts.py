"""What the picture of a family has in the bar of screens: the way back, what is drawn, and writing it down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy

from ui.theme import S2
from ui.views.family.picture_file import PNG, SVG
from ui.widgets.buttons import TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class FamilyBar(Painted):
    """The name of the family at the left, buttons at the right."""

    file_asked = Signal(str)
    """The suffix of the file that is to be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = TextButton(self.tr("Ledger"), icon="prev")
        self.title = Elided(bold=True)
        self.neighbours = TextButton(self.tr("Neighbours"))
        self.neighbours.setCheckable(True)
        self.neighbours.setToolTip(self.tr("Draw the family with its neighbours"))
        self.fit = TextButton(self.tr("Fit"))
        self.export = TextButton(self.tr("Export picture"), icon="export")
        self.menu = QMenu(self)
        for suffix, name in ((SVG, self.tr("SVG…")), (PNG, self.tr("PNG…"))):
            self.menu.addAction(name).setData(suffix)
        self.menu.addSeparator()
        self.as_shown = self.menu.addAction(self.tr("In the colours of the window"))
        self.as_shown.setCheckable(True)
        self.export.setMenu(self.menu)
        self.menu.triggered.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        for part in (self.neighbours, self.fit, self.export):  # their keys stand at the foot
            row.addWidget(part)
        for button in (self.back, self.neighbours, self.fit, self.export):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_neighbours(self, *, are_shown: bool) -> None:
        """Say what is drawn."""
        self.neighbours.setChecked(are_shown)

    def _ask(self, action: QAction) -> None:
        if action.data():
            self.file_asked.emit(action.data())
