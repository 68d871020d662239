"""The keyboard moves the caret by word, sentence, grapheme and line, and selects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from tests.ui.widgets.article_view.conftest import Hand

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_right_and_left_go_by_word(hand: Hand) -> None:
    hand.press(Key.Key_Right, times=3)
    assert hand.text[hand.view.caret :].startswith("НАТО")

    hand.press(Key.Key_Left)
    assert hand.text[hand.view.caret :].startswith("та НАТО")


def test_shift_takes_whole_words(hand: Hand) -> None:
    hand.press(Key.Key_Right, SHIFT, times=2)

    assert hand.selected_text() == "Південна Корея"
    assert hand.heard("selection_changed")[-1] == (0, 14)


def test_a_selection_by_words_leaves_the_signs_after_the_last_word_out(hand: Hand) -> None:
    hand.view.set_caret(hand.text.index("заявили"))

    taken = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left):
        hand.press(key, SHIFT)
        taken.append(hand.selected_text())

    assert taken == ["заявили", "заявили, що", "заявили", ""]


def test_a_selection_backwards_shrinks_word_by_word_and_not_past_its_start(hand: Hand) -> None:
    hand.view.set_caret(hand.text.index(", що розширять"))

    taken = []
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right):
        hand.press(key, SHIFT)
        taken.append(hand.selected_text())

    assert taken == ["заявили", "НАТО заявили", "заявили", ""]


def test_shift_across_a_paragraph_does_not_take_the_line_break(hand: Hand) -> None:
    hand.press(Key.Key_Right, times=5)
    hand.press(Key.Key_Right, SHIFT)

    assert hand.selected_text() == "партнерство"


def test_control_takes_sentences(hand: Hand) -> None:
    hand.press(Key.Key_End, CTRL)
    hand.press(Key.Key_Left, CTRL)
    hand.press(Key.Key_Right, CTRL | SHIFT)

    assert hand.selected_text() == "Столтенберг подякував йому за це."


def test_alt_takes_graphemes_and_leaves_the_word_alone(hand: Hand) -> None:
    hand.press(Key.Key_Right, ALT, times=2)
    hand.press(Key.Key_Right, ALT | SHIFT, times=3)

    assert hand.selected_text() == "вде"


def test_alt_passes_over_paragraphs_that_are_not_shown(hand: Hand) -> None:
    hand.view.set_article("аб\n\n\nвг", has_headline=False)
    hand.press(Key.Key_Right, ALT, times=3)

    assert hand.text[hand.view.caret :] == "вг"


def test_down_and_up_keep_the_place_along_the_line(hand: Hand) -> None:
    hand.press(Key.Key_Right, times=2)
    before = hand.point(hand.view.caret).x()
    hand.press(Key.Key_Down, times=2)
    assert abs(hand.point(hand.view.caret).x() - before) < 12
    assert hand.view.caret > hand.text.index("Лідери")

    hand.press(Key.Key_Up, times=2)
    assert abs(hand.point(hand.view.caret).x() - before) < 12


def test_home_and_end_go_along_the_line_and_with_control_along_the_text(hand: Hand) -> None:
    hand.press(Key.Key_End)
    assert hand.text[: hand.view.caret].endswith("партнерство")
    hand.press(Key.Key_Home)
    assert hand.view.caret == 0
    hand.press(Key.Key_End, CTRL)
    assert hand.view.caret == len(hand.text)
    hand.press(Key.Key_Home, CTRL)
    assert hand.view.caret == 0


def test_page_down_scrolls_along(hand: Hand) -> None:
    hand.view.set_article("\n".join(["Слово за словом іде рядок."] * 200), has_headline=False)
    hand.press(Key.Key_PageDown, times=3)

    assert hand.view.verticalScrollBar().value() > 0
    assert hand.view.viewport().rect().contains(hand.point(hand.view.caret))

    hand.press(Key.Key_PageUp, times=3)
    assert hand.view.verticalScrollBar().value() == 0


def test_all_is_selected_and_copied_as_it_is_in_the_article(hand: Hand) -> None:
    hand.view.set_article("10\u00a0км\u2028далі\r\n\ufeff кінець ", has_headline=False)
    hand.press(Key.Key_A, CTRL)
    hand.press(Key.Key_C, CTRL)

    assert QApplication.clipboard().text() == "10\u00a0км\u2028далі\r\n\ufeff кінець"


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_Q, Key.Key_Delete, Key.Key_Return, Key.Key_Tab, Key.Key_F2])
def test_other_keys_are_left_to_the_window(hand: Hand, key: Qt.Key) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    hand.view.keyPressEvent(event)

    assert not event.isAccepted()


def test_keys_pressed_in_the_focused_widget_reach_the_view(hand: Hand) -> None:
    focused = hand.view.focusWidget()
    assert focused is not None
    QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Right, Qt.KeyboardModifier.NoModifier))

    assert hand.view.caret == 9


def test_the_caret_goes_nowhere_beyond_the_ends(hand: Hand) -> None:
    hand.press(Key.Key_Left)
    hand.press(Key.Key_Up)
    assert hand.view.caret == 0

    hand.press(Key.Key_End, CTRL)
    hand.press(Key.Key_Right)
    assert hand.view.caret == len(hand.text)


def test_an_empty_article_takes_every_key(hand: Hand) -> None:
    hand.view.set_article("", has_headline=True)
    for key in (Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageDown):
        hand.press(key)
        hand.press(key, SHIFT)

    assert hand.view.caret == 0
    assert hand.view.selection is None


def test_in_a_paragraph_from_right_to_left_left_goes_onwards(hand: Hand) -> None:
    hand.view.set_article("الرئيس قال إن", has_headline=False)
    hand.press(Key.Key_Left)
    assert hand.view.caret == 7

    hand.press(Key.Key_Right)
    assert hand.view.caret == 0


def test_words_are_found_across_long_stretches_without_any(hand: Hand) -> None:
    hand.view.set_article("слово " + "— " * 3000 + "кінець", has_headline=False)
    hand.press(Key.Key_Right)
    assert hand.text[hand.view.caret :] == "кінець"

    hand.press(Key.Key_Left)
    assert hand.view.caret == 0
