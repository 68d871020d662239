"""Painting the rail: cards, the bars that show which lines a claim is on, and the threads between the two."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen

from ui.theme import CAPTION, KEY, RADIUS_L, SMALL, ui_font
from ui.widgets.article_view import strokes
from ui.widgets.article_view.look import faded
from ui.widgets.article_view.rail import CARD_WIDTH, LINE, TEXT_LEFT, TEXT_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QFont, QPainter

    from ui.widgets.article_view.look import Look
    from ui.widgets.article_view.page import Page
    from ui.widgets.article_view.rail import Placed

CARD_LEFT = 16
_TEXT_TOP, _META_GAP, _META_LINE = 8, 3, 16
_DOT = 7
_CUE_SHARE = 0.52
_THREAD_TO = 16
"""Where on a card's edge its thread ends."""
_LEVEL_STEP = 5


@cache
def _fonts() -> tuple[QFont, QFont, QFont, QFont, QFont]:
    """Text, caption, source, cue, number."""
    cue = ui_font(CAPTION)
    cue.setItalic(True)
    return ui_font(SMALL), ui_font(CAPTION), ui_font(CAPTION, bold=True), cue, ui_font(KEY, bold=True)


def card_rect(placed: Placed, page: Page, scroll: int) -> QRectF:
    """Return where a card is in the window."""
    return QRectF((page.rail or 0) + CARD_LEFT, placed.top - scroll, CARD_WIDTH, placed.height)


