"""What belongs to the concordance in the bar of the screen: queries that were kept, and keeping this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ui.theme import S2
from ui.widgets.buttons import TextButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class ConcordanceBar(Painted):
    """Two buttons."""

    picked = Signal(str)
    """A saved query."""
    forgotten = Signal(str)
    """The name of a saved query that is to be kept no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = TextButton(self.tr("Saved queries"))
        self.save = TextButton(self.tr("Save the query"))
        self.menu = QMenu(self)
        self.removal = QMenu(self.tr("Remove"), self)
        self.saved.setMenu(self.menu)
        self.menu.triggered.connect(self._pick)
        self.removal.triggered.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addStretch(1)
        row.addWidget(self.saved)
        row.addWidget(self.save)
        row.addWidget(KeyCap("Ctrl+S"))
        self.set_saved({})

    def set_saved(self, saved: dict[str, str]) -> None:
        """Offer these queries by their names."""
        self.menu.clear()
        self.removal.clear()
        for name, query in saved.items():
            self.menu.addAction(name.replace("&", "&&")).setData(query)
            self.removal.addAction(name.replace("&", "&&")).setData(name)
        if saved:
            self.menu.addSeparator()
            self.menu.addMenu(self.removal)
        self.saved.setEnabled(bool(saved))

    def _pick(self, action: QAction) -> None:
        if action in self.menu.actions():  # those of a menu within it are told of too
            self.picked.emit(action.data())

    def _forget(self, action: QAction) -> None:
        self.forgotten.emit(action.data())
