"""Relations by menu and by mouse, and what the context menu offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.store import entities
from tests.ui.flows.conftest import there

if TYPE_CHECKING:
    from tests.ui.flows.conftest import Hand


def _two_claims(hand: Hand) -> None:
    for words in ("безпека нероздільна", "«Ми готові»"):
        hand.select(words)
        hand.key("1")
    hand.window.page.view.clear_selection()
    hand.settle()


def test_where_several_relations_fit_a_digit_chooses_one(hand: Hand) -> None:
    _two_claims(hand)
    hand.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    hand.key("m")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Return)

    QTest.keyClick(there(hand.window.relation_menu.menu), Qt.Key.Key_2)
    hand.settle()

    assert [relation.type for relation in hand.page.relations()] == ["supports"]


def test_dragging_from_mark_to_mark_asks_the_same(hand: Hand) -> None:
    _two_claims(hand)
    first, second = hand.page.claims()

    hand.window.page.view.relation_dragged.emit(first, second)
    QTest.keyClick(there(hand.window.relation_menu.menu), Qt.Key.Key_1)
    hand.settle()

    assert [(relation.source, relation.target) for relation in hand.page.relations()] == [(first, second)]


def test_two_marks_without_a_relation_in_the_scheme_say_so(hand: Hand) -> None:
    for words, key in (("столиці", "e"), ("НАТО", "w")):
        hand.select(words)
        hand.key(key)
    first, second = (span.id for span in hand.page.spans())

    hand.window.desk.linking.offer(first, second)

    assert list(hand.page.relations()) == []
    assert hand.window.status_bar.hint.text() != ""


def test_a_clicked_mark_becomes_the_source(hand: Hand) -> None:
    hand.select("Президент Юн Сок Йоль")
    hand.key("2")
    hand.select("безпека нероздільна")
    hand.key("1")
    hand.window.page.view.clear_selection()

    hand.key("b")
    hand.click("Президент Юн Сок Йоль")
    hand.settle()

    assert [relation.type for relation in hand.page.relations()] == ["attributed_to"]


def test_the_context_menu_selects_what_lies_there_and_offers_what_fits(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.window.page.view.clear_selection()
    hand.window.desk.select(())

    menu = hand.window.context_menu.menu(hand.text.index("НАТО"))

    names = {action.objectName() for action in menu.actions()}
    assert hand.primary.text == "НАТО"
    assert {"mark.delete", "link.start", "edit.undo"} <= names
    assert "mark.together" not in names
    menu.deleteLater()


def test_the_context_menu_on_bare_text_is_not_about_a_mark_elsewhere(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.window.page.view.clear_selection()

    menu = hand.window.context_menu.menu(hand.text.index("столиці"))

    assert hand.window.desk.primary is None
    assert "mark.delete" not in {action.objectName() for action in menu.actions()}
    menu.deleteLater()


def test_a_new_entity_is_made_and_linked_in_one_edit(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.key("k")
    hand.type("Північноатлантичний альянс")
    hand.key(Qt.Key.Key_Return)
    hand.settle()
    entity = there(hand.stored()[0].entity)
    assert hand.window.project.read_now(lambda session: entities.get(session, entity)).name.endswith("альянс")

    hand.window.project.undo()

    assert [span.entity for span in hand.stored()] == [None]
    assert hand.window.project.read_now(entities.all) == ()
