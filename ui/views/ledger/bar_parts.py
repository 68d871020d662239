"""What the ledger has in the bar of screens: search, and writing down what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ui.theme import S2
from ui.widgets.buttons import TextButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDEST = 360


class LedgerBar(Painted):
    """The search field at the left, buttons at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Words of a claim, source, entity…"))
        self.search.setMaximumWidth(_WIDEST)
        self.search.set_keys("Ctrl+F")
        self.picture = TextButton(self.tr("Family picture"))
        self.table = TextButton(self.tr("What is shown as CSV…"), icon="export")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self.picture)
        row.addWidget(KeyCap("G"))
        row.addWidget(self.table)
