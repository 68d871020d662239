"""The article list of a million rows: shown, scrolled to its end, filtered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from annotator.model import Status
from annotator.store.articles import ArticleFilter
from tests.benchmarks import projects
from tests.benchmarks.desk import Desk, Eye
from tests.benchmarks.figures import Samples
from tests.benchmarks.waits import Waits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure

_ROWS, _QUICK_ROWS = 1_000_000, 100_000
_RUNS, _QUICK_RUNS = 15, 5
_FILTERS = {
    "status": ArticleFilter(statuses=frozenset({Status.NEW})),
    "text in every title": ArticleFilter(text="Сеул"),
    "text, few hits": ArticleFilter(text="рішення номер 77"),
    "label": ArticleFilter(labels=frozenset({"CLAIM"})),
    "flagged": ArticleFilter(flagged=True),
}


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Ask the list of the real window for what people ask of it."""
    rows, runs = (_QUICK_ROWS, _QUICK_RUNS) if is_quick else (_ROWS, _RUNS)
    subject = f"list of {rows:,} rows"
    with Desk(projects.listed(rows), home) as desk:
        view, listed = desk.window.list_view, desk.window.listed
        eye = Eye(view.table.viewport())
        keys = listed._keys

        def show() -> None:
            view.set_rows(keys, listed.fetch)

        def jump() -> None:
            view.table.scrollToBottom()

        def back() -> None:
            view.table.scrollToTop()

        shown, jumped = Samples(), Samples()
        for _ in range(runs):
            _until_painted(desk, eye, show, shown)
            _until_painted(desk, eye, jump, jumped)
            _until_painted(desk, eye, back, Samples())
        yield shown.figure(subject, "show", budget=50)
        yield jumped.figure(subject, "jump to the end", budget=50)
        for name, wanted in _FILTERS.items():
            answered, stalled = _filter(desk, eye, wanted, runs)
            yield answered.figure(subject, f"filter by {name}: first rows", budget=100)
            yield stalled.figure(subject, f"filter by {name}: window's longest wait", "median")


def _until_painted(desk: Desk, eye: Eye, deed: Callable[[], None], samples: Samples) -> None:
    before = eye.count
    wall, cpu = time.perf_counter(), time.process_time()
    deed()
    desk.until(lambda: eye.count > before)
    samples.add(eye.wall - wall, eye.cpu - cpu)
    desk.settle()


def _next_paint(desk: Desk, eye: Eye) -> None:
    before = eye.count
    desk.until(lambda: eye.count > before)


def _filter(desk: Desk, eye: Eye, wanted: ArticleFilter, runs: int) -> tuple[Samples, Samples]:
    """Filter and unfilter; besides the answer, measure how long the window's thread was not free meanwhile."""
    answered, stalled = Samples(), Samples()
    shown: list[object] = []
    waits = Waits()
    listed = desk.window.listed
    listed.rows_changed.connect(shown.append)
    for _ in range(runs):
        shown.clear()
        with waits.watching():
            wall, cpu = time.perf_counter(), time.process_time()
            listed.set_filter(wanted)
            desk.until(lambda: bool(shown))
            _next_paint(desk, eye)
        answered.add(eye.wall - wall, eye.cpu - cpu)
        stalled.add(waits.longest, waits.longest)
        shown.clear()
        listed.set_filter(ArticleFilter())
        desk.until(lambda: bool(shown))
        desk.settle()
    listed.rows_changed.disconnect(shown.append)
    return answered, stalled
