"""What a recovered project needs to be whole again: no reference to what is lost, a scheme, a name, an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from annotator import text
from annotator.model import new_id
from annotator.store import entities, tables, times
from annotator.store.mending_articles import house_texts
from annotator.store.mending_scheme import find_scheme

if TYPE_CHECKING:
    import sqlite3

    from annotator.scheme import Scheme

_LOST_ANNOTATORS = """
    SELECT annotator_id FROM span UNION SELECT annotator_id FROM relation EXCEPT SELECT id FROM annotator
"""
_LOST_ENTITIES = """
    SELECT entity_id, label, text, min(length(text)) FROM span
    WHERE entity_id IS NOT NULL AND entity_id NOT IN (SELECT id FROM entity) GROUP BY entity_id
"""
_LOST_STORIES = """
    SELECT story_id, min(id), title FROM article
    WHERE story_id IS NOT NULL AND story_id NOT IN (SELECT id FROM story) GROUP BY story_id
"""


def mend(connection: sqlite3.Connection, scheme: Scheme | None, *, name: str) -> int:
    """Make up for what is lost; returns how many rows had to go, or lose a reference."""
    named = (_name_lost_annotators, _name_lost_entities, _name_lost_stories)
    mended = sum(name_lost(connection) for name_lost in named) + house_texts(connection)
    while broken := _break_off(connection):
        mended += broken
    mended += find_scheme(connection, scheme)
    return mended + _find_project_info(connection, name)


def derive(connection: sqlite3.Connection) -> None:
    """Fill what other rows imply: the counts of articles and the index of words."""
    connection.execute("UPDATE article_counter SET number = 0")
    for status, number, flagged in connection.execute(
        "SELECT status, count(*), sum(flagged) FROM article WHERE deleted = 0 GROUP BY status"
    ).fetchall():
        connection.execute("UPDATE article_counter SET number = ? WHERE name = ?", (number, status))
        connection.execute("UPDATE article_counter SET number = number + ? WHERE name = 'flagged'", (flagged,))
    for key, body in connection.execute("SELECT id, body FROM article_text ORDER BY id"):
        connection.execute("INSERT INTO text_index (rowid, body) VALUES (?, ?)", (key, text.fold(body)))


def _name_lost_annotators(connection: sqlite3.Connection) -> int:
    lost = connection.execute(_LOST_ANNOTATORS).fetchall()
    for (key,) in lost:
        connection.execute(
            "INSERT INTO annotator (id, uid, name, kind) VALUES (?, ?, ?, 'human')",
            (key, bytes.fromhex(new_id()), f"? {key}"),
        )
    return len(lost)


def _name_lost_entities(connection: sqlite3.Connection) -> int:
    """Keep together what named the same: each lost entity gets the shortest words that named it."""
    lost = connection.execute(_LOST_ENTITIES).fetchall()
    for key, label, name, _ in lost:
        connection.execute(
            "INSERT INTO entity (id, uid, type, name, folded, aliases) VALUES (?, ?, ?, ?, ?, '[]')",
            (key, bytes.fromhex(new_id()), label, name, entities.folded(name)),
        )
    return len(lost)


def _name_lost_stories(connection: sqlite3.Connection) -> int:
    """Keep articles together that were: each lost story gets the title of its first article."""
    lost = connection.execute(_LOST_STORIES).fetchall()
    for key, _, title in lost:
        name = title or f"? {key}"
        connection.execute(
            "INSERT INTO story (id, uid, title, folded, made_at) VALUES (?, ?, ?, ?, ?)",
            (key, bytes.fromhex(new_id()), name, text.fold(name), times.now()),
        )
    return len(lost)


def _break_off(connection: sqlite3.Connection) -> int:
    """Let go of references to rows that are lost: empty where the column may be, else the row goes too."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    for name, row, _, number in broken:
        keys = {key[0]: key[3] for key in connection.execute(f'PRAGMA foreign_key_list("{name}")')}
        column = tables.metadata.tables[name].c[keys[number]]
        statement = f"UPDATE {name} SET {column.name} = NULL" if column.nullable else f"DELETE FROM {name}"  # noqa: S608 -- our names
        connection.execute(f"{statement} WHERE rowid = ?", (row,))
    return len(broken)


def _find_project_info(connection: sqlite3.Connection, name: str) -> int:
    added = 0
    for key, value in (("name", name), ("created_at", times.now())):
        added += connection.execute(
            "INSERT OR IGNORE INTO project_info (key, value) VALUES (?, ?)", (key, orjson.dumps(value).decode())
        ).rowcount
    return added
