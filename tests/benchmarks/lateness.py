"""Whether the window answers meanwhile: a timer that should fire every ten milliseconds."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Iterator

_TICK_MS = 10


class Lateness:
    """How much later than it should a timer fires."""

    def __init__(self) -> None:
        self.samples = Samples()
        self._last = 0.0

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch while the window works."""
        timer = QTimer(QApplication.instance(), interval=_TICK_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._note)
        self._last = time.perf_counter()
        timer.start()
        yield
        timer.stop()

    def _note(self) -> None:
        now = time.perf_counter()
        self.samples.add(max(0.0, now - self._last - _TICK_MS / 1000), 0.0)
        self._last = now
