"""Keeps what is drawn between the two articles true, wherever their texts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from ui.presenters.comparing import Side
from ui.views.compare import told
from ui.views.compare.gutter import Bar, Connector

if TYPE_CHECKING:
    from annotator.model import SpanId
    from ui.presenters.comparing import Half
    from ui.views.compare.view import CompareView


class GutterFeed(QObject):
    """Listens to where the texts stand, and to presses between them."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._comparing = view.comparing
        for pane in view.panes.values():
            pane.view.moved.connect(self.show)
        view.gutter.end_pressed.connect(self._scroll_to)
        view.gutter.pair_pressed.connect(self._press_pair)

    def show(self) -> None:
        """Draw bars and relations where the texts stand now."""
        comparing, gutter = self._comparing, self._view.gutter
        left, right = comparing.halves.get(Side.LEFT), comparing.halves.get(Side.RIGHT)
        if left is None or right is None:
            gutter.show_bars((), (), frozenset())
            gutter.show_connectors((), (0, 0))
            return
        chosen = frozenset(span for span in (left.selected, right.selected) if span is not None)
        gutter.show_bars(self._bars(Side.LEFT, left), self._bars(Side.RIGHT, right), chosen)
        gutter.show_connectors(self._connectors(left, right), self._band())

    def _connectors(self, left: Half, right: Half) -> list[Connector]:
        comparing = self._comparing
        ends = {left.selected, right.selected}
        made: list[Connector] = []
        for tie in comparing.ties:
            bars = (self._bar(Side.LEFT, left, tie.left), self._bar(Side.RIGHT, right, tie.right))
            is_selected = {tie.left, tie.right} == ends
            label = self._relation_name(tie.type) if is_selected else ""
            head = told.head_of(tie.points_to)
            made.append(Connector(*bars, tie.type, head, is_selected=is_selected, label=label))
        pair = comparing.pair
        if pair is None or pair.ties or pair.proposal is None or left.selected is None or right.selected is None:
            return made
        scheme = comparing.project.scheme
        towards = comparing.anchor if pair.proposal.is_reversed else comparing.anchor.other
        head = 0 if scheme.relation(pair.proposal.type).symmetric else told.head_of(towards)
        bars = (self._bar(Side.LEFT, left, left.selected), self._bar(Side.RIGHT, right, right.selected))
        label = f"{self._relation_name(pair.proposal.type)}?"
        proposed = Connector(*bars, pair.proposal.type, head, is_selected=True, is_proposed=True, label=label)
        return [*made, proposed]

    def _bars(self, side: Side, half: Half) -> list[Bar]:
        first, last = self._view.panes[side].view.sight()
        spans = half.page.many(half.claims)
        return [self._bar(side, half, span.id) for span in spans if span.start < last and span.end > first]

    def _bar(self, side: Side, half: Half, claim: SpanId) -> Bar:
        top, foot = self._view.panes[side].view.extent_of(claim) or (0, 0)
        shift = self._band()[0]
        return Bar(claim, half.number(claim), top + shift, foot + shift)

    def _band(self) -> tuple[int, int]:
        area = self._view.panes[Side.LEFT].view.viewport()
        top = area.mapTo(self._view, QPoint()).y() - self._view.gutter.mapTo(self._view, QPoint()).y()
        return top, top + area.height()

    def _relation_name(self, code: str) -> str:
        return self._comparing.project.scheme.relation(code).name.best(self._comparing.language) or code

    def _press_pair(self, left: SpanId, right: SpanId) -> None:
        comparing = self._comparing
        ends = (left, right) if comparing.anchor is Side.LEFT else (right, left)
        comparing.select(comparing.anchor, ends[0])
        comparing.select(comparing.anchor.other, ends[1])

    def _scroll_to(self, claim: SpanId) -> None:
        self._view.sync.leader = None
        for pane in self._view.panes.values():
            pane.view.scroll_to_mark(claim)
