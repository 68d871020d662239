"""What belongs to the comparison in the bar of the screen: how much is linked, and walking through the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from ui.theme import S2, SMALL
from ui.widgets.buttons import TextButton
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class CompareBar(Painted):
    """Two articles in a word, the count of relations, and the switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided()
        self.counts = Elided(size=SMALL)
        self.counts.setProperty("dim", True)
        self.unpaired = TextButton(self.tr("Unpaired only"))
        self.unpaired.setCheckable(True)
        self.wide = TextButton(self.tr("All articles"))
        self.wide.setCheckable(True)
        self.wide.setToolTip(self.tr("Candidates in all articles of the story"))
        self._cap, self._wide_cap = KeyCap("N"), KeyCap("A")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        row.addWidget(self.title, 1)
        row.addWidget(self.counts)
        row.addSpacing(S2)
        row.addWidget(self.unpaired)
        row.addWidget(self._cap)
        row.addSpacing(S2)
        row.addWidget(self.wide)
        row.addWidget(self._wide_cap)

    def set_keys(self, unpaired: str, wide: str) -> None:
        """Show the keys that do the same as the switches."""
        self._cap.set_keys(unpaired)
        self._wide_cap.set_keys(wide)

    def show_wide(self, *, is_on: bool) -> None:
        """Show whether candidates come from all articles."""
        self.wide.setChecked(is_on)

    def show_unpaired(self, *, is_only: bool) -> None:
        """Show whether claims with a pair are passed over."""
        self.unpaired.setChecked(is_only)
