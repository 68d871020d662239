"""Parts side by side, or one under the other where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Folding(QWidget):
    """The first part takes the room that is left over."""

    def __init__(self, *parts: QWidget, gap: int, gap_below: int) -> None:
        super().__init__()
        self._parts = parts
        self._gaps = {_BESIDE: gap, _BELOW: gap_below}
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        for part in parts:
            self._box.addWidget(part, int(part is parts[0]))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def is_folded(self) -> bool:
        """Whether the parts stand one under the other."""
        return self._box.direction() == _BELOW

    @override
    def minimumSizeHint(self) -> QSize:
        shown = [part for part in self._parts if not part.isHidden()]
        width = max((part.minimumSizeHint().width() for part in shown), default=0)
        return QSize(width, self._box.minimumSize().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        shown = [part.sizeHint().width() for part in self._parts if not part.isHidden()]
        fits = sum(shown) + self._gaps[_BESIDE] * max(0, len(shown) - 1) <= self.width()
        direction = _BESIDE if fits else _BELOW
        if direction != self._box.direction():
            self._box.setDirection(direction)
            self._box.setStretch(0, int(fits))
            self._box.setSpacing(self._gaps[direction])
            self.updateGeometry()
