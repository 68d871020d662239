"""Collecting Python's garbage where widgets may be collected: in the window's thread, and nowhere else.

Left alone, Python collects in whatever thread happens to allocate. If that is the writer's, a forgotten widget dies
there, and Qt, whose widgets belong to one thread, crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MS = 1000
"""Between two looks at how much there is to collect."""


class GarbageCollection(QObject):
    """Collects at the thresholds Python itself would use, from a timer of its own thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(max(due))
