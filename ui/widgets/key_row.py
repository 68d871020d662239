"""The foot of a screen: which keys do what there, and what happened last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from ui.theme import BAR, S1, S4, SMALL
from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class KeyRow(Painted):
    """Key caps with words, and a remark at the right."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(S4, 1, S4, 0)
        row.setSpacing(S1)
        for caps, words in keys:
            label = text_label(words, size=SMALL)
            label.setWordWrap(False)
            row.addWidget(KeyCap(caps, self))
            row.addWidget(label)
            row.addSpacing(S4)
        row.addStretch(1)
        self.remark = Elided(size=SMALL)
        self.remark.setProperty("dim", True)
        row.addWidget(self.remark)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.card)
        painter.fillRect(0, 0, self.width(), 1, self._theme.line)
