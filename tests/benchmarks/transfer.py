"""Export and import: how many times the plain way of moving the same rows."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.edits.annotators import add_annotator
from annotator.exporters.claimdesk_jsonl import ClaimdeskJsonLines
from annotator.exporters.writing import write_from
from annotator.importers.reading import read_into
from annotator.model import AnnotatorId, new_id
from annotator.store.project import Project
from tests.benchmarks import corpus, plain_rows, projects
from tests.benchmarks.figures import Samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.edits.incoming import Incoming
    from annotator.store.session import Session
    from tests.benchmarks.figures import Figure

_ARTICLES, _QUICK_ARTICLES = 2000, 300
_RUNS, _QUICK_RUNS = 3, 1
_BUDGET = 3
"""Times the yardstick."""


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Move a whole project out and in, and texts in."""
    count, runs = (_QUICK_ARTICLES, _QUICK_RUNS) if is_quick else (_ARTICLES, _RUNS)
    subject = f"{count:,} articles, 20 spans each"
    with tempfile.TemporaryDirectory(dir=projects.FOLDER) as folder:
        lines = Path(folder) / "all.jsonl"
        texts = _texts(Path(folder) / "texts", count)
        out, plain_out = Samples(), Samples()
        with Project.open(corpus_of(count)) as project:
            for _ in range(runs):
                with project.reading() as session, out.run():
                    export(session, lines)
                with plain_out.run():
                    plain_rows.dump(project.path, home / "plain.jsonl")
        into, plain_into, bare_into = Samples(), Samples(), Samples()
        read, plain_read = Samples(), Samples()
        for _ in range(runs):
            with fresh(home / "in.claimdesk") as (project, by), into.run():
                bring_in(project, lines, by)
            with closed(home / "plain.claimdesk") as path, plain_into.run():
                plain_rows.load(path, lines)
            with bare_into.run():
                plain_rows.load_bare(home / "bare.sqlite", lines)
            with fresh(home / "in.claimdesk") as (project, by), read.run():
                bring_in(project, texts, by)
            with closed(home / "plain.claimdesk") as path, plain_read.run():
                plain_rows.load_texts(path, texts)
    yield _within(out, subject, "export, Claimdesk JSON Lines", plain_out, "sqlite3 + orjson")
    yield _within(into, subject, "import, Claimdesk JSON Lines", plain_into, "orjson + sqlite3, the same rows")
    bare = bare_into.yardstick("orjson + sqlite3, no index, no journal")
    yield into.figure(subject, "import, beside a file without index or journal", yardstick=bare)
    yield _within(read, subject, "import, plain text files", plain_read, "open + sqlite3, the same rows")


def corpus_of(count: int) -> Path:
    """Return a project of *count* articles with 20 spans each."""

    def contents(by: AnnotatorId) -> Iterator[Incoming]:
        return corpus.many(count, by)

    return projects.filled(f"corpus-{count}", contents)


def export(session: Session, out: Path) -> None:
    """Write a whole project."""
    write_from(session, ClaimdeskJsonLines(), out)


def bring_in(project: Project, path: Path, by: AnnotatorId) -> None:
    """Read a file or a folder."""
    outcome = read_into(project, [path], by=by)
    if outcome.problems or not outcome.articles:
        raise ValueError(outcome.problems[:1])


def _within(samples: Samples, subject: str, name: str, plain: Samples, plain_name: str) -> Figure:
    yardstick = plain.yardstick(plain_name)
    return samples.figure(subject, name, budget=_BUDGET * yardstick.value, yardstick=yardstick)


@contextmanager
def fresh(path: Path) -> Iterator[tuple[Project, AnnotatorId]]:
    path.unlink(missing_ok=True)
    with Project.create(path, corpus.SCHEME) as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, projects.ANNOTATOR, id=by)
        yield project, by


@contextmanager
def closed(path: Path) -> Iterator[Path]:
    with fresh(path):
        pass
    yield path


def _texts(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(corpus.body(3000, number=number), encoding="utf-8")
    return folder
