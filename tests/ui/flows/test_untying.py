"""Relations are taken away where they are seen: at their arrow, at their mark, and by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.flows.conftest import there

if TYPE_CHECKING:
    from tests.ui.flows.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
CLAIM, CUE, SOURCE = "що безпека нероздільна", "сказав", "Президент Юн Сок Йоль"


@pytest.fixture
def told(hand: Hand) -> Hand:
    """Return a hand with a claim selected that has a cue and a source."""
    hand.window.resize(1400, 800)
    hand.select(CLAIM)
    hand.key(Qt.Key.Key_1, SHIFT, "!")
    for words in (CUE, SOURCE):
        hand.select(words)
        hand.key(Qt.Key.Key_Return)
    hand.settle()
    return hand


def _types(hand: Hand) -> list[str]:
    hand.settle()
    return sorted(relation.type for relation in hand.page.relations())


def _on_arc(hand: Hand) -> QPoint:
    """Return a point of the arrow from the claim's source that no mark lies on."""
    scene = hand.window.page.view._settled()
    (arc,) = scene.look.arcs
    path = there(scene._route(arc)).path
    points = (path.pointAtPercent(share / 100).toPoint() for share in range(20, 90))
    return next(point for point in points if scene.arc_at(point.toPointF()) == arc)


def test_one_relation_goes_by_key_and_undo_brings_it_back(told: Hand) -> None:
    told.click(SOURCE)

    told.key(Qt.Key.Key_M, SHIFT, "M")

    assert _types(told) == ["cued_by"]
    assert len(told.stored()) == 3
    told.key(Qt.Key.Key_Z, CTRL)
    assert _types(told) == ["attributed_to", "cued_by"]


def test_of_several_relations_a_digit_chooses_one(told: Hand) -> None:
    told.key(Qt.Key.Key_M, SHIFT, "M")
    menu = there(told.window.untying_menu.menu)
    names = [action.text() for action in menu.actions()]

    QTest.keyClick(menu, Qt.Key.Key_2)

    gone = "cued_by" if CUE in names[2] else "attributed_to"
    assert _types(told) == [each for each in ("attributed_to", "cued_by") if each != gone]
    assert {CUE, SOURCE} == {words for words in (CUE, SOURCE) if any(f"«{words}»" in name for name in names)}


def test_between_two_selected_marks_their_own_relation_goes(told: Hand) -> None:
    told.click(CUE, CTRL)

    told.key(Qt.Key.Key_M, SHIFT, "M")

    assert _types(told) == ["attributed_to"]


def test_without_a_relation_the_status_bar_says_so(hand: Hand) -> None:
    hand.select(CLAIM)
    hand.key("1")

    hand.key(Qt.Key.Key_M, SHIFT, "M")

    assert hand.window.status_bar.hint.text()
    assert hand.words() == [("CLAIM", CLAIM)]


def test_a_pressed_arrow_is_selected_and_delete_removes_the_relation_and_no_mark(told: Hand) -> None:
    QTest.mouseClick(told.window.page.view.viewport(), Qt.MouseButton.LeftButton, NONE, _on_arc(told))
    hint, picked = told.window.status_bar.hint.text(), told.window.page.view._look.picked_arc

    told.key(Qt.Key.Key_Delete)

    assert "attributed to" in hint or "має джерело" in hint
    assert picked is not None
    assert _types(told) == ["cued_by"]
    assert len(told.stored()) == 3
    assert told.window.page.view._look.picked_arc is None


def test_esc_leaves_the_arrow_and_then_delete_is_for_the_mark(told: Hand) -> None:
    QTest.mouseClick(told.window.page.view.viewport(), Qt.MouseButton.LeftButton, NONE, _on_arc(told))

    told.key(Qt.Key.Key_Escape)
    still_selected = told.primary.text
    told.key(Qt.Key.Key_Delete)

    assert still_selected == CLAIM
    assert sorted(told.words()) == [("CUE", CUE), ("SOURCE", SOURCE)]


def test_the_menu_of_an_arrow_and_of_a_card_removes_a_relation(told: Hand) -> None:
    view = told.window.page.view
    on_arc = _on_arc(told)
    _right_click(told, on_arc)
    ties = _ties_of_the_open_menu()
    assert len(ties.actions()) == 1
    ties.actions()[0].trigger()
    _close_menus()
    assert _types(told) == ["cued_by"]

    told.window.desk.select(())
    placed = view._settled().placed()[0]
    _right_click(told, QPoint(view.width() - view.rail_width() + 120, placed.top + 20 - view._sheet.y))
    ties = _ties_of_the_open_menu()
    assert [CUE in action.text() for action in ties.actions()] == [True]
    ties.actions()[0].trigger()
    _close_menus()

    assert _types(told) == []
    assert len(told.stored()) == 3


def test_the_palette_removes_a_relation(told: Hand) -> None:
    told.click(CUE)
    told.key("k", CTRL)
    told.type("Remove a rel")
    told.key(Qt.Key.Key_Return)

    assert _types(told) == ["attributed_to"]


def _right_click(hand: Hand, point: QPoint) -> None:
    viewport = hand.window.page.view.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)


def _ties_of_the_open_menu() -> QMenu:
    menu = there(QApplication.activePopupWidget())
    assert isinstance(menu, QMenu)
    (action,) = (each for each in menu.actions() if "elation" in each.text() and each.menu() is not None)
    ties = action.menu()
    assert isinstance(ties, QMenu)
    return ties


def _close_menus() -> None:
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
