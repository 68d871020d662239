"""Behind the picture of a family: lanes, the axis of time, and stems from cards to their time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from annotator.ledger.placing import Lane
from annotator.scheme import Colour
from ui.theme import S1, S2, S4, SMALL, ui_font
from ui.views.family.ink import LINE, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from annotator.ledger.placing import Box, Placement
    from annotator.ledger.times import Cut, Tick
    from ui.theme import Theme

AXIS = 60.0
"""Room below the lanes."""
_DOT, _TICK, _SLANT = 4.0, 6.0, 6.0
_BEHIND = -2.0
translate = QCoreApplication.translate


class Backdrop(QGraphicsItem):
    """Fills the whole of the scene, however large it is."""

    def __init__(self, placement: Placement, theme: Theme, stems: Mapping[float, str]) -> None:
        super().__init__()
        self._placement = placement
        self._theme = theme
        self._stems = stems
        self._frame = QRectF(0, 0, placement.width, placement.height + AXIS)
        self.setZValue(_BEHIND)

    @property
    def axis(self) -> float:
        """How far down the axis is."""
        return self._frame.bottom() - AXIS

    def set_frame(self, frame: QRectF) -> None:
        """Fill *frame*; the axis is at its foot."""
        self.prepareGeometryChange()
        self._frame = frame

    @override
    def boundingRect(self) -> QRectF:
        return self._frame

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        placement, theme, frame = self._placement, self._theme, self._frame
        painter.fillRect(frame, theme.page)
        names = {
            Lane.ORIGINS: translate("Family", "Origins"),
            Lane.RELAYS: translate("Family", "Relays"),
            Lane.OUTLETS: translate("Family", "Outlets"),
        }
        bold = ui_font(SMALL, bold=True)
        for band in placement.bands:
            write(
                painter,
                QRectF(frame.left() + S4, band.top + S2, frame.width(), LINE),
                names[band.lane],
                bold,
                theme.dim,
            )
            if band.lane is not Lane.OUTLETS:
                self._rule(painter, band.bottom)
        self._rule(painter, self.axis)
        self._paint_stems(painter)
        self._paint_ticks(painter)
        for cut in placement.cuts:
            self._paint_cut(painter, cut)
        if placement.undated is not None:
            words = translate("Family", "No date; what updates stands after what it updates")
            place = QRectF(placement.undated, self.axis + _TICK, frame.right() - placement.undated, LINE)
            write(painter, place, words, ui_font(SMALL), theme.dim)

    def _rule(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(self._theme.line, 1))
        painter.drawLine(QPointF(self._frame.left(), y), QPointF(self._frame.right(), y))

    def _paint_stems(self, painter: QPainter) -> None:
        """Draw a stem for each time, from the upper card down; its words stand where those before leave room."""
        theme, axis = self._theme, self.axis
        shade = theme.shade(Colour.ORANGE)
        plain, free = ui_font(SMALL), float("-inf")
        for box in self._upper():
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            is_dated = self._placement.undated is None or box.x < self._placement.undated
            if is_dated:
                painter.setPen(QPen(shade.line, 1))
                painter.drawLine(QPointF(box.x, box.y + S2), QPointF(box.x, axis))
                painter.setBrush(shade.line)
                painter.drawEllipse(QPointF(box.x, axis), _DOT, _DOT)
            words = self._stems[box.x]
            if box.x > free:
                width = write(painter, QRectF(box.x + S2, axis - LINE - 1, box.width, LINE), words, plain, theme.dim)
                free = box.x + S2 + width + S2

    def _upper(self) -> list[Box]:
        """Return, for each time, the card that stands uppermost."""
        found: dict[float, Box] = {}
        for box in self._placement.boxes:
            if box.lane is Lane.OUTLETS and (box.x not in found or box.y < found[box.x].y):
                found[box.x] = box
        return [found[x] for x in sorted(found)]

    def _paint_ticks(self, painter: QPainter) -> None:
        theme, axis = self._theme, self.axis
        day = ""
        for tick in self._placement.ticks:
            painter.setPen(QPen(theme.edge, 1))
            painter.drawLine(QPointF(tick.x, axis), QPointF(tick.x, axis + _TICK))
            self._centred(painter, tick, f"{tick.moment:%H:%M}", axis + _TICK + 1)
            date = tick.moment.date()
            now = QLocale().toString(QDate(date.year, date.month, date.day), "d MMM yyyy")
            if now != day:
                self._centred(painter, tick, now, axis + _TICK + LINE)
            day = now

    def _centred(self, painter: QPainter, tick: Tick, words: str, top: float) -> None:
        width = QFontMetrics(ui_font(SMALL)).horizontalAdvance(words)
        write(painter, QRectF(tick.x - width / 2, top, width + 1, LINE), words, ui_font(SMALL), self._theme.dim)

    def _paint_cut(self, painter: QPainter, cut: Cut) -> None:
        """Break the axis with two slanting strokes, and say how long the silence was."""
        theme, axis = self._theme, self.axis
        middle = (cut.left + cut.right) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.page)
        painter.drawRect(QRectF(middle - S1, axis - S1, 2 * S1, 2 * S1))
        painter.setPen(QPen(theme.edge, 1.5))
        for x in (middle - S1, middle + S1):
            painter.drawLine(QPointF(x - _SLANT / 2, axis + _SLANT), QPointF(x + _SLANT / 2, axis - _SLANT))
        words = translate("Family", "%n day(s)", None, cut.days)
        width = QFontMetrics(ui_font(SMALL)).horizontalAdvance(words)
        place = QRectF(middle - width / 2, axis + _TICK + 1, width + 1, LINE)
        write(painter, place, words, ui_font(SMALL), theme.dim)
