"""All relations: which there are, what they join, and everything about the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from annotator.scheme import RelationType
from ui.theme import S2, S4, TITLE
from ui.views.scheme_editor.parts import Page
from ui.views.scheme_editor.relation_form import RelationForm
from ui.widgets.buttons import TextButton
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter

_ROW = 32
_MOST_ROWS = 9


class RelationsPage(Page):
    """A table to choose from, and below it the form of the chosen relation."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        body = QVBoxLayout()
        body.setSpacing(S4)
        super().__init__(body, parent)
        self._presenter = presenter
        self._language = language
        self._code = ""
        self._is_filling = False
        self.add_button = TextButton(self.tr("Add"), icon="plus", is_small=True)
        self.delete_button = TextButton(self.tr("Delete"), icon="trash", is_small=True)
        self.merge_into = QComboBox()
        self.merge_into.setAccessibleName(self.tr("Merge the relation into"))
        self.merge_into.setProperty("small", True)
        self.add_button.clicked.connect(self._add)
        self.delete_button.clicked.connect(self._delete)
        self.merge_into.activated.connect(self._merge)
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(text_label(self.tr("Relations"), size=TITLE, bold=True), 1)
        for part in (self.add_button, self.merge_into, self.delete_button):
            head.addWidget(part)
        self.table = self._make_table()
        self.form = RelationForm(presenter, language=language)
        body.addLayout(head)
        body.addWidget(self.table)
        body.addWidget(self.form)
        body.addStretch(1)
        self.table.currentCellChanged.connect(self._choose)

    def show_relation(self, code: str) -> None:
        """Choose the relation *code*."""
        if code:
            self._code = code
        self.refresh()

    def refresh(self) -> None:
        """Show the relations as they are in the draft."""
        relations = self._presenter.scheme.relations
        codes = [each.code for each in relations]
        if self._code not in codes:
            self._code = self._follow(codes)
        self._is_filling = True
        self.table.setRowCount(len(relations))
        for row, relation in enumerate(relations):
            self._fill_row(row, relation)
        if self._code:
            self.table.setCurrentCell(codes.index(self._code), max(0, self.table.currentColumn()))
        self._is_filling = False
        rows = min(len(relations), _MOST_ROWS)
        self.table.setFixedHeight((rows + 1) * _ROW + 2 * S2)
        self._fill_merge(relations)
        self.delete_button.setEnabled(bool(self._code))
        self.form.show_relation(self._code)

    def _follow(self, codes: list[str]) -> str:
        """Return where a renamed relation has gone, or the first one."""
        moved = self._presenter.draft.steps.of_relation(self._code)
        newest = self._presenter.draft.steps.steps[-1:]
        to = next((step.to for step in newest if step.kind == "move" and step.code == self._code), moved)
        return to if to in codes else codes[0] if codes else ""

    def _make_table(self) -> QTableWidget:
        columns = (
            self.tr("Relation"),
            self.tr("Code"),
            self.tr("From"),
            self.tr("To"),
            self.tr("Key"),
            self.tr("In the project"),
        )
        table = QTableWidget(0, len(columns))
        table.setAccessibleName(self.tr("Relations"))
        table.setHorizontalHeaderLabels(list(columns))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in range(len(columns)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _fill_row(self, row: int, relation: RelationType) -> None:
        scheme = self._presenter.scheme
        names = {label.code: label.name.best(self._language) or label.code for label in scheme.labels}
        arrow = " ↔" if relation.symmetric else ""
        count = self._presenter.uses_of_relation(relation.code)
        texts = (
            (relation.name.best(self._language) or relation.code) + arrow,
            relation.code,
            ", ".join(names.get(code, code) for code in relation.from_labels),
            ", ".join(names.get(code, code) for code in relation.to_labels),
            relation.key.upper(),
            self.locale().toString(count),
        )
        for column, text in enumerate(texts):
            item = self.table.item(row, column) or QTableWidgetItem()
            item.setText(text)
            item.setToolTip(text)
            if self.table.item(row, column) is None:
                self.table.setItem(row, column, item)

    def _fill_merge(self, relations: tuple[RelationType, ...]) -> None:
        self.merge_into.clear()
        self.merge_into.addItem(self.tr("Merge into…"), "")
        for relation in relations:
            if relation.code != self._code:
                self.merge_into.addItem(relation.name.best(self._language) or relation.code, relation.code)
        self.merge_into.setEnabled(self.merge_into.count() > 1)

    def _choose(self, row: int, _column: int, _before: int, _before_column: int) -> None:
        relations = self._presenter.scheme.relations
        if not self._is_filling and 0 <= row < len(relations) and relations[row].code != self._code:
            self._code = relations[row].code
            self._fill_merge(relations)
            self.form.show_relation(self._code)

    def _add(self) -> None:
        scheme = self._presenter.scheme
        taken = {each.code for each in scheme.relations}
        code = next(name for number in range(1, len(taken) + 2) if (name := f"relation_{number}") not in taken)
        ends = tuple(label.code for label in scheme.labels[:1])
        relation = RelationType(code=code, from_labels=ends, to_labels=ends)
        if self._presenter.change(lambda draft: draft.add_relation(relation)):
            self.show_relation(code)
            self.form.focus_name()

    def _delete(self) -> None:
        code = self._code
        self._presenter.change(lambda draft: draft.delete_relation(code))

    def _merge(self, _place: int) -> None:
        code, into = self._code, str(self.merge_into.currentData())
        if into and self._presenter.change(lambda draft: draft.merge_relations(code, into)):
            self.show_relation(into)
