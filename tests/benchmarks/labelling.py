"""A label key: when is the mark on the screen, and when on the disk."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator import text
from tests.benchmarks import corpus, plainly, projects
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.model import AnnotatorId
    from tests.benchmarks.figures import Figure

_SUBJECT = "label key"
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Q, Qt.Key.Key_E)
_RUNS, _QUICK_RUNS = 300, 60
_MARKS_KEPT = 25


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Mark words with real keys in the real window, in a short article and in one with 20,000 marks."""
    runs = _QUICK_RUNS if is_quick else _RUNS
    disk = plainly.commit(projects.FOLDER, runs=runs)
    for name, path in (("5 KB", short()), ("2 KB / 2,000 spans", crowded()), ("1 MB / 20,000 spans", dense())):
        with Desk(path, home) as desk:
            page = desk.window.desk.page
            assert page is not None
            plain = plainly.paragraph(page.article.text, runs=runs)
            painted, saved, settled = _mark(desk, runs)
        yield painted.figure(_SUBJECT, f"{name}: → painted", budget=8, yardstick=plain)
        yield painted.figure(_SUBJECT, f"{name}: → painted", "p95")
        yield saved.figure(_SUBJECT, f"{name}: → on disk, confirmed", budget=10, yardstick=disk)
        yield saved.figure(_SUBJECT, f"{name}: → on disk, confirmed", "p99", budget=30)
        yield settled.figure(_SUBJECT, f"{name}: window's thread busy in all")


def short() -> Path:
    """Return the project with an article of 5 KB that has 60 spans."""
    return projects.filled("article-5k", _short)


def crowded() -> Path:
    """Return the project with an article of 2 KB that has 2,000 spans on one another."""
    return projects.filled("article-2k", _crowded)


def dense() -> Path:
    """Return the project with an article of 1 MB that has 20,000 spans."""
    return projects.filled("article-1m", _dense)


def _short(by: AnnotatorId) -> Iterator[Incoming]:
    written = corpus.body(5_000)
    yield corpus.incoming(written, by, corpus.places(written, 60))


def _crowded(by: AnnotatorId) -> Iterator[Incoming]:
    written = corpus.body(2_000)
    yield corpus.incoming(written, by, corpus.places(written, 2_000))


def _dense(by: AnnotatorId) -> Iterator[Incoming]:
    written = corpus.body(1_000_000)
    yield corpus.incoming(written, by, corpus.places(written, 20_000))


def _mark(desk: Desk, runs: int) -> tuple[Samples, Samples, Samples]:
    """Mark one stretch after another; after some, undo them, so that the article stays what it was."""
    painted, saved, settled = Samples(), Samples(), Samples()
    page = desk.window.desk.page
    assert page is not None
    words = list(text.words(page.article.text))[10:160]
    for run in range(runs):
        place = words[(7 * run) % len(words)][0], words[(7 * run) % len(words)][1]
        desk.view.set_selection(*place)
        desk.settle()
        _press(desk, _KEYS[run % len(_KEYS)], painted, saved, settled)
        if run % _MARKS_KEPT == _MARKS_KEPT - 1:
            _undo(desk, _MARKS_KEPT)
    return painted, saved, settled


def _press(desk: Desk, key: Qt.Key, painted: Samples, saved: Samples, settled: Samples) -> None:
    moments: list[tuple[float, float]] = []

    def note(_moment: object) -> None:
        moments.append((time.perf_counter(), time.process_time()))

    project, before, spans = desk.window.project, desk.eye.count, _marks(desk)
    project.saved.connect(note)
    wall, cpu, own = time.perf_counter(), time.process_time(), time.thread_time()
    desk.key(key)
    if _marks(desk) == spans:  # marked so already
        project.saved.disconnect(note)
        return
    desk.until(lambda: desk.eye.count > before)
    painted.add(desk.eye.wall - wall, desk.eye.cpu - cpu)
    desk.until(lambda: bool(moments))
    saved.add(moments[0][0] - wall, moments[0][1] - cpu)
    desk.settle()
    busy = time.thread_time() - own
    settled.add(busy, busy)
    project.saved.disconnect(note)


def _marks(desk: Desk) -> int:
    page = desk.window.desk.page
    return 0 if page is None else page.counts.total()


def _undo(desk: Desk, count: int) -> None:
    for _ in range(count):
        desk.window.project.undo()
    desk.window.project.flush()
    desk.settle()
