"""The text on the clipboard, shown before it becomes an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from ui.theme import BODY, S3, S5, TITLE, reading_font
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHOWN = 4000
_SIZE = (640, 480)


class PasteDialog(QDialog):
    """Shows the beginning of the text only: what is added is the text itself, never what Qt makes of it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add the text on the clipboard"))
        self.setModal(True)
        self.resize(*_SIZE)
        self.text = text
        preview = QPlainTextEdit(text[:_SHOWN])
        preview.setReadOnly(True)
        preview.setFont(reading_font(BODY + 2))
        preview.setAccessibleName(self.tr("Text of the article"))
        add = TextButton(self.tr("Add article"), self, kind=Kind.PRIMARY)
        add.clicked.connect(self.accept)
        add.setDefault(True)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(text_label(self.tr("%n character(s)", None, len(text)), dim=True), 1)
        buttons.addWidget(cancel)
        buttons.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S5, S5, S5, S5)
        layout.setSpacing(S3)
        layout.addWidget(text_label(self.tr("A new article"), size=TITLE, bold=True))
        layout.addWidget(preview, 1)
        layout.addLayout(buttons)
