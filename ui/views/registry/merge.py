"""Two entities that are perhaps one: both before, the one after, and whose name it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S2, S4, SMALL
from ui.views.registry.name_choice import NameChoice
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.texts import Elided, caption, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.store.registry import Listed
    from ui.presenters.registry import MergePreview

_AFTER = 2
_COUNTS = ("mentions", "forms", "claims", "articles")


class MergePanel(Painted):
    """Arrows or a click choose the name that stays; the other one becomes another name."""

    merged = Signal(object, object)
    """Who keeps the name and who goes (EntityId)."""
    kept_apart = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: MergePreview | None = None
        self.is_chosen = False
        """Whether somebody has chosen these two."""
        self.title, self.why = text_label(bold=True), text_label(size=SMALL, dim=True)
        self.why.setWordWrap(False)
        self.heads = [Elided(size=SMALL, bold=True) for _ in range(3)]
        self.cells = {name: [Elided(size=SMALL, bold=column == _AFTER) for column in range(3)] for name in _COUNTS}
        self.names = (NameChoice(), NameChoice())
        self.told = text_label(size=SMALL)
        self.told.setProperty("dim", True)
        self.merge = TextButton(self.tr("Merge  Ctrl+M"), kind=Kind.PRIMARY, is_small=True)
        self.apart = TextButton(self.tr("Different ones"), is_small=True)
        self._group = QButtonGroup(self)
        for choice in self.names:
            self._group.addButton(choice)
        self._lay_out()
        self.merge.clicked.connect(self.accept)
        self.apart.clicked.connect(self._keep_apart)
        self.hide()

    @property
    def pair(self) -> tuple[Listed, Listed] | None:
        """The two entities: the first keeps its name."""
        if self._preview is None:
            return None
        one, other = self._preview.pair
        return (other, one) if self.names[1].isChecked() else (one, other)

    @property
    def chosen_name(self) -> NameChoice:
        """What the keyboard comes to: the name that stays."""
        return self.names[1] if self.names[1].isChecked() else self.names[0]

    def show_preview(self, preview: MergePreview | None, *, is_chosen: bool) -> None:
        """Show what would become of two entities; None: nothing to merge."""
        before = self._preview
        self._preview, self.is_chosen = preview, is_chosen and preview is not None
        self.setVisible(preview is not None)
        if preview is None:
            return
        self.title.setText(self.tr("Merge these two?") if is_chosen else self.tr("Merge duplicates?"))
        score = self.locale().toString(preview.score, "f", 2)
        self.why.setText("" if is_chosen else self.tr("likeness {score}").format(score=score))
        self.told.setText(self._words(preview))
        names = [each.entity.name for each in preview.pair]
        for head, words in zip(self.heads, (*names, self.tr("After")), strict=True):
            head.setText(words)
        for name, cells in self.cells.items():
            for cell, counted in zip(cells, (*preview.before, preview.after), strict=True):
                number: int = getattr(counted, name)
                cell.setText(str(number) if number else "—")
        if before is None or [each.entity for each in before.pair] != [each.entity for each in preview.pair]:
            for choice, words, other in zip(self.names, names, reversed(names), strict=True):
                choice.set_name(words, other)
            self.names[0].setChecked(True)

    def accept(self) -> None:
        """Merge the two."""
        if self.pair is not None:
            keep, gone = self.pair
            self.show_preview(None, is_chosen=False)
            self.merged.emit(keep.entity.id, gone.entity.id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.panel)

    def _words(self, preview: MergePreview) -> str:
        told = [self.tr("The other name becomes another name. Relations of claims stay.")]
        one, other = (each.entity for each in preview.pair)
        if one.type != other.type:
            told.append(self.tr("Their types differ: that of the name that stays is kept."))
        if one.external_id and other.external_id and one.external_id != other.external_id:
            told.append(self.tr("Their QIDs differ: that of the name that stays is kept."))
        return " ".join(told)

    def _keep_apart(self) -> None:
        if self.pair is not None:
            one, other = self.pair
            self.show_preview(None, is_chosen=False)
            self.kept_apart.emit(one.entity.id, other.entity.id)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(S2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        for column, head in enumerate(self.heads, start=1):
            grid.addWidget(head, 0, column)
        words = (self.tr("Mentions"), self.tr("Forms"), self.tr("Source of claims"), self.tr("Articles"))
        for row, (name, cells) in enumerate(zip(words, self.cells.values(), strict=True), start=1):
            grid.addWidget(caption(name), row, 0)
            for column, cell in enumerate(cells, start=1):
                grid.addWidget(cell, row, column)
        last = grid.rowCount()
        grid.addWidget(caption(self.tr("Name that stays")), last, 0)
        for row, choice in enumerate(self.names, start=last):
            grid.addWidget(choice, row, 1, 1, 3)
        head_row, buttons = QHBoxLayout(), QHBoxLayout()
        head_row.addWidget(self.title, 1)
        head_row.addWidget(self.why)
        buttons.addWidget(self.merge)
        buttons.addWidget(self.apart)
        buttons.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(S4, S2, S4, S4)
        column_.setSpacing(S2)
        column_.addWidget(rule())
        column_.addLayout(head_row)
        column_.addLayout(grid)
        column_.addWidget(self.told)
        column_.addLayout(buttons)
