"""Mentions that name nobody yet, linked and rejected by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.store import entities

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand
    from tests.ui.flows.registry.conftest import Typist
    from ui.views.registry import RegistryView

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_checked_suggestions_are_linked_by_one_key_and_taken_back_by_one(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("НАТО", "ORG")
    typist.add("Юн Сук Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)

    hand.key(Qt.Key.Key_Return, CONTROL)
    typist.wait_for_queue(2)
    linked = hand.window.status_bar.hint.text()
    hand.key("z", CONTROL)

    typist.wait_for_queue(4)
    undone = hand.window.status_bar.hint.text()
    assert linked.lower() in undone.lower()
    assert linked
    assert "article" not in undone


def test_a_mention_is_linked_to_the_entity_shown_and_a_wrong_suggestion_is_rejected(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("Юн Сок Йоль", "PER")
    qtbot.waitUntil(lambda: any(each.guesses for each in view.queue.model.items))
    view.queue.list.setFocus()
    waiting = [each.mention.text for each in view.queue.model.items]
    view.queue.list.setCurrentIndex(view.queue.model.index(waiting.index("Міністр"), 0))

    hand.key("e")
    typist.wait_for_queue(3)
    row = next(row for row, each in enumerate(view.queue.model.items) if each.guesses)
    view.queue.list.setCurrentIndex(view.queue.model.index(row, 0))
    hand.key(Qt.Key.Key_Backspace)

    qtbot.waitUntil(lambda: sum(bool(each.guesses) for each in view.queue.model.items) == 0)
    (entity,) = typist.entities
    assert hand.window.project.read_now(lambda session: entities.mentions(session, entity.id)) == 1


def test_a_row_that_was_unchecked_stays_so_when_others_are_linked(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("НАТО", "ORG")
    typist.add("Юн Сук Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)
    view.queue.list.setFocus()
    view.queue.list.setCurrentIndex(view.queue.model.index(0, 0))
    hand.key(Qt.Key.Key_Space)

    hand.key(Qt.Key.Key_Return, CONTROL)

    typist.wait_for_queue(3)
    assert view.queue.model.checked == ()
