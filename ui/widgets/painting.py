"""What widgets that paint themselves share: the theme they hold, focus rings, lines of text cut to fit."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from ui.theme import FOCUS_RING, RADIUS_M, current, spread

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QPainter

    from ui.theme import Theme

_HALF = 0.5


class Painted(QWidget):
    """A widget that draws with the colours of a theme and hands them on to what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = current()

    def set_theme(self, theme: Theme) -> None:
        """Draw with *theme* from now on, and let everything inside do so."""
        self._theme = theme
        spread(self, theme)
        self.update()


def paint_focus(painter: QPainter, rect: QRect, theme: Theme, radius: float = RADIUS_M) -> None:
    """Draw the ring of whatever has the keyboard just inside *rect*."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.accent, FOCUS_RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


SHADOW = 16
"""How far the shadow of what stands above a window reaches."""
_SHADOW_DOWN = 4


def paint_shadow(painter: QPainter, rect: QRect, theme: Theme, radius: float) -> None:
    """Draw the shadow of a frame that stands above the window: soft at its rim, a little below it."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    veil = QColor(theme.shadow)
    veil.setAlphaF(veil.alphaF() / SHADOW * 2)
    painter.setBrush(veil)
    for reach in range(1, SHADOW, 2):
        grown = QRectF(rect).adjusted(-reach, _SHADOW_DOWN - reach, reach, min(_SHADOW_DOWN + reach, SHADOW))
        painter.drawRoundedRect(grown, radius + reach, radius + reach)
    painter.restore()


def crisp(rect: QRect) -> QRectF:
    """Return *rect* moved so that a 1 px pen fills whole pixels just inside it."""
    return QRectF(rect).adjusted(_HALF, _HALF, -_HALF, -_HALF)


def cut(text: str, font: QFont, width: int, lines: int) -> list[str]:
    """Return *text* wrapped to at most *lines* lines of *width* pixels, the last one elided if it must be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    starts = _line_starts(layout, width, lines)
    kept = [text[start:end].strip() for start, end in pairwise(starts)]
    rest = text[starts[-1] :] if starts else text
    metrics = QFontMetrics(font)
    return [*kept, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _line_starts(layout: QTextLayout, width: int, lines: int) -> list[int]:
    """Return where the first *lines* lines start, as Python counts characters."""
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < lines:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(_code_points(layout.text(), line.textStart()))
    layout.endLayout()
    return starts


def _code_points(text: str, units: int) -> int:
    """Return how many code points the first *units* UTF-16 units of *text* are."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
