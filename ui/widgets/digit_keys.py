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
        self._skips = False

    def start(self) -> None:
        """Take digits from now on."""
        self._skips = False
        app = QCoreApplication.instance()
        if not self._is_on and app is not None:
            self._is_on = True
            app.installEventFilter(self)

    def skip(self) -> None:
        """Take the next key for nothing if it is a digit: it was meant for a property that is not there."""
        self.start()
        self._skips = True

    def stop(self) -> None:
        """Leave digits to the labels again."""
        self._skips = False
        app = QCoreApplication.instance()
        if self._is_on and app is not None:
            self._is_on = False
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._skips and event.type() == QEvent.Type.MouseButtonPress:
            self.stop()
        if event.type() not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return False
        if not isinstance(event, QKeyEvent) or not watched.isWidgetType() or event.modifiers() & _MODIFIERS:
            return False
        is_escape = event.key() == Qt.Key.Key_Escape
        digit = event.key() - Qt.Key.Key_0
        is_digit = 1 <= digit <= 9  # noqa: PLR2004 -- the digit keys
        if self._skips and not is_digit:
            self.stop()
            return False
        if not is_escape and not is_digit:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._take(None if is_escape else digit)
        return True

    def _take(self, digit: int | None) -> None:
        if self._skips:
            self.stop()
        elif digit is None:
            self.left.emit()
        else:
            self.picked.emit(digit)
