"""The same work done plainly, without Claimdesk: what the machine itself needs for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QTextLayout

from tests.benchmarks.figures import Samples, Yardstick
from ui.theme import reading_font

if TYPE_CHECKING:
    from pathlib import Path

_ROW = ("0" * 32, "CLAIM", "безпека нероздільна", '{"form":"direct","kind":"fact"}')
_FONT_PX, _WIDTH = 17, 640


def commit(folder: Path, *, runs: int) -> Yardstick:
    """Commit one small row as our projects do: WAL, every commit forced to the disk."""
    samples = Samples()
    path = folder / "commit.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(
            "CREATE TABLE span (id INTEGER PRIMARY KEY, uid TEXT, label TEXT, body TEXT, attributes TEXT)"
        )
        for _ in range(runs):
            with samples.run():
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("INSERT INTO span (uid, label, body, attributes) VALUES (?, ?, ?, ?)", _ROW)
                connection.execute("COMMIT")
    path.unlink()
    return samples.yardstick("commit of one row")


def screenful(text: str, *, runs: int) -> Yardstick:
    """Lay out and draw the first screenful of paragraphs, without any mark."""
    samples = Samples()
    paragraphs = [line for line in text.splitlines() if line][:20]
    for _ in range(runs):
        with samples.run():
            _draw(paragraphs)
    return samples.yardstick("QTextLayout of a screenful")


def paragraph(text: str, *, runs: int) -> Yardstick:
    """Lay out and draw one paragraph, without any mark."""
    samples = Samples()
    longest = max(text.splitlines(), key=len)
    for _ in range(runs):
        with samples.run():
            _draw([longest])
    return samples.yardstick("QTextLayout of a paragraph")


def _draw(paragraphs: list[str]) -> None:
    image = QImage(_WIDTH, 900, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    top = 0.0
    for paragraph_ in paragraphs:
        layout = QTextLayout(paragraph_, reading_font(_FONT_PX))
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(_WIDTH)
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        layout.draw(painter, QPointF(0, top))
        top += y
        if top > image.height():
            break
    painter.end()
