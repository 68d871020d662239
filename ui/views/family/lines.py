"""The lines in the picture of a family, and the labels on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import RADIUS_S, S2, SMALL, ui_font
from ui.views.family.ink import LINE, cue_font, write
from ui.widgets.tie_paint import Stroke, TieLook, paint_tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from annotator.ledger.picture import Node
    from ui.theme import Theme
    from ui.views.family.routes import Route

_AROUND = 12.0
_DOT = 4.0
_CITES = TieLook(colour=Colour.ORANGE)
_SHARES = (0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
_BEHIND, _FRONT = -1.0, 1.0


class LineItem(QGraphicsItem):
    """A line behind the cards; strong where one of its ends is at hand."""

    def __init__(self, path: QPainterPath, look: TieLook, theme: Theme, *, ends: tuple[Node, Node], head: int) -> None:
        super().__init__()
        self.ends = ends
        """From where to where."""
        self._path = path
        self._look = look
        self._theme = theme
        self._head = head
        self._is_strong = False
        self.setZValue(_BEHIND)

    def set_strong(self, *, is_strong: bool) -> None:
        """Draw it thicker, or no longer."""
        if is_strong != self._is_strong:
            self._is_strong = is_strong
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        paint_tie(painter, self._path, self._look, self._theme, Stroke(self._head, is_strong=self._is_strong))


class CitationItem(LineItem):
    """The line to whoever is cited: a dot tells where it starts from where it only passes behind a card."""

    def __init__(self, path: QPainterPath, theme: Theme, *, ends: tuple[Node, Node]) -> None:
        super().__init__(path, _CITES, theme, ends=ends, head=1)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        super().paint(painter, option, widget)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.shade(_CITES.colour).line)
        painter.drawEllipse(self._path.pointAtPercent(0), _DOT, _DOT)


class TieLabel(QGraphicsItem):
    """The name of a relation in the middle of its line."""

    def __init__(self, text: str, route: Route, look: TieLook, theme: Theme) -> None:
        super().__init__()
        self._text = text
        self._look = look
        self._theme = theme
        self._width = QFontMetrics(ui_font(SMALL, bold=True)).horizontalAdvance(text)
        self.setPos(route.label + QPointF(self._width / 2 + S2, 0) if route.is_beside else route.label)
        self.setZValue(_FRONT)

    def find_room(self, route: Route, taken: Sequence[QRectF]) -> None:
        """Stand where on the line nothing else does, if there is such a place."""
        first = self.pos()
        for place in (first, *(route.path.pointAtPercent(share) for share in _SHARES)):
            self.setPos(place)
            if not any(self.sceneBoundingRect().intersects(other) for other in taken):
                return
        self.setPos(first)

    @override
    def boundingRect(self) -> QRectF:
        width = self._width + 2 * S2
        return QRectF(-width / 2, -LINE / 2, width, LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        shade, theme = self._theme.shade(self._look.colour), self._theme
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(shade.line, 1))
        painter.setBrush(theme.page)
        area = self.boundingRect()
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_S, RADIUS_S)
        write(painter, area.adjusted(S2, 0, 0, 0), self._text, ui_font(SMALL, bold=True), shade.text)


class CueLabel(QGraphicsItem):
    """The words by which somebody is cited, over the line."""

    def __init__(self, text: str, left: QPointF, theme: Theme) -> None:
        super().__init__()
        self._text = text
        self._theme = theme
        self._width = QFontMetrics(cue_font()).horizontalAdvance(text) + S2
        self.setPos(left)
        self.setZValue(_FRONT)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, -LINE - 1, self._width, LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        write(painter, self.boundingRect(), self._text, cue_font(), self._theme.shade(Colour.GREEN).text)
