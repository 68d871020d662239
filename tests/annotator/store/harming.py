"""Files with their rows and pages as SQLite lays them out: looked at, and harmed."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
CONTENT = (
    "article_text",
    "story",
    "article",
    "span",
    "relation",
    "entity",
    "annotator",
    "scheme_version",
    "project_info",
)


def rows(path: Path, table: str) -> set[tuple[object, ...]]:
    """Return the rows of a table."""
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute(f"SELECT * FROM {table}"))  # noqa: S608 -- our names


def run(path: Path, *statements: str) -> None:
    """Run statements, each by itself."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def noise(size: int) -> bytes:
    """Return so many bytes of noise."""
    return random.Random(7).randbytes(size)  # noqa: S311 -- the same noise every time


def overwrite(path: Path, page: int, data: bytes) -> None:
    """Write over a page."""
    with path.open("rb+") as file:
        file.seek((page - 1) * PAGE)
        file.write(data)


def root(path: Path, table: str) -> int:
    """Return the page a table begins in."""
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        return number


def leaves(path: Path, table: str) -> list[int]:
    """Return the pages a table's rows lie in."""
    data = path.read_bytes()
    start = (root(path, table) - 1) * PAGE
    found = []
    for index in range(int.from_bytes(data[start + 3 : start + 5], "big")):
        cell = start + int.from_bytes(data[start + 12 + 2 * index : start + 14 + 2 * index], "big")
        found.append(int.from_bytes(data[cell : cell + 4], "big"))
    return found


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return what the files of a folder hold and when they were changed."""
    return {entry.name: (entry.read_bytes(), entry.stat().st_mtime_ns) for entry in folder.iterdir()}
