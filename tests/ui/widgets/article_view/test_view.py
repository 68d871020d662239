"""What is told to the view is what it shows, and scrolling shows the same as painting anew."""

from __future__ import annotations

import operator
import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui.theme import DARK, LIGHT
from ui.widgets.article_view import Arc, ArticleView, Card, Mark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.widgets.article_view.conftest import Hand, MarkOn

LINES = (Line.BRACKETS, Line.SOLID, Line.DASHED, Line.TICKS, Line.DOUBLE, Line.DOTTED, Line.BAR)
COLOURS = tuple(Colour)


def picture(view: ArticleView) -> QImage:
    """Return what is in the window, with whatever scrolling has left there."""
    QApplication.processEvents()
    return view.viewport().window().grab().toImage()


def many_marks(text: str, count: int) -> list[Mark]:
    chance = random.Random(7)  # noqa: S311 -- the same marks each time
    marks = []
    for i in range(count):
        line = LINES[i % len(LINES)]
        start = chance.randrange(len(text) - 60)
        fragments = [Fragment(start=start, end=start + chance.randrange(2, 50))]
        if i % 5 == 0:
            fragments.append(Fragment(start=fragments[0].end + 4, end=fragments[0].end + 9))
        number = i if line is Line.BRACKETS else None
        marks.append(
            Mark(
                SpanId(f"m{i}"), "X", "мітка", line, COLOURS[i % len(COLOURS)], tuple(fragments), number,
                is_suggestion=i % 9 == 0, is_claim=number is not None, zone_name="частина",
            )
        )  # fmt: skip
    return marks


def cards_of(text: str, marks: list[Mark]) -> list[Card]:
    return [
        Card(
            mark.id, mark.number or 0, text[mark.start : mark.end], "джерело" * (i % 4), "каже" * (i % 3), "без джерела"
        )
        for i, mark in enumerate(marks)
        if mark.is_claim
    ]


@pytest.fixture
def full(view: ArticleView) -> ArticleView:
    text = "\n".join(f"Рядок {i}: " + "слово за словом, «цитата» " * (i % 9) for i in range(120)) + "\nسلام עולם\n"
    marks = many_marks(text, 300)
    view.set_article(text, has_headline=True)
    view.set_marks(marks)
    view.set_cards(cards_of(text, marks))
    return view


@pytest.mark.parametrize("steps", [(40, 40, 40), (300, -120, 75), (2500, -60, -60, 33), (100_000, -50, -500)])
def test_scrolling_shows_what_painting_anew_would(full: ArticleView, steps: tuple[int, ...]) -> None:
    bar = full.verticalScrollBar()
    for step in steps:
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
    shown = picture(full)
    full.viewport().update()

    assert picture(full) == shown


def test_text_does_not_jump_when_what_is_above_turns_out_higher(full: ArticleView) -> None:
    bar = full.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    sheet = full._sheet
    piece = next(piece for piece, _, _ in sheet.visible(0, sheet.view_height))
    for _ in range(40):
        before = sheet.top(piece) - sheet.y
        bar.setValue(bar.value() - 30)
        assert sheet.top(piece) - sheet.y - before in {0, 30}


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_shape_is_painted_in_both_themes(full: ArticleView, theme: object, mark_on: MarkOn) -> None:
    assert mark_on is not None
    full.set_theme(theme)  # type: ignore[arg-type]  # a Theme
    plain = picture(full)
    full.set_selected([SpanId("m0")])
    full.set_linked([SpanId("m7")])
    full.set_arcs([Arc(SpanId("m1"), SpanId("m0"), Colour.ORANGE), Arc(SpanId("m2"), SpanId("m7"), Colour.GREEN)])
    full.set_hits([(0, 5), (30, 36)], 1)
    full.set_armed(Colour.GREEN, Line.DASHED)
    full.set_selection(3, 40)
    emphasised = picture(full)
    full.set_calm(True)
    calm = picture(full)

    assert plain != emphasised != calm
    assert QColor(plain.pixel(2, 2)) == theme.page  # type: ignore[attr-defined]  # a Theme


def test_changing_marks_shows_what_setting_them_all_would(full: ArticleView) -> None:
    text = full._sheet.paragraphs.text
    before = list(full._sheet.marks)
    picture(full)
    moved = Mark(SpanId("m3"), "X", "нова", Line.TICKS, Colour.PINK, (Fragment(start=20, end=31),))
    fresh = Mark(
        SpanId("fresh"), "X", "ще", Line.BRACKETS, Colour.BLUE, (Fragment(start=12, end=40),), 5, is_claim=True
    )
    renumbered = Mark(
        SpanId("m7"), "X", "мітка", before[7].line, before[7].colour, before[7].fragments, 99, is_claim=True
    )
    full.change_marks([moved, fresh, renumbered], [SpanId("m5"), SpanId("unknown")])
    changed = {mark.id: mark for mark in before if mark.id != "m5"} | {m.id: m for m in (moved, fresh, renumbered)}
    after = list(changed.values())
    full.set_cards(cards_of(text, after))
    shown = picture(full)

    full.set_marks(after)
    full.set_cards(cards_of(text, after))
    assert picture(full) == shown


