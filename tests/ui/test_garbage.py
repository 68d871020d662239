"""Garbage dies in the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from ui.garbage import GarbageCollection

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MANY = 200_000


class Knot:
    """Holds itself, so that only the collector ends it; tells in which thread that was."""

    def __init__(self, died_in: list[int]) -> None:
        self.died_in = died_in
        self.held = [self]

    def __del__(self) -> None:
        self.held.clear()
        self.died_in.append(threading.get_ident())


def test_no_garbage_dies_in_a_thread_that_only_works(qtbot: QtBot) -> None:
    collection = GarbageCollection()
    died_in: list[int] = []

    def work() -> None:
        Knot(died_in)
        kept = [[number] for number in range(MANY)]
        assert len(kept) == MANY

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert died_in == []
    qtbot.waitUntil(lambda: gc.get_count()[0] > gc.get_threshold()[0])
    collection.collect()

    assert died_in == [threading.get_ident()]


def test_nothing_is_collected_while_there_is_little() -> None:
    collection = GarbageCollection()
    gc.collect()
    died_in: list[int] = []
    Knot(died_in)

    collection.collect()

    assert died_in == []
    gc.collect()
