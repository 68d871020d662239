"""What is known about an article besides its text: a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from annotator.model import Metadata
from ui.theme import S2, S3, S5, TITLE
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.model import Article

_WIDTH = 560


class MetadataDialog(QDialog):
    """Change any field; the text itself never changes."""

    metadata_set = Signal(object)
    """The new Metadata, if something is different."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the article"))
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._before = article.metadata
        self.fields: dict[str, QLineEdit] = {}
        facts = self.tr("{file} · read as {encoding} · {count} characters").format(
            file=article.file_name or "–",
            encoding=article.encoding.upper(),
            count=self.locale().toString(len(article.text)),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S5, S5, S5, S5)
        layout.setSpacing(S3)
        layout.addWidget(text_label(self.tr("Details of the article"), size=TITLE, bold=True))
        layout.addLayout(self._form(article.metadata))
        layout.addWidget(text_label(facts, dim=True))
        layout.addLayout(self._buttons())

    def _form(self, metadata: Metadata) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(S2)
        form.setHorizontalSpacing(S3)
        for name, words, hint in self._rows():
            field = QLineEdit(str(getattr(metadata, name)))
            field.setCursorPosition(0)
            field.setPlaceholderText(hint)
            field.setAccessibleName(words)
            self.fields[name] = field
            form.addRow(words, field)
        return form

    def _buttons(self) -> QHBoxLayout:
        save = TextButton(self.tr("Save"), self, kind=Kind.PRIMARY)
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel = TextButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        return buttons

    def _rows(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("title", self.tr("Title"), ""),
            ("outlet", self.tr("Outlet"), ""),
            ("author", self.tr("Author"), ""),
            ("published", self.tr("Published"), self.tr("for example 2023-07-11 or 2023-07-11T14:03")),
            ("language", self.tr("Language"), self.tr("for example uk, en")),
            ("source_line", self.tr("Source line"), ""),
            ("photo", self.tr("Photo"), ""),
            ("url", self.tr("Address"), ""),
        )

    def _save(self) -> None:
        after = Metadata(**{name: field.text().strip() for name, field in self.fields.items()})
        if after != self._before:
            self.metadata_set.emit(after)
        self.accept()
