"""What the inspector says while nothing is selected: what to do, and with which keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.theme import S2, S3, S4, SMALL
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget


class Hints(Painted):
    """A sentence and a handful of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = (
            ("label", "1 2 3", self.tr("Label the selected text")),
            ("mark.together", "Shift+1", self.tr("Claim, cue and source in one gesture")),
            ("go.next_mark", "Tab", self.tr("Next mark")),
            ("link.start", "M", self.tr("Relate to another mark")),
            ("article.done_next", "Ctrl+Enter", self.tr("Done, and next article")),
            ("view.hints", "F2", self.tr("All keys")),
        )
        self.caps: dict[str, KeyCap] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(S3)
        grid.setVerticalSpacing(S2)
        for number, (command, keys, words) in enumerate(self._rows):
            cap = KeyCap(keys)
            self.caps[command] = cap
            grid.addWidget(text_label(words, size=SMALL), number, 0)
            grid.addWidget(cap, number, 1)
        grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S4)
        layout.addWidget(text_label(self.tr("Select some text and press a key, or press a mark to see it here.")))
        layout.addLayout(grid)
        layout.addStretch(1)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys the commands have now."""
        for command, cap in self.caps.items():
            if command in keys:
                cap.set_keys(keys[command])
