"""Code points and UTF-16 positions agree, whatever is in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from ui.offsets import Offsets, displayable

PIECES = (
    *("a", "я", " ", "\n", "\r\n", "\t", "\u00a0", "\u202f", "\u2028", "\u00ad", "\u200b", "\ufeff", "\ufffe"),
    *("😀", "👨‍👩‍👧", "🇺🇦", "👍🏽", "и\u0306", "𝐀", "한국", "שלום", "سلام", "\u202e", "\ud83d", "\x85", "\x0b"),
)
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts)
def test_positions_are_lengths_of_what_stands_before(text: str) -> None:
    offsets = Offsets(text)

    assert [offsets.to_utf16(i) for i in range(len(text) + 1)] == [utf16_length(text[:i]) for i in range(len(text) + 1)]
    assert offsets.utf16_length == utf16_length(text)


@given(texts)
def test_there_and_back_is_the_same(text: str) -> None:
    offsets = Offsets(text)

    assert [offsets.to_code_points(offsets.to_utf16(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))


@given(texts)
def test_a_position_inside_a_character_goes_to_its_start_or_its_end(text: str) -> None:
    offsets = Offsets(text)

    for i, character in enumerate(text):
        if character > "\uffff":
            inside = offsets.to_utf16(i) + 1
            assert offsets.to_code_points(inside) == i
            assert offsets.to_code_points(inside, round_up=True) == i + 1


@given(texts)
def test_what_is_shown_has_as_many_code_points_and_qt_leaves_it_alone(text: str) -> None:
    shown = displayable(text)

    assert len(shown) == len(text)
    assert QTextLayout(shown).text() == shown
    assert all(one == other or other in "\u200b\ufffd " for one, other in zip(text, shown, strict=True))


@pytest.mark.parametrize("text", ["\ufeffабв", "\ufffeабв", "а\u2028б", "a\ud83db"])
def test_what_qt_would_spoil_is_replaced_one_for_one(text: str) -> None:
    assert QTextLayout(displayable(text)).text() == displayable(text)
    assert len(displayable(text)) == len(text)
