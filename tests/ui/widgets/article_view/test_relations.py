"""Arcs of the selection, the rubber arc of a relation being drawn, and room for the selected card."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainterPathStroker
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui.widgets.article_view import Arc, ArticleView, Card, Mark, paint_arcs
from ui.widgets.article_view.paint_marks import name_rect

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tests.ui.widgets.article_view.conftest import Hand, MarkOn

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def picture(view: ArticleView) -> QImage:
    QApplication.processEvents()
    return view.grab().toImage()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Лідери", "розширять"),
        ("розширять", "Лідери"),
        ("Юн Сок", "розширять"),
        ("Reuters", "безпека"),
        ("Юн", "Лідери"),
    ],
)
def test_an_arc_joins_two_marks_wherever_they_are(hand: Hand, mark_on: MarkOn, source: str, target: str) -> None:
    tail = mark_on("tail", source, line=Line.SOLID)
    head = mark_on("head", target, line=Line.BRACKETS, number=1, is_claim=True)
    hand.view.set_marks([tail, head])
    before = picture(hand.view)
    hand.view.set_arcs([Arc(tail.id, head.id, Colour.ORANGE)])
    with_arc = picture(hand.view)
    hand.view.set_arcs([])

    assert with_arc != before
    assert picture(hand.view) == before


@pytest.mark.parametrize("width", [300, 330, 360, 400, 480, 560])
@pytest.mark.parametrize("target", ["що безпека", "нероздільна", "Столтенберг"])
def test_an_arc_crosses_no_name_under_a_line(hand: Hand, mark_on: MarkOn, width: int, target: str) -> None:
    tail = mark_on("tail", "Президент Юн Сок Йоль", line=Line.SOLID, name="джерело")
    head = mark_on("head", target, line=Line.BRACKETS, number=3, is_claim=True)
    others = [
        mark_on(f"m{number}", word) for number, word in enumerate(("Президент", "Юн Сок", "глобальної", "сказав"))
    ]
    hand.view.set_marks([tail, head, *others])
    hand.view.resize(width, 600)
    scene = hand.view._settled()
    ends = scene.foot(tail.id), scene.foot(head.id)
    assert ends[0] is not None
    assert ends[1] is not None
    stroke = QPainterPathStroker()
    stroke.setWidth(paint_arcs.ARC)

    drawn = stroke.createStroke(paint_arcs.route(scene.page, ends[0], ends[1]).path)

    names = [
        name_rect(part, scene.sheet.style).translated(scene.page.left, y).adjusted(0, 1, 0, -1)
        for _, block, y in scene.visible(0, 2000)
        for part in block.tracked
        if part.is_first
    ]
    assert len(names) == 5
    assert not [name for name in names if drawn.intersects(name)]


def test_an_arc_goes_over_a_flag_that_stands_in_its_way(hand: Hand, mark_on: MarkOn) -> None:
    tail = mark_on("tail", "Reuters", line=Line.SOLID)
    first = mark_on("first", "Лідери", line=Line.BRACKETS, number=1, is_claim=True)
    head = mark_on("head", "Південної", text=hand.text, line=Line.BRACKETS, number=2, is_claim=True)
    hand.view.set_marks([tail, first, head])
    scene = hand.view._settled()

    free, behind = scene.foot(first.id), scene.foot(head.id)

    assert free is not None
    assert behind is not None
    assert free.way_in is not None
    assert (behind.way_in is None) == (behind.top == free.top)


def test_an_arc_to_what_is_not_there_is_not_drawn(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Лідери"), mark_on("zone", "Джерело: Reuters", line=Line.BAR)])
    before = picture(hand.view)
    hand.view.set_arcs(
        [Arc(SpanId("a"), SpanId("gone"), Colour.ORANGE), Arc(SpanId("zone"), SpanId("a"), Colour.ORANGE)]
    )

    assert picture(hand.view) == before


@pytest.mark.parametrize("line", [Line.BRACKETS, Line.SOLID])
def test_a_rubber_arc_follows_the_pointer_and_goes(hand: Hand, mark_on: MarkOn, line: Line) -> None:
    number = 1 if line is Line.BRACKETS else None
    hand.view.set_marks([mark_on("a", "розширять", line=line, number=number), mark_on("b", "Лідери")])
    before = picture(hand.view)
    badge = hand.on("розширять") + (QPoint(-2, -16) if number else QPoint(2, 12 + 8))
    viewport = hand.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, badge)
    hand.move(hand.on("Джерело"))
    hand.move(hand.on("Лідери"))
    while_drawing = picture(hand.view)
    hand.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, NONE, hand.on("Лідери"))

    assert while_drawing != before
    assert picture(hand.view) == before
    assert hand.heard("relation_dragged") == []


def test_a_mark_being_resized_is_shown_and_escape_leaves_it(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks([mark_on("a", "Південної")])
    hand.view.set_selected([SpanId("a")])
    before = picture(hand.view)
    start = next(grip for grip in hand.view._settled().grips() if not grip.is_end)
    QTest.mousePress(hand.view.viewport(), LEFT, NONE, QPoint(round(start.x), round(start.knob)))
    hand.move(hand.on("дери"))
    while_pulling = picture(hand.view)
    hand.press(Qt.Key.Key_Escape)

    assert while_pulling != before
    assert picture(hand.view) == before
    assert hand.heard("fragments_dragged") == []


@pytest.mark.parametrize("chosen", [0, 5, 11])
def test_in_a_crowd_the_selected_card_gets_its_place_and_none_overlap(view: ArticleView, chosen: int) -> None:
    text = "Вступ без тверджень.\nЩе один абзац.\n" + " ".join(f"слово{i}" for i in range(12))
    marks, cards = [], []
    for i in range(12):
        start = text.index(f"слово{i}")
        fragment = Fragment(start=start, end=start + len(f"слово{i}"))
        span = SpanId(f"c{i}")
        marks.append(Mark(span, "CLAIM", "", Line.BRACKETS, Colour.BLUE, (fragment,), i + 1, is_claim=True))
        cards.append(Card(span, i + 1, "досить довге твердження " * 6, "хтось", "каже"))
    view.set_article(text, has_headline=False)
    view.set_marks(marks)
    view.set_cards(cards)
    placed = view._settled().rail.near(0, 5000, SpanId(f"c{chosen}"))

    assert placed[0].top >= 12
    assert all(one.top + one.height + 8 <= other.top for one, other in pairwise(placed))
    assert [one.card.number for one in placed] == list(range(1, 13))
    assert len(placed[chosen].lines) == 3
    assert all(line.endswith("…") for line in (one.lines[-1] for one in placed))
