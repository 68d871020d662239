"""Several annotators in one project: whose marks are shown, and who has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.ui.flows.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def _two_annotators(hand: Hand) -> None:
    """Let Олена mark НАТО, and Петро mark столиці after her."""
    hand.select("НАТО")
    hand.key("w")
    hand.settle()
    hand.window.project.use_annotator("Петро")
    hand.select("столиці")
    hand.key("e")
    hand.settle()
    hand.window.page.view.clear_selection()


def test_marks_of_all_annotators_are_shown_and_say_who_made_those_of_others(hand: Hand) -> None:
    _two_annotators(hand)

    theirs, own = hand.tooltip("НАТО"), hand.tooltip("столиці")

    assert theirs.startswith("Організація")
    assert "Олена" in theirs
    assert own.startswith("Місце")
    assert "Петро" not in own


def test_only_own_marks_are_shown_on_demand_and_all_again(hand: Hand) -> None:
    _two_annotators(hand)

    hand.key(Qt.Key.Key_F9, SHIFT)
    assert [span.text for span in hand.page.spans()] == ["столиці"]
    assert hand.window.actions_.action("view.mine").isChecked()
    assert "1" in hand.window.status_bar.hint.text()
    hand.key(Qt.Key.Key_F9, SHIFT)

    assert [span.text for span in hand.page.spans()] == ["столиці", "НАТО"]
    assert not hand.window.actions_.action("view.mine").isChecked()


def test_another_annotator_sees_their_own_marks(hand: Hand) -> None:
    _two_annotators(hand)
    hand.key(Qt.Key.Key_F9, SHIFT)

    hand.window.project.use_annotator("Олена")

    assert [span.text for span in hand.page.spans()] == ["НАТО"]


def test_what_one_marks_while_others_are_hidden_is_shown_at_once(hand: Hand) -> None:
    _two_annotators(hand)
    hand.key(Qt.Key.Key_F9, SHIFT)
    hand.select("НАТО")

    hand.key("w")
    hand.settle()

    assert [span.text for span in hand.page.spans()] == ["столиці", "НАТО"]
    assert len(hand.stored()) == 3


def test_going_to_a_hidden_mark_shows_it_with_all_others(hand: Hand) -> None:
    _two_annotators(hand)
    hidden = next(span.id for span in hand.stored() if span.text == "НАТО")
    hand.key(Qt.Key.Key_F9, SHIFT)

    hand.window.open_article(hand.page.article.id, hidden)

    assert hand.primary.text == "НАТО"
    assert not hand.window.actions_.action("view.mine").isChecked()


def test_marks_on_their_way_to_the_disk_outlive_reading_the_page_anew(hand: Hand) -> None:
    hand.select("НАТО")
    hand.key("w")

    hand.window.desk.reload()

    assert [span.text for span in hand.page.spans()] == ["НАТО"]
    hand.settle()
    assert [span.text for span in hand.page.spans()] == ["НАТО"]
