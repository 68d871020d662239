"""Cards of claims, names in chains and stacks of cards in the picture of a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem
from typing_extensions import override

from annotator.scheme import Colour
from ui.theme import BODY, FOCUS_RING, RADIUS_L, RADIUS_M, S1, S2, S3, S5, SMALL, reading_font, ui_font
from ui.views.family.ink import LINE, RING, cue_font, name_font, paint_ring, write
from ui.widgets.number_flag import flag_width, paint_flag
from ui.widgets.painting import cut

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from annotator.ledger.placing import Box
    from ui.theme import Theme
    from ui.views.family.told import CardWords

_FLAG = 16
_AROUND = S1 + 2 * RING + 2 * S1
_LINES = 2


class BoxItem(QGraphicsItem):
    """Something at a place that can be at hand."""

    def __init__(self, box: Box, theme: Theme, words: str, *, has_time: bool) -> None:
        super().__init__()
        self.box = box
        self.words = words
        self.is_current = False
        self._theme = theme
        self._has_time = has_time
        self.setPos(box.x, box.y)
        self.setToolTip(words)

    @property
    def area(self) -> QRectF:
        """Its frame."""
        return QRectF(0, 0, self.box.width, self.box.height)

    def set_current(self, *, is_current: bool) -> None:
        """Draw the frame of what is at hand, or no longer."""
        self.is_current = is_current
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self.area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.area)
        return path

    def paint_frame(self, painter: QPainter, pen: QPen, radius: float) -> None:
        """Draw the frame of a card; around it that of what is at hand, beside it the ring of what has no time."""
        theme = self._theme
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if self.is_current:
            painter.setPen(QPen(theme.accent, FOCUS_RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area.adjusted(-S1, -S1, S1, S1), radius + S1, radius + S1)
        painter.setPen(pen)
        painter.setBrush(theme.card)
        half = pen.widthF() / 2
        painter.drawRoundedRect(self.area.adjusted(half, half, -half, -half), radius, radius)
        if not self._has_time:
            paint_ring(painter, QPointF(-RING - S2, RING), theme)


class CardItem(BoxItem):
    """The card of a claim: thick in the family, thin for a neighbour."""

    def __init__(self, box: Box, theme: Theme, card: CardWords, words: str, *, is_member: bool, has_time: bool) -> None:
        super().__init__(box, theme, words, has_time=has_time)
        self._card = card
        self._is_member = is_member

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme, card, right = self._theme, self._card, self.box.width - S3
        blue = theme.shade(Colour.BLUE)
        self.paint_frame(painter, QPen(blue.line, 2) if self._is_member else QPen(theme.edge, 1), RADIUS_L)
        flag = QRect(S3, S2 + 2, flag_width(card.number), _FLAG)
        paint_flag(painter, flag, card.number, theme, is_hollow=not self._is_member)
        left: float = flag.right() + S2
        bold, plain = ui_font(SMALL, bold=True), ui_font(SMALL)
        left += write(painter, _line(left, 0, right), card.outlet, bold, theme.shade(Colour.ORANGE).text) + S2
        write(painter, _line(left, 0, right), card.remark, plain, theme.dim)
        font = reading_font(BODY)
        for number, line in enumerate(cut(card.text, font, int(right - S3), _LINES), 1):
            write(painter, _line(S3, number, right), line, font, theme.text)
        used = write(painter, _line(S3, _LINES + 1, right), card.cue, cue_font(), theme.shade(Colour.GREEN).text)
        below = f" · {card.below}" if card.cue and card.below else card.below
        write(painter, _line(S3 + used, _LINES + 1, right), below, plain, theme.dim)


class VoiceItem(BoxItem):
    """An origin in a round frame, a relay in a square one; neither has a time."""

    def __init__(self, box: Box, theme: Theme, name: str, words: str, *, is_origin: bool) -> None:
        super().__init__(box, theme, words, has_time=False)
        self._name = name
        self._is_origin = is_origin

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        shade = self._theme.shade(Colour.ORANGE)
        radius = self.box.height / 2 if self._is_origin else RADIUS_M
        self.paint_frame(painter, QPen(shade.line, 2 if self._is_origin else 1.5), radius)
        write(painter, self.area.adjusted(S5, 0, 0, 0), self._name, name_font(), shade.text)


class StackItem(BoxItem):
    """What stands for the cards that find no room: how many there are, and whose."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        theme = self._theme
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(theme.card)
        for step in (S2, S1):
            painter.drawRoundedRect(self.area.translated(step, step), RADIUS_L, RADIUS_L)
        self.paint_frame(painter, QPen(theme.edge, 1), RADIUS_L)
        write(painter, self.area.adjusted(S3, 0, -S3, 0), self.words, ui_font(SMALL, bold=True), theme.text)


def _line(left: float, number: int, right: float) -> QRectF:
    return QRectF(left, S2 + number * LINE, max(0.0, right - left), LINE)
