"""A page of a wizard: heading, a sentence below it, and content that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import HEAD, S1, S2, S4, S5
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label


class Page(Painted):
    """Put the content into :attr:`body`; *first* is what gets the keyboard when the page comes up."""

    def __init__(self, title: str = "", told: str = "", *, scrolls: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first: QWidget | None = None
        self.title = text_label(title, size=HEAD, bold=True)
        self.told = text_label(told, dim=True)
        self.content = QWidget()
        self.body = QVBoxLayout(self.content)
        self.body.setSpacing(S2)
        self.area: QScrollArea | None = None
        head = QVBoxLayout()
        head.setContentsMargins(S5, S4, S5, S2)
        head.setSpacing(S1)
        head.addWidget(self.title)
        head.addWidget(self.told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        self.body.setContentsMargins(S5, S2, S5, S5 if scrolls else S4)
        layout.addWidget(self._scrolling() if scrolls else self.content, 1)

    def _scrolling(self) -> QScrollArea:
        self.area = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.content)
        for part in (area.viewport(), self.content):
            part.setAutoFillBackground(False)
        return area

    def set_head(self, title: str, told: str) -> None:
        """Say what the page is about."""
        self.title.setText(title)
        self.told.setText(told)
        self.setAccessibleName(title)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.first is not None:
            self.first.setFocus(reason)


def group(title: str) -> tuple[QWidget, QVBoxLayout]:
    """Return a named group of controls and its layout."""
    box = QWidget()
    box.setAccessibleName(title)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, S2, 0, S2)
    column.setSpacing(S1)
    column.addWidget(text_label(title, bold=True))
    return box, column
