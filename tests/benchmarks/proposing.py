"""Likely stories among 10,000 articles: found on the real screen, and what the window feels of it."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks import corpus, projects
from tests.benchmarks.desk import Desk
from tests.benchmarks.figures import Figure, Samples
from tests.benchmarks.lateness import Lateness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.edits.incoming import Incoming
    from annotator.model import AnnotatorId
    from ui.main_window.stories_screen import StoriesScreen

_SUBJECT = "likely stories"
_ARTICLES, _QUICK_ARTICLES = 10_000, 1_000
_WORDS, _OF_THE_EVENT, _NAMES = 250, 60, 26
_VOCABULARY = 6_000
_ARTICLES_OF_AN_EVENT = (1, 1, 1, 2, 3, 4, 6)
_SYLLABLES = [a + b for a in "бвгджзклмнпрстфхцчш" for b in "аеиоуіяю"]
_BUDGET = 30_000


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Go to the screen of stories and wait until the likely ones are there."""
    count = _QUICK_ARTICLES if is_quick else _ARTICLES
    path = projects.filled(f"events-{count}", lambda by: _contents(by, count))
    finding, late = Samples(), Lateness()
    with Desk(path, home) as desk:
        screen = desk.window.across.stories
        with late.watching(), finding.run():
            QTest.keyClick(desk.view, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
            desk.until(lambda: _is_done(screen))
        found = screen.presenter.proposals if screen.presenter else ()
    where = f"{count:,} articles, {len(found):,} likely stories: all found"
    yield finding.figure(_SUBJECT, where, budget=_BUDGET)
    yield late.samples.figure(_SUBJECT, "lateness of a timer meanwhile", "p95", budget=50)
    yield late.samples.figure(_SUBJECT, "lateness of a timer meanwhile", "worst")


def _is_done(screen: StoriesScreen) -> bool:
    return screen.presenter is not None and not screen.presenter.is_searching


def _contents(by: AnnotatorId, count: int) -> Iterator[Incoming]:
    """Yield articles of made-up words: most are used by all, some by those on one event alone."""
    chance = random.Random(corpus.SEED)  # noqa: S311 -- the same in every run
    words = [_word(chance) for _ in range(_VOCABULARY)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))
    number = 0
    while number < count:
        own = [_word(chance).capitalize() for _ in range(_NAMES)]
        for _ in range(min(chance.choice(_ARTICLES_OF_AN_EVENT), count - number)):
            common = chance.choices(words, cum_weights=weights, k=_WORDS - _OF_THE_EVENT)
            body = [*common, *chance.choices(own, k=_OF_THE_EVENT)]
            chance.shuffle(body)
            yield corpus.incoming(f"{own[0]} {number}\n{' '.join(body)}\n", by, (), number=number)
            number += 1


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))
