"""While a property waits for its value, digits go to it wherever the keyboard is, and Esc leaves it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class DigitKeys(QObject):
    """Listens to the whole application between ``start`` and ``stop``."""

    picked = Signal(int)
    left = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_on = False

    def start(self) -> None:
        """Take digits from now on."""
        app = QCoreApplication.instance()
        if not self._is_on and app is not None:
            self._is_on = True
            app.installEventFilter(self)

    def stop(self) -> None:
        """Leave digits to the labels again."""
        app = QCoreApplication.instance()
        if self._is_on and app is not None:
            self._is_on = False
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return False
        if not isinstance(event, QKeyEvent) or not watched.isWidgetType() or event.modifiers() & _MODIFIERS:
            return False
        is_escape = event.key() == Qt.Key.Key_Escape
        digit = event.key() - Qt.Key.Key_0
        if not is_escape and not 1 <= digit <= 9:  # noqa: PLR2004 -- the digit keys
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if is_escape:
                self.left.emit()
            else:
                self.picked.emit(digit)
        return True
