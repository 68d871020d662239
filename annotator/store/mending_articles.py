"""Articles for recovered texts that have lost theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Status, new_id
from annotator.store import times

if TYPE_CHECKING:
    import sqlite3

_HOMELESS = "SELECT id FROM article_text WHERE id NOT IN (SELECT text_id FROM article) ORDER BY id"
_LOST = "SELECT DISTINCT article_id FROM span WHERE article_id NOT IN (SELECT id FROM article)"
_WORDS = "SELECT start, end_, text FROM span WHERE article_id = ? AND fragments IS NULL"
_MOST_TRIED = 200
"""Articles and texts are added together: the keys of the two are close, if not the same."""


def house_texts(connection: sqlite3.Connection) -> int:
    """Give each text without an article a new one, the one its spans say they are in; returns how many."""
    lost = {key for (key,) in connection.execute(_LOST)}
    homeless = connection.execute(_HOMELESS).fetchall()
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    free = max(last, *lost, 0) + 1
    for (text_id,) in homeless:
        digest, body = connection.execute("SELECT sha256, body FROM article_text WHERE id = ?", (text_id,)).fetchone()
        key = _key_of(connection, text_id, body, lost)
        status = Status.NEW if key is None else Status.IN_PROGRESS
        if key is None:  # none of those whose own text is lost
            key, free = free, free + 1
        lost.discard(key)
        connection.execute(
            "INSERT INTO article (id, uid, text_id, metadata, original_sha256, encoding, status, added_at)"
            " VALUES (?, ?, ?, '{}', ?, 'utf-8', ?, ?)",
            (key, bytes.fromhex(new_id()), text_id, digest, status, times.now()),
        )
    return len(homeless)


def _key_of(connection: sqlite3.Connection, text_id: int, body: str, lost: set[int]) -> int | None:
    """Return the lost article whose spans all fit into *body*."""
    near = sorted(lost, key=lambda key: abs(key - text_id))
    return next((key for key in near[:_MOST_TRIED] if _fits(connection, key, body)), None)


def _fits(connection: sqlite3.Connection, key: int, body: str) -> bool:
    words = connection.execute(_WORDS, (key,)).fetchall()
    return bool(words) and all(body[start:end] == text for start, end, text in words)
