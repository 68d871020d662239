"""Panes side by side, which keep the widths that somebody has given them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class Panes(QSplitter):
    """Knows widths that were dragged from those that a narrow window has forced: only the former are worth keeping."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.chosen: tuple[int, ...] = ()
        """The widths that somebody has dragged; empty if nobody has."""
        self.splitterMoved.connect(self._note)

    def choose(self, widths: Sequence[int]) -> None:
        """Give the panes *widths* that were dragged before; none leave them as they are."""
        if widths:
            self.chosen = tuple(widths)
            self.setSizes(list(widths))

    def _note(self, _position: int, _index: int) -> None:
        self.chosen = tuple(self.sizes())
