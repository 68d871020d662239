"""The inspector: what it shows of a state, and what the hand tells it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.views.marks import ARTICLE, CLAIM, OTHER, SECOND_CLAIM, SOURCE
from ui.theme import DARK
from ui.views.inspector import Inspector, InspectorState, Tab
from ui.widgets.segments import Segments

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton


def segments(inspector: Inspector, code: str) -> Segments:
    row = inspector.properties.attributes.row(code)
    assert row is not None
    return row.segments


def test_a_claim_shows_its_number_label_words_and_values(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)

    head = inspector.properties.head
    assert head.name.text() == "Claim"
    assert head.words.text() == CLAIM.text
    assert segments(inspector, "form").value == "indirect"
    assert segments(inspector, "certainty").value is None
    assert segments(inspector, "form").accessibleName() == "Form: indirect"


def test_names_come_in_the_language_of_the_window(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(replace(of_claim, language="uk"))

    assert inspector.properties.head.name.text() == "Твердження"
    assert [option.text for option in segments(inspector, "kind").options] == ["факт", "намір", "заклик", "оцінка"]


def test_a_press_on_a_choice_sets_the_attribute(qtbot: QtBot, inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)
    row = segments(inspector, "kind")

    with qtbot.waitSignal(inspector.attribute_set) as told:
        qtbot.mouseClick(row, LEFT, pos=row.cell(0).center())

    assert told.args == ["kind", "fact"]


def test_the_key_of_an_attribute_and_a_digit_set_it(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(of_claim)
    armed: list[object] = []
    inspector.armed_changed.connect(armed.append)

    assert inspector.arm_attribute(1)
    with qtbot.waitSignal(inspector.attribute_set) as told:
        inspector.pick(3)

    assert told.args == ["kind", "call"]
    assert armed == ["kind", None]
    assert not inspector.pick(1)


def test_the_same_key_again_takes_the_next_value(qtbot: QtBot, inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)
    inspector.arm_attribute(0)

    with qtbot.waitSignal(inspector.attribute_set) as told:
        inspector.arm_attribute(0)

    assert told.args == ["form", "mixed"]
    assert inspector.armed == "form"


def test_escape_lets_digits_label_again(qtbot: QtBot, inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)
    inspector.arm_attribute(0)

    qtbot.keyClick(inspector, Qt.Key.Key_Escape)

    assert inspector.armed is None
    assert not inspector.disarm()


def test_a_digit_typed_into_the_inspector_goes_to_the_armed_row(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(of_claim)
    inspector.arm_attribute(3)

    with qtbot.waitSignal(inspector.attribute_set) as told:
        qtbot.keyClick(inspector, Qt.Key.Key_2)

    assert told.args == ["polarity", "negative"]


def test_a_value_that_may_be_missing_is_taken_back_by_a_second_press(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    chosen = CLAIM.model_copy(update={"attributes": {"form": "direct", "kind": "fact", "polarity": "negative"}})
    inspector.show_state(replace(of_claim, spans=(chosen,)))
    row = segments(inspector, "polarity")

    with qtbot.waitSignal(inspector.attribute_set) as told:
        qtbot.mouseClick(row, LEFT, pos=row.cell(1).center())

    assert told.args == ["polarity", None]


def test_several_marks_show_what_they_share(inspector: Inspector, of_many: InspectorState) -> None:
    inspector.show_state(of_many)

    assert inspector.properties.head.words.text() == "Claim 2, Source 1"
    assert inspector.properties.attributes.isHidden()
    assert inspector.properties.relations.isHidden()
    assert inspector.properties.note.isHidden()


def test_several_claims_show_only_values_they_agree_on(inspector: Inspector, of_many: InspectorState) -> None:
    inspector.show_state(replace(of_many, spans=(CLAIM, SECOND_CLAIM)))

    assert segments(inspector, "form").value == "indirect"
    assert segments(inspector, "kind").value is None


def test_the_menu_of_labels_relabels(qtbot: QtBot, inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)
    actions = inspector.properties.head.name.menu().actions()

    with qtbot.waitSignal(inspector.relabel_requested) as told:
        actions[2].trigger()

    assert told.args == ["CUE"]


def test_flag_and_bin_ask_for_their_edits(qtbot: QtBot, inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)

    with qtbot.waitSignal(inspector.flag_toggled) as told:
        qtbot.mouseClick(inspector.properties.head.flag, LEFT)
    with qtbot.waitSignal(inspector.delete_requested):
        qtbot.mouseClick(inspector.properties.head.delete, LEFT)

    assert told.args == [True]


def test_a_hop_leads_to_its_source_and_its_cross_unties_it(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(of_claim)
    origin, outlet = inspector.properties.attribution.hops

    with qtbot.waitSignal(inspector.relation_followed) as went:
        qtbot.mouseClick(origin.row, LEFT)
    with qtbot.waitSignal(inspector.relation_removed) as untied:
        qtbot.mouseClick(origin.cross, LEFT)

    assert went.args == [SOURCE.id, ARTICLE]
    assert untied.args == ["7" * 32]
    assert not outlet.row.isEnabled()
    assert outlet.cross.isHidden()


def test_a_claim_without_a_source_offers_to_add_one_or_to_say_there_is_none(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(replace(of_claim, chains=()))
    section = inspector.properties.attribution

    with qtbot.waitSignal(inspector.add_source_requested):
        qtbot.mouseClick(section.action, LEFT)
    with qtbot.waitSignal(inspector.own_voice_toggled) as told:
        section.own_voice.click()

    assert told.args == [True]


def test_a_relation_leads_to_its_other_end_and_can_be_removed(
    qtbot: QtBot, inspector: Inspector, of_claim: InspectorState
) -> None:
    inspector.show_state(of_claim)
    line = inspector.properties.relations.lines[0]

    with qtbot.waitSignal(inspector.relation_followed) as went:
        qtbot.mouseClick(line.row, LEFT)
    with qtbot.waitSignal(inspector.relation_removed) as removed:
        qtbot.mouseClick(line.cross, LEFT)
    with qtbot.waitSignal(inspector.relate_requested):
        qtbot.mouseClick(inspector.properties.relations.more, LEFT)

    assert went.args == ["8" * 32, OTHER]
    assert removed.args == ["9" * 32]
    assert line.row.accessibleName() == "same as, Укрінформ, 12, other article, безпеку неможливо розділити"


def test_a_source_lists_its_claims(qtbot: QtBot, inspector: Inspector, of_source: InspectorState) -> None:
    inspector.show_state(of_source)

    with qtbot.waitSignal(inspector.relation_followed) as went:
        qtbot.mouseClick(inspector.properties.claims.rows[1], LEFT)

    assert went.args == [SECOND_CLAIM.id, ARTICLE]
    assert inspector.properties.entities[0].field.text() == "офіс президента Південної Кореї"


def test_showing_another_mark_makes_no_new_rows(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)
    rows = list(inspector.properties.attributes.rows)

    inspector.show_state(replace(of_claim, spans=(SECOND_CLAIM,)))

    assert inspector.properties.attributes.rows == rows
    assert inspector.properties.attribution.hops


def test_the_chain_is_in_the_right_order_after_it_changed(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)

    inspector.show_state(replace(of_claim, chains=(of_claim.chains[0][::-1],)))

    section = inspector.properties.attribution
    assert [section.body.indexOf(line) for line in section.hops] == [0, 1]
    assert [line.row.text() for line in section.hops] == ["Reuters", "Юн Сок Йоль"]


def test_nothing_selected_tells_what_to_do(inspector: Inspector, empty: InspectorState) -> None:
    inspector.set_keys({"go.next_mark": "N", "link.source": "X"})

    inspector.show_state(empty)

    assert inspector.properties.hints.isVisible()
    assert inspector.properties.hints.caps["go.next_mark"].keys == "N"
    assert not inspector.arm_attribute(0)
    assert not inspector.edit_text()


def test_the_guideline_follows_the_mark_and_can_be_looked_up(
    qtbot: QtBot, inspector: Inspector, of_source: InspectorState
) -> None:
    inspector.show_state(of_source)
    inspector.show_tab(Tab.GUIDELINE)
    shown = inspector.guideline.labels.currentText()

    inspector.show_guideline("CLAIM")

    assert shown == "Source"
    assert inspector.tabs.currentIndex() == Tab.GUIDELINE
    assert inspector.guideline.labels.currentText() == "Claim"
    assert inspector.guideline.guideline.text().startswith("One checkable proposition")
    assert len(inspector.guideline.examples) == len(of_source.scheme.label("CLAIM").examples)
    with qtbot.assertNotEmitted(inspector.attribute_set):
        qtbot.keyClick(inspector.guideline.labels, Qt.Key.Key_Down)
    assert inspector.guideline.labels.currentText() == "Source"


def test_an_unknown_label_leaves_the_guideline_as_it_is(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)

    inspector.show_guideline("NO_SUCH")

    assert inspector.guideline.labels.currentText() == "Claim"


@pytest.mark.parametrize("width", [280, 312, 460])
def test_every_state_paints_in_every_width_and_theme(
    inspector: Inspector, of_claim: InspectorState, of_source: InspectorState, of_many: InspectorState, width: int
) -> None:
    inspector.resize(width, 900)
    inspector.set_theme(DARK)

    for state in (of_claim, of_source, of_many):
        inspector.show_state(state)
        inspector.arm_attribute(0)
        assert inspector.width() == width
        assert not inspector.grab(inspector.rect().translated(QPoint(0, 0))).isNull()


def test_what_takes_the_keyboard_has_a_name(inspector: Inspector, of_claim: InspectorState) -> None:
    inspector.show_state(of_claim)

    nameless = [
        widget
        for widget in inspector.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit | Segments)
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]

    assert nameless == []
