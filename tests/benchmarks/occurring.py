"""Labelling all occurrences in 10,000 articles: listing, marking, undoing, and what the window feels of it."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.edits.marking import mark_span
from annotator.model import Fragment
from annotator.store import entities
from tests.benchmarks import corpus, projects
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples
from tests.benchmarks.lateness import Lateness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.model import AnnotatorId
    from tests.benchmarks.figures import Figure
    from ui.views.occurrences import OccurrencesView

_SUBJECT = "label all occurrences"
_ARTICLES, _SIZE = 10_000, 3_000
_NAME = "Південна Корея"
_FORMS = (
    _NAME,
    "Південної Кореї",
    "Південній Кореї",
    "Південну Корею",
    "Південною Кореєю",
    "Північна Корея",
    "корейський уряд",
)


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """List, mark and undo in the real window, with real keys, on a copy of the project."""
    del is_quick
    path = home / "occurrences.claimdesk"
    shutil.copyfile(projects.filled("occurrences-10k", _contents), path)
    listing, marking, undoing, late = Samples(), Samples(), Samples(), Lateness()
    with Desk(path, home) as desk:
        _mark_one(desk)
        with late.watching():
            with listing.run():
                view = _ask(desk)
            count = len(view.model.wanted)
            with marking.run():
                QTest.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                desk.until(lambda: not view.isVisible())
            with undoing.run():
                before = desk.window.project.undo_entry
                QTest.keyClick(desk.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
                desk.until(lambda: desk.window.project.undo_entry != before)
    where = f"{count:,} places, {_ARTICLES:,} articles"
    yield listing.figure(_SUBJECT, f"{where}: all listed", budget=10_000)
    yield marking.figure(_SUBJECT, f"{where}: all marked, on disk", budget=15_000)
    yield undoing.figure(_SUBJECT, f"{where}: all undone, on disk", budget=15_000)
    yield late.samples.figure(_SUBJECT, "lateness of a timer meanwhile", "p95", budget=50)
    yield late.samples.figure(_SUBJECT, "lateness of a timer meanwhile", "worst")


def _contents(by: AnnotatorId) -> Iterator[Incoming]:
    chance = random.Random(corpus.SEED)  # noqa: S311 -- the same in every run
    for number in range(_ARTICLES):
        lines = corpus.body(_SIZE, number=number).split("\n")
        for _ in range(1 + number % 2):
            place = chance.randrange(1, len(lines) - 1)
            lines[place] += f" Цього дня {chance.choice(_FORMS)} була в новинах."
        if not number:
            lines[1] = f"{_NAME}: {lines[1]}"
        yield corpus.incoming("\n".join(lines), by, (), number=number)


def _mark_one(desk: Desk) -> None:
    """Mark the name in the first article, and select it."""
    project, page = desk.window.project, desk.window.desk.page
    assert page is not None
    article, by = page.article, project.annotator.id
    start = article.text.index(_NAME)
    place = (Fragment(start=start, end=start + len(_NAME)),)
    project.edit(lambda session: mark_span(session, article.id, "LOC", place, by=by))
    desk.until(lambda: project.is_saved)
    desk.settle()
    desk.window.desk.select(span.id for span in page.spans() if span.label == "LOC")
    assert not project.read_now(entities.count)


def _ask(desk: Desk) -> OccurrencesView:
    QTest.keyClick(desk.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    view = desk.window.occurrences.view
    assert view is not None
    desk.until(lambda: not view.is_searching)
    return view
