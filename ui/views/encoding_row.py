"""In which encoding texts were read, how the first of them begins, and the way to read them in another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import S2
from ui.widgets.buttons import TextButton
from ui.widgets.texts import quotation, text_label
from ui.words import plain

if TYPE_CHECKING:
    from annotator.importers.reading import ImportOutcome

NAMES = {
    "utf-8": "UTF-8",
    "cp1251": "Windows-1251",
    "koi8-u": "KOI8-U",
    "cp866": "CP866 (DOS)",
    "iso8859-5": "ISO 8859-5",
    "mac-cyrillic": "Mac Cyrillic",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1250": "Windows-1250",
    "cp1252": "Windows-1252",
}
_SHOWN = 200


class EncodingRow(QWidget):
    """Choosing another encoding asks for the same texts to be read anew."""

    asked = Signal(str)
    """The encoding to read in, as Python names it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used = ""
        self.sentence = text_label()
        self.sample = quotation()
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Encoding"))
        for encoding, name in NAMES.items():
            self.choice.addItem(name, encoding)
        self.choice.currentIndexChanged.connect(self._follow)
        self.again = TextButton(self.tr("Read again"))
        self.again.clicked.connect(self._ask)
        line = QHBoxLayout()
        line.setSpacing(S2)
        line.addWidget(text_label(self.tr("Encoding"), dim=True))
        line.addWidget(self.choice)
        line.addWidget(self.again)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        for widget in (self.sentence, self.sample):
            layout.addWidget(widget)
        layout.addLayout(line)

    def show_outcome(self, outcome: ImportOutcome, failed: str) -> None:
        """Show how the texts of *outcome* were read; *failed* is an encoding that did not fit."""
        guessed = [encoding for encoding in outcome.encodings if not encoding.startswith("utf")]
        self._used = guessed[0] if guessed else failed
        names = ", ".join(NAMES.get(encoding, encoding) for encoding in guessed)
        self.sentence.setText(
            self.tr("Read as {encoding}. Wrong letters? Choose another encoding.").format(encoding=names)
            if guessed
            else self.tr("Choose the encoding they are in.")
        )
        self.sample.setText(plain(outcome.sample[:_SHOWN]))
        self.sample.setVisible(bool(outcome.sample))
        self.choice.setCurrentIndex(max(self.choice.findData(self._used), 0))
        self._follow()

    def _follow(self) -> None:
        self.again.setEnabled(self.choice.currentData() != self._used)

    def _ask(self) -> None:
        self.asked.emit(self.choice.currentData())
