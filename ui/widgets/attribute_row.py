"""One attribute with its choices: name, key cap, segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.widgets.key_cap import KeyCap
from ui.widgets.painting import Painted
from ui.widgets.segments import Segments
from ui.widgets.texts import caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.widgets.segments import Option


class AttributeRow(Painted):
    """A row that is used again for whatever attribute the next mark has."""

    picked = Signal(object, object)
    """Attribute code, and the value or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._name = caption()
        self._key = KeyCap()
        self.segments = Segments()
        self.segments.picked.connect(self._pick)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._key)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 1)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.segments)

    def set_attribute(self, code: str, name: str, options: Sequence[Option], *, key: str, can_clear: bool) -> None:
        """Show the attribute *code*."""
        self.code = code
        self._name.setText(name)
        self._key.set_keys(key)
        self.segments.set_name(name)
        self.segments.set_options(options, can_clear=can_clear)

    def _pick(self, value: object) -> None:
        self.picked.emit(self.code, value)
