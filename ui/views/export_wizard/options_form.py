"""How a format is written: only what the format itself looks at is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from annotator.exporters.base import TagScheme, Tokens
from annotator.offsets import Unit
from ui.theme import S2, S4, SMALL
from ui.widgets.choice import Choice
from ui.widgets.number import Number
from ui.widgets.painting import Painted
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from annotator.exporters.base import Options


class OptionsForm(Painted):
    """A row for each option; rows that do not matter are hidden."""

    changed = Signal(str, object)
    """Name of a field of *Options*, and its new value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tokens = Choice(self.tr("Tokens"), is_small=True)
        self.tokens.offer(((Tokens.CLAIMDESK, self.tr("Claimdesk’s words")), (Tokens.SPACY, self.tr("spaCy’s rules"))))
        self.tags = Choice(self.tr("Tags"), is_small=True)
        self.tags.offer((scheme, scheme.value.upper()) for scheme in TagScheme)
        self.offsets = Choice(self.tr("Offsets count"), is_small=True)
        self.offsets.offer((unit, self._unit(unit)) for unit in Unit)
        self.guards_formulas = QCheckBox(self.tr("No cell runs as a formula"))
        self.seed = Number(self.tr("Seed"))
        self.negatives = Number(self.tr("Unrelated pairs for each related one"), most=100, decimals=1)
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        self._build()
        self._connect()
        self.show_options(None, frozenset())

    def show_options(self, options: Options | None, asked: frozenset[str]) -> None:
        """Show *options*, those that are *asked* for."""
        for name, (label, control) in self._rows.items():
            label.setVisible(name in asked)
            control.setVisible(name in asked)
        self.setVisible(not asked.isdisjoint(self._rows))
        if options is None:
            return
        for name, choice in (("tokens", self.tokens), ("tags", self.tags), ("offsets", self.offsets)):
            choice.set_value(getattr(options, name))
        for box in (self.guards_formulas, self.seed, self.negatives):
            box.blockSignals(True)
        self.guards_formulas.setChecked(options.guards_formulas)
        self.seed.setValue(options.seed)
        self.negatives.setValue(options.negatives)
        for box in (self.guards_formulas, self.seed, self.negatives):
            box.blockSignals(False)

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, S2, 0, 0)
        grid.setHorizontalSpacing(S4)
        grid.setVerticalSpacing(S2)
        grid.setColumnStretch(2, 1)
        rows = (
            ("tokens", self.tr("Tokens"), self.tokens),
            ("tags", self.tr("Tags"), self.tags),
            ("offsets", self.tr("Offsets count"), self.offsets),
            ("guards_formulas", self.tr("Spreadsheets"), self.guards_formulas),
            ("seed", self.tr("Seed"), self.seed),
            ("negatives", self.tr("Unrelated pairs for each related one"), self.negatives),
        )
        for row, (name, title, control) in enumerate(rows):
            label = text_label(title, size=SMALL, dim=True)
            label.setWordWrap(False)
            control.setMinimumWidth(220)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
            self._rows[name] = (label, control)

    def _connect(self) -> None:
        self.tokens.chosen.connect(self._take_tokens)
        self.tags.chosen.connect(self._take_tags)
        self.offsets.chosen.connect(self._take_offsets)
        self.guards_formulas.toggled.connect(self._take_guard)
        self.seed.valueChanged.connect(self._take_seed)
        self.negatives.valueChanged.connect(self._take_negatives)

    def _unit(self, unit: Unit) -> str:
        names = {
            Unit.CODE_POINTS: self.tr("code points (Python)"),
            Unit.UTF_16: self.tr("UTF-16 units (Java, JavaScript)"),
            Unit.BYTES: self.tr("bytes of UTF-8"),
            Unit.GRAPHEMES: self.tr("graphemes (what is seen as one character)"),
        }
        return names.get(unit, unit.value)

    def _take_tokens(self, value: object) -> None:
        self.changed.emit("tokens", value)

    def _take_tags(self, value: object) -> None:
        self.changed.emit("tags", value)

    def _take_offsets(self, value: object) -> None:
        self.changed.emit("offsets", value)

    def _take_guard(self, value: bool) -> None:
        self.changed.emit("guards_formulas", value)

    def _take_seed(self, value: float) -> None:
        self.changed.emit("seed", int(value))

    def _take_negatives(self, value: float) -> None:
        self.changed.emit("negatives", value)
