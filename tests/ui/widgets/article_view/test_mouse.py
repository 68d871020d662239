"""The mouse selects by words, picks marks, resizes them and draws relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui.widgets.article_view import Card

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.widgets.article_view.conftest import Hand, MarkOn

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_dragging_takes_whole_words(hand: Hand) -> None:
    hand.drag(hand.on("дери Південної"), hand.on("реї та НАТО заявили"))

    assert hand.selected_text() == "Лідери Південної Кореї"
    assert hand.heard("selection_made") == [hand.view.selection]


def test_dragging_with_alt_takes_graphemes(hand: Hand) -> None:
    hand.drag(hand.point(hand.text.index("дери")), hand.point(hand.text.index("енної")), ALT)

    assert hand.selected_text() == "дери Півд"


def test_dragging_backwards_is_the_same(hand: Hand) -> None:
    hand.drag(hand.on("заявили"), hand.on("Лідери"))

    assert hand.selected_text().startswith("Лідери")


def test_double_click_takes_the_word_and_triple_click_the_sentence(hand: Hand) -> None:
    point = hand.on("дякував")
    viewport = hand.view.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, point)
    QTest.mouseDClick(viewport, LEFT, NONE, point)
    assert hand.selected_text() == "подякував"

    QTest.mouseClick(viewport, LEFT, NONE, point)
    assert hand.selected_text() == "Столтенберг подякував йому за це."
    assert len(hand.heard("selection_made")) == 1


def test_a_double_click_has_made_its_selection_when_no_third_click_follows(hand: Hand, qtbot: QtBot) -> None:
    hand.double_click(hand.on("дякував"))

    before = hand.heard("selection_made")
    qtbot.waitUntil(lambda: bool(hand.heard("selection_made")))

    assert before == []
    assert hand.selected_text() == "подякував"


def test_a_click_elsewhere_or_a_key_makes_what_a_double_click_has_selected(hand: Hand) -> None:
    hand.double_click(hand.on("дякував"))
    hand.double_click(hand.on("заявили"))
    by_click = [hand.text[slice(*made)] for made in hand.heard("selection_made")]
    QTest.keyClick(hand.view.focusProxy() or hand.view, Qt.Key.Key_F12)
    by_key = [hand.text[slice(*made)] for made in hand.heard("selection_made")]

    assert by_click == ["подякував"]
    assert by_key == ["подякував", "заявили"]


def test_shift_click_extends_the_selection(hand: Hand) -> None:
    hand.click(hand.on("Лідери"))
    hand.click(hand.on("заявили"), SHIFT)

    assert hand.selected_text() == "Лідери Південної Кореї та НАТО заявили"


def test_a_click_takes_the_innermost_mark_and_the_next_click_the_one_round_it(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks(
        [mark_on("outer", "Лідери Південної Кореї", line=Line.SOLID), mark_on("inner", "Південної Кореї")]
    )
    for expected in ("inner", "outer", "inner"):
        hand.click(hand.on("Кореї та НАТО заявили"))
        assert hand.heard("mark_pressed")[-1] == (expected, NONE)
        hand.view.set_selected([SpanId(expected)])


def test_modifiers_go_with_the_click(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Reuters")])
    hand.click(hand.on("Reuters"), CTRL)
    hand.click(hand.on("Reuters"), SHIFT)

    assert hand.heard("mark_pressed") == [("a", CTRL), ("a", SHIFT)]


def test_a_click_on_bare_text_says_so(hand: Hand) -> None:
    hand.click(hand.on("Reuters"))

    assert hand.heard("empty_pressed") == [()]


def test_the_line_under_a_word_picks_just_its_mark(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("outer", "Лідери Південної Кореї", line=Line.SOLID), mark_on("inner", "Кореї")])
    hand.click(hand.on("Кореї та НАТО заявили") + QPoint(0, 12 + 12 + 2))

    assert hand.heard("mark_pressed") == [("outer", NONE)]


def test_pulling_a_handle_resizes_to_whole_words(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Південної Кореї")])
    hand.view.set_selected([SpanId("a")])
    end = next(grip for grip in hand.view._settled().grips() if grip.is_end)
    hand.drag(QPoint(round(end.x), round(end.knob)), hand.on("явили"))

    start = hand.text.index("Південної")
    stop = hand.text.index("заявили") + len("заявили")
    assert hand.heard("fragments_dragged") == [("a", (Fragment(start=start, end=stop),))]
    assert hand.view.selection is None


def test_a_fragment_is_not_pulled_over_its_neighbour(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Лідери", "заявили")])
    hand.view.set_selected([SpanId("a")])
    first_end = next(grip for grip in hand.view._settled().grips() if grip.is_end and grip.fragment == 0)
    hand.drag(QPoint(round(first_end.x), round(first_end.knob)), hand.on("розширять"))

    (_, fragments), *rest = hand.heard("fragments_dragged")
    assert rest == []
    assert fragments[0].end <= fragments[1].start


def test_dragging_a_number_to_a_mark_draws_a_relation(hand: Hand, mark_on: MarkOn) -> None:
    claim = mark_on("c", "розширять співпрацю", line=Line.BRACKETS, number=1, is_claim=True, colour=Colour.BLUE)
    hand.view.set_marks([claim, mark_on("s", "Лідери", line=Line.SOLID)])
    flag = hand.on("розширять") + QPoint(-2, -16)
    hand.drag(flag, hand.on("Лідери"))
    hand.drag(flag, hand.on("Джерело"))

    assert hand.heard("relation_dragged") == [("c", "s")]
    assert hand.view.selection is None


def test_the_window_may_choose_where_a_relation_ends(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks(
        [mark_on("a", "Reuters"), mark_on("big", "Лідери Південної", line=Line.SOLID), mark_on("small", "Лідери")]
    )
    hand.view.set_relation_chooser(lambda _source, under: under[-1] if under else None)
    hand.drag(hand.on("Reuters") + QPoint(4, 12 + 8), hand.on("Лідери"))

    assert hand.heard("relation_dragged") == [("a", "big")]


def test_escape_breaks_a_drag_off(hand: Hand) -> None:
    viewport = hand.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, hand.on("Лідери"))
    hand.move(hand.on("заявили"))
    assert hand.selected_text()

    hand.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, NONE, hand.on("заявили"))
    assert hand.selected_text() == ""
    assert hand.heard("selection_made") == []


def test_dragging_below_the_window_scrolls(hand: Hand, qtbot: QtBot) -> None:
    hand.view.set_article("\n".join(["Слово за словом іде рядок."] * 200), has_headline=False)
    viewport = hand.view.viewport()
    below = QPoint(200, viewport.height() + 40)
    QTest.mousePress(viewport, LEFT, NONE, QPoint(100, 100))
    hand.move(QPoint(150, 150))
    hand.move(below)
    qtbot.waitUntil(lambda: hand.view.verticalScrollBar().value() > 100)
    QTest.mouseRelease(viewport, LEFT, NONE, below)

    assert hand.view.selection is not None
    assert hand.view.selection[1] > 200


def test_cards_are_pressed_and_hovered(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("c", "розширять", line=Line.BRACKETS, number=1, is_claim=True)])
    hand.view.set_cards([Card(SpanId("c"), 1, "розширять")])
    placed = hand.view._settled().placed()[0]
    point = QPoint(hand.view._scene.page.rail + 40, placed.top + 20)  # type: ignore[operator]  # it is shown
    QTest.mouseMove(hand.view.viewport(), point)
    hand.click(point)

    assert hand.heard("card_pressed") == [("c", NONE)]
    assert hand.heard("mark_hovered") == ["c"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_hovering_tells_the_mark_and_leaving_takes_it_back(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Reuters", tooltip="Reuters: організація")])
    point = hand.on("Reuters")
    viewport = hand.view.viewport()
    QTest.mouseMove(viewport, point)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert QToolTip.text() == "Reuters: організація"

    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    assert hand.heard("mark_hovered") == ["a", None]
    QToolTip.hideText()


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_the_context_menu_is_asked_for_with_its_place(hand: Hand, reason: QContextMenuEvent.Reason) -> None:
    point = hand.on("Reuters")
    viewport = hand.view.viewport()
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, point, viewport.mapToGlobal(point)))

    ((_, offset),) = hand.heard("context_asked")
    assert offset == (0 if reason is QContextMenuEvent.Reason.Keyboard else hand.text.index("Reuters"))


def test_the_wheel_scrolls_and_with_control_is_left_to_the_window(hand: Hand) -> None:
    hand.view.set_article("\n".join(["Слово за словом іде рядок."] * 200), has_headline=False)

    def turn(modifiers: Qt.KeyboardModifier) -> bool:
        event = QWheelEvent(
            QPointF(100, 100), QPointF(100, 100), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        hand.view.wheelEvent(event)
        return event.isAccepted()

    assert not turn(CTRL)
    assert hand.view.verticalScrollBar().value() == 0
    assert turn(NONE)
    assert hand.view.verticalScrollBar().value() > 0


def test_the_right_button_selects_nothing(hand: Hand) -> None:
    QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.RightButton, NONE, hand.on("Reuters"))
    QTest.mouseDClick(hand.view.viewport(), Qt.MouseButton.RightButton, NONE, hand.on("Reuters"))

    assert hand.told == []
