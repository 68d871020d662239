"""Start the program: commands go to the command line, and what needs a window to the window.

In a checkout ``ui`` is importable as it stands. A wheel carries it under ``annotator/_app`` instead, so that
installing the package never adds modules called ``ui`` or ``resources`` to site-packages. This is the one late
import of the window: the core works without Qt.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import cli

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for and return the exit code."""
    return cli.main(argv, window=_open_window)


def _open_window(parsed: Namespace) -> int:
    bundled = Path(__file__).resolve().parent / "_app"
    if bundled.is_dir() and str(bundled) not in sys.path:
        sys.path.insert(0, str(bundled))
    match parsed.command:
        case "self-test":
            from ui.self_test import run

            return run(as_json=parsed.json)
        case "demo" if parsed.headless is not None:
            from ui.demo import draw

            return draw(parsed.headless, is_quick=parsed.quick, as_json=parsed.json)
        case "demo":
            from ui.app import main as open_window

            return open_window(shows_sample=True)
        case _:
            from ui.app import main as open_window

            return open_window(parsed.projects)
