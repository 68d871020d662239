"""A line between two parts of a panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def rule() -> QWidget:
    """Return a horizontal line of one pixel."""
    line = QWidget()
    line.setProperty("ground", "line")
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setFixedHeight(1)
    return line
