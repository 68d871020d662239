"""A cold start: from the command to a window in which one can work."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from tests.benchmarks import labelling
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure

_RUNS, _QUICK_RUNS = 9, 3
_PLAIN = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Claimdesk"))
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
print(time.clock_gettime_ns(time.CLOCK_MONOTONIC))
"""


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Start the program on a small project, and a plain Qt window, in processes of their own."""
    runs = _QUICK_RUNS if is_quick else _RUNS
    project = labelling.short()
    ours = [sys.executable, "-m", "tests.benchmarks.start", str(project)]
    plain = [sys.executable, "-c", _PLAIN]
    cold, bare = Samples(), Samples()
    _start(ours, home, Samples())  # compiles what has changed
    for _ in range(runs):
        _start(plain, home, bare)
        _start(ours, home, cold)
    yield cold.figure(
        "cold start", "window with an open article", budget=1000, yardstick=bare.yardstick("an empty Qt window")
    )


def _start(command: list[str], home: Path, samples: Samples) -> None:
    """Run *command*, which says when it was ready."""
    before = _cpu_of_children()
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["CLAIMDESK_HOME"] = str(home)
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    ready = int(answer.stdout.split()[-1])
    samples.add((ready - start) / 1e9, _cpu_of_children() - before)


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
