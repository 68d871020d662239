"""A small frame that opens at a button, keeps the keyboard inside and gives it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.theme import RADIUS_L, S2
from ui.widgets.painting import SHADOW, Painted, crisp, paint_shadow

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_BELOW = 4
_MAYBE_OPAQUE = "xcb"
"""Without a compositor X11 shows black where a window is to be seen through: better no shadow there."""


class Popup(Painted):
    """Add the content to :attr:`body`; Esc and a press elsewhere close it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._rim = 0 if QGuiApplication.platformName() == _MAYBE_OPAQUE else SHADOW
        self.body = QVBoxLayout(self)
        around = S2 + self._rim
        self.body.setContentsMargins(around, around, around, around)
        self.body.setSpacing(0)

    def open_at(self, anchor: QWidget) -> None:
        """Open below *anchor*, inside its screen."""
        self.adjustSize()
        point = anchor.mapToGlobal(QPoint(0, anchor.height() + _BELOW))
        room = anchor.screen().availableGeometry()
        width, height = self.width() - 2 * self._rim, self.height() - 2 * self._rim
        left = max(room.left(), min(point.x(), room.right() - width))
        top = point.y() if point.y() + height <= room.bottom() else point.y() - height - anchor.height()
        self.move(left - self._rim, max(room.top(), min(top, room.bottom() - height)) - self._rim)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.focusNextChild()

    @property
    def _frame(self) -> QRect:
        return self.rect().adjusted(self._rim, self._rim, -self._rim, -self._rim)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.contains(event.position().toPoint()):  # its shadow is as good as elsewhere
            self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, frame = QPainter(self), self._frame
        if self._rim:
            paint_shadow(painter, frame, self._theme, RADIUS_L)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.edge, 1))
        painter.setBrush(self._theme.card)
        painter.drawRoundedRect(crisp(frame), RADIUS_L, RADIUS_L)
