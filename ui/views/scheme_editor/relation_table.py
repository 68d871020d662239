"""The relations that a label may be an end of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from ui.theme import S1, S2, SMALL
from ui.views.scheme_editor.parts import Head, Rule, cleared
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import RelationType
    from ui.presenters.scheme import SchemePresenter


class RelationsOfLabel(Painted):
    """Name, ends and how many there are; the name leads to the relation's own page."""

    asked = Signal(str)
    """Code of a relation to show, or "" for all of them."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._language = language
        self._shown: object = None
        go = TextButton(self.tr("Change in the list of relations"), kind=Kind.LINK)
        go.setProperty("relation", "")
        go.clicked.connect(self._ask)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S2)
        self._grid.setVerticalSpacing(S1)
        self._grid.setColumnStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(Head(self.tr("Relations with this label"), go))
        layout.addLayout(self._grid)

    def refresh(self) -> None:
        """Show the relations of the chosen label."""
        label = self._presenter.label
        code = label.code if label else ""
        scheme = self._presenter.scheme
        found = [each for each in scheme.relations if code in each.from_labels or code in each.to_labels]
        rows = [(each, self._ends(each), self._presenter.uses_of_relation(each.code)) for each in found]
        if (code, rows) == self._shown:
            return
        self._shown = (code, rows)
        cleared(self._grid)
        if not rows:
            self._grid.addWidget(text_label(self.tr("No relation joins this label."), size=SMALL, dim=True), 0, 0, 1, 4)
            return
        for column, name in enumerate((self.tr("Relation"), self.tr("From"), self.tr("To"), self.tr("In the project"))):
            self._grid.addWidget(caption(name, bold=True), 0, column)
        self._grid.addWidget(Rule(), 1, 0, 1, 4)
        for place, (relation, ends, count) in enumerate(rows):
            self._add_row(2 * place + 2, relation, ends, count)

    def _add_row(self, row: int, relation: RelationType, ends: tuple[str, str], count: int) -> None:
        name = TextButton(relation.name.best(self._language) or relation.code, kind=Kind.LINK)
        name.setToolTip(relation.code)
        name.setProperty("relation", relation.code)
        name.clicked.connect(self._ask)
        number = text_label(self.locale().toString(count), size=SMALL)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(text_label(ends[0], size=SMALL), row, 1)
        self._grid.addWidget(text_label(ends[1], size=SMALL), row, 2)
        self._grid.addWidget(number, row, 3)
        self._grid.addWidget(Rule(), row + 1, 0, 1, 4)

    def _ends(self, relation: RelationType) -> tuple[str, str]:
        scheme = self._presenter.scheme
        names = {label.code: label.name.best(self._language) or label.code for label in scheme.labels}
        joined = [
            ", ".join(names.get(code, code) for code in codes) for codes in (relation.from_labels, relation.to_labels)
        ]
        return joined[0], joined[1]

    def _ask(self) -> None:
        self.asked.emit(str(self.sender().property("relation")))
