"""Start the program: commands go to the command line, and what needs a window to the window.

In a checkout ``ui`` is importable as it stands. A wheel carries it under ``annotator/_app`` instead, so that
installing the package never adds modules called ``ui`` or ``resources`` to site-packages. This is the one late
import of the window: the core works without Qt.
"""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line asks for and return the exit code."""
    with _importing():
        from annotator import cli
    return cli.main(argv, window=_open_window)


@contextmanager
def _importing() -> Iterator[None]:
    """Keep the garbage collector off modules, now and later: they are many, and none of them is garbage."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


def _open_window(parsed: Namespace) -> int:
    bundled = Path(__file__).resolve().parent / "_app"
    if bundled.is_dir() and str(bundled) not in sys.path:
        sys.path.insert(0, str(bundled))
    match parsed.command:
        case "self-test":
            from ui.self_test import run

            return run(as_json=parsed.json, is_shown=parsed.on_screen)
        case "demo" if parsed.headless is not None:
            from ui.demo import draw

            return draw(parsed.headless, is_quick=parsed.quick, as_json=parsed.json)
        case "demo":
            from ui.app import main as open_window

            return open_window(shows_sample=True)
        case _:
            with _importing():
                import_module("annotator.store.project")  # first: Qt for Python slows down every import after its own
                from ui.app import main as open_window
            return open_window(parsed.projects)


if __name__ == "__main__":
    sys.exit(main())
