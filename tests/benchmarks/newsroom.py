"""A project as a newsroom has it: twenty marks an article, chains, matters told by several outlets."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import orjson

from annotator import text
from annotator.edits.annotators import add_annotator
from annotator.model import new_id
from annotator.store.project import Project
from tests.benchmarks import corpus, projects

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENTITIES, _FAMILY = 500, 3
_OUTLETS = ("Укрінформ", "Reuters", "Yonhap", "Суспільне", "AP")
_KINDS, _CERTAINTIES = ("fact", "plan", "call", "opinion"), ("certain", "probable", "possible")
_LAYOUT = ("ZONE", *("CLAIM", "SOURCE", "CUE") * 3, "CLAIM", "CLAIM", *("PER", "ORG") * 4)
"""Of the marks of an article, in order; the third source cites the second."""
_BETWEEN = ("same", "updates", "supports", "related")
_MADE_AT = 1_795_000_000_000_000
_BATCH = 2_000
_Row = dict[str, Any]


def path(count: int) -> Path:
    """Return a project of *count* articles with twenty marks each, made once; written past the edits, not journaled."""
    where = projects.place(f"newsroom-{count}", (__file__,))
    if where.exists():
        return where
    draft = projects.draft(where)
    with Project.create(draft, corpus.SCHEME, name="newsroom") as project, project.writing() as session:
        add_annotator(session, projects.ANNOTATOR)
    with closing(sqlite3.connect(draft)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        projects.insert(connection, "entity", list(_entities()))
        for first in range(1, count + 1, _BATCH):
            _add(connection, range(first, min(first + _BATCH, count + 1)))
            connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return draft.replace(where)


def _entities() -> Iterator[_Row]:
    for key in range(1, _ENTITIES + 1):
        name = f"Особа {key}"
        yield {"id": key, "uid": _uid(), "type": "PER", "name": name, "folded": text.fold(name), "aliases": "[]"}


def _add(connection: sqlite3.Connection, numbers: range) -> None:
    chance = random.Random(numbers.start)  # noqa: S311 -- the same in every run
    bodies = {number: corpus.body(1500, number=number) for number in numbers}
    projects.insert(
        connection,
        "article_text",
        [{"id": key, "sha256": _hash(body), "length": len(body), "body": body} for key, body in bodies.items()],
    )
    projects.insert(connection, "article", [_article(key, body, chance) for key, body in bodies.items()])
    for key, body in bodies.items():
        projects.insert(connection, "span", list(_spans(key, body, chance)))
        projects.insert(connection, "relation", list(_relations(key, chance)))
    connection.executemany(
        "INSERT INTO text_index (rowid, body) VALUES (?, ?)", [(key, text.fold(body)) for key, body in bodies.items()]
    )


def _article(key: int, body: str, chance: random.Random) -> _Row:
    title = body[: body.index("\n")]
    return {
        "id": key,
        "uid": _uid(),
        "text_id": key,
        "title": title,
        "title_folded": text.fold(title),
        "outlet": chance.choice(_OUTLETS),
        "published": f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}T{chance.randint(0, 23):02}:00",
        "metadata": "{}",
        "original_sha256": _hash(body),
        "status": "done",
        "added_at": _MADE_AT + key,
    }


def _spans(article: int, body: str, chance: random.Random) -> Iterator[_Row]:
    places = corpus.places(body, len(_LAYOUT))
    for number, (label, place) in enumerate(zip(_LAYOUT, places, strict=True)):
        attributes = corpus.SCHEME.label(label).defaults()
        if label == "CLAIM":
            attributes |= {"kind": chance.choice(_KINDS), "certainty": chance.choice(_CERTAINTIES)}
            attributes["normalized"] = f"Твердження {article}: {body[place.start : place.end]}"
        yield {
            "id": _span(article, number),
            "uid": _uid(),
            "article_id": article,
            "annotator_id": 1,
            "label": label,
            "start": place.start,
            "end_": place.end,
            "text": body[place.start : place.end],
            "attributes": orjson.dumps(attributes).decode(),
            "entity_id": chance.randint(1, _ENTITIES) if label in {"SOURCE", "PER", "ORG"} else None,
            "made_at": _MADE_AT + article,
            "provenance": "manual",
        }


def _relations(article: int, chance: random.Random) -> Iterator[_Row]:
    claims, sources, cues = (
        [n for n, each in enumerate(_LAYOUT) if each == label] for label in ("CLAIM", "SOURCE", "CUE")
    )
    ends = [("cites", sources[2], sources[1])]
    ends += [("attributed_to", claim, source) for claim, source in zip(claims, sources, strict=False)]
    ends += [("cued_by", claim, cue) for claim, cue in zip(claims, cues, strict=False)]
    for code, source, target in ends:
        yield _relation(code, _span(article, source), _span(article, target))
    if article % _FAMILY and article > 1:
        code = "same" if article % _FAMILY == 1 else chance.choice(_BETWEEN)
        yield _relation(code, _span(article, claims[0]), _span(article - 1, claims[0]))


def _relation(code: str, source: int, target: int) -> _Row:
    return {
        "uid": _uid(),
        "type": code,
        "source_id": source,
        "target_id": target,
        "annotator_id": 1,
        "made_at": _MADE_AT,
        "provenance": "manual",
    }


def _span(article: int, number: int) -> int:
    return article * len(_LAYOUT) + number


def _uid() -> bytes:
    return bytes.fromhex(new_id())


def _hash(body: str) -> bytes:
    return hashlib.sha256(body.encode()).digest()
