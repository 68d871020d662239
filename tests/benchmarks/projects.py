"""Projects to measure with, made once and kept in ``build/benchmarks``."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from annotator import text
from annotator.edits.annotators import add_annotator
from annotator.edits.articles import import_articles
from annotator.model import AnnotatorId, new_id
from annotator.store.project import Project
from annotator.store.tables import metadata
from tests.benchmarks import corpus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.edits.incoming import Incoming

    Contents = Callable[[AnnotatorId], Iterable[Incoming]]

FOLDER = Path(__file__).resolve().parents[2] / "build" / "benchmarks"
ANNOTATOR = "Олена"
STATUSES = ("new", "in_progress", "done", "skipped")
_ATTRIBUTES = {label: orjson.dumps(corpus.SCHEME.label(label).defaults()).decode() for label in ("CLAIM", "SOURCE")}
_BATCH = 20_000
_ONE_IN = 50


def filled(name: str, contents: Contents) -> Path:
    """Return the project *name*; made with *contents* if it is not there, or is of other tables than today's."""
    path = place(name)
    if path.exists():
        return path
    with Project.create(draft_path := draft(path), corpus.SCHEME, name=name) as project:
        by = AnnotatorId(new_id())
        with project.writing() as session:
            add_annotator(session, ANNOTATOR, id=by)
            _, report = import_articles(session, contents(by), by=by)
        if report.problems:
            raise ValueError(report.problems[0])
    return draft_path.replace(path)


def listed(count: int) -> Path:
    """Return a project of *count* articles: a claim in every second one, every third *new*, one in fifty flagged.

    Written row by row past the edits, which would take minutes; nothing of it is in the journal.
    """
    path = place(f"list-{count}")
    if path.exists():
        return path
    unfinished = draft(path)
    with Project.create(unfinished, corpus.SCHEME, name="list") as project, project.writing() as session:
        add_annotator(session, ANNOTATOR)
    with closing(sqlite3.connect(unfinished)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        for first in range(1, count + 1, _BATCH):
            _add_rows(connection, range(first, min(first + _BATCH, count + 1)))
            connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return unfinished.replace(path)


def _add_rows(connection: sqlite3.Connection, keys: range) -> None:
    rows = list(_rows(keys))
    insert(connection, "article_text", [row[0] for row in rows])
    insert(connection, "article", [row[1] for row in rows])
    insert(connection, "span", [row[2] for row in rows if row[1]["id"] % 2])
    connection.executemany(
        "INSERT INTO text_index (rowid, body) VALUES (?, ?)",
        [(row[0]["id"], text.fold(row[0]["body"])) for row in rows],
    )


def insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    """Add *rows*, all with the same columns."""
    names = list(rows[0])
    marks = ", ".join(f":{name}" for name in names)
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)  # noqa: S608 -- our own


def _rows(keys: range) -> Iterator[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    chance = random.Random(keys.start)  # noqa: S311 -- the same in every run
    for key in keys:
        title = f"Стаття {key}: {chance.choice(('переговори', 'вибори', 'енергетика', 'суд', 'культура'))} у Сеулі"
        written = f"{title}\nРечник повідомив, що рішення номер {key} ухвалять завтра.\n"
        sha256 = hashlib.sha256(written.encode()).digest()
        yield (
            {"id": key, "sha256": sha256, "length": len(written), "body": written},
            {
                "id": key,
                "uid": bytes.fromhex(new_id()),
                "text_id": key,
                "title": title,
                "title_folded": text.fold(title),
                "outlet": chance.choice(("Укрінформ", "Yonhap", "Reuters")),
                "published": "2026-11-22",
                "metadata": "{}",
                "original_sha256": sha256,
                "status": "new" if key % 3 == 0 else STATUSES[key % 4],
                "flagged": key % _ONE_IN == 0,
                "added_at": 1_795_000_000_000_000 + key,
            },
            {
                "uid": bytes.fromhex(new_id()),
                "article_id": key,
                "annotator_id": 1,
                "label": "CLAIM" if key % 4 == 1 else "SOURCE",
                "start": len(title) + 1,
                "end_": len(title) + 7,
                "text": "Речник",
                "attributes": _ATTRIBUTES["CLAIM" if key % 4 == 1 else "SOURCE"],
                "made_at": 1_795_000_000_000_000 + key,
                "provenance": "manual",
            },
        )


def place(name: str, made_by: Sequence[str] = ()) -> Path:
    """Return where the project *name* is or is to be; those that other tables or fillers have made are removed.

    *made_by* are the files of fillers besides this one.
    """
    path = FOLDER / f"{name}.{_shape(made_by)}.claimdesk"
    if not path.exists():
        _forget(name)
    return path


def _shape(made_by: Sequence[str]) -> str:
    """Return a short name of today's tables and of what fills them."""
    columns = [f"{table.name}.{column.name} {column.type!r}" for table in metadata.sorted_tables for column in table.c]
    sources = [Path(module).read_bytes() for module in (__file__, corpus.__file__, *made_by)]
    return hashlib.sha256(b"".join(["\n".join(columns).encode(), *sources])).hexdigest()[:8]


def draft(path: Path) -> Path:
    """Return where a project is made before it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"draft-{path.name}")
    draft.unlink(missing_ok=True)
    return draft


def _forget(name: str) -> None:
    for old in FOLDER.glob(f"{name}.*.claimdesk"):
        old.unlink()
