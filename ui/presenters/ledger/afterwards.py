"""A long read that lets the first rows go before it: side by side each would take as long as both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_MS = 400


class Afterwards(QObject):
    """Holds one call until it is released, or the wait gets too long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._call: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._timer.timeout.connect(self.release)

    def put(self, call: Callable[[], None]) -> None:
        """Hold *call* instead of any other."""
        self._call = call
        self._timer.start()

    def release(self) -> None:
        """Make the call now, if there is one."""
        call, self._call = self._call, None
        self._timer.stop()
        if call is not None:
            call()
