"""The registry of entities on a project with three mentions and a source, and a hand that types entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from annotator.store import entities
from tests.ui.flows.conftest import Hand, there
from ui.presenters.registry import types_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.model import Entity
    from ui.views.registry import RegistryView


class Typist:
    """Types entities into the registry, and knows what is there."""

    def __init__(self, hand: Hand, qtbot: QtBot) -> None:
        self.hand = hand
        self._bot = qtbot

    @property
    def view(self) -> RegistryView:
        """The screen."""
        return there(self.hand.window.across.registry.view)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """What the file has."""
        self.hand.settle()
        return self.hand.window.project.read_now(entities.all)

    def add(self, name: str, code: str, aliases: tuple[str, ...] = ()) -> None:
        """Type a new entity into the registry."""
        hand, before = self.hand, len(self.entities)
        hand.key(Qt.Key.Key_Insert)
        hand.type(name)
        hand.key(Qt.Key.Key_Tab)
        codes = types_of(hand.window.project.scheme)
        hand.key(Qt.Key.Key_Home)
        for _ in range(codes.index(code)):
            hand.key(Qt.Key.Key_Down)
        hand.key(Qt.Key.Key_Tab)
        hand.type("; ".join(aliases))
        hand.key(Qt.Key.Key_Return)
        self._bot.waitUntil(lambda: len(self.entities) == before + 1)
        self._bot.waitUntil(lambda: self.view.page.title.text() == name)

    def wait_for_queue(self, count: int) -> None:
        """Wait until so many mentions wait."""
        self._bot.waitUntil(lambda: len(self.view.queue.model.items) == count)


@pytest.fixture
def typist(hand: Hand, view: RegistryView, qtbot: QtBot) -> Typist:
    """Return a hand that types entities into the registry that is shown."""
    assert view.isVisible()
    return Typist(hand, qtbot)


@pytest.fixture
def view(hand: Hand, qtbot: QtBot) -> RegistryView:
    """Return the registry of a project with three mentions and a source."""
    for words, key in (("Юн Сок Йоль", "q"), ("Президент Юн Сок Йоль", "2"), ("НАТО", "w"), ("Міністр", "q")):
        hand.select(words)
        hand.key(key)
    hand.settle()
    hand.key("4", Qt.KeyboardModifier.AltModifier)
    shown = there(hand.window.across.registry.view)
    qtbot.waitUntil(lambda: len(shown.queue.model.items) == 4)
    return shown
