"""The picture of a family on the screen, with its keys: walking, zooming, going to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsView
from typing_extensions import override

from annotator.ledger.walking import Way, along, step
from ui.theme import S5, current
from ui.views.family.boxes import BoxItem

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from annotator.ledger.picture import Node
    from annotator.ledger.placing import Box
    from ui.theme import Theme
    from ui.views.family.scene import FamilyScene

_WAYS = {
    Qt.Key.Key_Left: Way.EARLIER,
    Qt.Key.Key_Right: Way.LATER,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}
_ZOOM, _SMALLEST, _LARGEST = 1.25, 0.1, 3.0
_LEGIBLE = 0.75
"""Smaller than that a picture is not shown at first, even if it does not fit."""


class FamilyCanvas(QGraphicsView):
    """Walked by arrows and Tab; what is at hand stays in sight."""

    moved = Signal(object)
    """What is at hand now (Node)."""
    chosen = Signal()
    """What is at hand was pressed twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: FamilyScene | None = None
        self._current: Node | None = None
        self._is_fitted = True
        self.setAccessibleName(self.tr("Picture of the family"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.set_theme(current())

    @property
    def zoom(self) -> float:
        """How large the picture is drawn; 1 is its own size."""
        return self.transform().m11()

    def set_theme(self, theme: Theme) -> None:
        """Lay the page of *theme* behind the picture; the picture itself is made anew."""
        self.setBackgroundBrush(theme.page)

    def show_scene(self, scene: FamilyScene, node: Node | None) -> None:
        """Show a picture with something at hand."""
        before, self._shown = self._shown, scene
        self.setScene(scene)
        if before is not None:
            before.deleteLater()
        self._follow_size()
        self.take(node)

    def take(self, node: Node | None) -> None:
        """Show what is at hand."""
        scene = self._shown
        self._current = node
        if scene is None:
            return
        scene.set_current(node)
        item = self._item()
        if item is not None:
            self._reveal(item)
            self.setAccessibleDescription(item.words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def fit(self) -> None:
        """Show the whole picture."""
        self._is_fitted = True
        self._fit(_SMALLEST)

    def zoom_by(self, factor: float) -> None:
        """Draw everything larger or smaller."""
        wanted = min(_LARGEST, max(_SMALLEST, self.zoom * factor))
        self._is_fitted = False
        self.scale(wanted / self.zoom, wanted / self.zoom)
        self._fill()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        box = self._box()
        way = _WAYS.get(Qt.Key(event.key()))
        if self._shown is not None and box is not None and way is not None:
            self._go(step(self._shown.placement, box, way))
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(_ZOOM)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / _ZOOM)
        else:
            event.ignore()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Walk the picture by Tab from one to the next, and out of it at its ends."""
        box = self._box()
        following = along(self._shown.placement, box, 1 if next else -1) if self._shown and box else None
        if following is None:
            return super().focusNextPrevChild(next)
        self._go(following)
        return True

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, BoxItem):
            self._go(item.box)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if isinstance(self.itemAt(event.position().toPoint()), BoxItem):
            self.chosen.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow_size()
        item = self._item()
        if item is not None:
            self._reveal(item)

    def _follow_size(self) -> None:
        if self._is_fitted:
            self._fit(_LEGIBLE)
        else:
            self._fill()

    def _fit(self, smallest: float) -> None:
        scene = self._shown
        if scene is None:
            return
        whole = scene.whole()
        room = self.viewport().size()
        scale = min(1.0, room.width() / whole.width(), room.height() / whole.height())
        self.resetTransform()
        self.scale(max(smallest, scale), max(smallest, scale))
        self._fill()

    def _fill(self) -> None:
        if self._shown is not None:
            room = self.maximumViewportSize()
            whole = self._shown.whole() * self.zoom
            if whole.width() > room.width():
                room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
            policy = Qt.ScrollBarPolicy
            is_higher = whole.height() > room.height()
            self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if is_higher else policy.ScrollBarAlwaysOff)
            self._shown.fill(QSizeF(room.width() - 1, room.height() - 1) / self.zoom)

    def _box(self) -> Box | None:
        item = self._item()
        return item.box if item is not None else None

    def _item(self) -> BoxItem | None:
        return self._shown.boxes.get(self._current) if self._shown is not None and self._current is not None else None

    def _reveal(self, item: BoxItem) -> None:
        self.ensureVisible(item.mapRectToScene(item.area), S5, S5)

    def _go(self, box: Box) -> None:
        if box.node != self._current:
            self.moved.emit(box.node)