class RailPainter:
    """Paints cards; *scroll* is where on the page the window stands."""

    def __init__(self, painter: QPainter, look: Look, page: Page, scroll: int) -> None:
        self._painter = painter
        self._look = look
        self._page = page
        self._scroll = scroll

    def ground(self, height: int) -> None:
        """Paint the rail itself."""
        left, theme = self._page.rail or 0, self._look.theme
        self._painter.fillRect(QRectF(left, 0, self._page.view_width - left, height), theme.panel)
        self._painter.fillRect(QRectF(left, 0, 1, height), theme.line)

    def cards(self, placed: Iterable[Placed]) -> None:
        """Paint the cards with their threads, the selected one last."""
        ordered = sorted(placed, key=self._is_selected)
        for one in ordered:
            self._thread(one)
        for one in ordered:
            self._card(one)

    def _is_selected(self, placed: Placed) -> bool:
        return placed.card.claim in self._look.selected

    def _pen(self, placed: Placed, width: float, alpha: float) -> QPen:
        colour = faded(self._look.theme.shade(placed.card.colour).line, alpha)
        return strokes.dashed(colour, width) if placed.card.is_suggestion else QPen(colour, width)

    def _thread(self, placed: Placed) -> None:
        claim = placed.card.claim
        is_warm = claim in self._look.linked or claim == self._look.hovered
        alpha = 0.9 if self._is_selected(placed) else 0.6 if is_warm else 0.32
        painter, scroll = self._painter, self._scroll
        left = self._page.extents - placed.level * _LEVEL_STEP
        top, foot = placed.first[0] + 2 - scroll, placed.last - 2 - scroll
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if placed.card.is_suggestion:
            painter.setPen(self._pen(placed, 2.0, alpha))
            painter.drawLine(QPointF(left, top), QPointF(left, foot))
        else:
            width = 2.5 if self._is_selected(placed) else 2.0
            strokes.bar(painter, QRectF(left - 1, top, width, foot - top), self._pen(placed, 1, alpha).color())
        start = QPointF(left + 1, sum(placed.first) / 2 - scroll)
        end = QPointF((self._page.rail or 0) + CARD_LEFT, placed.top + _THREAD_TO - scroll)
        reach = min(24.0, (end.x() - start.x()) / 2)
        path = QPainterPath(start)
        path.cubicTo(start + QPointF(reach, 0), end - QPointF(reach, 0), end)
        painter.setPen(self._pen(placed, 1.4 if self._is_selected(placed) else 1.0, alpha))
        painter.drawPath(path)

    def _card(self, placed: Placed) -> None:
        painter, theme = self._painter, self._look.theme
        rect = card_rect(placed, self._page, self._scroll)
        strokes.box(painter, rect, theme.card, RADIUS_L)
        pen = self._edge(placed)
        half = pen.widthF() / 2
        strokes.outline(painter, rect.adjusted(half, half, -half, -half), pen, RADIUS_L - half)
        self._number(placed, QRectF(rect.left() + 10, rect.top() + 9, 20, 15))
        text, *_ = _fonts()
        painter.setFont(text)
        painter.setPen(theme.text)
        ascent = QFontMetricsF(text).ascent()
        leading = (LINE - QFontMetricsF(text).height()) / 2
        left, y = rect.left() + TEXT_LEFT, rect.top() + _TEXT_TOP
        for line in placed.lines:
            painter.drawText(QPointF(left, round(y + leading + ascent)), line)
            y += LINE
        self._meta(placed, QRectF(left, y + _META_GAP, TEXT_WIDTH, _META_LINE))

    def _edge(self, placed: Placed) -> QPen:
        theme, card = self._look.theme, placed.card
        if self._is_selected(placed):
            return QPen(theme.shade(card.colour).line, 2)
        if card.claim in self._look.linked:
            return QPen(theme.shade(card.source_colour).line, 2)
        if card.is_suggestion:
            return strokes.dashed(theme.edge, 1.0, 3.0)
        return QPen(theme.edge if card.claim == self._look.hovered else theme.line, 1)

    def _number(self, placed: Placed, rect: QRectF) -> None:
        painter, card = self._painter, placed.card
        shade = self._look.theme.shade(card.colour)
        is_hollow = card.is_suggestion or bool(card.maker)
        if is_hollow:
            inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
            pen = strokes.dashed(shade.line, 1.0, 3.0) if card.is_suggestion else QPen(shade.line, 1)
            strokes.outline(painter, inner, pen)
        else:
            strokes.box(painter, rect, shade.line)
        painter.setFont(_fonts()[4])
        painter.setPen(shade.text if is_hollow else shade.on)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(card.number))
        if card.maker:
            painter.setFont(strokes.caption_font())
            painter.drawText(rect.translated(0, rect.height()), Qt.AlignmentFlag.AlignCenter, card.maker)

    def _meta(self, placed: Placed, rect: QRectF) -> None:
        """Write source and cue on one line: the cue keeps its words up to half of it, the source is cut first."""
        painter, theme, card = self._painter, self._look.theme, placed.card
        _, caption, source_font, cue_font, _ = _fonts()
        if not card.source:
            self._write(caption, rect, card.remark, theme.dim)
            return
        cue = QCoreApplication.translate("ArticleView", "“%1”").replace("%1", card.cue) if card.cue else ""
        metrics = QFontMetricsF(cue_font)
        cue_width = min(metrics.horizontalAdvance(cue) + 1, rect.width() * _CUE_SHARE) if cue else 0.0
        source_left = _DOT + 5
        room = rect.width() - source_left - (cue_width + 5 if cue else 0)
        centre = QPointF(rect.left() + _DOT / 2, rect.center().y() + 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.shade(card.source_colour).line)
        painter.drawEllipse(centre, _DOT / 2, _DOT / 2)
        source_rect = QRectF(rect.left() + source_left, rect.top(), room, rect.height())
        used = self._write(source_font, source_rect, card.source, theme.shade(card.source_colour).text)
        if cue:
            cue_rect = QRectF(source_rect.left() + used + 5, rect.top(), cue_width, rect.height())
            self._write(cue_font, cue_rect, cue, theme.shade(card.cue_colour).text)

    def _write(self, font: QFont, rect: QRectF, words: str, colour: QColor) -> float:
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        self._painter.setFont(font)
        self._painter.setPen(colour)
        baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent()
        self._painter.drawText(QPointF(rect.left(), round(baseline)), words)
        return metrics.horizontalAdvance(words)
