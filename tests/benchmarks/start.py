"""Start the program as its command does, say when the open article is on the screen, and end.

Run by *tests.benchmarks.starting* as ``python -m tests.benchmarks.start PROJECT``.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from annotator import launch

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def main(project: str) -> int:
    """Open *project* in the window and quit after the first paint of an article."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 -- the window imports it, after the command line's part

    from ui.widgets.article_view.canvas import Canvas  # noqa: PLC0415 -- the same

    paint = Canvas.paintEvent

    def paint_and_tell(view: Canvas, event: QPaintEvent) -> None:
        paint(view, event)
        if len(view._sheet.paragraphs.text) > 1:
            print(time.clock_gettime_ns(time.CLOCK_MONOTONIC), flush=True)  # noqa: T201 -- the answer
            QCoreApplication.quit()

    setattr(Canvas, "paintEvent", paint_and_tell)  # noqa: B010 -- plain assignment is not what mypy takes for one
    return launch.main(["open", project])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
