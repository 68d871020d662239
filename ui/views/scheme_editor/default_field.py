"""Chooses a property's default: one of its values, or a text, as its type asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from annotator.scheme import AttributeType
from ui.views.scheme_editor.fields import text_field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.scheme import Choice


class DefaultField(QWidget):
    """A list of the values there are, or a line to write on; nothing for a type that has no default."""

    def __init__(self, name: str, *, nothing: str, language: str, parent: QWidget | None = None) -> None:
        """Be called *name*; *nothing* stands for no default."""
        super().__init__(parent)
        self._nothing = nothing
        self._language = language
        self._type = AttributeType.CHOICE
        self.values = QComboBox()
        self.values.setAccessibleName(name)
        self.text = text_field(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.values, 1)
        layout.addWidget(self.text, 1)
        self.offer(())

    def offer(self, values: Iterable[Choice]) -> None:
        """Let one of *values* be chosen; what is chosen stays if it is among them, or got another code."""
        chosen, place, count = self.values.currentData(), self.values.currentIndex(), self.values.count()
        self.values.clear()
        self.values.addItem(self._nothing, "")
        for choice in values:
            if choice.code:
                self.values.addItem(choice.name.best(self._language) or choice.code, choice.code)
        is_renamed = self.values.findData(chosen) < 0 and self.values.count() == count
        self._choose(self.values.itemData(place) if is_renamed else chosen)

    def show_default(self, default: str) -> None:
        """Show *default*."""
        self.text.setText(default)
        self._choose(default)

    def show_type(self, chosen: AttributeType) -> None:
        """Show what a property of this type can have."""
        self._type = chosen
        self.values.setVisible(chosen is AttributeType.CHOICE)
        self.text.setVisible(chosen is AttributeType.TEXT)

    def default(self) -> str:
        """Return the default; empty: none."""
        match self._type:
            case AttributeType.CHOICE:
                return str(self.values.currentData() or "")
            case AttributeType.TEXT:
                return self.text.text()
            case _:
                return ""

    def _choose(self, value: object) -> None:
        self.values.setCurrentIndex(max(0, self.values.findData(value)))
