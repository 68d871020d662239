"""A text of 100 MB brought into the real window: what it takes, and how long the window does not answer meanwhile."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.edits.articles import import_articles
from annotator.store import articles
from tests.benchmarks import corpus, projects, transfer
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Samples
from tests.benchmarks.waits import Waits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.model import ArticleId
    from tests.benchmarks.figures import Figure

_MEGABYTES, _QUICK_MEGABYTES = 100, 20
_RUNS, _QUICK_RUNS = 5, 2


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Import the text once, then open it again and again."""
    size, runs = (_QUICK_MEGABYTES, _QUICK_RUNS) if is_quick else (_MEGABYTES, _RUNS)
    subject = f"a text of {size} MB"
    with tempfile.TemporaryDirectory(dir=projects.FOLDER) as folder:
        text, project = Path(folder) / "large.txt", Path(folder) / "large.claimdesk"
        part = corpus.body(1_000_000)
        text.write_text("".join(f"{number}\n{part}" for number in range(size)), encoding="utf-8")
        with transfer.fresh(project) as (made, by), made.writing() as session:
            import_articles(session, [corpus.incoming(corpus.body(500), by, ())], by=by)
        with Desk(project, home) as desk:
            yield from _imported(desk, text, subject)
            yield from _opened(desk, runs, subject)


def _imported(desk: Desk, text: Path, subject: str) -> Iterator[Figure]:
    outcomes: list[object] = []
    desk.window.transfers.importing.finished.connect(outcomes.append)
    taken, waited, waits = Samples(), Samples(), Waits()
    with waits.watching(), taken.run():
        desk.window.transfers.read([text])
        desk.until(lambda: bool(outcomes))
    waited.add(waits.longest, waits.longest)
    desk.until(lambda: desk.window.desk.article_id == _articles(desk)[-1])
    desk.settle()
    yield taken.figure(subject, "import")
    yield waited.figure(subject, "import: window's longest wait", "worst")


def _opened(desk: Desk, runs: int, subject: str) -> Iterator[Figure]:
    small, large = _articles(desk)
    taken, waited, waits = Samples(), Samples(), Waits()
    for _ in range(runs):
        desk.open_article(small)
        desk.settle()
        with waits.watching(), taken.run():
            desk.open_article(large)
        waited.add(waits.longest, waits.longest)
    yield taken.figure(subject, "open")
    yield waited.figure(subject, "open: window's longest wait")


def _articles(desk: Desk) -> list[ArticleId]:
    return desk.window.project.read_now(lambda session: list(articles.each(session)))
