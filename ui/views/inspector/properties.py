"""The properties of what is selected, in an order that never changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.views.inspector.attributes import KEYS, Attributes
from ui.views.inspector.attribution import Attribution
from ui.views.inspector.claims import Claims
from ui.views.inspector.fields import EntitySection, NoteSection, TextSection, entity_attributes, text_attributes
from ui.views.inspector.head import Head
from ui.views.inspector.hints import Hints
from ui.views.inspector.provenance import Provenance
from ui.views.inspector.relations import Relations
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import SpanId
    from annotator.scheme import Attribute
    from ui.views.inspector.state import InspectorState
    from ui.widgets.section import Section


class Properties(Painted):
    """Sections from what it is down to the note; who made it is pinned at the foot."""

    text_set = Signal(object, object)
    entity_chosen = Signal(object, object)
    entity_created = Signal(object, object, object)
    span_followed = Signal(object, object)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: InspectorState | None = None
        self._keys: Mapping[str, str] = {}
        self.head = Head()
        self.attributes = Attributes()
        self.entities: list[EntitySection] = []
        self.attribution = Attribution()
        self.claims = Claims()
        self.texts: list[TextSection] = []
        self.relations = Relations()
        self.note = NoteSection()
        self.provenance = Provenance()
        self.hints = Hints()
        self.attribution.followed.connect(self._follow_here)
        self.claims.followed.connect(self._follow_here)
        self.relations.followed.connect(self.span_followed)
        self.note.field.finished.connect(self.finished)
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        self._sections = QVBoxLayout(inside)
        self._sections.setContentsMargins(0, 0, 0, 0)
        self._sections.setSpacing(0)
        for section in (self.head, self.attributes, self.attribution, self.claims, self.relations, self.note):
            self._sections.addWidget(section)
        self._sections.addStretch(1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScrollColumn(inside), 1)
        column.addWidget(self.provenance)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hints)
        self._stack.addWidget(full)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    @property
    def spans(self) -> tuple[SpanId, ...]:
        """Ids of the spans that are shown."""
        return tuple(span.id for span in self._state.spans) if self._state else ()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say which keys the commands have now, by command id."""
        self._keys = keys
        self.hints.set_keys(keys)
        self.attributes.set_keys(keys)
        self.attribution.set_key(keys.get("link.source", ""))
        self.relations.set_key(keys.get("link.start", ""))
        self.note.set_key(keys.get("mark.note", ""))
        if self._state is not None:
            self.show_state(self._state)

    def show_state(self, state: InspectorState) -> None:
        """Show *state*; what was being typed for other spans is handed over first."""
        if self._state is not None and self._state.spans != state.spans:
            self.flush()
        self._state = state
        self._stack.setCurrentIndex(1 if state.spans else 0)
        if not state.spans:
            self.attributes.disarm()
            return
        for section in (self.head, self.attributes, self.attribution, self.claims, self.relations, self.note):
            section.show_state(state)
        self.provenance.show_state(state)
        self._show_entities(state)
        self._show_texts(state)

    def flush(self) -> None:
        """Hand over everything that was typed and not committed yet."""
        for text in self.texts:
            text.field.commit()
        self.note.field.commit()

    def arm(self, index: int) -> bool:
        """Arm the attribute of the right hand's letter number *index*, or the field it is typed in."""
        if not 0 <= index < len(KEYS):
            return False
        return any(a.key.lower() == KEYS[index] and self._enter(a) for a in self._attributes())

    def arm_typed(self) -> bool:
        """Put the caret into the first entity or text: the key K."""
        return any(self._enter(a) for a in self._attributes() if a.key.lower() not in (*KEYS, ""))

    def _attributes(self) -> tuple[Attribute, ...]:
        state = self._state
        return state.labels[0].attributes if state and state.labels else ()

    def _enter(self, attribute: Attribute) -> bool:
        if self.attributes.arm(attribute.code):
            return True
        fields: list[EntitySection | TextSection] = [*self.entities, *self.texts]
        for section in fields:
            if section.code == attribute.code and not section.isHidden():
                section.edit()
                return True
        return False

    def _show_entities(self, state: InspectorState) -> None:
        attributes = entity_attributes(state)
        while len(self.entities) < len(attributes):
            section = EntitySection()
            section.chosen.connect(self.entity_chosen)
            section.created.connect(self.entity_created)
            section.finished.connect(self.finished)
            self._sections.insertWidget(self._place_after(self.attributes, len(self.entities)), section)
            self.entities.append(section)
        for number, section in enumerate(self.entities):
            section.setVisible(number < len(attributes))
            if number < len(attributes):
                section.show_attribute(state, attributes[number], is_main=attributes[number].code == "entity")
                section.set_key(self._cap(attributes[number]))

    def _show_texts(self, state: InspectorState) -> None:
        attributes = text_attributes(state)
        while len(self.texts) < len(attributes):
            section = TextSection()
            section.text_set.connect(self.text_set)
            section.finished.connect(self.finished)
            self._sections.insertWidget(self._place_after(self.claims, len(self.texts)), section)
            self.texts.append(section)
        for number, section in enumerate(self.texts):
            section.setVisible(number < len(attributes))
            if number < len(attributes):
                section.show_attribute(state, attributes[number])
                section.set_key(self._cap(attributes[number]))

    def _place_after(self, section: Section, count: int) -> int:
        return self._sections.indexOf(section) + 1 + count

    def _cap(self, attribute: Attribute) -> str:
        if attribute.key.lower() in (*KEYS, ""):
            return self.attributes.cap(attribute)
        return self._keys.get("mark.text", attribute.key.upper())

    def _follow_here(self, span: SpanId) -> None:
        self.span_followed.emit(span, self._state.article if self._state else None)
