"""Comparing two articles: reading and weighing their claims, going through them, drawing what joins them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen
from PySide6.QtTest import QTest
from rapidfuzz import fuzz, process

from annotator.edits.incoming import Incoming
from annotator.model import Relation, RelationId, Span, SpanId, new_id
from annotator.store import articles
from annotator.store.project import Project
from tests.benchmarks import corpus, newsroom, projects
from tests.benchmarks.desk import Desk, Eye
from tests.benchmarks.figures import Samples
from ui.presenters.comparing import Half
from ui.presenters.comparing.offering import offered
from ui.presenters.comparing.reading import PairRead, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.model import AnnotatorId, ArticleId, Fragment
    from tests.benchmarks.figures import Figure, Yardstick
    from ui.views.compare import CompareView

_ARTICLES, _QUICK_ARTICLES = 10_000, 1_000
_CLAIMS, _TIES, _SIZE = 200, 40, 40_000
_RUNS, _QUICK_RUNS = 30, 8
_SPANS = "SELECT * FROM span WHERE article_id = ? AND deleted = 0 ORDER BY start, end_ DESC, uid"


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Compare two of many articles, then two with 200 claims each: in the core, and in the window with real keys."""
    count, runs = (_QUICK_ARTICLES, _QUICK_RUNS) if is_quick else (_ARTICLES, _RUNS)
    yield from _in_the_core(newsroom.path(count), f"two of {count:,} articles, 20 marks each", runs)
    path = projects.filled("compare-200", _contents)
    subject = f"two articles of {_CLAIMS} claims each"
    yield from _in_the_core(path, subject, runs)
    with Desk(path, home) as desk:
        yield from _in_the_window(desk, subject, runs)


def _in_the_core(path: Path, subject: str, runs: int) -> Iterator[Figure]:
    reading, ranking = Samples(), Samples()
    with Project.open(path) as project, project.reading() as session:
        left = articles.summaries(session, [articles.matching_rows(session, query=articles.ArticleFilter())[0]])[0].id
        found = read(session, left, None)
        for _ in range(runs):
            with reading.run():
                read(session, left, None)
        yield reading.figure(subject, "read and weighed", yardstick=_plain_reading(path, runs))
        halves = [
            Half(each, claims, corpus.SCHEME, {})
            for each, claims in zip((found.left, found.right), found.claims, strict=True)
            if each is not None
        ]
        for claim in islice(halves[0].claims, runs):
            with ranking.run():
                offered(found.ranking, claim, halves[1], scheme=corpus.SCHEME, ties=(), rejected=found.rejected)
    yield ranking.figure(subject, "candidates of a claim, with reasons", yardstick=_plain_ranking(found, runs))


def _in_the_window(desk: Desk, subject: str, runs: int) -> Iterator[Figure]:
    opening, walking, drawing = Samples(), Samples(), Samples()
    with opening.run():
        QTest.keyClick(desk.view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        desk.until(lambda: desk.window.across.comparing is not None and bool(desk.window.across.comparing.halves))
        view = _view(desk)
        view.repaint()
    yield opening.figure(subject, "the screen, for the first time", "worst")
    desk.settle()
    eye = Eye(view.gutter)
    for _ in range(runs):
        before = eye.count
        with walking.run():
            QTest.keyClick(view, Qt.Key.Key_Tab)
            desk.until(lambda seen=before: eye.count > seen)  # type: ignore[misc]  # a default is how a loop binds
        desk.settle()
    yield walking.figure(subject, "next claim → candidates shown")
    for _ in range(runs):
        with drawing.run():
            view.gutter.repaint()
    curves = len(view.gutter.connectors)
    yield drawing.figure(subject, f"{curves} relations drawn", budget=16, yardstick=_plain_curves(curves, runs))


def _view(desk: Desk) -> CompareView:
    view = desk.window.across.compare
    assert view is not None
    return view


def _plain_reading(path: Path, runs: int) -> Yardstick:
    """Read the marks of two articles with sqlite3 alone."""
    samples = Samples()
    with closing(sqlite3.connect(path)) as connection:
        for _ in range(runs):
            with samples.run():
                for article in (1, 2):
                    connection.execute(_SPANS, (article,)).fetchall()
    return samples.yardstick("sqlite3: the marks of both")


def _plain_ranking(found: PairRead, runs: int) -> Yardstick:
    """Compare the words of a claim with all others, with rapidfuzz alone."""
    samples = Samples()
    ours, theirs = ([claim.text for claim in claims] for claims in found.claims)
    for text in islice(ours, runs):
        with samples.run():
            process.extract(text, theirs, scorer=fuzz.token_set_ratio, limit=None)
    return samples.yardstick("rapidfuzz alone")


def _plain_curves(count: int, runs: int) -> Yardstick:
    """Draw as many smooth curves, a pixel wide, in a picture as high as the window."""
    samples = Samples()
    image = QImage(136, 780, QImage.Format.Format_ARGB32_Premultiplied)
    for _ in range(runs):
        with samples.run():
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.GlobalColor.blue, 1))
            for number in range(count):
                path = QPainterPath(QPointF(0, 17.0 * (number % 40)))
                path.cubicTo(68, 17.0 * (number % 40), 68, 11.0 * (number % 60), 136, 11.0 * (number % 60))
                painter.drawPath(path)
            painter.end()
    return samples.yardstick("plain curves")


def _contents(by: AnnotatorId) -> Iterator[Incoming]:
    """Yield two articles in which all marks are claims, every fifth one joined with one of the other."""
    before: tuple[Span, ...] = ()
    step = _CLAIMS // _TIES
    for number in range(2):
        written = corpus.body(_SIZE, number=number)
        article = corpus.incoming(written, by, ()).article
        assert article is not None
        spans = tuple(_claim(article.id, written, place, by) for place in corpus.places(written, _CLAIMS))
        ties = zip(spans[::step], before[::step], strict=False)
        yield Incoming(article=article, spans=spans, relations=tuple(_tie(*ends, by) for ends in ties))
        before = spans


def _claim(article: ArticleId, written: str, place: Fragment, by: AnnotatorId) -> Span:
    return Span(
        id=SpanId(new_id()),
        article=article,
        label="CLAIM",
        fragments=(place,),
        text=written[place.start : place.end],
        attributes=corpus.SCHEME.label("CLAIM").defaults(),
        by=by,
        made_at=corpus.NOW,
    )


def _tie(source: Span, target: Span, by: AnnotatorId) -> Relation:
    return Relation(id=RelationId(new_id()), type="same", source=source.id, target=target.id, by=by, made_at=corpus.NOW)
