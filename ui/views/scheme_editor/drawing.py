"""Drawing a name or a stretch of text with the line of its label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.scheme import Line
from ui.theme import RADIUS_L, S3, S4, SMALL, TRACK, reading_font, ui_font
from ui.widgets.found_text import tail_of
from ui.widgets.painting import Painted, crisp
from ui.widgets.swatch import paint_swatch

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Colour
    from ui.theme import Theme

_AROUND_NAME = {Line.BRACKETS: (5, 5), Line.BAR: (7, 1)}
_BELOW_TEXT = 14
_SAMPLE = 15
_LEFT_SHARE = 0.45


def named_width(name: str, line: Line, font: QFont) -> int:
    """Return how wide *name* is with the line around it."""
    before, after = _AROUND_NAME.get(line, (1, 1))
    return QFontMetrics(font).horizontalAdvance(name) + before + after


def paint_named(
    painter: QPainter, rect: QRect, name: str, *, look: tuple[Line, Colour], theme: Theme, font: QFont
) -> None:
    """Paint *name* at the left of *rect*, centred in its height, with the line that marks of the label have."""
    line, colour = look
    before, after = _AROUND_NAME.get(line, (1, 1))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, rect.width() - before - after)
    width = metrics.horizontalAdvance(shown) + before + after
    middle = rect.center().y() + 1
    height = metrics.height() + (4 if line is Line.BRACKETS else 6)
    area = QRect(rect.left(), middle - height // 2, width, height + (0 if line is Line.BRACKETS else 2))
    paint_swatch(painter, area, line, colour, theme)
    painter.setFont(font)
    painter.setPen(theme.text)
    painter.drawText(rect.adjusted(before, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)


class Sample(Painted):
    """A line of an article with one mark in it and the label's name below."""

    def __init__(self, parent: QWidget | None = None, *, theme: Theme | None = None) -> None:
        """Draw in the window's theme, or always in *theme*, on a card of its page colour."""
        super().__init__(parent)
        self._own_theme = theme
        self._parts = ("", "", "")
        self._name = ""
        self._look: tuple[Line, Colour] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tell(self, before: str, text: str, after: str, *, name: str, look: tuple[Line, Colour] | None) -> None:
        """Show *text* marked between what stands around it; without a *look* it is struck out: it is deleted."""
        self._parts = tuple(part.replace("\n", " ") for part in (before, text, after))  # type: ignore[assignment]
        self._name = name
        self._look = look
        self.setToolTip("".join(self._parts))
        self.setAccessibleName(f"{''.join(self._parts)} ({name})")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        padding = 2 * S3 if self._own_theme else 0
        return QSize(120, QFontMetrics(reading_font(_SAMPLE)).height() + _BELOW_TEXT + padding)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._own_theme or self._theme
        area = self.rect()
        if self._own_theme:
            painter.setPen(QPen(self._theme.edge, 1))
            painter.setBrush(theme.page)
            painter.drawRoundedRect(crisp(self.rect()), RADIUS_L, RADIUS_L)
            area = area.adjusted(S4, S3, -S4, -S3)
        self._paint_line(painter, area, theme)

    def _paint_line(self, painter: QPainter, area: QRect, theme: Theme) -> None:
        font = reading_font(_SAMPLE)
        metrics = QFontMetrics(font)
        before, text, after = self._parts
        before = tail_of(before, metrics, int(area.width() * _LEFT_SHARE))
        left = area.left()
        height = metrics.height()
        painter.setFont(font)
        painter.setPen(theme.text)
        painter.drawText(QRect(left, area.top(), area.width(), height), Qt.AlignmentFlag.AlignVCenter, before)
        left += metrics.horizontalAdvance(before)
        marked = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.right() - left)
        width = metrics.horizontalAdvance(marked)
        self._paint_mark(painter, QRect(left, area.top(), width, height), marked, theme)
        if marked != text:
            return
        rest = QRect(left + width, area.top(), area.right() - left - width, height)
        shown = metrics.elidedText(after, Qt.TextElideMode.ElideRight, rest.width())
        painter.setFont(font)
        painter.setPen(theme.text)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_mark(self, painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
        font = reading_font(_SAMPLE)
        font.setStrikeOut(self._look is None)
        painter.setFont(font)
        painter.setPen(theme.dim if self._look is None else theme.text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
        if self._look is None:
            return
        line, colour = self._look
        paint_swatch(painter, rect.adjusted(0, 0, 0, 2), line, colour, theme)
        painter.setFont(ui_font(TRACK, bold=True))
        painter.setPen(theme.shade(colour).text)
        below = QRect(rect.left(), rect.bottom() + 1, self.width() - rect.left(), _BELOW_TEXT - 1)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name)


def name_font(*, bold: bool = False) -> QFont:
    """Return the font of label names in lists."""
    return ui_font(SMALL, bold)
