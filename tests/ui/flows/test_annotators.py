"""Several annotators in one project: whose marks are shown, and who has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.flows.conftest import there
from ui.widgets.article_view.paint_marks import flag_rect

if TYPE_CHECKING:
    from tests.ui.flows.conftest import Hand
    from ui.settings import SettingsStore

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


def _picture(hand: Hand, words: str) -> QImage:
    """Return the neighbourhood of a mark without its colours."""
    view = hand.window.page.view
    view.set_caret(0)
    hand.window.desk.select(())
    QTest.mouseMove(hand.window, QPoint(2, 2))
    QApplication.processEvents()
    place = view.rect_of(next(span.id for span in hand.page.spans() if span.text == words))
    picture = view.viewport().grab(place.adjusted(-8, -14, 8, 16)).toImage()
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("words", "key"), [("НАТО", "w"), ("Президент Юн", "1"), ("сказав", "3")])
def test_marks_of_others_differ_in_shape_with_names_under_the_lines_and_without(
    hand: Hand, settings: SettingsStore, theme: str, words: str, key: str
) -> None:
    settings.change(theme=theme)
    hand.select(words)
    hand.key(key)
    hand.settle()
    own = [_picture(hand, words)]
    hand.key(Qt.Key.Key_F8)
    own.append(_picture(hand, words))

    hand.window.project.use_annotator("Петро")
    hand.select("прибув")
    hand.key("3")
    hand.settle()

    without_names = _picture(hand, words)
    hand.key(Qt.Key.Key_F8)
    assert settings.value.labels_under_lines
    assert _picture(hand, words) != own[0]
    assert without_names != own[1]


def test_marks_of_others_carry_their_initials(hand: Hand) -> None:
    for words, key in (("що безпека нероздільна", "1"), ("Міністр прибув до столиці", "z"), ("сказав", "3")):
        hand.select(words)
        hand.key(key)
    hand.settle()

    hand.window.project.use_annotator("Петро Коваль")
    hand.select("прибув")
    hand.key("3")
    hand.settle()

    view = hand.window.page.view
    me = hand.window.project.annotator.id
    shown = {span.label: there(view._sheet.marks.get(span.id)) for span in hand.page.spans() if span.by != me}
    assert shown["CLAIM"].flag == "1 Ол"
    assert shown["CUE"].caption == "маркер · Ол"
    assert shown["ZONE"].zone_name.endswith(" · Ол")
    assert [placed.card.maker for placed in view._settled().placed()] in ([], ["Ол"])
    hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert {there(view._sheet.marks.get(span.id)).maker for span in hand.page.spans()} == {""}
    assert {placed.card.maker for placed in view._settled().placed()} <= {""}


def test_marks_of_one_person_look_like_ones_own_until_one_marks_too(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")
    hand.settle()
    view = hand.window.page.view

    hand.window.project.use_annotator("Петро Коваль")

    (claim,) = hand.page.spans()
    assert there(view._sheet.marks.get(claim.id)).maker == ""
    assert "Олена" in there(view._sheet.marks.get(claim.id)).tooltip
    hand.select("сказав")
    hand.key("3")
    hand.settle()
    assert there(view._sheet.marks.get(claim.id)).maker == "Ол"


def test_numbers_of_two_claims_on_the_same_words_stand_side_by_side(hand: Hand) -> None:
    hand.select("що безпека нероздільна")
    hand.key("1")
    hand.settle()
    hand.window.project.use_annotator("Петро")
    hand.select("що безпека нероздільна")
    hand.key("1")
    hand.settle()

    scene = hand.window.page.view._settled()
    flags = [
        flag_rect(part, scene.sheet.style)
        for _, block, _ in scene.visible(0, scene.sheet.view_height)
        for part in block.brackets
        if part.is_first
    ]

    assert len(flags) == 2
    assert not flags[0].intersects(flags[1])
