"""The list of occurrences and the keys that work in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from ui.views.occurrences.row import OccurrenceRow

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DECIDING = {Qt.Key.Key_1: True, Qt.Key.Key_2: False}
_NONE, _KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class OccurrenceList(QListView):
    """Arrows move, Space checks, Enter marks one, O shows it, 1–3 decide."""

    toggled = Signal(int)
    marked = Signal(int)
    shown = Signal(int)
    decided = Signal(bool)
    alike_decided = Signal()
    row_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("ground", "page")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_own(event):  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if not self._is_own(event):
            if event.key() in ENTER or event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F6}:
                event.ignore()
            else:
                super().keyPressEvent(event)
        elif event.key() in _DECIDING:
            self.decided.emit(_DECIDING[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_3:
            self.alike_decided.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit(row)
        else:
            (self.marked if event.key() in ENTER else self.shown).emit(row)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        area = OccurrenceRow.box(self.visualRect(index)).adjusted(-4, -4, 4, 4)
        if index.isValid() and area.contains(event.position().toPoint()):
            self.toggled.emit(index.row())

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        keys = {*ENTER, Qt.Key.Key_Space, Qt.Key.Key_O, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3}
        is_twin = event.text().upper() == "Щ"
        return event.modifiers() in {_NONE, _KEYPAD} and (event.key() in keys or is_twin)
