"""A veil over a window while a dialog has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Scrim(Painted):
    """Shows itself as long as Qt blocks the window, whichever dialog does it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.WindowBlocked:
                self._cover()
                self.show()
            case QEvent.Type.WindowUnblocked:
                self.hide()
            case QEvent.Type.Resize:
                self._cover()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.scrim)

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.raise_()
