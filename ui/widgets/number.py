"""A field for a number: typed, or changed with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox
from typing_extensions import override

from ui.theme import CONTROL, CONTROL_SMALL, S2

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget


class Number(QDoubleSpinBox):
    """The mouse wheel scrolls the page, not the number."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, least: float = 0, most: float = 1_000_000, decimals: int = 0
    ) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGroupSeparatorShown(True)
        self.lineEdit().setTextMargins(S2 - 2, 0, 0, 0)
        self.lineEdit().setAccessibleName(name)
        self.set_small(is_small=False)

    def set_small(self, *, is_small: bool) -> None:
        """Be as high as a field in a bar."""
        self.setProperty("small", is_small)  # the style sheet's least height, too
        self.setFixedHeight(CONTROL_SMALL if is_small else CONTROL)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
