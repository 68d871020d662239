"""The bar above the export wizard: what is exported, and choices that were given a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.theme import S1, S2
from ui.widgets.choice import Choice
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QHBoxLayout

_SAVE, _NONE = "\x00save", ""


class ExportHead(QObject):
    """Fills the row of a bar."""

    preset_chosen = Signal(str)
    save_asked = Signal()

    def __init__(self, row: QHBoxLayout) -> None:
        super().__init__(row)
        title = text_label(self.tr("Export"), bold=True)
        title.setWordWrap(False)
        self.counts = Elided()
        self.counts.setProperty("dim", True)
        name = text_label(self.tr("Settings"), dim=True)
        name.setWordWrap(False)
        self.presets = Choice(self.tr("Settings with a name"), is_small=True)
        self.presets.setFixedWidth(208)
        self.presets.chosen.connect(self._choose)
        row.addWidget(title)
        row.addSpacing(S1)
        row.addWidget(self.counts, 1)
        row.addWidget(name)
        row.addSpacing(S2)
        row.addWidget(self.presets)

    def show_presets(self, names: Iterable[str], chosen: str | None = None) -> None:
        """Offer the names there are."""
        before = self.presets.value
        self.presets.offer(
            ((_NONE, self.tr("as last time")), *((name, name) for name in names), (_SAVE, self.tr("Save as…")))
        )
        self.presets.set_value(chosen if chosen is not None else before or _NONE)

    def show_counts(self, words: str) -> None:
        """Say what is exported."""
        self.counts.setText(words)

    def _choose(self, name: object) -> None:
        if name == _SAVE:
            self.save_asked.emit()
        elif name:
            self.preset_chosen.emit(str(name))
