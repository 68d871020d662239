"""Garbage dies in the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading

import pytest

from ui.garbage import GarbageCollection

pytestmark = pytest.mark.usefixtures("qapp")

MANY = 200_000


class Knot:
    """Holds itself, so that only the collector ends it; tells in which thread that was."""

    def __init__(self, died_in: list[int]) -> None:
        self.died_in = died_in
        self.held = [self]

    def __del__(self) -> None:
        self.held.clear()
        self.died_in.append(threading.get_ident())


def test_no_garbage_dies_in_a_thread_that_only_works() -> None:
    collection = GarbageCollection()
    died_in: list[int] = []
    kept: list[list[int]] = []

    def work() -> None:
        Knot(died_in)
        kept.extend([number] for number in range(MANY))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert (died_in, len(kept)) == ([], MANY)
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
