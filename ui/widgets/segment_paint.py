"""How one segment of a choice is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui.theme import FOCUS_RING, KEY, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.theme import Theme

PADDING = 3
_LEAST_MARGIN = 2
_DIGIT_GAP = 4


@dataclass(frozen=True, slots=True)
class Face:
    """What a segment shows."""

    text: str
    digit: str
    font_size: int
    is_chosen: bool
    is_hovered: bool


def digit_width(digit: str) -> int:
    """Return the room *digit* takes before the text."""
    return QFontMetrics(ui_font(KEY)).horizontalAdvance(digit) + _DIGIT_GAP if digit else 0


def paint_segment(painter: QPainter, cell: QRect, face: Face, theme: Theme) -> None:
    """Paint *face* into *cell*: chosen is tint, bold and an underline."""
    if face.is_chosen:
        painter.fillRect(cell, theme.sel)
        painter.fillRect(cell.adjusted(0, cell.height() - FOCUS_RING, 0, 0), theme.accent)
    elif face.is_hovered:
        painter.fillRect(cell, theme.hover)
    if cell.left() > 1:
        painter.fillRect(cell.left(), cell.top(), 1, cell.height(), theme.line)
    if cell.top() > 1:
        painter.fillRect(cell.left(), cell.top(), cell.width(), 1, theme.line)
    _paint_text(painter, cell, face, theme)


def _paint_text(painter: QPainter, cell: QRect, face: Face, theme: Theme) -> None:
    font = ui_font(face.font_size, bold=face.is_chosen)
    metrics = QFontMetrics(font)
    lead = digit_width(face.digit)
    text = metrics.elidedText(face.text, Qt.TextElideMode.ElideRight, cell.width() - lead - PADDING)
    left = cell.left() + max(_LEAST_MARGIN, (cell.width() - lead - metrics.horizontalAdvance(text)) // 2)
    middle = Qt.AlignmentFlag.AlignVCenter
    if face.digit:
        painter.setFont(ui_font(KEY))
        painter.setPen(theme.accent_text if face.is_chosen else theme.dim)
        painter.drawText(QRect(left, cell.top(), lead, cell.height()), middle, face.digit)
    painter.setFont(font)
    painter.setPen(theme.accent_text if face.is_chosen else theme.text)
    painter.drawText(QRect(left + lead, cell.top(), cell.width(), cell.height()), middle, text)
