"""The keys of a screen at its foot: caps, and what each does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from ui.theme import BAR, S2, S5, SMALL, ui_font
from ui.widgets.key_cap import caps_width, paint_caps
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

KeyItem = tuple[str, str]
"""Caps, separated by spaces, and a word or two."""


class KeyFooter(Painted):
    """Shows as many as there is room for, from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[KeyItem, ...] = ()
        self.setFixedHeight(BAR)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def items(self) -> tuple[KeyItem, ...]:
        """What it shows."""
        return self._items

    def set_items(self, items: Sequence[KeyItem]) -> None:
        """Show these keys."""
        if self._items != tuple(items):
            self._items = tuple(items)
            self.setAccessibleName(", ".join(f"{keys}: {words}" for keys, words in self._items))
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S5, BAR)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.panel)
        painter.fillRect(0, 0, self.width(), 1, theme.line)
        metrics, x, middle = QFontMetrics(ui_font(SMALL)), S5, self.height() // 2
        for keys, words in self._items:
            width = caps_width(keys) + S2 + metrics.horizontalAdvance(words)
            if x + width > self.width() - S5:
                break
            paint_caps(painter, x, middle, keys, theme)
            painter.setFont(ui_font(SMALL))
            painter.setPen(theme.text)
            left = x + caps_width(keys) + S2
            painter.drawText(QRect(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
            x += width + S5
