"""The second step: whose marks, of which labels, in which articles, and which parts of their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from ui.theme import S2
from ui.views.export_wizard.chip_row import ChipRow
from ui.views.wizard.page import Page
from ui.widgets.texts import text_label
from ui.words import deeds, plain

if TYPE_CHECKING:
    from annotator.exporters.selection import Selection
    from ui.presenters.transfer.exporting import Facts


class ChoicePage(Page):
    """Rows of switches; a row in which nothing is chosen means: all of it."""

    changed = Signal(object)
    """Fields of *Selection* with their new values."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.set_head(
            self.tr("What to take"), self.tr("A row in which nothing is chosen means all of it; Space switches.")
        )
        self.statuses = ChipRow(self.tr("Articles"))
        self.annotators = ChipRow(self.tr("Marks of"))
        self.layers: dict[str, ChipRow] = {}
        self.zones = ChipRow(self.tr("Left out of the text"))
        self.unmarked = QCheckBox(self.tr("Articles in which nothing has been marked yet"))
        self.negatives = QCheckBox(self.tr("Articles said to have nothing to mark"))
        self.anonymous = QCheckBox(self.tr("Without names: annotator-1, annotator-2 …"))
        for row in (self.statuses, self.annotators, self.zones):
            row.changed.connect(self._tell)
        for box in (self.unmarked, self.negatives, self.anonymous):
            box.toggled.connect(self._tell)
        self._labels = text_label(self.tr("Labels"), bold=True)
        self._build()
        self._is_showing = False

    def show_facts(self, facts: Facts) -> None:
        """Offer what there is to choose from."""
        language = self._language
        self.statuses.offer(
            (status.value, deeds.status_name(status), count) for status, count in facts.statuses.items() if count
        )
        self.annotators.offer((each.id, plain(each.name), None) for each in facts.annotators)
        self.zones.offer((zone.code, zone.name.best(language).lower() or zone.code, None) for zone in facts.zones)
        self.zones.setVisible(bool(facts.zones))
        for layer in facts.scheme.layers:
            row = self.layers.get(layer.code)
            if row is None:
                row = self.layers[layer.code] = ChipRow(layer.name.best(language) or layer.code, has_all=True)
                row.changed.connect(self._tell)
                self._layer_column.addWidget(row)
            labels = [label for label in facts.scheme.labels if label.layer == layer.code]
            row.offer((label.code, label.name.best(language) or label.code, None) for label in labels)
            row.setVisible(bool(labels))
        self.first = self.statuses.first

    def show_selection(self, selection: Selection) -> None:
        """Show what is chosen."""
        self._is_showing = True
        self.statuses.show_chosen([status.value for status in selection.statuses])
        self.annotators.show_chosen(selection.annotators)
        self.zones.show_chosen(selection.zones_out)
        for row in self.layers.values():
            row.show_chosen(selection.labels)
        self.unmarked.setChecked(selection.with_unmarked)
        self.negatives.setChecked(selection.with_negatives)
        self.anonymous.setChecked(selection.is_anonymous)
        self._is_showing = False

    def _build(self) -> None:
        self._layer_column = QVBoxLayout()
        self._layer_column.setSpacing(S2)
        self.body.addWidget(self.statuses)
        self.body.addWidget(self.unmarked)
        self.body.addWidget(self.negatives)
        self.body.addSpacing(S2)
        self.body.addWidget(self.annotators)
        self.body.addWidget(self.anonymous)
        self.body.addSpacing(S2)
        self.body.addWidget(self._labels)
        self.body.addLayout(self._layer_column)
        self.body.addSpacing(S2)
        self.body.addWidget(self.zones)
        self.body.addStretch(1)

    def _tell(self, _value: object = None) -> None:
        if self._is_showing:
            return
        labels = [code for row in self.layers.values() for code in row.chosen]
        self.changed.emit(
            {
                "statuses": self.statuses.chosen,
                "annotators": self.annotators.chosen,
                "labels": tuple(labels),
                "layers": (),
                "zones_out": self.zones.chosen,
                "with_unmarked": self.unmarked.isChecked(),
                "with_negatives": self.negatives.isChecked(),
                "is_anonymous": self.anonymous.isChecked(),
            }
        )
