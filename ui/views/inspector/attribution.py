"""Where a claim comes from: the chain of its sources, or the article's own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from annotator.scheme import Colour, Role
from ui.views.inspector.state import Place
from ui.widgets.buttons import CROSS, IconButton
from ui.widgets.chain_row import ChainRow
from ui.widgets.section import Section

if TYPE_CHECKING:
    from annotator.model import RelationId, SpanId
    from ui.views.inspector.state import Chain, Hop, InspectorState


class HopLine(QWidget):
    """One hop and, if it can be taken out, a cross for that."""

    pressed = Signal(object)
    removed = Signal(object)

    def __init__(self, hop: Hop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hop = hop
        self.row = ChainRow(hop.name)
        self.row.setEnabled(hop.span is not None)
        self.row.clicked.connect(self._press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.row, 1)
        self.cross = IconButton("x", self.tr("Remove this source"), size=CROSS)
        self.cross.clicked.connect(self._remove)
        policy = self.cross.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.cross.setSizePolicy(policy)
        layout.addWidget(self.cross)
        self.cross.setVisible(hop.relation is not None)  # in the layout by now: else it flashed as a window

    def _press(self) -> None:
        self.pressed.emit(self._hop.span)

    def _remove(self) -> None:
        self.removed.emit(self._hop.relation)


class Attribution(Section):
    """Origin on top with a filled dot, relays hollow."""

    followed = Signal(object)
    """*SpanId* of the source to go to."""
    removed = Signal(object)
    """*RelationId*."""
    add_source_requested = Signal()
    own_voice_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source and chain"), parent)
        self._chains: tuple[Chain, ...] = ()
        self._is_inherited = False
        self.hops: list[HopLine] = []
        self.set_action(self.tr("Add source"))
        self.acted.connect(self.add_source_requested)
        self.own_voice = QCheckBox(self.tr("No source: article’s own voice"))
        self.own_voice.clicked.connect(self.own_voice_toggled)
        self.body.addWidget(self.own_voice)
        self.body.setSpacing(0)

    def show_state(self, state: InspectorState) -> None:
        """Show the chains of *state*, for one claim or one source."""
        span = state.span
        role = state.scheme.label(span.label).role if span else Role.OTHER
        self.setVisible(span is not None and role in {Role.CLAIM, Role.SOURCE})
        if span is None or self.isHidden():
            return
        is_claim = role is Role.CLAIM
        self.set_title(self.tr("Source and chain") if is_claim else self.tr("Chain: origin to outlet"))
        hops = max((len(chain) - 1 for chain in state.chains), default=0)
        remark = self.tr("inherited") if state.is_inherited else self.tr("%n hop(s)", "", hops)
        self.set_remark(remark if hops > 0 or state.is_inherited else "")
        self._show_chains(state)
        self.set_empty(not state.chains and not span.own_voice)
        self.more.setVisible(bool(state.chains))
        self.own_voice.setVisible(is_claim and (state.is_inherited or not state.chains))
        self.own_voice.setChecked(span.own_voice)

    def _show_chains(self, state: InspectorState) -> None:
        if (state.chains, state.is_inherited) == (self._chains, self._is_inherited):
            return
        self._chains, self._is_inherited = state.chains, state.is_inherited
        for line in self.hops:
            line.deleteLater()
        source = state.scheme.label_for(Role.SOURCE)
        colour = source.colour if source else Colour.ORANGE
        self.hops = [self._line(hop, chain, colour) for chain in state.chains for hop in chain]
        for number, line in enumerate(self.hops):
            self.body.insertWidget(number, line)

    def _line(self, hop: Hop, chain: Chain, colour: Colour) -> HopLine:
        line = HopLine(hop, self)
        place = {
            Place.ORIGIN: self.tr("origin"),
            Place.RELAY: self.tr("relay"),
            Place.OUTLET: self.tr("outlet"),
        }[hop.place]
        line.row.set_dot(colour, is_origin=hop is chain[0], is_last=hop is chain[-1])
        line.row.set_inherited(is_inherited=self._is_inherited)
        line.row.set_words(cue=hop.cue, remark=hop.remark, place=place if len(chain) > 1 else "")
        line.pressed.connect(self._follow)
        line.removed.connect(self._remove)
        return line

    def _follow(self, span: SpanId) -> None:
        self.followed.emit(span)

    def _remove(self, relation: RelationId) -> None:
        self.removed.emit(relation)
