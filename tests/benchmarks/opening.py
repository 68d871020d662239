"""Opening an article: from the click to the first paint with all its marks."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from annotator.store import articles
from tests.benchmarks import corpus, plainly, projects
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.model import AnnotatorId
    from tests.benchmarks.figures import Figure

_SUBJECT = "open an article"
_RUNS, _QUICK_RUNS = 15, 4
_CASES: tuple[tuple[str, int, int, float | None], ...] = (
    ("5 KB, 60 spans", 5_000, 60, 50),
    ("2 KB, 2,000 spans on one another", 2_000, 2_000, 60),
    ("1 MB, 20,000 spans", 1_000_000, 20_000, 200),
    ("10 MB, 20,000 spans", 10_000_000, 20_000, None),
)
"""What, bytes, spans, milliseconds."""


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Open each article from a small one, again and again."""
    runs = _QUICK_RUNS if is_quick else _RUNS
    with Desk(projects.filled("opening", _contents), home) as desk:
        first, *others = desk.window.project.read_now(lambda session: tuple(articles.each(session)))
        for (name, _, _, budget), article in zip(_CASES, others, strict=True):
            samples = Samples()
            for _ in range(runs):
                desk.open_article(first)
                desk.settle()
                wall, cpu = time.perf_counter(), time.process_time()
                desk.open_article(article)
                samples.add(desk.eye.wall - wall, desk.eye.cpu - cpu)
                desk.settle()
            page = desk.window.desk.page
            assert page is not None
            plain = plainly.screenful(page.article.text, runs=20)
            yield samples.figure(_SUBJECT, name, budget=budget, yardstick=plain)


def _contents(by: AnnotatorId) -> Iterator[Incoming]:
    yield corpus.incoming(corpus.body(500, number=1), by, ())
    for number, (_, size, spans, _) in enumerate(_CASES, 2):
        written = corpus.body(size, number=number)
        yield corpus.incoming(written, by, corpus.places(written, spans), number=number)
