"""The article view in a comparison: it is read only, leaves its keys to the screen, and lets flags be dragged away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ui.widgets.article_view import ArticleView
from ui.widgets.article_view.targets import Kind, target_at

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import SpanId

_WIDEST = 80


class ComparedView(ArticleView):
    """Tells where its text stands whenever that has changed."""

    moved = Signal()
    """The text stands elsewhere in the window now."""
    wheeled = Signal(object)
    """Keyboard modifiers of a turn of the wheel."""
    fold_pressed = Signal(object)
    """Where the paragraphs start that are folded there."""
    flag_dragged = Signal(object, object)
    """Span id, global point: a flag is being dragged."""
    flag_dropped = Signal(object, object)
    """Span id, global point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flag: SpanId | None = None
        self._from = QPointF()
        self._is_dragging = False
        self._stood = (-1, -1, -1)
        self.set_rail_visible(False)
        self.set_fixed(is_fixed=True)
        self.setMinimumWidth(280)

    def set_size(self, size_px: int) -> None:
        """Set the text in this size."""
        self.set_reading(size_px, _WIDEST, False)

    def mark_at(self, point: QPoint) -> tuple[SpanId, ...]:
        """Return the marks at a global *point*, innermost first; none outside the view."""
        here = self.viewport().mapFromGlobal(point)
        return target_at(self._settled(), QPointF(here)).spans if self.viewport().rect().contains(here) else ()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.wheeled.emit(event.modifiers())
        super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        fold = self._settled().fold_at(event.position())
        if fold is not None:
            self.fold_pressed.emit(fold)
            return
        target = target_at(self._settled(), event.position())
        if target.kind is Kind.BADGE and target.span is not None and event.button() is Qt.MouseButton.LeftButton:
            self._flag, self._from, self._is_dragging = target.span, event.position(), False
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._flag is None:
            super().mouseMoveEvent(event)
            return
        distance = (event.position() - self._from).manhattanLength()
        self._is_dragging = self._is_dragging or distance >= QApplication.startDragDistance()
        if self._is_dragging:
            self.flag_dragged.emit(self._flag, event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        flag, self._flag = self._flag, None
        if flag is None:
            super().mouseReleaseEvent(event)
        elif self._is_dragging:
            self.flag_dropped.emit(flag, event.globalPosition().toPoint())
        else:
            self.mark_pressed.emit(flag, event.modifiers())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sheet = self._settled().sheet
        stands = (sheet.y, sheet.length, sheet.view_height)
        if stands != self._stood:
            self._stood = stands
            self.moved.emit()
