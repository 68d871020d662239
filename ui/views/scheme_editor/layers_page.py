"""The layers: groups of labels, their names and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from annotator.scheme import Layer, Names
from annotator.scheme_rules import is_code
from ui.theme import S2, S4, SMALL, TITLE
from ui.views.scheme_editor.attributes import moved
from ui.views.scheme_editor.fields import mark_wrong, text_field
from ui.views.scheme_editor.parts import Page, WarnBox, cleared, focus_again, focused_name
from ui.views.scheme_editor.words import fault_text
from ui.widgets.buttons import IconButton, TextButton
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.presenters.scheme import SchemePresenter


class LayersPage(Page):
    """One row a layer; a layer can go once no label is in it."""

    def __init__(self, presenter: SchemePresenter, *, language: str, parent: QWidget | None = None) -> None:
        body = QVBoxLayout()
        body.setSpacing(S4)
        super().__init__(body, parent)
        self._presenter = presenter
        self._language = language
        self._shown: object = None
        self.add_button = TextButton(self.tr("Add"), icon="plus", is_small=True)
        self.add_button.clicked.connect(self._add)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Layers"), size=TITLE, bold=True), 1)
        head.addWidget(self.add_button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(S2)
        self._grid.setVerticalSpacing(S2)
        self._warning = WarnBox()
        body.addLayout(head)
        body.addLayout(self._grid)
        body.addWidget(self._warning)
        body.addStretch(1)

    def refresh(self) -> None:
        """Show the layers as they are in the draft."""
        scheme = self._presenter.scheme
        counts = {layer.code: sum(label.layer == layer.code for label in scheme.labels) for layer in scheme.layers}
        layers = {layer.code for layer in scheme.layers}
        faults = [fault for fault in self._presenter.faults if fault.part == "layer" and fault.subject in layers]
        texts = (fault_text(fault, scheme, self._language) for fault in faults)
        self._warning.tell("\n".join(dict.fromkeys(texts)))
        if (scheme.layers, counts) == self._shown:
            return
        self._shown = (scheme.layers, counts)
        focus = focused_name(self)
        cleared(self._grid)
        headings = (self.tr("Name in Ukrainian"), self.tr("Name in English"), self.tr("Code"), self.tr("Labels"))
        for column, name in enumerate(headings):
            self._grid.addWidget(caption(name, bold=True), 0, column)
        for place, layer in enumerate(scheme.layers):
            self._add_row(place, layer, counts[layer.code])
        focus_again(self, focus)

    def _add_row(self, place: int, layer: Layer, count: int) -> None:
        fields = (
            ("uk", self.tr("Name in Ukrainian"), layer.name.uk),
            ("en", self.tr("Name in English"), layer.name.en),
            ("code", self.tr("Code"), layer.code),
        )
        for column, (what, name, value) in enumerate(fields):
            field = text_field(name)
            field.setText(value)
            field.setCursorPosition(0)
            field.setObjectName(f"{what} {place}")
            field.editingFinished.connect(self._write)
            self._grid.addWidget(field, place + 1, column)
        number = text_label(self.locale().toString(count), size=SMALL)
        self._grid.addWidget(number, place + 1, 3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        last = len(self._presenter.scheme.layers) - 1
        for column, (what, icon, name, is_enabled) in enumerate(
            (
                ("up", "up", self.tr("Move up"), place > 0),
                ("down", "down", self.tr("Move down"), place < last),
                ("delete", "trash", self.tr("Delete the layer"), not count and last > 0),
            ),
            start=4,
        ):
            button = IconButton(icon, name)
            button.setObjectName(f"{what} {place}")
            button.setEnabled(is_enabled)
            button.clicked.connect(self._press)
            self._grid.addWidget(button, place + 1, column)

    def _sender(self) -> tuple[str, int]:
        what, _, place = self.sender().objectName().partition(" ")
        return what, int(place)

    def _write(self) -> None:
        what, place = self._sender()
        field = self.sender()
        layers = self._presenter.scheme.layers
        if not isinstance(field, QLineEdit) or place >= len(layers):
            return
        layer, text = layers[place], field.text().strip()
        if what == "code":
            taken = {each.code for each in layers if each.code != layer.code}
            mark_wrong(field, is_wrong=not is_code(text) or text in taken)
            if is_code(text) and text not in taken:
                self._presenter.change(lambda draft: draft.with_layer(layer.code, code=text))
            return
        name = layer.name.model_copy(update={what: text})
        self._presenter.change(lambda draft: draft.with_layer(layer.code, name=name))

    def _press(self) -> None:
        what, place = self._sender()
        layers = self._presenter.scheme.layers
        if what == "delete":
            left = (*layers[:place], *layers[place + 1 :])
        else:
            left = moved(layers, place, -1 if what == "up" else 1)
        self._presenter.change(lambda draft: draft.with_scheme(layers=left))

    def _add(self) -> None:
        taken = {layer.code for layer in self._presenter.scheme.layers}
        code = next(name for number in range(1, len(taken) + 2) if (name := f"layer_{number}") not in taken)
        name = self.tr("New layer")
        layer = Layer(code=code, name=Names(uk=name) if self._language == "uk" else Names(en=name))
        if self._presenter.change(lambda draft: draft.add_layer(layer)):
            focus_again(self, f"{self._language} {len(taken)}")
