"""How long the window's thread was not free for anything else."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

_TICK_MS = 1


class Waits:
    """Moments at which the window could have done something."""

    def __init__(self) -> None:
        self._moments: list[float] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the window while it works."""
        timer = QTimer(interval=_TICK_MS)
        timer.timeout.connect(self._note)
        self._moments[:] = [time.perf_counter()]
        timer.start()
        yield
        timer.stop()
        self._note()

    @property
    def longest(self) -> float:
        """The longest time between two of them, in seconds."""
        return max(after - before for before, after in zip(self._moments, self._moments[1:], strict=False))

    def _note(self) -> None:
        self._moments.append(time.perf_counter())
