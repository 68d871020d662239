"""Background work: in order, answered in the window's thread, finished before the end."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def work(qapp: QApplication) -> Iterator[Work]:
    work = Work(qapp)
    yield work
    work.stop()


def test_writes_run_in_their_order_in_one_thread_and_answer_in_ours(work: Work, qtbot: QtBot) -> None:
    threads: list[int] = []
    answers: list[tuple[int, int]] = []

    def step(number: int) -> int:
        threads.append(threading.get_ident())
        return number

    def note(number: int) -> None:
        answers.append((number, threading.get_ident()))

    for number in range(50):
        work.write(partial(step, number), note)
    qtbot.waitUntil(lambda: len(answers) == 50)

    assert [number for number, _thread in answers] == list(range(50))
    assert {thread for _number, thread in answers} == {threading.get_ident()}
    assert len(set(threads)) == 1
    assert threading.get_ident() not in threads


def test_the_end_of_what_is_queued_is_told_and_waited_for_by_nobody(work: Work, qtbot: QtBot) -> None:
    gate = threading.Event()
    told: list[str] = []
    work.write(lambda: gate.wait(10), lambda _done: told.append("written"))

    work.after_writes(lambda: told.append("after"))
    before = list(told)
    gate.set()

    qtbot.waitUntil(lambda: told == ["written", "after"])
    assert before == []


def test_a_long_read_keeps_no_other_waiting(work: Work, qtbot: QtBot) -> None:
    gate = threading.Event()
    answers: list[str] = []
    work.aside(lambda: gate.wait(10), lambda _done: answers.append("aside"))

    work.read(lambda: "read", answers.append)
    qtbot.waitUntil(lambda: answers == ["read"])
    gate.set()

    qtbot.waitUntil(lambda: answers == ["read", "aside"])


def test_an_exception_goes_to_whoever_asked_or_else_to_everybody(work: Work, qtbot: QtBot) -> None:
    mine: list[Exception] = []

    work.write(lambda: 1 // 0, lambda _done: None, failed=mine.append)
    qtbot.waitUntil(lambda: len(mine) == 1)

    assert isinstance(mine[0], ZeroDivisionError)
    with qtbot.waitSignal(work.failed) as heard:
        work.read(lambda: 1 // 0, lambda _done: None)
    assert heard.args is not None
    assert isinstance(heard.args[0], ZeroDivisionError)


def test_flush_waits_for_what_has_been_asked_for(work: Work) -> None:
    answers: list[int] = []
    work.write(lambda: 1, answers.append)

    work.flush()

    assert answers == [1]


def test_stop_finishes_the_writes_and_answers_nobody(work: Work, qtbot: QtBot) -> None:
    done: list[int] = []
    answers: list[None] = []
    work.write(lambda: done.append(1), answers.append)

    work.stop()
    work.write(lambda: done.append(2), answers.append)
    work.flush()
    qtbot.wait(1)

    assert done == [1]
    assert answers == []
