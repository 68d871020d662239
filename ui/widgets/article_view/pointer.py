"""The mouse over the article: clicks, drags, hovering, tooltips, and scrolling when a drag leaves the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.text import sentence_at, word_at
from ui.widgets.article_view.gestures import Gesture, begin
from ui.widgets.article_view.targets import Kind, Target, offset_at, target_at

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QMouseEvent
    from PySide6.QtWidgets import QAbstractScrollArea

    from annotator.model import Fragment, SpanId
    from ui.widgets.article_view.cursor import Cursor
    from ui.widgets.article_view.scene import Scene

_TICK_MS: Final = 30
_FASTEST = 60
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_SHAPES = {
    Kind.NOTHING: Qt.CursorShape.ArrowCursor,
    Kind.TEXT: Qt.CursorShape.IBeamCursor,
    Kind.MARK: Qt.CursorShape.IBeamCursor,
    Kind.BADGE: Qt.CursorShape.PointingHandCursor,
    Kind.GRIP: Qt.CursorShape.SizeHorCursor,
    Kind.CARD: Qt.CursorShape.PointingHandCursor,
    Kind.ARC: Qt.CursorShape.PointingHandCursor,
}

_TOLD = 5
"""Of more marks on top of each other only so many are told in words."""


class Pointer(QObject):
    """Turns mouse events into what they mean."""

    selected = Signal(object)
    """Whether the selection is made (the button is up) or still changing."""
    mark_pressed = Signal(object, object)
    card_pressed = Signal(object, object)
    arc_pressed = Signal(object)
    mark_hovered = Signal(object)
    empty_pressed = Signal()
    relation_dragged = Signal(object, object)
    fragments_dragged = Signal(object, object)
    word_taken = Signal(object, object)
    """A double click has taken the word from one offset to another: what its first half did was not meant."""
    changed = Signal()
    """Something looks different."""

    def __init__(self, area: QAbstractScrollArea, scene: Scene, cursor: Cursor) -> None:
        super().__init__(area)
        self._area = area
        self._scene = scene
        self._cursor = cursor
        self._gesture: Gesture | None = None
        self._third = QTimer(self, singleShot=True)
        self._third.timeout.connect(self._make_selection)
        self._double_at = QPointF()
        self._clicked: tuple[tuple[SpanId, ...], SpanId] | None = None
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_TICK_MS)
        self._autoscroll.timeout.connect(self._scroll_on)
        self._at = QPointF()

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture; a third click selects the sentence."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        if self._is_third(point):
            self._third.stop()
            self._select(*sentence_at(self._scene.sheet.paragraphs.text, offset_at(self._scene, point)))
            self._make_selection()
            return
        self.settle()
        self._gesture = begin(self._scene, self, self._cursor, point, event.modifiers())

    def _is_third(self, point: QPointF) -> bool:
        near = (point - self._double_at).manhattanLength() < QApplication.startDragDistance()
        return self._third.isActive() and near

    def double(self, event: QMouseEvent) -> None:
        """Select the word; the selection is made when no third click follows."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        target = target_at(self._scene, event.position())
        if target.kind not in {Kind.TEXT, Kind.MARK}:
            return
        self._double_at = event.position()
        start, end = word_at(self._scene.sheet.paragraphs.text, offset_at(self._scene, event.position()))
        self.word_taken.emit(start, end)
        self._select(start, end)
        self._third.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def settle(self) -> None:
        """Wait for no third click any more: something else has come."""
        if self._third.isActive():
            self._third.stop()
            self._make_selection()

    def _make_selection(self) -> None:
        self.selected.emit(True)

    def _select(self, start: int, end: int) -> None:
        self._cursor.move(start, extends=False)
        self._cursor.move(end, extends=True)
        self.selected.emit(False)

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or tell what is under the pointer."""
        self._at = event.position()
        if self._gesture is None:
            self._hover(self._at)
            return
        self._gesture.move(self._at, event.modifiers())
        is_outside = not 0 <= self._at.y() < self._area.viewport().height()
        if is_outside and self._gesture.is_moving:
            self._autoscroll.start()
        else:
            self._autoscroll.stop()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        self._autoscroll.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None and event.button() == Qt.MouseButton.LeftButton:
            gesture.finish(event.position(), event.modifiers())

    def cancel(self) -> bool:
        """Break the gesture off; tell whether there was one."""
        self._autoscroll.stop()
        self._third.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
        return gesture is not None

    def leave(self) -> None:
        """Forget what was hovered."""
        self._set_hovered(None)

    def _scroll_on(self) -> None:
        bottom = self._area.viewport().height()
        beyond = self._at.y() if self._at.y() < 0 else max(0.0, self._at.y() - bottom + 1)
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-_FASTEST, min(_FASTEST, beyond))))
        if self._gesture is not None:
            self._gesture.move(self._at, QGuiApplication.keyboardModifiers())

    def _hover(self, point: QPointF) -> None:
        target = target_at(self._scene, point)
        self._area.viewport().setCursor(_SHAPES[target.kind])
        self._set_hovered(target.span if target.kind is not Kind.GRIP else self._scene.look.hovered)

    def _set_hovered(self, span: SpanId | None) -> None:
        look = self._scene.look
        if look.hovered != span:
            look.hovered = span
            self.mark_hovered.emit(span)

    def help(self, event: QHelpEvent) -> None:
        """Show what is under the pointer in words."""
        target = target_at(self._scene, QPointF(event.pos()))
        marks = [mark for span in target.spans if (mark := self._scene.sheet.marks.get(span)) is not None]
        words = "\n\n".join(mark.tooltip for mark in marks[:_TOLD])
        QToolTip.showText(event.globalPos(), words, self._area.viewport())

    # What gestures answer

    def show_selection(self, *, is_made: bool) -> None:
        """Show the cursor's selection."""
        self.selected.emit(is_made)

    def click(self, target: Target, modifiers: Qt.KeyboardModifier) -> None:
        """Tell what was clicked; a second click in the same place takes the next of the marks stacked there."""
        span = target.span
        if target.kind is Kind.GRIP:
            return
        if target.arc is not None:
            self.arc_pressed.emit(target.arc)
        elif span is None:
            self._clicked = None
            self.empty_pressed.emit()
        elif target.kind is Kind.CARD:
            self.card_pressed.emit(span, modifiers)
        else:
            chosen = self._next(target.spans) if modifiers == _NO_MODIFIER else span
            self._clicked = (target.spans, chosen)
            self.mark_pressed.emit(chosen, modifiers)

    def _next(self, spans: tuple[SpanId, ...]) -> SpanId:
        if self._clicked is None or self._clicked[0] != spans or self._clicked[1] != self._scene.look.primary:
            return spans[0]
        return spans[(spans.index(self._clicked[1]) + 1) % len(spans)]

    def resize(self, span: SpanId, fragments: tuple[Fragment, ...]) -> None:
        """Tell the new fragments of a mark."""
        self.fragments_dragged.emit(span, fragments)

    def relate(self, source: SpanId, target: SpanId) -> None:
        """Tell a relation drawn from one mark to another."""
        self.relation_dragged.emit(source, target)

    def repaint_all(self) -> None:
        """Tell that something looks different."""
        self.changed.emit()

    def target(self, point: QPoint) -> Target:
        """Return what is at *point* of the viewport."""
        return target_at(self._scene, QPointF(point))
