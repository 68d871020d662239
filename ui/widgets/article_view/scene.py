"""The picture in the window: what is painted where, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.widgets.article_view import paint_arcs, strokes
from ui.widgets.article_view.page import BOTTOM, plan
from ui.widgets.article_view.paint_arcs import Foot, Grip, Route
from ui.widgets.article_view.paint_marks import MarkPainter, flag_rect
from ui.widgets.article_view.paint_rail import RailPainter
from ui.widgets.article_view.paint_text import Seat, TextPainter
from ui.widgets.article_view.style import FOLD, FOLD_ROW, PARAGRAPH_GAP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.model import SpanId
    from ui.widgets.article_view.block import Block
    from ui.widgets.article_view.look import Look
    from ui.widgets.article_view.rail import Placed, Rail
    from ui.widgets.article_view.sheet import Sheet
    from ui.widgets.article_view.values import Arc, Mark

_NARROWEST = 0.8
"""How narrow a zone's name may be set to fit beside its lines."""
_FLAG_OVERHANG = 4
"""How far a flag reaches beyond the start of its mark."""
_OVERHANG = 20
"""How far flags, arcs and names reach beyond their own paragraph."""


class Scene:
    """Sheet, rail and look as one picture. All places are in the viewport's pixels."""

    def __init__(self, sheet: Sheet, rail: Rail, look: Look) -> None:
        self.sheet = sheet
        self.rail = rail
        self.look = look
        self.page = plan(0, 0, wants_rail=False)
        self.rubber: tuple[QPointF, QPointF, SpanId] | None = None
        """A relation being drawn: from, to, and the mark it starts at."""
        self.chooser: Callable[[SpanId, tuple[SpanId, ...]], SpanId | None] | None = None
        """Picks which of several marks under the pointer a relation may end at."""

    def visible(self, top: int, bottom: int) -> Iterator[tuple[int, Block, int]]:
        """Yield the pieces that show between two heights, with where each starts."""
        return self.sheet.visible(top - _OVERHANG, bottom + _OVERHANG)

    def placed(self) -> list[Placed]:
        """Return the cards that may show."""
        if self.page.rail is None:
            return []
        y = self.sheet.y
        return self.rail.near(y, y + self.sheet.view_height, self.look.primary)

    def paint(self, painter: QPainter, clip: QRect) -> None:
        """Paint what of the picture lies within *clip*."""
        painter.setClipRect(clip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip, self.look.theme.page)
        if clip.left() < self.page.right + _OVERHANG:
            self._text(painter, clip)
        if self.page.rail is not None and clip.right() >= self.threads:
            self._rail(painter)
        self._over(painter)

    @property
    def threads(self) -> int:
        """Where the rail's threads begin: right of this nothing but the rail is painted."""
        return self.page.extents - _OVERHANG

    def _text(self, painter: QPainter, clip: QRect) -> None:
        blocks = list(self.visible(clip.top(), clip.bottom()))
        marks = MarkPainter(painter, self.look, self.sheet.style, (clip.top(), clip.bottom()))
        words = TextPainter(painter, self.look, QRectF(clip))
        left, starts = self.page.left, self.sheet.paragraphs.starts
        for piece, block, y in blocks:
            if not block.lines:
                strokes.fold(painter, self._fold_rect(y), self.sheet.fold_words(piece) or "", self.look.theme)
                continue
            seat = Seat(block, starts[piece], left, y)
            marks.below(block, left, y)
            words.below(seat)
            words.words(seat)
            marks.above(block, left, y)
            words.caret(seat)
        self._zones(painter, blocks)

    def _fold_rect(self, y: int) -> QRectF:
        return QRectF(self.page.left, y + (FOLD_ROW - FOLD) / 2, self.page.width, FOLD)

    def fold_at(self, point: QPointF) -> int | None:
        """Return where the folded paragraphs start whose row is at *point*."""
        y = round(point.y())
        for piece, _, top in self.sheet.visible(y, y + 1):
            if self.sheet.fold_words(piece) and self._fold_rect(top).contains(point):
                return self.sheet.paragraphs.starts[piece]
        return None

    def _zones(self, painter: QPainter, blocks: list[tuple[int, Block, int]]) -> None:
        named: set[SpanId] = set()
        for piece, block, y in blocks:
            for mark in block.bars:
                is_first = mark.start >= self.sheet.paragraphs.starts[piece]
                is_last = mark.end <= self.sheet.paragraphs.ends[piece]
                foot: float = y + block.height - (PARAGRAPH_GAP if is_last else 0)
                top = y + (2 if is_first else 0)
                if mark.zone_name and mark.id not in named:
                    named.add(mark.id)
                    below = (low for _, other, low in blocks for bar in other.bars if bar.start >= mark.end)
                    length = self._zone_name(painter, mark, next(below, None), block if is_first and is_last else None)
                    foot = max(foot, top + length) if is_first and is_last else foot
                is_selected = mark.id in self.look.selected
                ends, line = (top, foot), self.look.line(mark)
                if mark.maker and not is_selected:
                    paint_arcs.hollow_zone(painter, self.page, ends, line)
                else:
                    paint_arcs.zone(painter, self.page, ends, line, is_selected=is_selected)

    def _zone_name(self, painter: QPainter, mark: Mark, below: int | None, only: Block | None) -> float:
        """Write a zone's name and return its length: as far as the next zone, which starts at *below*.

        The name of a zone that is *only* one block ends with the room that is its own, and the bar with the name.
        A name that is a little too long is set narrower, one that is much too long is cut.
        """
        top = self.sheet.top(self.sheet.paragraphs.at(mark.start)) + 2 - self.sheet.y
        metrics = QFontMetricsF(strokes.caption_font())
        rooms = [] if below is None else [below - top - PARAGRAPH_GAP / 2]
        rooms += [] if only is None else [only.height - 4]
        natural = metrics.horizontalAdvance(mark.zone_name)
        squeeze = max(_NARROWEST, min([1.0, *(room / natural for room in rooms)]))
        words = mark.zone_name
        if rooms:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, min(rooms) / squeeze)
        length = metrics.horizontalAdvance(words) * squeeze
        paint_arcs.zone_name(painter, self.page, top + length, words, self.look.caption_colour(mark), squeeze=squeeze)
        return length

    def _rail(self, painter: QPainter) -> None:
        rail = RailPainter(painter, self.look, self.page, self.sheet.y)
        placed = self.placed()
        rail.ground(self.sheet.view_height)
        rail.cards(placed)
        self._make_bottom(placed)

    def _make_bottom(self, placed: list[Placed]) -> None:
        """Let the page be long enough for the last card."""
        if placed:
            end = max(one.top + one.height for one in placed) + BOTTOM // 2
            self.sheet.bottom_room = max(self.sheet.bottom_room, end - (self.sheet.length - self.sheet.bottom_room))

    def _over(self, painter: QPainter) -> None:
        theme = self.look.theme
        for arc in self.look.arcs:
            route = self._route(arc)
            if route is not None:
                width = paint_arcs.PICKED if arc == self.look.picked_arc else paint_arcs.ARC
                paint_arcs.arc(painter, route, theme.shade(arc.colour).line, theme.page, width=width)
        primary = self.primary()
        if primary is not None:
            pen = QPen(theme.shade(primary.colour).line, paint_arcs.ARC)
            for grip in self.grips():
                paint_arcs.handle(painter, grip, pen, theme.page)
        if self.rubber is not None:
            start, end, span = self.rubber
            mark = self.sheet.marks.get(span)
            if mark is not None:
                paint_arcs.rubber(painter, start, end, theme.shade(mark.colour).line)

    # Where marks and arrows are

    def arc_at(self, point: QPointF) -> Arc | None:
        """Return the arrow at *point*."""
        for arc in self.look.arcs:
            route = self._route(arc)
            if route is not None and paint_arcs.is_on(route, point):
                return arc
        return None

    def start_of(self, span: SpanId | None) -> int:
        """Return where a mark starts; 0 if it is not there."""
        mark = None if span is None else self.sheet.marks.get(span)
        return 0 if mark is None else mark.start

    def _route(self, arc: Arc) -> Route | None:
        tail, head = self.foot(arc.source), self.foot(arc.target)
        return None if tail is None or head is None else paint_arcs.route(self.page, tail, head)

    def primary(self) -> Mark | None:
        """Return the selected mark that has the handles."""
        span = self.look.primary
        return None if span is None else self.sheet.marks.get(span)

    def grips(self) -> Iterator[Grip]:
        """Yield the handles in sight of the selected mark."""
        mark = self.primary()
        if mark is None or mark.is_bar or mark.is_suggestion or self.look.is_fixed:
            return
        left = self.page.left
        for _, block, y in self.visible(0, self.sheet.view_height):
            for part in block.parts:
                if part.mark.id != mark.id:
                    continue
                if part.starts:
                    yield Grip(
                        part.fragment, False, left + part.start_x - 1.6, y + part.top, part.height, mark.is_bracketed
                    )
                if part.ends:
                    yield Grip(
                        part.fragment, True, left + part.end_x + 1.6, y + part.top, part.height, mark.is_bracketed
                    )

    def foot(self, span: SpanId) -> Foot | None:
        """Return where an arc may start or end at a mark, in sight or not."""
        mark = self.sheet.marks.get(span)
        if mark is None or mark.is_bar:
            return None
        piece = self.sheet.paragraphs.at(mark.start)
        block = self.sheet.block(piece)
        part = next((part for part in block.parts if part.mark.id == span), None)
        if part is None:
            return None
        left, y = self.page.left, self.sheet.top(piece) - self.sheet.y
        flags = [each for each in block.brackets if each.is_first and each.mark.flag and each.line == part.line]
        is_in_the_way = any(flag_rect(each, self.sheet.style).left() < part.left - _FLAG_OVERHANG for each in flags)
        has_flag = part in flags
        way_in = left + flag_rect(part, self.sheet.style).left() if has_flag and not is_in_the_way else None
        return Foot(left + part.left, left + part.right, y + part.top, has_flag, way_in)

    def rect_of(self, span: SpanId) -> QRectF:
        """Return what the parts of a mark cover that are in sight; empty if none is."""
        found = QRectF()
        for _, block, y in self.visible(0, self.sheet.view_height):
            for part in block.parts:
                if part.mark.id == span:
                    found |= QRectF(self.page.left + part.left, y + part.top, part.right - part.left, part.height)
        return found
