"""The bar of a screen that has the whole window: the way back, what the screen is, and what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.theme import BAR, HEAD, S1, S2, S4
from ui.widgets.flat_button import FlatButton
from ui.widgets.menu_button import MenuButton
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LINE = 20


class PageBar(Painted):
    """Stands where the bar of the window stands while the articles are shown; *row* takes more."""

    def __init__(self, back: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self.menu_button = MenuButton(self)
        self.back = FlatButton(back, "prev")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(S2, 0, S2, 1)
        self.row.setSpacing(S1)
        self.row.addWidget(self.menu_button)
        self.row.addWidget(self.back)
        self.row.addSpacing(S1)
        self.row.addWidget(upright())
        self.row.addSpacing(S1)

    def set_title(self, title: str, remark: str = "") -> None:
        """Say what the screen is, and a word about it."""
        label = text_label(title, bold=True)
        label.setWordWrap(False)
        said = Elided(remark)
        said.setProperty("dim", True)
        self.row.addWidget(label)
        self.row.addSpacing(S1)
        self.row.addWidget(said, 1)
        self.row.addSpacing(S4)

    def add_subject(self, title: str) -> Elided:
        """Say what the screen is, and return where it says what it is about, in the words of an article."""
        self.set_title(title)
        subject = Elided(is_quotation=True, size=HEAD)
        self.row.insertWidget(self.row.count() - 2, subject, 1)
        return subject

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)


def upright() -> QWidget:
    """Return the line between two groups of a bar."""
    line = QWidget()
    line.setProperty("ground", "line")
    line.setFixedSize(1, _LINE)
    return line
