"""A dashed frame that files can be dropped on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from ui.theme import BODY, HEAD, RADIUS_L, S4, S5
from ui.widgets.buttons import TextButton
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted, crisp
from ui.widgets.texts import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_ICON = 32
_HEIGHT = 136


class DropZone(Painted):
    """Says what may be dropped; a button does the same for those who do not drag."""

    dropped = Signal(object)
    """A tuple of paths."""
    pressed = Signal()

    def __init__(self, title: str, remark: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_over = False
        self.setAcceptDrops(True)
        self.setMinimumHeight(_HEIGHT)
        self.remark = text_label(remark, size=BODY, dim=True)
        self.button = TextButton(button)
        self.button.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(text_label(title, size=HEAD, bold=True))
        words.addWidget(self.remark)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(S5 + _ICON + S5, S4, S5, S4)
        layout.setSpacing(S5)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            self._is_over = True
            self.update()
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._is_over = False
        self.update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._is_over = False
        self.update()
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.accent if self._is_over else theme.edge, 2 if self._is_over else 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.sel if self._is_over else theme.card)
        edge = 1 if self._is_over else 0
        painter.drawRoundedRect(crisp(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS_L, RADIUS_L)
        at = QRect(S5, (self.height() - _ICON) // 2, _ICON, _ICON)
        paint_icon(painter, "import", at, theme.accent_text)


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
