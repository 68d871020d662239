"""What the pages of the settings have in common: headings, rows of a form."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from ui.theme import HEAD, S3, S4, S5, S7, SMALL
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

_LABEL_WIDTH = 128


class Page(Painted):
    """A heading, and :attr:`body` under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(S7, S5, S7, S5)
        self.body.setSpacing(S3)

    def set_title(self, title: str) -> None:
        """Put a heading on top."""
        self.setAccessibleName(title)
        self.body.insertWidget(0, text_label(title, size=HEAD, bold=True))


class Form(QGridLayout):
    """Names at the left, controls at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(S4)
        self.setVerticalSpacing(S3)
        self.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self.setColumnStretch(1, 1)

    def add(self, name: str, control: QWidget | QLayout) -> None:
        """Add a row; a control that is a widget is named for screen readers too."""
        row = self.rowCount()
        self.addWidget(text_label(name, size=SMALL, dim=True), row, 0)
        if isinstance(control, QLayout):
            self.addLayout(control, row, 1)
        else:
            control.setAccessibleName(control.accessibleName() or name)
            self.addWidget(control, row, 1)
