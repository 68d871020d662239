"""Attributes that are typed: entities and texts; and the note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from annotator.scheme import Attribute, AttributeType, Role
from ui.views.inspector.attributes import shared_attributes, shared_value
from ui.widgets.entity_field import EntityField, Kind
from ui.widgets.growing_text import GrowingText
from ui.widgets.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Label
    from ui.views.inspector.state import InspectorState


class EntitySection(Section):
    """One attribute of type entity."""

    chosen = Signal(object, object)
    """Attribute code, and *EntityId* or None."""
    created = Signal(object, object, object)
    """Attribute code, name and type of the entity to make."""
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Entity"), parent)
        self.code = ""
        self.field = EntityField(self.tr("Entity"))
        self.field.chosen.connect(self._choose)
        self.field.created.connect(self._create)
        self.field.finished.connect(self.finished)
        self.body.addWidget(self.field)

    def edit(self) -> None:
        """Put the caret into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_attribute(self, state: InspectorState, attribute: Attribute, *, is_main: bool) -> None:
        """Show *attribute* of the selected spans; *is_main* for the one whose mentions are counted."""
        self.code = attribute.code
        name = attribute.name.best(state.language) or attribute.code
        self.set_title(name)
        self.field.setAccessibleName(name)
        kinds = entity_kinds(state)
        names = {label.code: state.named(label) for label in state.scheme.labels}
        self.field.set_entities(state.entities.values(), kinds, names)
        value = shared_value(state, attribute.code)
        entity = next((entity for entity in state.entities.values() if entity.id == value), None)
        self.field.set_value(entity)
        has_mentions = is_main and entity is not None and state.mentions > 0
        self.set_remark(self.tr("%n mention(s) in this article", "", state.mentions) if has_mentions else "")

    def _choose(self, entity: object) -> None:
        self.chosen.emit(self.code, entity)

    def _create(self, name: str, kind: str) -> None:
        self.created.emit(self.code, name, kind)


def entity_kinds(state: InspectorState) -> tuple[Kind, ...]:
    """Return the types a new entity may have: the span's own label if it names entities, else all that do."""
    naming = [label for label in state.scheme.labels if label.role is Role.ENTITY and _names_entities(label)]
    own = [label for label in naming if label in state.labels]
    return tuple(Kind(label.code, state.named(label)) for label in own or naming)


def _names_entities(label: Label) -> bool:
    return any(attribute.type is AttributeType.ENTITY for attribute in label.attributes)


class TypedSection(Section):
    """A text that is one line to press while there is none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.field = GrowingText(title)
        self.field.committed.connect(self._fit)
        self.acted.connect(self.edit)
        self.body.addWidget(self.field)

    def edit(self) -> None:
        """Open the field and put the caret into it."""
        self._open(is_open=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_text(self, text: str) -> None:
        """Show *text*, or the one line if there is none."""
        self.field.set_text(text)
        self._fit()

    def _fit(self) -> None:
        self._open(is_open=bool(self.field.text) or self.field.hasFocus())

    def _open(self, *, is_open: bool) -> None:
        self.set_empty(not is_open)
        self.more.hide()
        self.field.setVisible(is_open)


class TextSection(TypedSection):
    """One attribute of type text."""

    text_set = Signal(object, object)
    """Attribute code and the text."""
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Text"), parent)
        self.code = ""
        self.field.committed.connect(self._set)
        self.field.finished.connect(self.finished)

    def show_attribute(self, state: InspectorState, attribute: Attribute) -> None:
        """Show *attribute* of the selected spans."""
        self.code = attribute.code
        name = attribute.name.best(state.language) or attribute.code
        self.set_title(name)
        self.set_action(name)
        self.field.setAccessibleName(name)
        self.show_text(shared_value(state, attribute.code) or "")

    def _set(self, text: str) -> None:
        self.text_set.emit(self.code, text)


class NoteSection(TypedSection):
    """What an annotator wants to say about one mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Note"), parent)
        self.set_action(self.tr("Add a note"))

    def show_state(self, state: InspectorState) -> None:
        """Show the note of the one selected span."""
        self.setVisible(state.span is not None)
        self.show_text(state.span.note if state.span else "")


def text_attributes(state: InspectorState) -> tuple[Attribute, ...]:
    """Return the text attributes the selected spans share."""
    return shared_attributes(state.labels, AttributeType.TEXT)


def entity_attributes(state: InspectorState) -> tuple[Attribute, ...]:
    """Return the entity attributes the selected spans share."""
    return shared_attributes(state.labels, AttributeType.ENTITY)
