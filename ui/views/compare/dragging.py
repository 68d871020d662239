"""Dragging the number of one claim to that of another: a line follows the pointer, then a menu asks what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from annotator.model import SpanId
    from ui.views.compare.view import CompareView

_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Dragging(QObject):
    """Listens to both texts."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self.menu: QMenu | None = None
        self._ends: tuple[SpanId, SpanId] | None = None
        for pane in view.panes.values():
            pane.view.flag_dragged.connect(self._drag)
            pane.view.flag_dropped.connect(self._drop)

    def _drag(self, span: SpanId, point: QPoint) -> None:
        start = self._view.feed.flag_point(span)
        self._view.gutter.set_rubber(None if start is None else (start, point))

    def _drop(self, span: SpanId, point: QPoint) -> None:
        view = self._view
        view.gutter.set_rubber(None)
        for side, pane in view.panes.items():
            target = view.feed.claim_of(side, pane.view.mark_at(point))
            source = view.feed.claim_of(side.other, (span,))
            if target is not None and source is not None:
                self._offer(source, target, point)
                return

    def _offer(self, source: SpanId, target: SpanId, point: QPoint) -> None:
        """Ask which relation is meant."""
        comparing = self._view.comparing
        self._ends = (source, target)
        menu = QMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        for relation in comparing.joining.types(source, target):
            name = relation.name.best(comparing.language) or relation.code
            action = menu.addAction(f"{name}\t{comparing.joining.keys.get(relation.code, '')}")
            action.setData(relation.code)
        menu.triggered.connect(self._join)
        self.menu = menu
        menu.popup(point)

    def _join(self, action: QAction) -> None:
        if self._ends is not None:
            is_reversed = bool(QApplication.keyboardModifiers() & _SHIFT)
            ends = self._ends[::-1] if is_reversed else self._ends
            self._view.comparing.joining.join_two(action.data(), *ends)
