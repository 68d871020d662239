"""What everything in the picture of a family is written and drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPen

from ui.theme import BODY, SMALL, ui_font

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ui.theme import Theme

LINE = 20.0
"""Height of a line of text."""
RING = 4.5


def cue_font() -> QFont:
    """Return the font of cues: that of the controls, in italics."""
    font = ui_font(SMALL)
    font.setItalic(True)
    return font


def name_font() -> QFont:
    """Return the font of names in chains."""
    return ui_font(BODY, bold=True)


def width_of(text: str) -> float:
    """Return how much room a name in a chain takes; cues take less."""
    return QFontMetrics(name_font()).horizontalAdvance(text)


def write(painter: QPainter, area: QRectF, text: str, font: QFont, colour: QColor) -> float:
    """Write one line at the left of *area*, cut where room ends, and return how wide it is."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.setFont(font)
    painter.setPen(colour)
    base = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2
    if shown:
        painter.drawText(QPointF(area.left(), base), shown)
    return metrics.horizontalAdvance(shown)


def paint_ring(painter: QPainter, middle: QPointF, theme: Theme) -> None:
    """Draw the dotted ring of what has no time."""
    pen = QPen(theme.dim, 1.5)
    pen.setDashPattern([1.4, 1.4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, RING, RING)
