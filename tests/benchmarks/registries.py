"""The registry of entities: its list, one entity, the mentions that wait, entities that are perhaps one."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from annotator import text
from annotator.model import new_id
from annotator.store import registry
from annotator.store.project import Project
from tests.benchmarks import newsroom, projects
from tests.benchmarks.figures import Samples
from ui.presenters.registry.pages import page_of
from ui.presenters.registry.suggesting import double, learn, queue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure

_ARTICLES, _QUICK_ARTICLES = 10_000, 1_000
_ENTITIES, _QUICK_ENTITIES = 20_000, 2_000
_RUNS, _QUICK_RUNS = 5, 2
_FIRST_ROWS, _ALL = 200, 3_000
_PAGE = 200
_FIRST = ("Юн", "Петро", "Іван", "Олена", "Марія", "Андрій", "Дональд", "Ганна", "Остап", "Юрій", "Олег", "Роман")
_SYLLABLES = ("ко", "ва", "ле", "ри", "ма", "шу", "по", "те", "ка", "ли", "до", "ру", "са", "то", "ве", "га")
_LAST = ("енко", "чук", "ський", "ов", "юк", "ич")


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Do what the screen does off the window's thread."""
    articles, entities, runs = (
        (_QUICK_ARTICLES, _QUICK_ENTITIES, _QUICK_RUNS) if is_quick else (_ARTICLES, _ENTITIES, _RUNS)
    )
    subject = f"registry of {entities:,} entities, {articles:,} articles"
    with Project.open(_filled(home, articles, entities)) as project, project.reading() as session:
        first = registry.listed(session)
        known = learn(session)
        queue(session, known, most=_PAGE)
        jobs: dict[str, tuple[Callable[[], object], float]] = {
            "list: first rows": (lambda: registry.listed(session), _FIRST_ROWS),
            "list: a page more": (lambda: registry.listed(session, after=first[-1]), _FIRST_ROWS),
            "one entity": (lambda: page_of(session, first[0].entity.id, most=_PAGE), _FIRST_ROWS),
            "queue, first time": (lambda: queue(session, learn(session), most=_PAGE), _ALL),
            "queue again": (lambda: queue(session, known, most=_PAGE), _ALL),
            "doubles, first time": (lambda: double(session, learn(session)), _ALL),
        }
        for name, (job, budget) in jobs.items():
            samples = Samples()
            for _ in range(runs):
                with samples.run():
                    job()
            yield samples.figure(subject, name, budget=budget)


def _filled(home: Path, articles: int, entities: int) -> Path:
    """Return a newsroom with more entities, half of whose mentions name nobody yet."""
    where = home / "registry.claimdesk"
    shutil.copyfile(newsroom.path(articles), where)
    chance = random.Random(1)  # noqa: S311 -- the same in every run
    names = sorted({_name(chance) for _ in range(entities)})
    rows = [
        {"uid": bytes.fromhex(new_id()), "type": "PER", "name": name, "folded": text.fold(name), "aliases": "[]"}
        for name in names
    ]
    with closing(sqlite3.connect(where)) as connection:
        projects.insert(connection, "entity", rows)
        keys = [key for (key,) in connection.execute("SELECT id FROM entity")]
        linked = [key for (key,) in connection.execute("SELECT id FROM span WHERE entity_id IS NOT NULL")]
        connection.executemany(
            "UPDATE span SET entity_id = ?, text = coalesce(?, text) WHERE id = ?",
            [(*_mention(chance, keys, names), key) for key in linked],
        )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return where


def _mention(chance: random.Random, keys: list[int], names: list[str]) -> tuple[int | None, str | None]:
    """Return whom a mark names; or else nobody, and its words."""
    if chance.random() < 1 / 2:
        return chance.choice(keys), None
    name = chance.choice(names)
    return None, chance.choice((name, name.split()[1]))


def _name(chance: random.Random) -> str:
    last = "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
    return f"{chance.choice(_FIRST)} {last}{chance.choice(_LAST)}"
