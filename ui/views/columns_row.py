"""Which columns of a table were taken for what, and the way to read it with others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import S2
from ui.widgets.buttons import TextButton
from ui.widgets.texts import text_label
from ui.words import plain

if TYPE_CHECKING:
    from annotator.importers.found import FoundColumns
    from annotator.importers.reading import ImportOutcome

_LONGEST = 60


class ColumnsRow(QWidget):
    """Choosing another column for a field asks for the same tables to be read anew."""

    asked = Signal(object)
    """Names of fields to names of columns (dict)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, str] = {}
        self.sentence = text_label()
        self.field = QComboBox()
        self.field.setAccessibleName(self.tr("What a column is"))
        for code, name in self._named().items():
            self.field.addItem(name, code)
        self.field.currentIndexChanged.connect(self._show_field)
        self.column = QComboBox()
        self.column.setAccessibleName(self.tr("Column"))
        self.column.setPlaceholderText("—")
        self.column.currentIndexChanged.connect(self._follow)
        self.again = TextButton(self.tr("Read again"))
        self.again.clicked.connect(self._ask)
        line = QHBoxLayout()
        line.setSpacing(S2)
        line.addWidget(self.field)
        line.addWidget(text_label(self.tr("is the column"), dim=True))
        line.addWidget(self.column)
        line.addWidget(self.again)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(self.sentence)
        layout.addLayout(line)

    def show_columns(self, columns: FoundColumns) -> None:
        """Show which of *columns* is what."""
        self._fields = dict(columns.fields)
        known = self._named()
        pairs = [
            f"{name} — {plain(columns.fields[code][:_LONGEST])}" for code, name in known.items() if code in self._fields
        ]
        self.sentence.setText(
            self.tr("Columns: {columns}. Is one wrong? Choose another.").format(columns="; ".join(pairs))
            if pairs
            else self.tr("Choose the column of the texts.")
        )
        self.column.clear()
        for name in columns.names:
            self.column.addItem(plain(name[:_LONGEST]), name)
        self.field.setCurrentIndex(0)
        self._show_field()

    def _named(self) -> dict[str, str]:
        return {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "outlet": self.tr("Outlet"),
            "author": self.tr("Author"),
            "published": self.tr("Date"),
            "url": self.tr("Address"),
            "language": self.tr("Language"),
        }

    def _show_field(self) -> None:
        self.column.setCurrentIndex(self.column.findData(self._fields.get(self.field.currentData(), "")))
        self._follow()

    def _follow(self) -> None:
        chosen = self.column.currentData()
        self.again.setEnabled(chosen is not None and chosen != self._fields.get(self.field.currentData()))

    def _ask(self) -> None:
        self.asked.emit({self.field.currentData(): self.column.currentData()})


def columns_in(outcome: ImportOutcome) -> FoundColumns | None:
    """Return the columns of the first table of *outcome*, also of one without texts; None if there is no table."""
    from annotator.importers.found import FoundColumns  # noqa: PLC0415 -- the window opens sooner without it

    for columns in outcome.columns.values():
        return columns
    unknown = next((each.values["names"] for each in outcome.problems if each.values.get("names")), None)
    return FoundColumns(names=tuple(unknown)) if unknown else None
