"""What a hand expects while it works: no step is lost, none is taken twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.widgets.article_view.targets import offset_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def test_a_key_after_a_card_is_for_its_claim_and_not_for_text_selected_before(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")
    claim = hand.primary.id
    hand.select("столиці")

    hand.window.page.view.card_pressed.emit(claim, Qt.KeyboardModifier.NoModifier)
    hand.key("3")

    assert hand.words() == [("CUE", "що безпека нероздільна")]


def test_tab_takes_the_caret_along(hand: Hand) -> None:
    hand.select("Юн Сок Йоль")
    hand.key("q")
    hand.window.page.view.set_caret(0)
    hand.key(Qt.Key.Key_Escape)

    hand.key(Qt.Key.Key_Tab)

    assert hand.window.page.view.caret == hand.text.index("Юн Сок Йоль")


def test_a_double_click_on_a_marked_word_is_one_step_of_the_gesture(hand: Hand) -> None:
    hand.select("сказав")
    hand.key("3")
    view = hand.window.page.view
    place = view.rect_of(hand.primary.id).center()
    hand.select("що безпека нероздільна")
    hand.key(Qt.Key.Key_1, SHIFT, "!")

    QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)

    assert hand.window.desk.together.is_running
    hand.key(Qt.Key.Key_Return)
    assert ("CLAIM", "що безпека нероздільна") in hand.words()
    assert ("SOURCE", "сказав") not in hand.words()


def test_the_status_bar_names_the_layout_that_letters_come_from(hand: Hand) -> None:
    shown = hand.window.status_bar.layout_name

    hand.key("і")
    ukrainian = shown.text()
    hand.key("h")

    assert ukrainian != shown.text()


def test_the_palette_says_that_nothing_is_found(hand: Hand, qtbot: QtBot) -> None:
    palette = hand.window.overlays.palette
    hand.key("k", Qt.KeyboardModifier.ControlModifier)

    hand.type("яблуко")
    qtbot.waitUntil(lambda: not palette.list.isVisible())
    palette.field.clear()
    hand.type("я")

    qtbot.waitUntil(palette.list.isVisible)


def test_list_and_inspector_are_as_wide_as_before_after_a_narrow_window(hand: Hand) -> None:
    window = hand.window
    window.resize(1440, 900)
    QApplication.processEvents()
    before = (window.list_dock.width(), window.inspector_dock.width())

    window.resize(1000, 700)
    QApplication.processEvents()
    window.resize(1440, 900)
    QApplication.processEvents()

    assert (window.list_dock.width(), window.inspector_dock.width()) == before


def test_a_digit_for_a_property_that_is_not_there_changes_no_label(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")

    hand.key("u")
    hand.key("2")
    assert hand.words() == [("ORG", "НАТО")]

    hand.key("2")
    assert ("SOURCE", "НАТО") in hand.words()


def test_only_the_very_next_key_is_taken_for_a_property_that_is_not_there(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")

    hand.key("u")
    hand.key(Qt.Key.Key_Escape)
    hand.select("сказав")
    hand.key("3")

    assert ("CUE", "сказав") in hand.words()


def test_the_palette_finds_the_settings_by_what_is_in_them(hand: Hand) -> None:
    hand.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    hand.type("language")

    assert [item.id for item in hand.offered()][:1] == [("action", "project.settings")]


def _click(hand: Hand, words: str, times: int) -> None:
    """Click so many times on the first letter of *words*, as fast as a hand does."""
    view = hand.window.page.view
    hand.select(words)
    rect = view.viewport().rect()
    view.clear_selection()
    point = next(
        QPoint(x, y)
        for y in range(rect.top() + 4, rect.bottom(), 6)
        for x in range(rect.left() + 4, rect.right() // 2, 6)
        if offset_at(view._settled(), QPointF(x, y)) == hand.text.index(words) + 1
    )
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
    if times > 1:
        QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
    if times > 2:
        QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)


def test_a_triple_click_gives_an_armed_label_to_the_sentence_only(hand: Hand) -> None:
    hand.key("1")

    _click(hand, "безпека", 3)

    assert hand.words() == [("CLAIM", "Президент Юн Сок Йоль сказав, що безпека нероздільна.")]
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hand.words() == []


def test_a_double_click_gives_an_armed_label_to_the_word(hand: Hand, qtbot: QtBot) -> None:
    hand.key("1")

    _click(hand, "безпека", 2)
    qtbot.waitUntil(lambda: hand.window.page.view.selection is None)

    assert hand.words() == [("CLAIM", "безпека")]


def test_a_double_click_is_not_lost_when_esc_follows_at_once(hand: Hand) -> None:
    hand.key("1")

    _click(hand, "безпека", 2)
    hand.key(Qt.Key.Key_Escape)

    assert hand.words() == [("CLAIM", "безпека")]
    assert hand.window.desk.marking.armed is None
