"""What is typed into the inspector: notes, texts, entities."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import EntityId
from tests.ui.views.marks import CITY, CLAIM, SECOND_CLAIM

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.views.inspector import Inspector, InspectorState


def test_a_note_is_handed_over_when_the_hand_leaves_it(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(of_claim)
    inspector.edit_note()
    field = inspector.properties.note.field
    qtbot.keyClicks(field, "a note")

    with qtbot.waitSignal(inspector.note_set) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert told.args == ["a note"]


@pytest.mark.parametrize("typed", ["needs a look", "перевірити"])
def test_escape_leaves_the_field_and_keeps_what_was_typed(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState, typed: str
) -> None:
    noted = CLAIM.model_copy(update={"note": "before"})
    inspector.show_state(replace(of_claim, spans=(noted,)))
    inspector.edit_note()
    field = inspector.properties.note.field
    for letter in typed:
        QTest.sendKeyEvent(QTest.KeyAction.Click, field, Qt.Key.Key_A, letter, Qt.KeyboardModifier.NoModifier)

    with qtbot.waitSignal(inspector.finished), qtbot.waitSignal(inspector.note_set) as told:
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert told.args == [typed]
    assert field.text == typed


def test_a_note_belongs_to_the_mark_it_was_typed_for(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    noted: list[tuple[str, object]] = []
    inspector.note_set.connect(lambda text: noted.append((text, inspector.spans)))
    inspector.show_state(of_claim)
    inspector.edit_note()
    qtbot.keyClicks(inspector.properties.note.field, "first")

    inspector.show_state(replace(of_claim, spans=(SECOND_CLAIM,)))

    assert noted == [("first", (CLAIM.id,))]
    assert inspector.properties.note.field.text == ""


def test_the_normalised_text_keeps_its_no_break_spaces(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    text = "2\u00a0035 km"
    normalised = CLAIM.model_copy(update={"attributes": {**CLAIM.attributes, "normalized": text}})
    inspector.show_state(replace(of_claim, spans=(normalised,)))
    assert inspector.edit_text()
    field = inspector.properties.texts[0].field
    field.moveCursor(field.textCursor().MoveOperation.End)
    qtbot.keyClicks(field, "!")

    with qtbot.waitSignal(inspector.text_attribute_set) as told:
        inspector.flush()

    assert told.args == ["normalized", text + "!"]


def test_an_entity_is_found_by_its_name_and_chosen_by_enter(
    qtbot: QtBot, inspector: Inspector, of_source: InspectorState
) -> None:
    inspector.show_state(of_source)
    assert inspector.edit_text()
    field = inspector.properties.entities[0].field
    field.setText("")
    field.insert("ЮН")
    field.setModified(True)

    with qtbot.waitSignal(inspector.entity_chosen) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == ["entity", EntityId("f" * 32)]


def test_a_new_name_makes_an_entity_of_the_marks_type(
    qtbot: QtBot, inspector: Inspector, of_place: InspectorState
) -> None:
    inspector.show_state(of_place)
    inspector.edit_text()
    field = inspector.properties.entities[0].field
    qtbot.keyClicks(field, "Pusan")

    with qtbot.waitSignal(inspector.entity_created) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == ["entity", "Pusan", "LOC"]


def test_an_emptied_field_takes_the_entity_away(qtbot: QtBot, inspector: Inspector, of_source: InspectorState) -> None:
    inspector.show_state(of_source)
    inspector.edit_text()
    field = inspector.properties.entities[0].field

    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(inspector.entity_chosen) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == ["entity", None]


def test_an_entity_is_picked_from_the_list_by_arrow_and_enter(
    qtbot: QtBot, inspector: Inspector, of_place: InspectorState
) -> None:
    inspector.show_state(of_place)
    inspector.edit_text()
    field = inspector.properties.entities[0].field
    field.setText("сеу")
    field.setModified(True)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = field.list

    with qtbot.waitSignal(inspector.entity_chosen) as told:
        qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert told.args == ["entity", CITY.id]
    assert field.text() == "Сеул"


def test_leaving_the_field_without_enter_changes_nothing(
    qtbot: QtBot, inspector: Inspector, of_source: InspectorState
) -> None:
    inspector.show_state(of_source)
    field = inspector.properties.entities[0].field
    field.setFocus()
    qtbot.keyClicks(field, "x")

    with qtbot.assertNotEmitted(inspector.entity_chosen):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == "офіс президента Південної Кореї"
