"""The registry of entities, by keyboard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.store import entities, registry
from tests.ui.flows.conftest import Hand, there
from ui.presenters.registry import types_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from annotator.model import Entity
    from ui.main_window import MainWindow
    from ui.settings import SettingsStore
    from ui.views.registry import RegistryView

GOLD = Path(__file__).parents[3] / "seeds"
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def _entities(hand: Hand) -> tuple[Entity, ...]:
    hand.settle()
    return hand.window.project.read_now(entities.all)


def _add(hand: Hand, qtbot: QtBot, name: str, code: str, aliases: tuple[str, ...] = ()) -> None:
    """Type a new entity into the registry."""
    view = there(hand.window.across.registry.view)
    before = len(_entities(hand))
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
    qtbot.waitUntil(lambda: len(_entities(hand)) == before + 1)
    qtbot.waitUntil(lambda: view.page.title.text() == name)


def _wait_for_queue(view: RegistryView, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: len(view.queue.model.items) == count)


@pytest.mark.usefixtures("view")
def test_the_entities_of_the_sample_are_entered_by_keyboard_alone(hand: Hand, qtbot: QtBot) -> None:
    gold = json.loads(next(GOLD.rglob("cross.json")).read_text(encoding="utf-8"))["entities"]
    assert len(gold) == 37

    types = types_of(hand.window.project.scheme)
    for entity in gold:  # the gold's groups have no label of their own
        entity["type"] = entity["type"] if entity["type"] in types else "MISC"
        aliases = tuple(alias for alias in entity["aliases"] if alias != entity["name"])
        _add(hand, qtbot, entity["name"], entity["type"], aliases)

    made = {(each.name, each.type, frozenset(each.aliases)) for each in _entities(hand)}
    wanted = {(each["name"], each["type"], frozenset(each["aliases"]) - {each["name"]}) for each in gold}
    assert made == wanted


def test_checked_suggestions_are_linked_by_one_key_and_taken_back_by_one(
    hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    _add(hand, qtbot, "НАТО", "ORG")
    _add(hand, qtbot, "Юн Сук Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)

    hand.key(Qt.Key.Key_Return, CONTROL)
    _wait_for_queue(view, qtbot, 2)
    hand.key("z", CONTROL)

    _wait_for_queue(view, qtbot, 4)


def test_a_mention_is_linked_to_the_entity_shown_and_a_wrong_suggestion_is_rejected(
    hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    view.queue.list.setFocus()
    waiting = [each.mention.text for each in view.queue.model.items]
    view.queue.list.setCurrentIndex(view.queue.model.index(waiting.index("Міністр"), 0))

    hand.key("e")
    _wait_for_queue(view, qtbot, 3)
    row = next(row for row, each in enumerate(view.queue.model.items) if each.guesses)
    view.queue.list.setCurrentIndex(view.queue.model.index(row, 0))
    hand.key(Qt.Key.Key_Backspace)

    qtbot.waitUntil(lambda: sum(bool(each.guesses) for each in view.queue.model.items) == 0)
    (entity,) = _entities(hand)
    assert hand.window.project.read_now(lambda session: entities.mentions(session, entity.id)) == 1


def test_an_entity_is_renamed_and_retyped_in_its_fields(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Нато", "PER", ("Альянс",))

    hand.key(Qt.Key.Key_F2)
    hand.type("НАТО")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: view.page.title.text() == "НАТО")
    (entity,) = _entities(hand)
    assert (entity.name, entity.aliases) == ("НАТО", ("Альянс",))
    codes = types_of(hand.window.project.scheme)
    assert entity.type == codes[codes.index("PER") + 1]


def test_two_entities_are_merged_after_a_look_at_what_comes_of_it(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    _add(hand, qtbot, "Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: len(_entities(hand)) == 1)
    (entity,) = _entities(hand)
    assert {entity.name, *entity.aliases} == {"Юн Сок Йоль", "Юн Сук Йоль"}


def test_any_two_can_be_chosen_to_be_merged(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Перша", "ORG")
    _add(hand, qtbot, "Зовсім інша", "LOC")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    view.list.setFocus()
    view.list.setCurrentIndex(view.model.index(1, 0))
    hand.key("m")
    hand.key(Qt.Key.Key_Up)
    hand.key("m")
    qtbot.waitUntil(lambda: view.merge.is_chosen)
    kept = there(view.merge.pair)[0].entity

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: [entity.id for entity in _entities(hand)] == [kept.id])


def test_the_other_name_can_be_chosen_to_stay(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    _add(hand, qtbot, "Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)
    other = there(view.merge.pair)[1].entity.name
    view.merge.names[0].setFocus()
    hand.key(Qt.Key.Key_Right)

    hand.key("m", CONTROL)

    qtbot.waitUntil(lambda: len(_entities(hand)) == 1)
    assert _entities(hand)[0].name == other


def test_different_ones_are_asked_about_only_once_even_after_closing(
    hand: Hand, view: RegistryView, qtbot: QtBot, open_window: Callable[[Path], MainWindow], project_path: Path
) -> None:
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    _add(hand, qtbot, "Юн Сук Йоль", "PER")
    qtbot.waitUntil(view.merge.isVisible)
    view.merge.apart.setFocus()
    hand.key(Qt.Key.Key_Space)
    hand.settle()
    qtbot.waitUntil(lambda: "двійник" not in view.keys.remark.text())
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


def test_a_row_that_was_unchecked_stays_so_when_others_are_linked(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "НАТО", "ORG")
    _add(hand, qtbot, "Юн Сук Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)
    view.queue.list.setFocus()
    view.queue.list.setCurrentIndex(view.queue.model.index(0, 0))
    hand.key(Qt.Key.Key_Space)

    hand.key(Qt.Key.Key_Return, CONTROL)

    _wait_for_queue(view, qtbot, 3)
    assert view.queue.model.checked == ()


def test_two_labels_of_the_same_words_are_one_row(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    hand.key("1", Qt.KeyboardModifier.AltModifier)
    hand.select("Юн Сок Йоль")
    hand.key("2")
    hand.settle()
    hand.key("4", Qt.KeyboardModifier.AltModifier)
    _wait_for_queue(view, qtbot, 5)
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)

    hand.key(Qt.Key.Key_Return, CONTROL)

    qtbot.waitUntil(lambda: len(view.page.model.items) == 1)
    assert len(view.page.model.items[0].labels) == 2
    assert view.page.count.text().endswith("2")


def test_sizes_of_the_panes_are_remembered(hand: Hand, view: RegistryView, settings: SettingsStore) -> None:
    view.panes.setSizes([400, 500, 300])
    wanted = tuple(view.panes.sizes())

    hand.window.close()

    assert settings.value.registry_panes == wanted


def test_some_mentions_are_split_off(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Юн Сок Йоль", "PER")
    hand.key(Qt.Key.Key_Return, CONTROL)
    _wait_for_queue(view, qtbot, 3)
    view.queue.list.setFocus()
    view.queue.list.setCurrentIndex(view.queue.model.index(0, 0))
    hand.key("e")
    qtbot.waitUntil(lambda: view.page.model.rowCount() == 2)
    view.page.mentions.setFocus()
    view.page.mentions.setCurrentIndex(view.page.model.index(0, 0))
    hand.key(Qt.Key.Key_Space)
    view.page.part.setFocus()
    hand.type("Інший")
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(_entities(hand)) == 2)
    listed = hand.window.project.read_now(registry.listed)
    assert sorted(each.mentions for each in listed) == [1, 1]


def test_escape_leaves_a_new_entity_first_and_then_the_screen(hand: Hand, view: RegistryView) -> None:
    hand.key(Qt.Key.Key_Insert)
    hand.type("Ніщо")
    hand.key(Qt.Key.Key_Escape)
    assert not view.page.is_new
    assert hand.window.pages.currentWidget() is view

    hand.key(Qt.Key.Key_Escape)

    assert hand.window.pages.currentWidget() is hand.window.page
    assert _entities(hand) == ()


def test_f6_walks_the_panes(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "Київ", "LOC")
    walked = []
    for _ in range(3):
        hand.key(Qt.Key.Key_F6)
        walked.append(QApplication.focusWidget())

    assert walked == [view.page.mentions, view.queue.list, view.list]


def test_the_list_is_searched(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    for name in ("Київ", "Львів"):
        _add(hand, qtbot, name, "LOC")

    hand.key("f", CONTROL)
    hand.type("льв")

    qtbot.waitUntil(lambda: [each.entity.name for each in view.model.items] == ["Львів"])


def test_all_occurrences_of_an_entity_are_looked_for(hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    _add(hand, qtbot, "НАТО", "ORG")
    view.list.setFocus()
    qtbot.waitUntil(lambda: view.list.currentIndex().isValid())

    hand.key("l")

    shown = there(hand.window.occurrences.view)
    qtbot.waitUntil(lambda: not shown.is_searching)
    assert list(shown.model.forms) == ["нато"]
