"""What an entity is called, its type and its note, to be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from ui.theme import S2
from ui.views.registry.rows import type_names
from ui.widgets.choice import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.model import Entity
    from annotator.scheme import Scheme

_PARTING = ";"


class EntityFields(QWidget):
    """Enter in a field means: write what the fields say."""

    entered = Signal()

    def __init__(self, scheme: Scheme, types: tuple[str, ...], language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.others, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.type = Choice(self.tr("Type"))
        self.type.offer(type_names(scheme, types, language))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(S2)
        fields: Sequence[tuple[str, QWidget]] = (
            (self.tr("Name"), self.name),
            (self.tr("Type"), self.type),
            (self.tr("Other names"), self.others),
            (self.tr("Note"), self.note),
        )
        for words, field in fields:
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.others.setPlaceholderText(self.tr("separated by semicolons"))
        for line in (self.name, self.others, self.note):
            line.returnPressed.connect(self.entered)

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other names that are typed."""
        return tuple(part.strip() for part in self.others.text().split(_PARTING) if part.strip())

    def show_entity(self, entity: Entity | None) -> None:
        """Fill the fields, or empty them but for the type."""
        self.name.setText(entity.name if entity else "")
        self.others.setText(f"{_PARTING} ".join(entity.aliases) if entity else "")
        self.note.setText(entity.note if entity else "")
        if entity is not None:
            self.type.set_value(entity.type)
        elif self.type.value is None:
            self.type.set_value(self.type.itemData(0))

    def begin(self) -> None:
        """Give the keyboard to the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()
