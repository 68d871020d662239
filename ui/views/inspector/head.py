"""The top of the inspector: what is selected, and its words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ui.theme import S1, SMALL
from ui.widgets.buttons import IconButton, Kind, TextButton
from ui.widgets.pill import Pill
from ui.widgets.section import Section
from ui.widgets.swatch import Swatch
from ui.widgets.texts import quotation, text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.model import Span
    from annotator.scheme import Label
    from ui.views.inspector.state import InspectorState

_WORDS = 280


class Head(Section):
    """Number or line, label, flag, delete; the label's name opens a menu of the other labels."""

    flag_toggled = Signal(bool)
    delete_requested = Signal()
    relabel_requested = Signal(object)
    """Code of the label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._pill = Pill()
        self._swatch = Swatch()
        self._labels = QMenu(self)
        self._labels.triggered.connect(self._relabel)
        self.name = TextButton("", kind=Kind.LINK)
        self.name.setMenu(self._labels)
        self.name.setProperty("heading", True)
        self.flag = IconButton("flag", self.tr("Flag for review"))
        self.flag.setCheckable(True)
        self.flag.clicked.connect(self.flag_toggled)
        self.delete = IconButton("trash", self.tr("Remove mark"))
        self.delete.clicked.connect(self.delete_requested)
        self.words = quotation()
        line = QHBoxLayout()
        line.setSpacing(S1)
        line.addWidget(self._pill)
        line.addWidget(self._swatch)
        line.addWidget(self.name)
        line.addStretch(1)
        line.addWidget(self.flag)
        line.addWidget(self.delete)
        self.body.addLayout(line)
        self.remark = text_label(self.tr("A label key changes all of them, Delete removes them."), size=SMALL, dim=True)
        self.body.addWidget(self.words)
        self.body.addWidget(self.remark)
        self._offered: tuple[Label, ...] = ()

    def show_state(self, state: InspectorState) -> None:
        """Show the selected spans of *state*: there is at least one."""
        self._offer(state)
        flagged = all(span.flagged for span in state.spans)
        self.flag.setChecked(flagged)
        self.flag.set_icon("flag_filled" if flagged else "flag")
        self.remark.setVisible(state.span is None)
        if state.span is None:
            self._show_many(state)
        else:
            self._show_one(state, state.span)

    def _show_one(self, state: InspectorState, span: Span) -> None:
        label = state.scheme.label(span.label)
        number = state.numbers.get(span.id)
        self._pill.setVisible(number is not None)
        self._pill.set_number(str(number), label.colour)
        self._swatch.setVisible(number is None)
        self._swatch.set_look(label.line, label.colour)
        self.name.setText(state.named(label))
        self.name.setToolTip(self.tr("Change the label"))
        self.words.setText(span.text if len(span.text) <= _WORDS else span.text[:_WORDS].rstrip() + "…")
        self.words.setToolTip(span.text if len(span.text) > _WORDS else "")
        self.words.show()

    def _show_many(self, state: InspectorState) -> None:
        counts = Counter(span.label for span in state.spans)
        self._pill.hide()
        self._swatch.hide()
        names = ", ".join(f"{state.named(label)} {counts[label.code]}" for label in state.labels)
        self.name.setText(self.tr("%n mark(s)", "", len(state.spans)))
        self.name.setToolTip(self.tr("Change the label of all"))
        self.words.setText(names)
        self.words.setToolTip("")

    def _offer(self, state: InspectorState) -> None:
        if state.scheme.labels == self._offered:
            return
        self._offered = state.scheme.labels
        self._labels.clear()
        for label in state.scheme.labels:
            action = QAction(state.named(label), self._labels)
            action.setData(label.code)
            self._labels.addAction(action)

    def _relabel(self, action: QAction) -> None:
        self.relabel_requested.emit(action.data())
