"""The scroll area under the article view: keeps sheet, window and scroll bar together, and repaints what it must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from ui.theme import current
from ui.widgets.article_view.look import Look
from ui.widgets.article_view.page import BOTTOM, plan
from ui.widgets.article_view.rail import Rail
from ui.widgets.article_view.scene import Scene
from ui.widgets.article_view.sheet import Sheet
from ui.widgets.article_view.style import Style
from ui.widgets.scroll import BAR_WIDTH, MarginBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import SpanId

_SCROLL_STEP = 40
_MARGIN = 24
"""What is repainted round a paragraph: flags, arcs and handles reach beyond it."""


class Canvas(QAbstractScrollArea):
    """Shows a part of a long sheet."""

    rail_shown = Signal(object)
    """Whether the rail is shown now; see *rail_width*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet()
        self._rail = Rail(self._sheet)
        self._look = Look(theme=current())
        self._scene = Scene(self._sheet, self._rail, self._look)
        self._wants_rail = True
        self._width_chars = 72
        self._bottom_room = BOTTOM
        self._is_settled = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = MarginBar(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # Layout

    def rail_width(self) -> int:
        """Return how much of the view's width is the rail; 0 without one."""
        page = self._scene.page
        return 0 if page.rail is None else self.width() - page.rail

    def page_height(self) -> int:
        """Return how high the whole page is, margins included."""
        return self._settled().sheet.length

    def _plan(self) -> None:
        """Set the columns for the present width, and the text anew if its width has changed."""
        style, width = self._sheet.style, self.viewport().width()
        had_rail = self._scene.page.rail is not None
        self._scene.page = plan(width, style.character_width * self._width_chars, wants_rail=self._wants_rail)
        if style.width != self._scene.page.width:
            self._restyle(style.size, shows_names=style.shows_names)
        has_rail = self._scene.page.rail is not None
        if has_rail != had_rail:
            self.rail_shown.emit(has_rail)
        self._refresh()

    def _restyle(self, size: int, *, shows_names: bool) -> None:
        style = Style(size, self._sheet.style.width, shows_names=shows_names)
        self._scene.page = plan(
            self.viewport().width(), style.character_width * self._width_chars, wants_rail=self._wants_rail
        )
        self._sheet.set_style(Style(size, self._scene.page.width, shows_names=shows_names))
        self._rail.forget_places()
        self._sheet.bottom_room = self._bottom_room
        self._refresh()

    def _refresh(self) -> None:
        """Lay out and paint everything anew when there is time."""
        self._is_settled = False
        self.viewport().update()

    def paint_now(self) -> None:
        """Paint what has changed at once, without waiting for the event loop."""
        QCoreApplication.sendEvent(self.window(), QEvent(QEvent.Type.UpdateRequest))

    def _refresh_pieces(self, pieces: Iterable[int]) -> None:
        """Lay out and paint some pieces anew, and with them everything if one has become higher or lower."""
        if not self._is_settled:
            self._refresh()
            return
        sheet = self._sheet
        before = [(piece, sheet.heights[piece]) for piece in pieces]
        self._settle()
        if any(sheet.heights[piece] != height for piece, height in before):
            self.viewport().update()
            return
        for piece, _ in before:
            start = sheet.paragraphs.starts[piece]
            self._update_between(start, start)

    def _update_marks(self, spans: Iterable[SpanId]) -> None:
        """Repaint these marks; everything, if what they look like concerns more than their paragraphs."""
        marks = [mark for span in spans if (mark := self._sheet.marks.get(span)) is not None]
        if self._look.is_calm or any(mark.is_claim for mark in marks):
            self.viewport().update()
            return
        for fragment in (fragment for mark in marks for fragment in mark.fragments):
            self._update_between(fragment.start, fragment.end - 1)

    def _settle(self) -> None:
        """Lay out what is seen, and let the scroll bar say how it is."""
        self._sheet.view_height = self.viewport().height()
        self._sheet.settle()
        self._is_settled = True
        self._show_bar()

    def _settled(self) -> Scene:
        """Return the scene as it is going to be painted."""
        if not self._is_settled:
            self._settle()
        return self._scene

    def _show_bar(self) -> None:
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        bar.setPageStep(self._sheet.view_height)
        bar.setSingleStep(_SCROLL_STEP)
        bar.setRange(0, self._sheet.furthest)
        bar.setValue(self._sheet.y)
        bar.blockSignals(False)
        self._bar.follow()

    # Scrolling

    @override
    def scrollContentsBy(self, dx: int, _dy: int) -> None:
        scene, sheet = self._settled(), self._sheet
        piece = next((piece for piece, _, _ in sheet.visible(0, sheet.view_height)), 0)
        before = sheet.top(piece) - sheet.y
        sheet.move_to(self.verticalScrollBar().value())
        self._settle()
        moved = sheet.top(piece) - sheet.y - before
        if abs(moved) >= sheet.view_height or self._look.arcs or scene.rubber is not None:
            self.viewport().update()
            return
        # Only what no bar lies over can be moved on the screen; the rest is painted again.
        right = scene.page.view_width - BAR_WIDTH if scene.page.rail is None else scene.threads
        self.viewport().scroll(0, moved, QRect(0, 0, right, sheet.view_height))
        self.viewport().update(QRect(right, 0, scene.page.view_width - right, sheet.view_height))

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the line of *offset* into the window, to its upper third if it has to be moved."""
        self._settled()
        top, foot = self._rail.line_of(offset)
        sheet = self._sheet
        if sheet.y + _MARGIN <= top and foot + _MARGIN <= sheet.y + sheet.view_height:
            return
        sheet.move_to(max(0, top - sheet.view_height // 3))
        self._settle()
        top, _ = self._rail.line_of(offset)
        sheet.move_to(max(0, min(sheet.furthest, top - sheet.view_height // 3)))
        self._settle()
        self.viewport().update()

    @property
    def top_offset(self) -> int:
        """Where the first line starts that is all in the window; 0 at the top of the page."""
        sheet = self._settled().sheet
        if sheet.y <= 0:
            return 0
        for piece, block, y in sheet.visible(0, sheet.view_height):
            line = next((line for line in block.lines if y + line.top >= 0), None)
            if line is not None:
                return sheet.paragraphs.from_qt(piece, line.start)
        return 0

    def scroll_top_to(self, offset: int) -> None:
        """Let the line of *offset* be the first in the window, as far as the page goes."""
        self._settled()
        for _ in range(2):  # heights on the way there are guessed at first
            self._sheet.move_to(self._rail.line_of(offset)[0] if offset > 0 else 0)
            self._settle()
        self.viewport().update()

    def _update_between(self, one: int, other: int) -> None:
        """Repaint the paragraphs from one offset to the other."""
        sheet = self._sheet
        first, last = sorted((sheet.paragraphs.at(one), sheet.paragraphs.at(other)))
        top, foot = sheet.top(first) - sheet.y, sheet.top(last) + sheet.heights[last] - sheet.y
        top, foot = max(top, -_MARGIN), min(foot, sheet.view_height)
        if foot >= top:
            self.viewport().update(QRect(0, top - _MARGIN, self._scene.threads, foot - top + 2 * _MARGIN))

    # Painting

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plan()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._settled()
        painter = QPainter(self.viewport())
        for rect in event.region():  # type: ignore[attr-defined]  # the stubs do not know it can
            scene.paint(painter, rect)
        painter.end()
        if self._sheet.furthest != self.verticalScrollBar().maximum():
            self._show_bar()
