"""A sentence across the window about something that stays so, with buttons for what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from ui.theme import S2, S4, SMALL
from ui.widgets.buttons import TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Notice(Painted):
    """Stands between the bars and the page, in the colours of a warning; hidden until it is told something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = text_label(size=SMALL)
        self.words.setProperty("warn", True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(S4, S2, S4, S2 + 1)
        self._row.setSpacing(S2)
        self._row.addWidget(self.words, 1)
        self.hide()

    def add_button(self, text: str) -> TextButton:
        """Return a new button to the right of the words."""
        button = TextButton(text, is_small=True)
        self._row.addWidget(button)
        return button

    def tell(self, sentence: str) -> None:
        """Show *sentence*."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.warn_bg)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)
