"""A small frame that opens at a button, keeps the keyboard inside and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.theme import RADIUS_L, S2
from ui.widgets.painting import Painted, crisp

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_BELOW = 4


class Popup(Painted):
    """Add the content to :attr:`body`; Esc and a press elsewhere close it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(S2, S2, S2, S2)
        self.body.setSpacing(0)

    def open_at(self, anchor: QWidget) -> None:
        """Open below *anchor*, inside its screen."""
        self.adjustSize()
        point = anchor.mapToGlobal(QPoint(0, anchor.height() + _BELOW))
        room = anchor.screen().availableGeometry()
        left = max(room.left(), min(point.x(), room.right() - self.width()))
        top = point.y() if point.y() + self.height() <= room.bottom() else point.y() - self.height() - anchor.height()
        self.move(left, max(room.top(), min(top, room.bottom() - self.height())))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(crisp(self.rect()), RADIUS_L, RADIUS_L)
