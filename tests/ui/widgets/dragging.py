"""Dragging the edge between two panes with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter


def drag_edge(panes: QSplitter, edge: int, *, by: int) -> None:
    """Drag the left edge of pane number *edge* to the right, by so many pixels."""
    handle = panes.handle(edge)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
