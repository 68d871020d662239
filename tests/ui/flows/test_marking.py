"""Marking by keyboard and mouse: from the press of a key to the rows in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.flows.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_label_key_labels_the_selected_text(hand: Hand) -> None:
    hand.select("що безпека нероздільна")

    hand.key("1")

    assert hand.words() == [("CLAIM", "що безпека нероздільна")]
    assert hand.window.desk.primary is not None


@pytest.mark.parametrize("key", ["q", "й", "Й"])
def test_label_keys_work_on_latin_and_cyrillic_keyboards(hand: Hand, key: str) -> None:
    hand.select("Юн Сок Йоль")

    hand.key(key)

    assert hand.words() == [("PER", "Юн Сок Йоль")]


def test_the_same_text_takes_a_second_label(hand: Hand) -> None:
    hand.select("посол НАТО")

    hand.key("2")
    hand.key("w")

    assert sorted(hand.words()) == [("ORG", "посол НАТО"), ("SOURCE", "посол НАТО")]


def test_the_same_label_twice_makes_one_mark(hand: Hand) -> None:
    hand.select("НАТО")

    hand.key("w")
    hand.key("w")

    assert hand.words() == [("ORG", "НАТО")]


def test_an_armed_label_marks_each_selection_until_escape(hand: Hand) -> None:
    hand.key("w")
    for words in ("НАТО", "столиці"):
        hand.select(words)
        hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)

    assert hand.words() == [("ORG", "столиці"), ("ORG", "НАТО")]
    assert hand.window.desk.marking.armed is None


def test_a_label_key_relabels_all_selected_marks(hand: Hand) -> None:
    for words in ("НАТО", "столиці"):
        hand.select(words)
        hand.key("w")
    hand.key(Qt.Key.Key_A, CTRL | SHIFT)
    hand.window.page.view.clear_selection()

    hand.key("e")

    assert hand.words() == [("LOC", "столиці"), ("LOC", "НАТО")]


def test_delete_removes_the_selected_mark_and_undo_brings_it_back(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    before = hand.stored()

    hand.key(Qt.Key.Key_Delete)
    assert hand.stored() == []
    hand.key(Qt.Key.Key_Z, CTRL)

    assert hand.stored() == before


def test_undo_works_on_a_cyrillic_keyboard_and_says_what_it_undoes(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.settle()
    assert "Організація" in hand.window.top_bar.undo.text()

    hand.key("я", CTRL)

    assert hand.words() == []
    assert hand.window.top_bar.redo.isEnabled()


def test_redo_brings_back_what_was_undone(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.key(Qt.Key.Key_Z, CTRL)

    hand.key(Qt.Key.Key_Z, CTRL | SHIFT)

    assert hand.words() == [("ORG", "НАТО")]


def test_tab_walks_the_marks_and_back(hand: Hand) -> None:
    for words, key in (("столиці", "e"), ("Юн Сок Йоль", "q"), ("НАТО", "w")):
        hand.select(words)
        hand.key(key)
    hand.key(Qt.Key.Key_Home, CTRL)
    hand.key(Qt.Key.Key_Escape)

    walked = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Tab)
        walked.append(hand.primary.text)
    hand.key(Qt.Key.Key_Backtab, SHIFT)

    assert walked == ["столиці", "Юн Сок Йоль", "НАТО"]
    assert hand.primary.text == "Юн Сок Йоль"


def test_ctrl_tab_cycles_the_marks_under_the_caret(hand: Hand) -> None:
    hand.select("посол НАТО")
    hand.key("2")
    hand.select("НАТО")
    hand.key("w")
    hand.window.page.view.clear_selection()
    hand.window.page.view.set_selection(hand.text.index("НАТО"), hand.text.index("НАТО") + 4)

    labels = []
    for _ in range(3):
        hand.key(Qt.Key.Key_Tab, CTRL)
        labels.append(hand.primary.label)

    assert set(labels[:2]) == {"ORG", "SOURCE"}
    assert labels[2] == labels[0]


def test_plus_adds_a_fragment_and_minus_takes_it_away(hand: Hand) -> None:
    hand.select("«Ми готові»")
    hand.key("1")
    hand.select("«і чекаємо рішення»")

    hand.key(Qt.Key.Key_Plus, text="+")
    assert hand.words() == [("CLAIM", "«Ми готові» «і чекаємо рішення»")]
    assert "added a part" in hand.window.top_bar.undo.text()
    hand.key(Qt.Key.Key_Minus, text="-")

    assert hand.words() == [("CLAIM", "«Ми готові»")]
    assert "took a part out" in hand.window.top_bar.undo.text()


def test_brackets_move_the_bounds_word_by_word(hand: Hand) -> None:
    hand.select("безпека")
    hand.key("1")

    hand.key(Qt.Key.Key_BracketRight, text="]")
    assert hand.words() == [("CLAIM", "безпека нероздільна")]
    hand.key(Qt.Key.Key_BracketLeft, SHIFT, text="{")
    assert hand.words() == [("CLAIM", "що безпека нероздільна")]
    hand.key(Qt.Key.Key_BracketLeft, text="[")

    assert hand.words() == [("CLAIM", "що безпека")]


def test_claim_cue_and_source_are_one_edit(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key(Qt.Key.Key_1, SHIFT)
    hand.select("сказав")
    hand.key(Qt.Key.Key_Return)
    hand.select("Президент Юн Сок Йоль")
    hand.key(Qt.Key.Key_Return)

    assert sorted(hand.words()) == [
        ("CLAIM", "що безпека нероздільна"),
        ("CUE", "сказав"),
        ("SOURCE", "Президент Юн Сок Йоль"),
    ]
    assert len(list(hand.page.relations())) == 2
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.stored() == []


def test_a_source_is_added_to_the_selected_claim_in_one_edit(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")
    hand.select("Президент Юн Сок Йоль")

    hand.key("b")

    assert ("SOURCE", "Президент Юн Сок Йоль") in hand.words()
    assert [relation.type for relation in hand.page.relations()] == ["attributed_to"]
    hand.key(Qt.Key.Key_Z, CTRL)
    assert hand.words() == [("CLAIM", "що безпека нероздільна")]


def test_own_voice_is_said_and_taken_back(hand: Hand) -> None:
    hand.select("Міністр прибув до столиці")
    hand.key("1")

    hand.key(Qt.Key.Key_B, SHIFT)
    assert [span.own_voice for span in hand.stored()] == [True]
    hand.key(Qt.Key.Key_B, SHIFT)

    assert [span.own_voice for span in hand.stored()] == [False]


def test_a_relation_is_made_by_keys(hand: Hand) -> None:
    for words, key in (("сказав", "3"), ("НАТО", "w")):
        hand.select(words)
        hand.key(key)
    hand.window.page.view.clear_selection()
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    hand.key("m")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Return)
    hand.settle()

    assert [relation.type for relation in hand.page.relations()] == ["addressed_to"]


def test_a_property_takes_its_value_from_a_digit_and_then_digits_label_again(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")

    hand.key("u")
    hand.key("2")
    assert hand.stored()[0].attributes["form"] == "indirect"
    hand.select("сказав")
    hand.key("3")

    assert ("CUE", "сказав") in hand.words()


def test_done_and_next_opens_the_next_article(hand: Hand, qtbot: QtBot) -> None:
    first = hand.window.desk.article_id

    hand.key(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: hand.window.desk.article_id != first)

    assert hand.text.startswith("Друга стаття")


def test_nothing_to_mark_is_refused_while_there_are_marks(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.settle()

    hand.key(Qt.Key.Key_0, SHIFT)
    hand.settle()

    assert hand.page.article.nothing_to_mark is False
    assert hand.window.status_bar.hint.text() != ""


def test_typing_a_note_labels_nothing(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.key("n")

    hand.type("qwe 1й")
    hand.key(Qt.Key.Key_Escape)

    assert hand.words() == [("ORG", "НАТО")]


def test_after_tab_the_caret_goes_on_from_the_mark(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")
    hand.key(Qt.Key.Key_Home, CTRL)
    hand.key(Qt.Key.Key_Tab)

    hand.key(Qt.Key.Key_Right, SHIFT)

    assert hand.window.page.view.caret > hand.text.index("НАТО")
    assert hand.window.page.view.selection == (hand.text.index("НАТО"), hand.text.index("НАТО") + 4)
