"""Entities typed, found, split, and looked for everywhere: the registry by keyboard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.edits.entities import create_entity
from annotator.store import registry
from annotator.store.registry import PAGE
from tests.ui.flows.conftest import there
from tests.ui.widgets.dragging import drag_edge
from ui.presenters.registry import types_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.changes import Changes
    from annotator.store.session import Session
    from tests.ui.flows.conftest import Hand
    from tests.ui.flows.registry.conftest import Typist
    from ui.settings import SettingsStore
    from ui.views.registry import RegistryView

GOLD = Path(__file__).parents[4] / "seeds"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.usefixtures("view")
def test_the_entities_of_the_sample_are_entered_by_keyboard_alone(typist: Typist, hand: Hand) -> None:
    gold = json.loads(next(GOLD.rglob("cross.json")).read_text(encoding="utf-8"))["entities"]
    assert len(gold) == 37

    types = types_of(hand.window.project.scheme)
    for entity in gold:  # the gold's groups have no label of their own
        entity["type"] = entity["type"] if entity["type"] in types else "MISC"
        aliases = tuple(alias for alias in entity["aliases"] if alias != entity["name"])
        typist.add(entity["name"], entity["type"], aliases)

    made = {(each.name, each.type, frozenset(each.aliases)) for each in typist.entities}
    wanted = {(each["name"], each["type"], frozenset(each["aliases"]) - {each["name"]}) for each in gold}
    assert made == wanted


def test_an_entity_is_renamed_and_retyped_in_its_fields(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("Нато", "PER", ("Альянс",))

    hand.key(Qt.Key.Key_F2)
    hand.type("НАТО")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: view.page.title.text() == "НАТО")
    (entity,) = typist.entities
    assert (entity.name, entity.aliases) == ("НАТО", ("Альянс",))
    codes = types_of(hand.window.project.scheme)
    assert entity.type == codes[codes.index("PER") + 1]


def test_some_mentions_are_split_off(typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    typist.add("Юн Сок Йоль", "PER")
    qtbot.waitUntil(lambda: bool(view.queue.model.checked))
    hand.key(Qt.Key.Key_Return, CONTROL)
    typist.wait_for_queue(3)
    view.queue.list.setFocus()
    view.queue.list.setCurrentIndex(view.queue.model.index(0, 0))
    hand.key("e")
    qtbot.waitUntil(lambda: view.page.model.rowCount() == 2)
    view.page.mentions.setFocus()
    view.page.mentions.setCurrentIndex(view.page.model.index(0, 0))
    hand.key(Qt.Key.Key_Space)
    hand.key("s")
    hand.type("Інший")
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(typist.entities) == 2)
    listed = hand.window.project.read_now(registry.listed)
    assert sorted(each.mentions for each in listed) == [1, 1]


def test_two_labels_of_the_same_words_are_one_row(typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    hand.key("1", Qt.KeyboardModifier.AltModifier)
    hand.select("Юн Сок Йоль")
    hand.key("2")
    hand.settle()
    hand.key("4", Qt.KeyboardModifier.AltModifier)
    typist.wait_for_queue(5)
    typist.add("Юн Сок Йоль", "PER")
    qtbot.waitUntil(lambda: len(view.queue.model.checked) == 2)

    hand.key(Qt.Key.Key_Return, CONTROL)

    qtbot.waitUntil(lambda: len(view.page.model.items) == 1)
    assert len(view.page.model.items[0].labels) == 2
    assert view.page.count.text().endswith("2")


def test_escape_leaves_a_new_entity_first_and_then_the_screen(typist: Typist, hand: Hand, view: RegistryView) -> None:
    hand.key(Qt.Key.Key_Insert)
    hand.type("Ніщо")
    hand.key(Qt.Key.Key_Escape)
    assert not view.page.is_new
    assert hand.window.pages.currentWidget() is view

    hand.key(Qt.Key.Key_Escape)

    assert hand.window.pages.currentWidget() is hand.window.page
    assert typist.entities == ()


def test_f6_walks_the_panes(typist: Typist, hand: Hand, view: RegistryView) -> None:
    typist.add("Київ", "LOC")
    walked = []
    for _ in range(3):
        hand.key(Qt.Key.Key_F6)
        walked.append(QApplication.focusWidget())

    assert walked == [view.page.mentions, view.queue.list, view.list]


def test_the_list_is_searched(typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot) -> None:
    for name in ("Київ", "Львів"):
        typist.add(name, "LOC")

    hand.key("f", CONTROL)
    hand.type("льв")

    qtbot.waitUntil(lambda: [each.entity.name for each in view.model.items] == ["Львів"])


def test_enter_goes_from_the_search_to_the_first_that_was_found(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    for name in ("Київ", "Львів"):
        typist.add(name, "LOC")

    hand.key("f", CONTROL)
    hand.type("киї")
    hand.key(Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: view.page.title.text() == "Київ")
    assert hand.window.focusWidget() is view.list
    assert view.list.selectionModel().hasSelection()


def test_all_occurrences_of_an_entity_are_looked_for(
    typist: Typist, hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    typist.add("НАТО", "ORG")
    view.list.setFocus()
    qtbot.waitUntil(lambda: view.list.currentIndex().isValid())

    hand.key("l")

    shown = there(hand.window.occurrences.view)
    qtbot.waitUntil(lambda: not shown.is_searching)
    assert list(shown.model.forms) == ["нато"]


def test_sizes_of_the_panes_are_remembered(hand: Hand, view: RegistryView, settings: SettingsStore) -> None:
    drag_edge(view.panes, 1, by=40)
    wanted = tuple(view.panes.sizes())

    hand.window.close()

    assert settings.value.registry_panes == wanted


def test_a_long_list_goes_on_as_it_is_scrolled_and_keeps_its_length_after_an_edit(
    hand: Hand, view: RegistryView, qtbot: QtBot
) -> None:
    by, project = hand.window.project.annotator.id, hand.window.project

    def fill(session: Session) -> Changes:
        for number in range(PAGE + 59):
            create_entity(session, f"Місце {number:03}", "LOC", by=by)
        return create_entity(session, "Ялта", "LOC", by=by)

    project.edit(fill)
    qtbot.waitUntil(lambda: view.model.rowCount() == PAGE)

    view.list.scrollToBottom()
    qtbot.waitUntil(lambda: view.model.rowCount() == PAGE + 60)
    hand.key("z", CONTROL)

    qtbot.waitUntil(lambda: view.model.rowCount() == PAGE + 59)
