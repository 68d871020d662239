"""The shape of an article's status: empty, half, full with a tick, crossed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from annotator.model import Status
from ui.widgets.icons import paint_icon
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_SIZE = 16
_ICONS = {Status.NEW: "todo", Status.IN_PROGRESS: "half", Status.DONE: "full", Status.SKIPPED: "skip"}


def status_icon(status: Status) -> str:
    """Return the name of the icon that shows *status*."""
    return _ICONS[status]


class StatusIcon(Painted):
    """The status of one article as a shape."""

    def __init__(self, status: Status = Status.NEW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_status(self, status: Status) -> None:
        """Show *status*."""
        self._status = status
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), status_icon(self._status), QRect(0, 0, _SIZE, _SIZE), self._theme.text)
