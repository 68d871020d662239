"""Moving the rows of a project with sqlite3 and orjson alone, checking nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import orjson

from annotator import text
from annotator.model import new_id
from annotator.store import sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_ROWS = 500
_ARTICLE = "SELECT a.*, t.sha256, t.body FROM article a JOIN article_text t ON t.id = a.text_id WHERE a.deleted = 0"
_SPANS = "SELECT * FROM span WHERE article_id = ? AND deleted = 0 ORDER BY start, end_ DESC, uid"
_RELATIONS = (
    "SELECT r.* FROM relation r JOIN span s ON s.id = r.source_id WHERE s.article_id = ? AND s.deleted = 0"
    " AND r.deleted = 0 ORDER BY r.uid"
)
_PUT = {
    "article_text": "INSERT INTO article_text (id, sha256, length, body) VALUES (?, ?, ?, ?)",
    "text_index": "INSERT INTO text_index (rowid, body) VALUES (?, ?)",
    "article": (
        "INSERT INTO article (id, uid, text_id, title, title_folded, outlet, published, metadata, original_sha256,"
        " encoding, file_name, status, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "span": (
        "INSERT INTO span (id, uid, article_id, annotator_id, label, start, end_, fragments, text, attributes,"
        " own_voice, note, flagged, made_at, provenance) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "relation": (
        "INSERT INTO relation (id, uid, type, source_id, target_id, annotator_id, note, made_at, provenance)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ),
    "change": "INSERT INTO change (edit_seq, tbl, row_id, weight) VALUES (1000, ?, ?, 2)",
}
_JOURNALED = ("article", "span", "relation")
_EDIT = (
    "INSERT INTO edit (seq, uid, kind, deed, details, annotator_id, at) VALUES (1000, ?, 'do', 'import', '{}', 1, 0)"
)
_BARE = """
CREATE TABLE article_text (id INTEGER PRIMARY KEY, sha256, length, body);
CREATE TABLE article (id INTEGER PRIMARY KEY, uid, text_id, title, title_folded, outlet, published, metadata,
    original_sha256, encoding, file_name, status, added_at);
CREATE TABLE span (id INTEGER PRIMARY KEY, uid, article_id, annotator_id, label, start, end_, fragments, text,
    attributes, own_voice, note, flagged, made_at, provenance);
CREATE TABLE relation (id INTEGER PRIMARY KEY, uid, type, source_id, target_id, annotator_id, note, made_at,
    provenance);
"""
_Rows = dict[str, list[tuple[Any, ...]]]


def dump(project: Path, out: Path) -> None:
    """Write every article with its spans and relations as a line of JSON."""
    with closing(sqlite3.connect(project)) as connection, out.open("wb") as file:
        connection.row_factory = sqlite3.Row
        for article in connection.execute(_ARTICLE):
            line = _plain(article)
            line["spans"] = [_plain(row) for row in connection.execute(_SPANS, (article["id"],))]
            line["relations"] = [_plain(row) for row in connection.execute(_RELATIONS, (article["id"],))]
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def _plain(row: sqlite3.Row) -> dict[str, Any]:
    return {
        name: value.hex() if isinstance(value, bytes) else value for name, value in zip(row.keys(), row, strict=True)
    }


def load(project: Path, lines: Path) -> None:
    """Put the rows of *lines* into an empty project, with full texts indexed and every row in the journal."""
    with closing(sqlite.connect_plain(sqlite.uri(project, mode="rw"))) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for rows in _batches(_parsed(lines), has_journal=True):
            _put(connection, rows)
        connection.execute(_EDIT, (bytes.fromhex(new_id()),))
        connection.execute("COMMIT")


def load_bare(path: Path, lines: Path) -> None:
    """Put the rows of *lines* into tables that have nothing but them."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.executescript(_BARE)
        connection.execute("BEGIN IMMEDIATE")
        for rows in _batches(_parsed(lines), has_journal=False):
            _put(connection, rows)
        connection.execute("COMMIT")


def load_texts(project: Path, folder: Path) -> None:
    """Put every file of *folder* into an empty project as an article, indexed and in the journal."""
    with closing(sqlite.connect_plain(sqlite.uri(project, mode="rw"))) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for rows in _batches(_opened(folder), has_journal=True):
            _put(connection, rows)
        connection.execute(_EDIT, (bytes.fromhex(new_id()),))
        connection.execute("COMMIT")


def _parsed(lines: Path) -> Iterator[dict[str, Any]]:
    with lines.open("rb") as file:
        for line in file:
            value = orjson.loads(line)
            if value["type"] == "article":
                yield value


def _opened(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        body = data.decode()
        sha256 = hashlib.sha256(data).hexdigest()
        yield {
            "id": new_id(),
            "text": body,
            "text_sha256": sha256,
            "original_sha256": sha256,
            "encoding": "utf-8",
            "file_name": path.name,
            "metadata": {"title": body[: body.index("\n")], "outlet": "", "published": ""},
            "status": "new",
            "spans": (),
            "relations": (),
        }


def _batches(articles: Iterable[dict[str, Any]], *, has_journal: bool) -> Iterator[_Rows]:
    rows: _Rows = {name: [] for name in _PUT}
    spans = relations = 0
    for key, article in enumerate(articles, 1):
        _add_article(rows, key, article, is_indexed=has_journal)
        keys: dict[str, int] = {}
        for span in article["spans"]:
            spans += 1
            keys[span["id"]] = spans
            rows["span"].append(_span(spans, key, span))
        for relation in article["relations"]:
            relations += 1
            rows["relation"].append(_relation(relations, keys, relation))
        if len(rows["span"]) >= _ROWS or len(rows["article"]) >= _ROWS:
            yield _journaled(rows) if has_journal else rows
            rows = {name: [] for name in _PUT}
    yield _journaled(rows) if has_journal else rows


def _add_article(rows: _Rows, key: int, article: dict[str, Any], *, is_indexed: bool) -> None:
    body, about = article["text"], article["metadata"]
    rows["article_text"].append((key, bytes.fromhex(article["text_sha256"]), len(body), body))
    if is_indexed:
        rows["text_index"].append((key, text.fold(body)))
    rows["article"].append(
        (
            key,
            bytes.fromhex(article["id"]),
            key,
            about["title"],
            text.fold(about["title"]),
            about["outlet"],
            about["published"],
            "{}",
            bytes.fromhex(article["original_sha256"]),
            article["encoding"],
            article["file_name"],
            article["status"],
            0,
        )
    )


def _span(key: int, article: int, span: dict[str, Any]) -> tuple[Any, ...]:
    (start, end), *more = span["fragments"]
    return (
        key,
        bytes.fromhex(span["id"]),
        article,
        1,
        span["label"],
        start,
        more[-1][1] if more else end,
        orjson.dumps(span["fragments"]).decode() if more else None,
        span["text"],
        orjson.dumps(span["attributes"]).decode(),
        span["own_voice"],
        span["note"],
        span["flagged"],
        0,
        span["provenance"],
    )


def _relation(key: int, spans: dict[str, int], relation: dict[str, Any]) -> tuple[Any, ...]:
    return (
        key,
        bytes.fromhex(relation["id"]),
        relation["relation_type"],
        spans[relation["source"]],
        spans[relation["target"]],
        1,
        relation["note"],
        0,
        relation["provenance"],
    )


def _journaled(rows: _Rows) -> _Rows:
    return rows | {"change": [(table, row[0]) for table in _JOURNALED for row in rows[table]]}


def _put(connection: sqlite3.Connection, rows: _Rows) -> None:
    for table, values in rows.items():
        if values:
            connection.executemany(_PUT[table], values)
