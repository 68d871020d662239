"""Kill a program that marks spans, again and again, and see whether anything it had confirmed is lost.

Run as ``python -m tests.durability.kill [--times N]``: exit code 0 if nothing is lost or damaged.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.edits.incoming import Incoming
from annotator.edits.marking import mark_span
from annotator.errors import UnknownId
from annotator.model import AnnotatorId, Article, ArticleId, Fragment, SpanId, new_id
from annotator.scheme import Label, Role, Scheme
from annotator.store import annotators, articles, journal, spans
from annotator.store import times as store_times
from annotator.store.check import check
from annotator.store.project import Project
from annotator.text import sha256, words

KILLS = 200
MOST_SECONDS = 1.0
LABEL = "SOURCE"
_UNDER_WAY = 200
"""More edits than that were never on the disk without being confirmed yet."""


@dataclass
class Losses:
    """What a series of kills has cost."""

    kills: int = 0
    confirmed: int = 0
    """Spans the killed programs had said were on the disk."""
    lost: int = 0
    """Those of them that are not."""
    halves: int = 0
    """Spans without their entry in the journal, or the other way round."""
    damaged: int = 0
    """Kills after which the project did not open or was not sound."""


def mark_for_ever(path: Path) -> None:
    """Mark words, and print each span's id once its edit is on the disk."""
    with Project.open(path) as project:
        with project.reading() as session:
            by = annotators.all(session)[0].id
            article = articles.get(session, next(articles.each(session)))
        places = list(words(article.text))
        while True:
            start, end = random.choice(places)  # noqa: S311 -- any word will do
            span = SpanId(new_id())
            with project.writing() as session:
                mark_span(session, article.id, LABEL, (Fragment(start=start, end=end),), by=by, id=span)
            print(span, flush=True)  # noqa: T201 -- the confirmation


def survive(path: Path, *, kills: int, most_seconds: float = MOST_SECONDS) -> Losses:
    """Kill a marking program *kills* times at any moment, and return what that has cost the project at *path*."""
    losses = Losses()
    for _ in range(kills):
        confirmed = _killed(path, random.uniform(0, most_seconds))  # noqa: S311 -- any moment will do
        losses.kills += 1
        losses.confirmed += len(confirmed)
        look(path, confirmed, losses)
    return losses


def _killed(path: Path, seconds: float) -> list[SpanId]:
    command = [sys.executable, "-m", "tests.durability.kill", "--mark", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        first = program.stdout.readline()  # from now on it is at work
        time.sleep(seconds)
        program.kill()
        output = first + program.stdout.read()
    whole = output[: output.rfind(b"\n") + 1]
    return [SpanId(line) for line in whole.decode("ascii").split()]


def look(path: Path, confirmed: list[SpanId], losses: Losses) -> None:
    """Open the project as its next user would, and add to *losses* what is missing or damaged."""
    with Project.open(path) as project, project.reading() as session:
        for span in confirmed:
            try:
                spans.get(session, span)
            except UnknownId:
                losses.lost += 1
        told = {span for entry in journal.page(session, limit=len(confirmed) + _UNDER_WAY) for span in entry.spans}
        losses.halves += len(set(confirmed) - told)
        losses.damaged += not check(session).is_sound


def make(path: Path) -> None:
    """Make a project with one article at *path*."""
    body = "Речник повідомив, що об’єкт здано. " * 50
    article = Article(
        id=ArticleId(new_id()),
        text=body,
        text_sha256=sha256(body),
        original_sha256=sha256(body),
        encoding="utf-8",
        added_at=store_times.read(store_times.now()),
    )
    by = AnnotatorId(new_id())
    scheme = Scheme(name="kill", labels=(Label(code=LABEL, layer="attribution", role=Role.SOURCE),))
    with Project.create(path, scheme) as project, project.writing() as session:
        add_annotator(session, "Олена", id=by)
        import_articles(session, [Incoming(article=article)], by=by)


def times(arguments: list[str], usual: int) -> int:
    """Return the number after ``--times``."""
    return int(arguments[arguments.index("--times") + 1]) if "--times" in arguments else usual


def main(arguments: list[str]) -> int:
    """Mark for ever, or kill what does; returns the exit code."""
    match arguments:
        case ["--mark", name]:
            mark_for_ever(Path(name))
        case _:
            kills = times(arguments, KILLS)
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "kill.claimdesk"
                make(path)
                losses = survive(path, kills=kills)
            print(losses)  # noqa: T201 -- this is a script
            return int(bool(losses.lost or losses.halves or losses.damaged or not losses.confirmed))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
