"""Between the two articles: a bar for each claim's lines, and the relations from bar to bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import CAPTION, RADIUS_S, S2, ui_font
from ui.widgets.painting import Painted, crisp
from ui.widgets.tie_paint import Stroke, look_of, paint_tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import SpanId

WIDTH, NARROW = 136, 96
_BAR, _STRONG_BAR, _INSET = 2, 4, 8
_UNSELECTED = 0.72
_EDGE = 18
"""A relation that leaves the window bends to its edge, where the number of the claim stands."""
_SLOT, _MOST_NUMBERS = 19, 3
_NEAR = 6.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The lines of a claim beside the gutter, in its pixels; they may be out of sight."""

    claim: SpanId
    number: int
    top: int
    foot: int

    @property
    def middle(self) -> float:
        """Where relations start and end."""
        return (self.top + self.foot) / 2


@dataclass(frozen=True, slots=True)
class Connector:
    """A relation from a bar on the left to one on the right."""

    left: Bar
    right: Bar
    type: str
    head: int = 0
    """1: at the right, -1: at the left, 0: it has none."""
    is_selected: bool = False
    is_proposed: bool = False
    label: str = ""


class Gutter(Painted):
    """Paints what it is told."""

    end_pressed = Signal(object)
    """A claim out of sight whose number was pressed."""
    pair_pressed = Signal(object, object)
    """The claims on the left and on the right of a relation that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._bars: tuple[Sequence[Bar], Sequence[Bar]] = ((), ())
        self._connectors: tuple[Connector, ...] = ()
        self._drawn: tuple[Connector, ...] = ()
        """Without those both of whose ends are out of sight: they would only run from edge to edge."""
        self._chosen: frozenset[SpanId] = frozenset()
        self._band: tuple[int, int] = (0, 0)
        self._rubber: tuple[QPointF, QPointF] | None = None
        self.setAccessibleName(self.tr("Relations between the two articles"))

    @property
    def connectors(self) -> tuple[Connector, ...]:
        """All relations, in sight or not."""
        return self._connectors

    def show_bars(self, left: Sequence[Bar], right: Sequence[Bar], chosen: frozenset[SpanId]) -> None:
        """Draw these bars; those of *chosen* claims thick."""
        self._bars, self._chosen = (left, right), chosen
        self.update()

    def show_connectors(self, connectors: Sequence[Connector], band: tuple[int, int]) -> None:
        """Draw these relations; *band* are top and foot of the texts."""
        self._connectors, self._band = tuple(connectors), band
        self._drawn = tuple(each for each in self._connectors if each.is_selected or self._is_seen(each))
        names = (f"{each.left.number} – {each.right.number}" for each in self._connectors)
        self.setAccessibleDescription(", ".join(names))
        self.update()

    def set_rubber(self, ends: tuple[QPoint, QPoint] | None) -> None:
        """Draw a line that follows the pointer (global points), or none."""
        self._rubber = None
        if ends is not None:
            self._rubber = (QPointF(self.mapFromGlobal(ends[0])), QPointF(self.mapFromGlobal(ends[1])))
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        for bar, rect in self._numbers():
            if rect.contains(point):
                self.end_pressed.emit(bar.claim)
                return
        near = min(self._drawn, key=lambda each: self._distance(each, point), default=None)
        if near is not None and self._distance(near, point) <= _NEAR:
            self.pair_pressed.emit(near.left.claim, near.right.claim)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.page)
        painter.fillRect(0, 0, 1, self.height(), theme.line)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRect(0, self._band[0], self.width(), self._band[1] - self._band[0]))
        self._paint_bars(painter)
        order = sorted(self._drawn, key=lambda each: (each.is_selected, look_of(each.type).colour is Colour.BLUE))
        for each in order:
            painter.setOpacity(1.0 if each.is_selected else _UNSELECTED)
            stroke = Stroke(each.head, is_proposed=each.is_proposed, is_strong=each.is_selected)
            paint_tie(painter, self._path(each), look_of(each.type), theme, stroke)
        painter.setOpacity(1.0)
        self._paint_numbers(painter)
        for each in order:
            if each.label:
                self._paint_label(painter, each)
        if self._rubber is not None:
            painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
            painter.drawLine(*self._rubber)

    def _paint_bars(self, painter: QPainter) -> None:
        line = self._theme.shade(Colour.BLUE).line
        for bars, is_left in zip(self._bars, (True, False), strict=True):
            for bar in bars:
                width = _STRONG_BAR if bar.claim in self._chosen else _BAR
                x = _INSET - width / 2 if is_left else self.width() - _INSET - width / 2
                painter.fillRect(QRectF(x, bar.top + 2, width, max(0, bar.foot - bar.top - 4)), line)

    def _paint_numbers(self, painter: QPainter) -> None:
        painter.setFont(ui_font(CAPTION, bold=True))
        painter.setPen(self._theme.dim)
        for bar, rect in self._numbers():
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(bar.number))

    def _paint_label(self, painter: QPainter, each: Connector) -> None:
        theme = self._theme
        font = ui_font(CAPTION, bold=True)
        width = min(QFontMetrics(font).horizontalAdvance(each.label) + 2 * S2, self.width() - 2 * _INSET)
        middle = self._path(each).pointAtPercent(0.5)
        rect = QRect(round(middle.x() - width / 2), round(middle.y()) - 10, width, 20)
        shade = theme.shade(look_of(each.type).colour)
        pen = QPen(shade.text, 1)
        pen.setStyle(Qt.PenStyle.DashLine if each.is_proposed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(crisp(rect), RADIUS_S, RADIUS_S)
        painter.setFont(font)
        painter.setPen(shade.text)
        shown = painter.fontMetrics().elidedText(each.label, Qt.TextElideMode.ElideRight, width - S2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)

    def _path(self, each: Connector) -> QPainterPath:
        start = QPointF(_INSET + _STRONG_BAR, self._clamped(each.left))
        end = QPointF(self.width() - _INSET - _STRONG_BAR, self._clamped(each.right))
        bend = (end.x() - start.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return path

    def _is_seen(self, each: Connector) -> bool:
        top, foot = self._band
        return any(top <= bar.middle <= foot for bar in (each.left, each.right))

    def _clamped(self, bar: Bar) -> float:
        top, foot = self._band
        return min(max(bar.middle, top + _EDGE), max(foot - _EDGE, top + _EDGE))

    def _numbers(self) -> list[tuple[Bar, QRectF]]:
        """Return the ends that are out of sight, with where their numbers stand at the edge: the nearest first."""
        placed: list[tuple[Bar, QRectF]] = []
        top, foot = self._band
        for is_left in (True, False):
            ends = {each.left if is_left else each.right for each in self._drawn}
            above = sorted((bar for bar in ends if bar.middle < top), key=lambda bar: -bar.middle)
            below = sorted((bar for bar in ends if bar.middle > foot), key=lambda bar: bar.middle)
            for bars, y in ((above, top), (below, foot - _EDGE)):
                for place, bar in enumerate(bars[:_MOST_NUMBERS]):
                    x = _INSET + place * _SLOT if is_left else self.width() - _INSET - (place + 1) * _SLOT
                    placed.append((bar, QRectF(x, y, _SLOT, _EDGE)))
        return placed

    def _distance(self, each: Connector, point: QPointF) -> float:
        path = self._path(each)
        return min((path.pointAtPercent(i / 40) - point).manhattanLength() for i in range(41))
