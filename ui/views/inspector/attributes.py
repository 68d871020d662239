"""The choice attributes of the selected marks, and the key that arms one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from annotator.scheme import Attribute, AttributeType
from ui.widgets.attribute_row import AttributeRow
from ui.widgets.section import Section
from ui.widgets.segments import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Label
    from ui.views.inspector.state import InspectorState

KEYS = "uiopl"
"""The right hand's letters, in the order of the commands ``attribute.1`` to ``attribute.5``."""


def shared_attributes(labels: tuple[Label, ...], kind: AttributeType) -> tuple[Attribute, ...]:
    """Return the attributes of *kind* that spans of every one of *labels* may carry, as the first defines them."""
    if not labels:
        return ()
    first, *others = labels
    return tuple(
        attribute
        for attribute in first.attributes
        if attribute.type is kind and all(_is_like(attribute, other.attribute(attribute.code)) for other in others)
    )


def _is_like(one: Attribute, other: Attribute | None) -> bool:
    return other is not None and other.type is one.type and other.values == one.values


def shared_value(state: InspectorState, code: str) -> str | None:
    """Return the value of attribute *code* if all selected spans have the same one."""
    values = {span.attributes.get(code, "") for span in state.spans}
    return (values.pop() or None) if len(values) == 1 else None


class Attributes(Section):
    """A pool of rows: showing another mark makes no widgets."""

    attribute_set = Signal(object, object)
    """Attribute code, and the value or None."""
    armed_changed = Signal(object)
    """Code of the attribute that the next digit is for, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.rows: list[AttributeRow] = []
        self._shown = 0
        self._armed: AttributeRow | None = None
        self._keys: Mapping[str, str] = {}

    @property
    def armed(self) -> str | None:
        """Code of the attribute that the next digit is for, if there is one."""
        return self._armed.code if self._armed else None

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say which keys the commands have now."""
        self._keys = keys

    def show_state(self, state: InspectorState) -> None:
        """Show what the selected spans of *state* have in common."""
        attributes = shared_attributes(state.labels, AttributeType.CHOICE)
        self._grow(len(attributes))
        self._shown = len(attributes)
        armed = self.armed
        for row, attribute in zip(self.rows, attributes, strict=False):
            options = [
                Option(choice.code, choice.name.best(state.language) or choice.code) for choice in attribute.values
            ]
            name = attribute.name.best(state.language) or attribute.code
            row.set_attribute(attribute.code, name, options, key=self.cap(attribute), can_clear=not attribute.required)
            row.segments.set_value(shared_value(state, attribute.code))
        for number, row in enumerate(self.rows):
            row.setVisible(number < self._shown)
        if armed is not None:
            self._arm(self.row(armed))
        self.setVisible(bool(attributes))

    def cap(self, attribute: Attribute) -> str:
        """Return the key that arms *attribute*, as it stands on the cap."""
        letter = attribute.key.lower()
        if letter and letter in KEYS:
            return self._keys.get(f"attribute.{KEYS.index(letter) + 1}", letter.upper())
        return letter.upper()

    def row(self, code: str) -> AttributeRow | None:
        """Return the row of attribute *code*, if it is shown."""
        return next((row for row in self.rows[: self._shown] if row.code == code), None)

    def arm(self, code: str) -> bool:
        """Make the next digit pick a value of *code*; if it is armed already, take its next value."""
        row = self.row(code)
        if row is None:
            return False
        if row is self._armed:
            row.segments.pick_next()
        else:
            self._arm(row)
        return True

    def disarm(self) -> None:
        """Let digits label again."""
        self._arm(None)

    def pick(self, digit: int) -> bool:
        """Pick value number *digit* of the armed row, and leave the row; False if no row is armed."""
        if self._armed is None:
            return False
        segments = self._armed.segments
        self._arm(None)
        segments.pick(digit - 1)
        return True

    def _arm(self, row: AttributeRow | None) -> None:
        if row is self._armed:
            return
        if self._armed is not None:
            self._armed.segments.set_armed(False)
        self._armed = row
        if row is not None:
            row.segments.set_armed(True)
        self.armed_changed.emit(self.armed)

    def _grow(self, count: int) -> None:
        while len(self.rows) < count:
            row = AttributeRow(self)
            row.picked.connect(self.attribute_set)
            self.rows.append(row)
            self.body.addWidget(row)
