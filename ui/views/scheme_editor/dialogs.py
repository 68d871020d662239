"""Dialogs of the scheme editor: parting a label, and a new one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
)
from typing_extensions import override

from annotator.errors import SchemeError
from annotator.scheme import Label, Names, Role
from annotator.scheme_rules import is_code
from ui.theme import S3, S4, SMALL
from ui.views.scheme_editor.asking import Asking
from ui.views.scheme_editor.fields import KeyField, text_field
from ui.views.scheme_editor.words import key_text, refusal_text
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QLineEdit, QWidget

    from annotator.edits.scheme import SchemeDraft
    from annotator.scheme import Attribute, Scheme
    from ui.presenters.scheme import SchemePresenter

_KEYS = "1234567890qwertyuiopasdfghjklzxcvbnm"
_WIDTH = 440


class SplitDialog(Asking):
    """Which values of a property become labels of their own."""

    def __init__(self, draft: SchemeDraft, label: Label, *, language: str, parent: QWidget | None = None) -> None:
        name = label.name.best(language) or label.code
        super().__init__(parent)
        self.ask(self.tr("Split the label “{name}”").format(name=name), self.tr("Split"))
        self.draft = draft
        """The draft with the label split."""
        self._label = label
        self._language = language
        self.attribute = QComboBox()
        self.attribute.setAccessibleName(self.tr("Property to split by"))
        for each in label.attributes:
            if each.values:
                self.attribute.addItem(each.name.best(language) or each.code, each.code)
        self.codes: dict[str, QLineEdit] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(S4)
        self.body.addWidget(text_label(self.tr("By the property"), size=SMALL, dim=True))
        self.body.addWidget(self.attribute)
        told = self.tr("Give a code to each value that becomes a label. Marks with other values stay as they are.")
        self.body.addWidget(text_label(told, size=SMALL, dim=True))
        self.body.addLayout(self._form)
        self.attribute.currentIndexChanged.connect(self._fill)
        self._fill()

    @override
    def try_accept(self) -> None:
        """Accept if the codes can be used, otherwise say why not."""
        into = {value: field.text().strip() for value, field in self.codes.items() if field.text().strip()}
        if not into:
            self.warning.tell(self.tr("Give a code to one value at least."))
            return
        try:
            self.draft = self.draft.split_label(self._label.code, str(self.attribute.currentData()), into)
        except SchemeError as error:
            self.warning.tell(refusal_text(error, self.draft.scheme, self._language))
            return
        self.accept()

    def _fill(self) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.codes.clear()
        attribute: Attribute | None = self._label.attribute(str(self.attribute.currentData()))
        for choice in attribute.values if attribute else ():
            name = choice.name.best(self._language) or choice.code
            field = text_field(self.tr("Code of the label for {name}").format(name=name))
            field.setPlaceholderText(self.tr("stays"))
            self._form.addRow(name, field)
            self.codes[choice.code] = field


class NewLabelDialog(Asking):
    """Names, code, layer and key of a new label; the code follows the English name until it is written by hand."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ask(self.tr("New label"), self.tr("Add the label"))
        self._scheme = presenter.scheme
        self.uk = text_field(self.tr("Name in Ukrainian"))
        self.en = text_field(self.tr("Name in English"))
        self.code = text_field(self.tr("Code in exports"))
        self.key = KeyField(self.tr("Key"))
        self._commands = presenter.commands
        self.key.set_key(_free_key(presenter.scheme, taken=presenter.commands))
        self.key.picked.connect(self._set_key)
        self.layer = QComboBox()
        self.layer.setAccessibleName(self.tr("Layer"))
        for layer in presenter.scheme.layers:
            self.layer.addItem(layer.name.best(language) or layer.code, layer.code)
        if presenter.label is not None:
            self.layer.setCurrentIndex(max(0, self.layer.findData(presenter.label.layer)))
        form = QFormLayout()
        form.setHorizontalSpacing(S4)
        form.setVerticalSpacing(S3)
        form.addRow(self.tr("Name in Ukrainian"), self.uk)
        form.addRow(self.tr("Name in English"), self.en)
        form.addRow(self.tr("Code in exports"), self.code)
        form.addRow(self.tr("Key"), self.key)
        form.addRow(self.tr("Layer"), self.layer)
        self.body.addLayout(form)
        self._is_code_written = False
        self.code.textEdited.connect(self._write_code)
        self.en.textEdited.connect(self._suggest_code)
        (self.en if language == "en" else self.uk).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def label(self) -> Label:
        """The label as it is filled in; it looks like its neighbour in the layer until it gets a look of its own."""
        layer = str(self.layer.currentData())
        like = next((each for each in reversed(self._scheme.labels) if each.layer == layer), None)
        look = {"colour": like.colour, "line": like.line} if like else {}
        name = Names(uk=self.uk.text().strip(), en=self.en.text().strip())
        short = Names(uk=name.uk.lower(), en=name.en.lower())
        role = like.role if like is not None and like.role in {Role.ENTITY, Role.ZONE} else Role.OTHER
        fresh = Label(code=self.code.text().strip(), name=name, short=short, layer=layer, key=self.key.text().lower())
        return fresh.model_copy(update={**look, "role": role})

    @override
    def try_accept(self) -> None:
        """Accept if the label can be added, otherwise say why not."""
        code = self.code.text().strip()
        if not (self.uk.text().strip() or self.en.text().strip()):
            self.warning.tell(self.tr("A label needs a name in one language at least."))
        elif not is_code(code):
            self.warning.tell(self.tr("A code starts with a letter; letters, digits, - and _ follow."))
        elif code.casefold() in {label.code.casefold() for label in self._scheme.labels}:
            self.warning.tell(self.tr("The code {code} is taken.").format(code=code))
        else:
            self.accept()

    def _set_key(self, key: str) -> None:
        self.key.set_key(key)
        self.warning.tell(key_text(key, self._commands))

    def _write_code(self) -> None:
        self._is_code_written = True

    def _suggest_code(self, name: str) -> None:
        if not self._is_code_written:
            self.code.setText(re.sub(r"\W+", "_", name.strip()).strip("_").upper()[:40])


def _free_key(scheme: Scheme, *, taken: Collection[str]) -> str:
    taken = {*taken, *(label.key for label in scheme.labels)}
    taken |= {attribute.key for label in scheme.labels for attribute in label.attributes}
    return next((key for key in _KEYS if key not in taken), "")
