"""Heights, tracks, tints and the order in which marks lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Fragment, SpanId
from annotator.scheme import Colour, Line
from ui.widgets.article_view import ArticleView, Mark
from ui.widgets.article_view.heights import Heights
from ui.widgets.article_view.page import plan
from ui.widgets.article_view.paragraphs import Paragraphs
from ui.widgets.article_view.setting import lay_out, lay_out_again
from ui.widgets.article_view.style import Style

if TYPE_CHECKING:
    from tests.ui.widgets.article_view.conftest import Hand, MarkOn
    from ui.widgets.article_view.block import Block, Part


@given(st.lists(st.integers(0, 60), min_size=1, max_size=1500), st.data())
def test_heights_answer_as_plain_sums_would(heights: list[int], data: st.DataObject) -> None:
    known = Heights(heights)
    for _ in range(3):
        piece = data.draw(st.integers(0, len(heights) - 1))
        heights[piece] = data.draw(st.integers(0, 200))
        known[piece] = heights[piece]
    y = data.draw(st.integers(0, sum(heights) + 10))
    piece, top = known.find(y)

    assert known.total == sum(heights)
    assert top == known.top(piece) == sum(heights[:piece])
    assert y >= sum(heights) or top <= y < top + heights[piece]


@pytest.fixture
def style(view: ArticleView) -> Style:
    """Return a style; the view has loaded the fonts."""
    assert view.isVisible()
    return Style(17, 552)


def laid(text: str, marks: list[Mark], style: Style) -> Block:
    return lay_out(Paragraphs(text), 0, marks, style, is_headline=False)


def parts(block: Block, span: str) -> list[Part]:
    return [part for part in block.parts if part.mark.id == span]


TEXT = "Лідери Південної Кореї та НАТО заявили, що розширять співпрацю"


def test_inner_marks_are_nearest_to_the_text(style: Style, mark_on: MarkOn) -> None:
    block = laid(
        TEXT,
        [mark_on("outer", TEXT[:35], line=Line.SOLID, text=TEXT), mark_on("inner", "Південної Кореї", text=TEXT)],
        style,
    )

    assert [part.level for part in parts(block, "inner")] == [0]
    assert [part.level for part in parts(block, "outer")] == [1]


def test_of_two_marks_on_the_same_words_the_source_lies_lower(style: Style, mark_on: MarkOn) -> None:
    marks = [mark_on("source", "НАТО", line=Line.SOLID, text=TEXT), mark_on("body", "НАТО", text=TEXT)]
    block = laid(TEXT, marks, style)

    assert parts(block, "source")[0].level == 1
    assert parts(block, "body")[0].level == 0


@given(ranges=st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=25))
def test_no_two_lines_share_a_track(ranges: list[tuple[int, int]]) -> None:
    marks = [
        Mark(
            SpanId(str(i)), "LOC", "місце", Line.TICKS, Colour.PINK,
            (Fragment(start=start, end=min(len(TEXT), start + length)),),
        )
        for i, (start, length) in enumerate(ranges)
    ]  # fmt: skip
    block = laid(TEXT, marks, Style(17, 300))
    placed = block.tracked
    for i, one in enumerate(placed):
        for other in placed[i + 1 :]:
            if one.mark.id != other.mark.id and (one.line, one.level) == (other.line, other.level):
                assert one.right <= other.left + 3 or other.right <= one.left + 3


MIXED = "НАТО заявило: שלום עולם, 2023 рік і ще кілька слів, щоб було два рядки"
PLACED = st.tuples(
    st.integers(0, 50),
    st.integers(1, 20),
    st.sampled_from([Line.TICKS, Line.SOLID, Line.BRACKETS, Line.BAR]),
    st.sampled_from(["місце", "дуже довга назва"]),
    st.sampled_from([None, 7, 12345]),
)
MARKS = st.dictionaries(st.integers(0, 9), PLACED, max_size=10)
Placed = tuple[int, int, Line, str, "int | None"]


@given(text=st.sampled_from([TEXT, MIXED]), before=MARKS, changed=MARKS, dropped=st.sets(st.integers(0, 9)))
def test_marks_that_change_lie_as_if_they_had_always_been_so(
    text: str, before: dict[int, Placed], changed: dict[int, Placed], dropped: set[int]
) -> None:
    def mark(identity: int, placed: Placed) -> Mark:
        start, length, line, caption, number = placed
        fragment = Fragment(start=start, end=min(len(text), start + length))
        return Mark(SpanId(str(identity)), "LOC", caption, line, Colour.PINK, (fragment,), number)

    style = Style(17, 300)
    there = {number: mark(number, placed) for number, placed in before.items()}
    wanted = {number: each for number, each in there.items() if number not in dropped}
    wanted |= {number: mark(number, placed) for number, placed in changed.items()}
    block = lay_out_again(laid(text, list(there.values()), style), list(wanted.values()), 0, style)
    afresh = laid(text, list(wanted.values()), style)

    assert (block.lines, block.height, block.bars) == (afresh.lines, afresh.height, afresh.bars)
    assert list(block.parts) == list(afresh.parts)


def test_fragments_share_one_track_and_one_name(style: Style, mark_on: MarkOn) -> None:
    block = laid(TEXT, [mark_on("a", "Лідери", "НАТО", text=TEXT), mark_on("b", "Південної", text=TEXT)], style)

    assert {part.level for part in parts(block, "a")} == {1}
    assert [part.is_first for part in parts(block, "a")] == [True, False]


def test_nested_tints_step_inwards(style: Style, mark_on: MarkOn) -> None:
    block = laid(
        TEXT,
        [
            mark_on("whole", TEXT, line=Line.BRACKETS, number=1, text=TEXT),
            mark_on("inner", "НАТО заявили", line=Line.BRACKETS, number=2, text=TEXT),
            mark_on("same", "НАТО заявили", line=Line.BRACKETS, number=3, text=TEXT),
        ],
        style,
    )

    assert [parts(block, span)[0].level for span in ("whole", "inner", "same")] == [0, 1, 2]


def test_a_mark_over_two_lines_starts_on_the_first_and_ends_on_the_last(mark_on: MarkOn, style: Style) -> None:
    narrow = Style(style.size, 200)
    block = laid(TEXT, [mark_on("a", TEXT, text=TEXT)], narrow)
    found = parts(block, "a")

    assert len(found) == len(block.lines) > 1
    assert [part.starts for part in found] == [True, *[False] * (len(found) - 1)]
    assert [part.ends for part in found] == [*[False] * (len(found) - 1), True]
    assert all(part.right <= 201 for part in found)


def test_a_mark_in_a_line_from_right_to_left_starts_on_its_right(style: Style, mark_on: MarkOn) -> None:
    text = "الرئيس قال إن الاتفاق سيوقع غدا"
    block = laid(text, [mark_on("first", "الرئيس", text=text), mark_on("last", "غدا", text=text)], style)
    (first,), (last,) = parts(block, "first"), parts(block, "last")

    assert first.is_rtl
    assert first.right == pytest.approx(style.width, abs=1)
    assert last.right < first.left
    assert first.start_x == first.right


def test_a_mark_across_directions_has_several_parts_and_one_start(style: Style, mark_on: MarkOn) -> None:
    text = "слово שלום עולם і знову"
    block = laid(text, [mark_on("a", "слово שלום עולם і", text=text)], style)
    found = parts(block, "a")

    assert len(found) == 3
    assert [part.starts for part in found] == [True, False, False]
    assert [part.ends for part in found] == [False, False, True]
    assert sum(part.cover is not None for part in found) == 1


def test_only_lines_with_marks_get_room_for_them(style: Style, mark_on: MarkOn) -> None:
    narrow = Style(style.size, 240)
    block = laid(TEXT, [mark_on("a", "Лідери", text=TEXT)], narrow)
    first, second, third = block.lines[:3]

    assert second.top - first.top > third.top - second.top


@pytest.mark.parametrize(("width", "has_rail"), [(640 + 248, True), (726, True), (725, False), (300, False)])
def test_the_rail_gives_way_before_the_text_gets_too_narrow(width: int, has_rail: bool) -> None:
    page = plan(width, 640, wants_rail=True)

    assert (page.rail is not None) == has_rail
    assert page.right <= width


def test_spare_width_goes_to_the_margins() -> None:
    page = plan(1600, 640, wants_rail=True)

    assert page.width == 640
    assert page.left - 40 == pytest.approx(1600 - 248 - page.right - 48, abs=1)


def test_marks_at_a_place_come_innermost_first_and_zones_last(hand: Hand, mark_on: MarkOn) -> None:
    hand.view.set_marks(
        [
            mark_on("zone", "Джерело: Reuters", line=Line.BAR, zone_name="джерело"),
            mark_on("claim", "Джерело: Reuters", line=Line.BRACKETS),
            mark_on("body", "Reuters"),
        ]
    )

    assert hand.view.marks_at(hand.text.index("Reuters")) == ("body", "claim", "zone")
    assert hand.view.marks_at(0) == ()


def test_the_headline_is_the_first_line_with_words(view: ArticleView) -> None:
    view.set_article("\n  \nЗаголовок\nТекст", has_headline=True)
    sheet = view._sheet

    assert [sheet.block(piece).layout.font().bold() for piece in (2, 3)] == [True, False]
