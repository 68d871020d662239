"""What stands where nothing is: one sentence and at most one thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import S3, S4
from ui.widgets.buttons import TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Empty(Painted):
    """A sentence with a button under it."""

    asked = Signal()
    """The button was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = text_label(dim=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = TextButton("", is_small=True)
        self.button.clicked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S3)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def tell(self, sentence: str, action: str = "") -> None:
        """Show *sentence*, and a button with *action* on it if there is one."""
        self._sentence.setText(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