def test_a_mark_can_be_scrolled_to_and_found(full: ArticleView) -> None:
    last = max(full._sheet.marks, key=lambda mark: mark.start if not mark.is_bar else 0)
    assert full.rect_of(last.id).isEmpty()
    full.scroll_to_mark(last.id)

    assert full.viewport().rect().contains(full.rect_of(last.id).topLeft())
    full.scroll_to_mark(SpanId("unknown"))
    assert full.rect_of(SpanId("unknown")) == QRect()


def test_the_selection_can_be_set_and_taken_back(hand: Hand) -> None:
    hand.view.set_selection(2, 5)
    assert hand.copied() == hand.selected_text() == hand.text[2:5]

    hand.view.clear_selection()
    assert hand.selected_text() == ""
    assert hand.view.caret == 5
    assert hand.heard("selection_changed") == [(2, 5), None]


def test_another_article_starts_afresh(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Reuters")])
    hand.view.set_selected([SpanId("a")])
    hand.view.set_selection(0, 8)
    hand.view.set_article("Інша стаття", has_headline=True)

    assert hand.view.selection is None
    assert hand.view.marks_at(0) == ()
    assert hand.heard("selection_changed")[-1] is None


def test_the_reading_size_keeps_the_place(full: ArticleView) -> None:
    bar = full.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    piece = full._sheet._anchor[0]
    full.set_reading(24, 60, shows_names=False)
    QApplication.processEvents()

    assert full._sheet._anchor[0] == piece
    assert full._sheet.style.size == 24


def test_the_rail_hides_in_a_narrow_window_and_when_told(full: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(full.rail_shown, check_params_cb=operator.not_):
        full.resize(600, 500)
    widths = [full.rail_width()]
    full.resize(1000, 500)
    widths.append(full.rail_width())
    full.set_rail_visible(False)
    widths.append(full.rail_width())

    assert [width >= 248 for width in widths] == [False, True, False]


def test_a_long_rail_makes_the_page_long_enough(view: ArticleView) -> None:
    text = "Одне. Два. Три. Чотири. П’ять. Шість. Сім. Вісім. Дев’ять. Десять."
    words = text.split()
    marks, start = [], 0
    for i, word in enumerate(words):
        start = text.index(word, start)
        fragment = Fragment(start=start, end=start + len(word))
        marks.append(Mark(SpanId(word), "CLAIM", "", Line.BRACKETS, Colour.BLUE, (fragment,), i + 1, is_claim=True))
    view.set_article(text, has_headline=False)
    view.set_marks(marks)
    view.set_cards(cards_of(text, marks))
    QApplication.processEvents()
    view.viewport().repaint()
    placed = view._rail.near(0, 10_000, None)

    assert view.verticalScrollBar().maximum() > 0
    assert view._sheet.length >= placed[-1].top + placed[-1].height
    assert all(one.top + one.height + 8 <= other.top for one, other in pairwise(placed))


def test_the_selected_card_stands_beside_its_claim(full: ArticleView) -> None:
    chosen = full._rail.near(0, 3000, None)[6]
    placed = full._rail.near(0, 3000, chosen.card.claim)
    selected = next(one for one in placed if one.card.claim == chosen.card.claim)

    assert selected.top == max(selected.first[0] - 6, selected.top) or placed[0].top == 12
    assert all(one.top + one.height + 8 <= other.top for one, other in pairwise(placed))


def test_the_paragraph_with_the_caret_can_be_read_aloud(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks(
        [mark_on("a", "Reuters", name="джерело"), mark_on("c", "Reuters", line=Line.BRACKETS, number=2)]
    )
    start = hand.text.index("Reuters")
    hand.view.set_selection(start, start + 7)
    hand.view._cursor.move(start, extends=False)
    hand.view._take_selection()
    mirror = hand.view._mirror

    assert mirror.toPlainText() == "Джерело: Reuters"
    assert mirror.textCursor().position() == len("Джерело: ")
    assert "джерело" in mirror.accessibleDescription()
    assert mirror.accessibleName()
    assert mirror.geometry().topLeft() != QPoint()


def test_the_mirror_is_not_seen(hand: Hand) -> None:
    hand.view.set_selection(0, 8)
    hand.view.clear_selection()
    with_mirror = picture(hand.view)
    hand.view._mirror.setGeometry(0, 0, 400, 400)

    assert picture(hand.view) == with_mirror


def test_a_click_gives_the_keyboard_to_the_article(hand: Hand, qtbot: QtBot) -> None:
    hand.view._mirror.clearFocus()
    assert not hand.view.hasFocus()
    qtbot.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=hand.on("Reuters"))

    assert hand.view.hasFocus()
    assert hand.view._look.caret == hand.view.caret
