"""The number of a claim in a flag: filled where it stands, dashed with a question mark where it is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import CAPTION, RADIUS_S, ui_font
from ui.widgets.painting import Painted, crisp

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_HEIGHT = 16
_PADDING = 5


def flag_width(text: str) -> int:
    """Return how wide the flag of *text* is."""
    return max(18, QFontMetrics(ui_font(CAPTION, bold=True)).horizontalAdvance(text) + 2 * _PADDING)


def paint_flag(
    painter: QPainter, rect: QRect, text: str, theme: Theme, *, is_proposed: bool = False, is_hollow: bool = False
) -> None:
    """Paint a flag with *text* into *rect*; hollow where the claim is not one of those that are meant."""
    shade = theme.shade(Colour.BLUE)
    is_open = is_proposed or is_hollow
    pen = QPen(shade.line, 1)
    pen.setStyle(Qt.PenStyle.DashLine if is_proposed else Qt.PenStyle.SolidLine)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(theme.card if is_open else shade.line)
    painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
    painter.setFont(ui_font(CAPTION, bold=True))
    painter.setPen(shade.text if is_open else shade.on)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class NumberFlag(Painted):
    """Stands before the words of a claim."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_proposed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_number(self, number: int | None, *, is_proposed: bool = False) -> None:
        """Show a claim's number; None: nothing."""
        mark = "?" if is_proposed else ""
        self._text = "" if number is None else f"{number}{mark}"
        self._is_proposed = is_proposed
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(flag_width(self._text) if self._text else 0, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._text:
            paint_flag(QPainter(self), self.rect(), self._text, self._theme, is_proposed=self._is_proposed)
