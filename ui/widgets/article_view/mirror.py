"""What a screen reader reads: an unseen text field that holds the paragraph the caret is in.

A widget that paints its own text cannot offer it to assistive technology from Python
(overriding ``interface_cast`` ends in a crash), but a stock text field can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget


class Mirror(QPlainTextEdit):
    """A read-only text field that is there but cannot be seen, and leaves all keys to the view it stands in for."""

    focus_changed = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._piece = -1
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.viewport().setAutoFillBackground(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_paragraph(self, piece: int, words: str, position: int, selection: tuple[int, int] | None) -> None:
        """Hold this paragraph, with the caret (and selection) at Qt's positions in it."""
        if piece != self._piece:
            self._piece = piece
            self.setPlainText(words)
        cursor = self.textCursor()
        if selection is None:
            cursor.setPosition(position)
        else:
            cursor.setPosition(selection[0])
            cursor.setPosition(selection[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def forget(self) -> None:
        """Take the next paragraph as another one: the text has changed."""
        self._piece = -1

    def follow(self, caret: QRect) -> None:
        """Stand where the caret is, so that a magnifier finds it."""
        self.setGeometry(caret)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}:
            event.ignore()
            return False
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""
