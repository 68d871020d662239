"""What becomes of articles that the project has already, word for word or nearly: two choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.importers.base import NearCopies
from ui.theme import S2, SMALL
from ui.widgets.segments import Option, Segments
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from annotator.importers.reading import ImportOutcome
    from ui.presenters.transfer.decisions import Decisions

_CHOICE = 208


class KnownArticles(QWidget):
    """Each choice is there while there is something to choose, or something has been chosen."""

    onto_existing_chosen = Signal(bool)
    near_copies_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.onto = QCheckBox(self.tr("Put marks of texts that are there onto the articles there are"))
        self.onto.setObjectName("switch")
        self.waiting = text_label(size=SMALL, dim=True)
        self.near = text_label(size=SMALL)
        self.choice = Segments(self.tr("Articles that are nearly the same"), shows_digits=False)
        self.choice.set_options(
            (Option(NearCopies.ADD, self.tr("Add them")), Option(NearCopies.PASS, self.tr("Leave them out")))
        )
        self.choice.setMinimumWidth(_CHOICE)
        row = QHBoxLayout()
        row.setSpacing(S2)
        row.addWidget(self.near, 1)
        row.addWidget(self.choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S2)
        layout.addWidget(self.onto)
        layout.addWidget(self.waiting)
        layout.addLayout(row)
        self.onto.toggled.connect(self.onto_existing_chosen)
        self.choice.picked.connect(self.near_copies_chosen)

    def show_outcome(self, outcome: ImportOutcome, decisions: Decisions) -> None:
        """Show what there is to choose, and what has been chosen."""
        self.onto.blockSignals(True)
        self.onto.setChecked(decisions.onto_existing)
        self.onto.blockSignals(False)
        self.choice.set_value(decisions.near_copies)
        left_out, near = outcome.marks_left_out, len(outcome.near_copies)
        self.onto.setVisible(bool(left_out) or decisions.onto_existing)
        self.waiting.setText(self.tr("%n mark(s) stay(s) out", None, left_out))
        self.waiting.setVisible(bool(left_out))
        self.near.setText(self.tr("%n article(s) nearly the same as articles that are there", None, near))
        for part in (self.near, self.choice):
            part.setVisible(bool(near) or decisions.near_copies is NearCopies.PASS)
        self.setVisible(any(not part.isHidden() for part in (self.onto, self.choice)))
