"""Lets the two texts scroll together: the same words stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from annotator.alignment import Alignment
    from ui.views.compare.compared import ComparedView

_ALT = Qt.KeyboardModifier.AltModifier
_SHARE = 3
"""Where something is shown: a third of the way down."""


class TextSync(QObject):
    """The text under the wheel leads, or the one that has the keyboard. With Alt it scrolls alone."""

    def __init__(self, first: ComparedView, second: ComparedView, parent: QObject) -> None:
        super().__init__(parent)
        self._views = (first, second)
        self._ways: tuple[Alignment, Alignment] | None = None
        self.leader: int | None = 0
        first.wheeled.connect(self._wheel_first)
        second.wheeled.connect(self._wheel_second)
        first.moved.connect(self._move_first)
        second.moved.connect(self._move_second)

    def set_alignment(self, alignment: Alignment | None) -> None:
        """Follow this alignment of the two texts from now on."""
        self._ways = None if alignment is None else (alignment, alignment.turned())

    def show(self, first: int, second: int) -> None:
        """Bring these places of the two texts into sight, beside each other."""
        self.leader = None
        one, other = self._views
        height = min(view.viewport().height() for view in self._views)
        one.put_line_at(first, height // _SHARE)
        other.put_line_at(second, one.line_of(first))
        one.put_line_at(first, other.line_of(second))

    def beside(self, side: int, offset: int) -> int:
        """Return the place in the other text that is beside *offset* of this one."""
        return offset if self._ways is None else self._ways[side].opposite(offset)

    def _wheel_first(self, modifiers: Qt.KeyboardModifier) -> None:
        self.leader = None if modifiers & _ALT else 0

    def _wheel_second(self, modifiers: Qt.KeyboardModifier) -> None:
        self.leader = None if modifiers & _ALT else 1

    def _move_first(self) -> None:
        self._follow(0)

    def _move_second(self) -> None:
        self._follow(1)

    def _follow(self, side: int) -> None:
        if side != self.leader or self._ways is None:
            return
        view = self._views[side]
        offset = view.top_offset
        self._views[1 - side].put_line_at(self.beside(side, offset), view.line_of(offset))
