"""Queries about 10,000 articles with 200,000 spans in the real window: first rows, and what the window feels of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.benchmarks import transfer
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples
from tests.benchmarks.waits import Waits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure
    from ui.presenters.concordance import ConcordancePresenter

_ARTICLES, _QUICK_ARTICLES = 10_000, 400
_RUNS, _QUICK_RUNS = 7, 3
_BUDGET = 200
_QUERIES = {
    "a word in every article": "перевірка",
    "a beginning, in claims": "label:CLAIM перев*",
    "a phrase, outside claims": '"Європи та" -label:CLAIM',
    "a lemma": "lemma:перевірка",
    "a source in every article": "label:CLAIM source:речниця",
    "all marks of an annotator": "annotator:me",
    "articles of a status": "status:new",
    "nothing there": "label:CLAIM зникломорське",
}


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Ask each query until its first rows are there, and go on until the first 2,000 are."""
    articles, runs = (_QUICK_ARTICLES, _QUICK_RUNS) if is_quick else (_ARTICLES, _RUNS)
    subject = f"queries, {articles:,} articles, {20 * articles:,} spans"
    with Desk(transfer.corpus_of(articles), home) as desk:
        desk.window.actions_.run("screen.search")
        presenter = desk.window.across.concordance.presenter
        if presenter is None:
            raise LookupError("screen.search")
        for name, query in _QUERIES.items():
            first, late = _ask(desk, presenter, query, runs)
            yield first.figure(subject, f"{name}: first rows", budget=_BUDGET)
            yield late.figure(subject, f"{name}: window's longest wait", "median")


def _ask(desk: Desk, presenter: ConcordancePresenter, query: str, runs: int) -> tuple[Samples, Samples]:
    first, late, waits = Samples(), Samples(), Waits()
    for _ in range(runs):
        with waits.watching():
            wall, cpu = time.perf_counter(), time.process_time()
            told: list[float] = []

            def tell(wall: float = wall, cpu: float = cpu, told: list[float] = told) -> None:
                if not told and (presenter.tally.ms or not presenter.is_searching):
                    told.append(time.perf_counter())
                    first.add(time.perf_counter() - wall, time.process_time() - cpu)

            presenter.changed.connect(tell)
            presenter.search(query)
            desk.until(lambda: not presenter.is_searching)
            presenter.changed.disconnect(tell)
        late.add(waits.longest, waits.longest)
        desk.settle()
    return first, late
