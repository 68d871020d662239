"""What the selected source says, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from annotator.scheme import Colour, Role
from ui.widgets.claim_row import ClaimRow
from ui.widgets.section import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.views.inspector.state import ClaimShown, InspectorState


class Claims(Section):
    """One row a claim; press it to go there."""

    followed = Signal(object)
    """*SpanId* of the claim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Claims from this source"), parent)
        self._claims: tuple[ClaimShown, ...] = ()
        self.rows: list[ClaimRow] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._follow)
        self.body.setSpacing(0)

    def show_state(self, state: InspectorState) -> None:
        """Show the claims of *state*."""
        span = state.span
        is_source = span is not None and state.scheme.label(span.label).role is Role.SOURCE
        self.setVisible(is_source and bool(state.claims))
        if state.claims == self._claims:
            return
        self._claims = state.claims
        self.set_remark(self.locale().toString(len(state.claims)))
        for row in self.rows:
            row.deleteLater()
        label = state.scheme.label_for(Role.CLAIM)
        colour = label.colour if label else Colour.BLUE
        self.rows = [ClaimRow(claim.number, claim.text, colour, self) for claim in state.claims]
        for number, row in enumerate(self.rows):
            self._group.addButton(row, number)
            self.body.addWidget(row)

    def _follow(self, number: int) -> None:
        self.followed.emit(self._claims[number].span)
