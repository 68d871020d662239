"""One property of a label with everything about it; its own draft is taken over when it is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import SchemeError
from annotator.scheme import Attribute, AttributeType, Choice, Names, Role
from ui.presenters.scheme_keys import PROPERTY_KEYS
from ui.theme import S2, S3, S4
from ui.views.scheme_editor.default_field import DefaultField
from ui.views.scheme_editor.fields import KeyField, text_field
from ui.views.scheme_editor.parts import WarnBox
from ui.views.scheme_editor.words import key_text, refusal_text, type_name
from ui.widgets.buttons import TextButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.edits.scheme import SchemeDraft
    from ui.presenters.scheme_keys import Command

_TABLE_HEIGHT = 200
_CODE, _UK, _EN = 0, 1, 2
_BEFORE = Qt.ItemDataRole.UserRole


class AttributeDialog(QDialog):
    """Names, code, key, type, values with their codes and order, default, required."""

    def __init__(
        self,
        draft: SchemeDraft,
        label: str,
        code: str,
        *,
        language: str,
        commands: Mapping[str, Command] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.draft = draft
        """The draft with what has been accepted here."""
        self._label = label
        self._code = code
        self._language = language
        self._is_claim = draft.scheme.label(label).role is Role.CLAIM
        self._commands = {key: each for key, each in (commands or {}).items() if key not in PROPERTY_KEYS}
        self.uk = text_field(self.tr("Name in Ukrainian"))
        self.en = text_field(self.tr("Name in English"))
        self.code = text_field(self.tr("Code in exports"))
        self.key = KeyField(self.tr("Key"))
        self.type = QComboBox()
        self.type.setAccessibleName(self.tr("Type"))
        self.values = self._table()
        self.default = DefaultField(self.tr("Default"), nothing=self.tr("none"), language=language)
        self.with_source = DefaultField(
            self.tr("Default with a source"), nothing=self.tr("the same"), language=language
        )
        self.with_source.setToolTip(self.tr("What a claim that has a source gets instead, unless it has been set"))
        self.required = QCheckBox(self.tr("Required: every mark has it; marks without it get the default"))
        self.warning = WarnBox()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._fill(draft.scheme.label(label).attribute(code) or Attribute(code=""))
        self.key.picked.connect(self._set_key)
        self.type.currentIndexChanged.connect(self._show_type)
        self.values.itemChanged.connect(self._fill_defaults)
        self._buttons.accepted.connect(self._try)
        self._buttons.rejected.connect(self.reject)

    def add_value(self) -> None:
        """Add an empty value below the others and begin to write its code."""
        self._add_row(Choice(code=""), is_new=True)
        self.values.setCurrentCell(self.values.rowCount() - 1, _CODE)
        self.values.edit(self.values.currentIndex())

    def move_value(self, step: int) -> None:
        """Move the chosen value by *step* rows."""
        row = self.values.currentRow()
        to = row + step
        if row < 0 or not 0 <= to < self.values.rowCount():
            return
        column = max(0, self.values.currentColumn())
        items = [self.values.takeItem(row, each) for each in (_CODE, _UK, _EN)]
        self.values.removeRow(row)
        self.values.insertRow(to)
        for each, item in enumerate(items):
            self.values.setItem(to, each, item)
        self.values.setCurrentCell(to, column)
        self._fill_defaults()

    def _set_key(self, key: str) -> None:
        self.key.set_key(key)
        self.warning.tell(key_text(key, self._commands))

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Property"))
        for each in AttributeType:
            self.type.addItem(type_name(each), each)
        form = QFormLayout()
        form.setHorizontalSpacing(S4)
        form.setVerticalSpacing(S3)
        form.addRow(self.tr("Name in Ukrainian"), self.uk)
        form.addRow(self.tr("Name in English"), self.en)
        form.addRow(self.tr("Code in exports"), self.code)
        form.addRow(self.tr("Key"), self.key)
        form.addRow(self.tr("Type"), self.type)
        self._value_tools = self._tools()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S3)
        layout.addLayout(form)
        layout.addWidget(self.values)
        layout.addWidget(self._value_tools)
        below = QFormLayout()
        below.setHorizontalSpacing(S4)
        below.addRow(self.tr("Default"), self.default)
        below.addRow(self.tr("Default with a source"), self.with_source)
        below.setRowVisible(self.with_source, self._is_claim)
        layout.addLayout(below)
        layout.addWidget(self.required)
        layout.addWidget(self.warning)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(560)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setAccessibleName(self.tr("Values"))
        table.setHorizontalHeaderLabels([self.tr("Code"), self.tr("Ukrainian"), self.tr("English")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(_TABLE_HEIGHT)
        return table

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S2)
        for text, icon, slot in (
            (self.tr("Add"), "plus", self.add_value),
            (self.tr("Up"), "up", self._move_up),
            (self.tr("Down"), "down", self._move_down),
            (self.tr("Delete"), "trash", self._delete),
        ):
            button = TextButton(text, icon=icon, is_small=True)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        return tools

    def _fill(self, attribute: Attribute) -> None:
        self.uk.setText(attribute.name.uk)
        self.en.setText(attribute.name.en)
        self.code.setText(attribute.code)
        self.key.set_key(attribute.key)
        self.type.setCurrentIndex(list(AttributeType).index(attribute.type))
        for choice in attribute.values:
            self._add_row(choice)
        self.required.setChecked(attribute.required)
        self._fill_defaults()
        self.default.show_default(attribute.default)
        self.with_source.show_default(attribute.default_with_source)
        self._show_type()

    def _add_row(self, choice: Choice, *, is_new: bool = False) -> None:
        row = self.values.rowCount()
        self.values.insertRow(row)
        for column, text in enumerate((choice.code, choice.name.uk, choice.name.en)):
            item = QTableWidgetItem(text)
            item.setData(_BEFORE, "" if is_new else choice.code)
            self.values.setItem(row, column, item)

    def _move_up(self) -> None:
        self.move_value(-1)

    def _move_down(self) -> None:
        self.move_value(1)

    def _delete(self) -> None:
        self.values.removeRow(self.values.currentRow())
        self._fill_defaults()

    def _show_type(self) -> None:
        chosen = AttributeType(self.type.currentData())
        for widget in (self.values, self._value_tools):
            widget.setVisible(chosen is AttributeType.CHOICE)
        for field in (self.default, self.with_source):
            field.show_type(chosen)
        self.required.setVisible(chosen is not AttributeType.ENTITY)

    def _fill_defaults(self) -> None:
        values = [choice for choice, _before in self._rows()]
        for field in (self.default, self.with_source):
            field.offer(values)

    def _rows(self) -> list[tuple[Choice, str]]:
        """Return the values as they stand in the table, each with the code it had."""
        rows = []
        for row in range(self.values.rowCount()):
            items = [self.values.item(row, column) for column in (_CODE, _UK, _EN)]
            code, uk, en = (item.text().strip() if item is not None else "" for item in items)
            before = "".join(str(item.data(_BEFORE)) for item in items[:1] if item is not None)
            rows.append((Choice(code=code, name=Names(uk=uk, en=en)), before))
        return rows

    def _try(self) -> None:
        """Accept if the draft can take it, otherwise say why not."""
        try:
            self.draft = self._drafted()
        except SchemeError as error:
            self.warning.tell(refusal_text(error, self.draft.scheme, self._language))
            return
        self.accept()

    def _drafted(self) -> SchemeDraft:
        draft, label, code = self.draft, self._label, self.code.text().strip()
        if not self._code:
            draft = draft.add_attribute(label, Attribute(code=code))
        else:
            draft = draft.rename_attribute(label, self._code, code)
        chosen = AttributeType(self.type.currentData())
        if chosen is AttributeType.CHOICE:
            draft = self._with_values(draft, code)
        defaults = {"default": self.default.default(), "default_with_source": self.with_source.default()}
        name = Names(uk=self.uk.text().strip(), en=self.en.text().strip())
        fields = {"name": name, "key": self.key.text().lower(), "type": chosen}
        if chosen is not AttributeType.CHOICE:
            fields["values"] = ()
        required = self.required.isChecked() and chosen is not AttributeType.ENTITY
        return draft.with_attribute(label, code, **fields, **defaults, required=required)

    def _with_values(self, draft: SchemeDraft, code: str) -> SchemeDraft:
        rows = self._rows()
        attribute = draft.scheme.label(self._label).attribute(code)
        values = attribute.values if attribute is not None else ()
        staying = {before for _choice, before in rows if before}
        for choice in values:
            if choice.code not in staying and staying:
                draft = draft.delete_value(self._label, code, choice.code)
        for choice, before in rows:
            if before and before != choice.code:
                draft = draft.rename_value(self._label, code, before, choice.code)
            elif not before:
                draft = draft.add_value(self._label, code, choice)
        return draft.with_attribute(self._label, code, values=tuple(choice for choice, _before in rows))
