"""What the window tells: what was undone, what lies under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_undo_with_nothing_left_says_so(hand: Hand) -> None:
    hand.key(Qt.Key.Key_Z, CTRL | SHIFT)
    hand.settle()
    nothing_to_redo = hand.window.status_bar.hint.text()
    assert nothing_to_redo

    while hand.window.project.undo_entry is not None:
        hand.key(Qt.Key.Key_Z, CTRL)
        hand.settle()
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.settle()

    assert hand.window.status_bar.hint.text() not in {"", nothing_to_redo}


def test_undo_says_what_it_has_undone_in_another_article(hand: Hand, qtbot: QtBot) -> None:
    hand.select("НАТО")
    hand.key("w")
    first = hand.window.desk.article_id
    hand.key(Qt.Key.Key_Down, CTRL)
    qtbot.waitUntil(lambda: hand.window.desk.article_id != first)

    hand.key(Qt.Key.Key_Z, CTRL)
    hand.settle()

    assert "Організація" in hand.window.status_bar.hint.text()
    assert "(" in hand.window.status_bar.hint.text()


def test_the_pointer_tells_every_mark_under_it(hand: Hand) -> None:
    for words, key in (("посол НАТО", "2"), ("НАТО", "w")):
        hand.select(words)
        hand.key(key)
    hand.window.page.view.clear_selection()
    hand.window.desk.select(())

    told = hand.tooltip("НАТО")
    hand.hover("НАТО")

    assert "Організація" in told
    assert "Джерело" in told
    assert "організація" in hand.window.status_bar.selection.text()
