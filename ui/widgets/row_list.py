"""A list whose rows paint themselves: Enter, Space and some letters do what its screen says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BOX = 32


class RowList(QListView):
    """*keys* are plain keys that work here besides Enter and Space, with their twins on a Cyrillic keyboard."""

    opened = Signal(int)
    """Enter or a double click on a row."""
    toggled = Signal(int)
    """Space, or a click on its check box."""
    pressed_key = Signal(object)
    """One of *keys* (Qt.Key)."""
    row_changed = Signal(int)

    def __init__(self, name: str, keys: dict[Qt.Key, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._meant(event) is not None:  # type: ignore[arg-type]  # this type has a key
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        meant = self._meant(event)
        if meant is None and event.key() in {*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_F6}:
            event.ignore()
        elif meant is None:
            super().keyPressEvent(event)
        elif meant in _ENTER:
            self.opened.emit(self.currentIndex().row())
        elif meant == Qt.Key.Key_Space:
            self.toggled.emit(self.currentIndex().row())
        else:
            self.pressed_key.emit(meant)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < _BOX:
            self.toggled.emit(index.row())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index.row())

    def _meant(self, event: QKeyEvent) -> Qt.Key | None:
        if event.modifiers() not in _PLAIN:
            return None
        typed = event.text().upper()
        twin = next((key for key, letter in self._keys.items() if letter and letter == typed), None)
        key = Qt.Key(event.key())
        return key if key in {*_ENTER, Qt.Key.Key_Space, *self._keys} else twin
