"""The third step: which column of a table is the text, the title, the date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.views.settings.page import Form
from ui.views.wizard.page import Page
from ui.widgets.choice import Choice
from ui.words import plain
from ui.words.columns import field_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.importers.found import FoundColumns

_LONGEST = 60


class ColumnsPage(Page):
    """A row for each thing a column can be."""

    chosen = Signal(object)
    """Names of fields to names of columns (dict)."""

    def __init__(self) -> None:
        super().__init__()
        self.set_head(self.tr("Which column is what"), self.tr("Guessed by their names; change what is wrong."))
        self.fields: dict[str, Choice] = {}
        self._decided: dict[str, str] = {}
        form = Form()
        for code, name in field_names().items():
            choice = self.fields[code] = Choice(name)
            choice.setObjectName(code)
            choice.setMaximumWidth(360)
            choice.chosen.connect(self._take)
            form.add(name, choice)
        self.body.addLayout(form)
        self.body.addStretch(1)
        self.first = next(iter(self.fields.values()))

    def show_columns(self, columns: Mapping[str, FoundColumns], decided: Mapping[str, str]) -> None:
        """Show what the columns of all tables were taken for."""
        self._decided = dict(decided)
        names = dict.fromkeys(name for each in columns.values() for name in each.names)
        taken = {field: name for each in columns.values() for field, name in each.fields.items()}
        for code, choice in self.fields.items():
            choice.offer((("", "—"), *((name, plain(name[:_LONGEST])) for name in names)))
            choice.set_value(decided.get(code) or taken.get(code, ""))

    def _take(self, name: object) -> None:
        code = self.sender().objectName()
        decided = {**self._decided, code: str(name)}
        self.chosen.emit({field: column for field, column in decided.items() if column})
