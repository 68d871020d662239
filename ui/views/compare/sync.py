"""Lets the two texts scroll together: what leads keeps its linked claim at the height of the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.presenters.comparing import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import SpanId
    from ui.presenters.comparing import ComparePresenter
    from ui.views.compare.compared import ComparedView

_ALT = Qt.KeyboardModifier.AltModifier


class ScrollSync(QObject):
    """The side under the wheel leads, or else the side that the keys work on. With Alt it scrolls alone."""

    def __init__(self, comparing: ComparePresenter, views: Mapping[Side, ComparedView], parent: QObject) -> None:
        super().__init__(parent)
        self._comparing = comparing
        self._views = views
        self.leader: Side | None = Side.LEFT
        views[Side.LEFT].wheeled.connect(self._wheel_left)
        views[Side.RIGHT].wheeled.connect(self._wheel_right)
        views[Side.LEFT].moved.connect(self._move_left)
        views[Side.RIGHT].moved.connect(self._move_right)

    def show_pair(self) -> None:
        """Bring the selected claims into sight, beside each other."""
        comparing = self._comparing
        self.leader = None
        anchor = self._views[comparing.anchor]
        if comparing.claim is not None:
            anchor.scroll_to_mark(comparing.claim)
        if comparing.claim is not None and comparing.partner is not None:
            self._put_beside(comparing.claim, comparing.partner)

    def _put_beside(self, claim: SpanId, partner: SpanId) -> None:
        """Put the partner at the height of the claim; where its page ends before, the claim at that of the partner."""
        anchor, other = self._views[self._comparing.anchor], self._views[self._comparing.anchor.other]
        wanted = anchor.extent_of(claim)
        if wanted is None:
            return
        other.put_at(partner, wanted[0])
        reached = other.extent_of(partner)
        if reached is not None and 0 < reached[0] < other.viewport().height():
            anchor.put_at(claim, reached[0])

    def _wheel_left(self, modifiers: Qt.KeyboardModifier) -> None:
        self.leader = None if modifiers & _ALT else Side.LEFT

    def _wheel_right(self, modifiers: Qt.KeyboardModifier) -> None:
        self.leader = None if modifiers & _ALT else Side.RIGHT

    def _move_left(self) -> None:
        self._follow(Side.LEFT)

    def _move_right(self) -> None:
        self._follow(Side.RIGHT)

    def _follow(self, side: Side) -> None:
        if side is not self.leader:
            return
        nearest = self._nearest(side)
        if nearest is not None:
            self._views[side.other].put_at(nearest[1], nearest[2])

    def _nearest(self, side: Side) -> tuple[SpanId, SpanId, int] | None:
        """Return the linked claim nearest to the middle of the window, its partner, and how high it stands."""
        view = self._views[side]
        height = view.viewport().height()
        pairs = [(tie.left, tie.right) for tie in self._comparing.ties]
        if self._comparing.claim is not None and self._comparing.partner is not None:
            one, other = self._comparing.claim, self._comparing.partner
            pairs.append((one, other) if self._comparing.anchor is Side.LEFT else (other, one))
        found: list[tuple[int, SpanId, SpanId, int]] = []
        for pair in pairs:
            here, there = pair if side is Side.LEFT else pair[::-1]
            extent = view.extent_of(here)
            if extent is not None and extent[1] > 0 and extent[0] < height:
                found.append((abs(extent[0] - height // 3), here, there, extent[0]))
        return min(found)[1:] if found else None
