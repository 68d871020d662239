"""Scrolling, the caret and the mouse in the largest article we promise to be quick in: 10 MB with 20,000 spans."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from tests.benchmarks import corpus, plainly, projects
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.model import AnnotatorId
    from tests.benchmarks.figures import Figure

_SUBJECT = "10 MB / 20,000 spans"
_RUNS, _QUICK_RUNS = 400, 80
_BUDGET = 16


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Scroll, move the caret and the mouse in the real window; each step is measured until it is painted."""
    runs = _QUICK_RUNS if is_quick else _RUNS
    with Desk(huge(), home) as desk:
        page = desk.window.desk.page
        assert page is not None
        plain = plainly.screenful(page.article.text, runs=20)
        bar = desk.view.verticalScrollBar()
        for name, step in _steps(desk).items():
            bar.setValue(bar.maximum() // 2)
            desk.view.setFocus()
            desk.settle()
            samples = Samples()
            for _ in range(runs):
                with samples.run():
                    step()
                    desk.paint()
            yield samples.figure(_SUBJECT, name, "p95", budget=_BUDGET, yardstick=plain)


def huge() -> Path:
    """Return the project with an article of 10 MB that has 20,000 spans."""
    return projects.filled("article-10m", _huge)


def _huge(by: AnnotatorId) -> Iterator[Incoming]:
    written = corpus.body(10_000_000)
    yield corpus.incoming(written, by, corpus.places(written, 20_000))


def _steps(desk: Desk) -> dict[str, Callable[[], None]]:
    chance = random.Random(corpus.SEED)  # noqa: S311 -- the same in every run
    size = desk.view.viewport().size()
    bar = desk.view.verticalScrollBar()

    def hover() -> None:
        desk.hover(QPoint(chance.randrange(size.width()), chance.randrange(size.height())))

    def jump() -> None:
        bar.setValue(chance.randrange(bar.maximum()))

    return {
        "wheel, one notch": lambda: desk.wheel(-1),
        "wheel, one notch back": lambda: desk.wheel(1),
        "caret, a word on": lambda: desk.key(Qt.Key.Key_Right),
        "caret, a line down": lambda: desk.key(Qt.Key.Key_Down),
        "page down": lambda: desk.key(Qt.Key.Key_PageDown),
        "hover": hover,
        "scroll bar, anywhere": jump,
    }
