"""Two entities become one, or are said to be different, by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.flows.conftest import Hand, there

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.flows.registry.conftest import Typist
    from ui.main_window import MainWindow
    from ui.views.registry import RegistryView

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_two_entities_are_merged_after_a_look_at_what_comes_of_it(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("Юн Сок Йоль", "PER")
    typist.add("Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: len(typist.entities) == 1)
    (entity,) = typist.entities
    assert {entity.name, *entity.aliases} == {"Юн Сок Йоль", "Юн Сук Йоль"}


def test_any_two_can_be_chosen_to_be_merged(typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    typist.add("Перша", "ORG")
    typist.add("Зовсім інша", "LOC")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    view.list.setFocus()
    view.list.setCurrentIndex(view.model.index(1, 0))
    hand.key("m")
    hand.key(Qt.Key.Key_Up)
    hand.key("m")
    qtbot.waitUntil(lambda: view.merge.is_chosen)
    kept = there(view.merge.pair)[0].entity
    assert "types differ" in view.merge.told.text()

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: [entity.id for entity in typist.entities] == [kept.id])


def test_the_other_name_can_be_chosen_to_stay(typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    typist.add("Юн Сок Йоль", "PER")
    typist.add("Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)
    other = there(view.merge.pair)[1].entity.name
    view.list.setFocus()
    for _ in range(3):
        hand.key(Qt.Key.Key_F6)
    hand.key(Qt.Key.Key_Down)

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: len(typist.entities) == 1)
    assert typist.entities[0].name == other


def test_different_ones_are_asked_about_only_once_even_after_closing(
    typist: Typist, qtbot: QtBot, open_window: Callable[[Path], MainWindow], project_path: Path
) -> None:
    hand, view = typist.hand, typist.view
    typist.add("Юн Сок Йоль", "PER")
    typist.add("Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)
    view.merge.apart.setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.settle()
    qtbot.waitUntil(lambda: "double" not in view.keys.remark.text())
    assert not view.merge.isVisible()
    hand.window.close()
    qtbot.waitUntil(lambda: not hand.window.isVisible())

    again = Hand(open_window(project_path), qtbot)
    again.key("4", Qt.KeyboardModifier.AltModifier)

    shown = there(again.window.across.registry.view)
    qtbot.waitUntil(lambda: len(shown.queue.model.items) == 4)
    assert not shown.merge.isVisible()
    again.key("z", CONTROL)
    qtbot.waitUntil(shown.merge.isVisible)
