"""The inspector: properties, guideline and history of what is selected."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S4
from ui.views.history import HistoryPanel
from ui.views.inspector.guideline import GuidelineView
from ui.views.inspector.properties import Properties
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.scroll import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from annotator.model import SpanId
    from ui.views.inspector.state import InspectorState


class Tab(IntEnum):
    """The pages of the inspector."""

    PROPERTIES = 0
    GUIDELINE = 1
    HISTORY = 2


class Inspector(Painted):
    """Takes one state by :meth:`show_state` and tells what the hand wants changed.

    The signals are about the spans in :attr:`spans`: those that were shown when the hand did it.
    """

    attribute_set = Signal(object, object)
    """Code of a choice attribute, and the value or None."""
    text_attribute_set = Signal(object, object)
    """Code of a text attribute, and the text."""
    entity_chosen = Signal(object, object)
    """Code of an entity attribute, and *EntityId* or None."""
    entity_created = Signal(object, object, object)
    """Code of an entity attribute, name and type of the entity to make."""
    note_set = Signal(str)
    flag_toggled = Signal(bool)
    delete_requested = Signal()
    relabel_requested = Signal(object)
    """Code of the new label."""
    own_voice_toggled = Signal(bool)
    add_source_requested = Signal()
    relate_requested = Signal()
    relation_followed = Signal(object, object)
    """*SpanId* and *ArticleId* to go to; also for hops of a chain and claims of a source."""
    relation_removed = Signal(object)
    """*RelationId*."""
    armed_changed = Signal(object)
    """Code of the attribute that the next digit is for, or None."""
    finished = Signal()
    """The hand is done with a field: give the keyboard back to the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Inspector"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for name in (self.tr("Properties"), self.tr("Guideline"), self.tr("History")):
            self.tabs.addTab(name)
        self.properties = Properties()
        self.guideline = GuidelineView()
        self.history = HistoryPanel()
        self._pages = QStackedWidget()
        for page in (self.properties, ScrollColumn(self.guideline), self.history):
            self._pages.addWidget(page)
        self._state: InspectorState | None = None
        self.tabs.currentChanged.connect(self._turn_to)
        bar = QWidget()
        row = QVBoxLayout(bar)
        row.setContentsMargins(S4 - 2, 0, S4, 0)
        row.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(rule())
        layout.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        shown = self.properties
        shown.attributes.attribute_set.connect(self.attribute_set)
        shown.attributes.armed_changed.connect(self.armed_changed)
        shown.text_set.connect(self.text_attribute_set)
        shown.entity_chosen.connect(self.entity_chosen)
        shown.entity_created.connect(self.entity_created)
        shown.span_followed.connect(self.relation_followed)
        shown.finished.connect(self.finished)
        shown.note.field.committed.connect(self.note_set)
        shown.head.flag_toggled.connect(self.flag_toggled)
        shown.head.delete_requested.connect(self.delete_requested)
        shown.head.relabel_requested.connect(self.relabel_requested)
        shown.attribution.own_voice_toggled.connect(self.own_voice_toggled)
        shown.attribution.add_source_requested.connect(self.add_source_requested)
        shown.attribution.removed.connect(self.relation_removed)
        shown.relations.removed.connect(self.relation_removed)
        shown.relations.relate_requested.connect(self.relate_requested)

    @property
    def spans(self) -> tuple[SpanId, ...]:
        """Ids of the spans that are shown."""
        return self.properties.spans

    @property
    def armed(self) -> str | None:
        """Code of the attribute that the next digit is for, if there is one."""
        return self.properties.attributes.armed

    def show_state(self, state: InspectorState) -> None:
        """Show *state*."""
        self._state = state
        self._show_guideline()
        self.properties.show_state(state)

    def show_tab(self, tab: Tab) -> None:
        """Bring *tab* to the front."""
        self.tabs.setCurrentIndex(tab)

    def show_guideline(self, label: str) -> None:
        """Show the guideline of *label*."""
        self.show_tab(Tab.GUIDELINE)
        self.guideline.show_label(label)

    def _turn_to(self, page: int) -> None:
        self._show_guideline()
        self._pages.setCurrentIndex(page)

    def _show_guideline(self) -> None:
        """Let the guideline follow the state; only while it is in front, for it is made anew for every label."""
        state = self._state
        if state is None or self.tabs.currentIndex() != Tab.GUIDELINE:
            return
        self.guideline.set_scheme(state.scheme, state.language)
        if state.spans:
            self.guideline.show_label(state.spans[-1].label)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Say which keys the commands have now, by command id, as they stand on a cap."""
        self.properties.set_keys(keys)

    def arm_attribute(self, index: int) -> bool:
        """Let the next digit pick a value of attribute *index* (0 for the key U); False if there is none."""
        self.show_tab(Tab.PROPERTIES)
        return self.properties.arm(index)

    def pick(self, digit: int) -> bool:
        """Pick value number *digit* of the armed attribute; False if none is armed."""
        return self.properties.attributes.pick(digit)

    def disarm(self) -> bool:
        """Let digits label again; False if nothing was armed."""
        was_armed = self.armed is not None
        self.properties.attributes.disarm()
        return was_armed

    def edit_text(self) -> bool:
        """Put the caret into the entity or the normalised text; False if the mark has neither."""
        self.show_tab(Tab.PROPERTIES)
        return self.properties.arm_typed()

    def edit_note(self) -> None:
        """Put the caret into the note."""
        self.show_tab(Tab.PROPERTIES)
        self.properties.note.edit()

    def flush(self) -> None:
        """Hand over what was typed and not committed yet: before the selection changes by program."""
        self.properties.flush()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.armed is not None:
            key: QKeyEvent = event  # type: ignore[assignment]  # this type has a key
            if key.key() == Qt.Key.Key_Escape or key.text().isdecimal():
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape and self.disarm():
            return
        if digit.isdecimal() and self.armed is not None:
            self.pick(int(digit))
            return
        super().keyPressEvent(event)
