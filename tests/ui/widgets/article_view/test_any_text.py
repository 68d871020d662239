"""Whatever is in a text: what is selected on the screen is what the text says there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from annotator.text import is_grapheme_boundary
from ui.widgets.article_view.paragraphs import LONGEST, Paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.widgets.article_view.conftest import Hand
    from ui.widgets.article_view.block import Block

PIECES = (
    *("слово", "one", " ", " ", "\n", "\r\n", "\t", "\u00a0", "\u202f", "\u2028", "\u00ad", "\u200b", "\ufeff", "."),
    *(
        "😀",
        "👨‍👩‍👧",
        "🇺🇦",
        "👍🏽",
        "и\u0306",
        "𝐀",
        "한국어",
        "שלום",
        "سلام",
        "\u202e",
        "\ud83d",
        "\x85",
        "\x0b",
        "п’ять",
        "«",
    ),
)
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
points = st.builds(QPoint, st.integers(0, 640), st.integers(0, 300))
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
on_one_view = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


def assert_agrees(hand: Hand) -> None:
    selection = hand.view.selection
    if selection is None:
        return
    start, end = selection
    text = hand.text
    assert 0 <= start < end <= len(text)
    assert is_grapheme_boundary(text, start)
    assert is_grapheme_boundary(text, end)
    assert text[start:end] == text[start:end].strip()
    if not any("\ud800" <= character <= "\udfff" for character in text[start:end]):
        assert hand.copied() == text[start:end].lstrip("\ufeff\ufffe")
    sheet = hand.view._sheet
    for piece in range(len(sheet.paragraphs)):
        block = sheet.block(piece)
        first = max(start, sheet.paragraphs.starts[piece])
        last = min(end, sheet.paragraphs.ends[piece])
        for offset in range(first, last + 1) if first < last else ():
            _, position = sheet.paragraphs.to_qt(offset)
            assert sheet.paragraphs.from_qt(piece, position) == offset
            assert len(block.layout.text().encode("utf-16-le", "surrogatepass")) // 2 == block.offsets.utf16_length


@on_one_view
@given(text=texts, start=points, end=points, modifiers=st.sampled_from([NONE, ALT]))
def test_a_drag_selects_what_is_there(
    hand: Hand, text: str, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier
) -> None:
    hand.view.set_article(text, has_headline=False)
    hand.drag(start, end, modifiers)

    assert_agrees(hand)


@on_one_view
@given(
    text=texts,
    keys=st.lists(
        st.tuples(
            st.sampled_from([Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End]),
            st.sampled_from([NONE, SHIFT, ALT, ALT | SHIFT, Qt.KeyboardModifier.ControlModifier | SHIFT]),
        ),
        max_size=12,
    ),
)
def test_keys_select_what_is_there(hand: Hand, text: str, keys: list[tuple[Qt.Key, Qt.KeyboardModifier]]) -> None:
    hand.view.set_article(text, has_headline=False)
    for key, modifiers in keys:
        hand.press(key, modifiers)
        assert 0 <= hand.view.caret <= len(text)

    assert_agrees(hand)


def letters_of(words: str, block: Block) -> Iterator[tuple[int, int, float]]:
    """Yield the offset, line and middle of every letter that is a glyph of its own."""
    for offset, character in enumerate(words):
        position = block.offsets.to_utf16(offset)
        line = block.line_at(position)
        if not (character.isalpha() and is_grapheme_boundary(words, offset) and block.lines):
            continue
        runs = block.runs(line, position, block.layout.nextCursorPosition(position))
        if len(runs) == 1 and runs[0].right - runs[0].left > 3:
            yield offset, line, (runs[0].left + runs[0].right) / 2


@on_one_view
@given(text=texts)
def test_a_point_in_the_middle_of_a_letter_hits_it(hand: Hand, text: str) -> None:
    assume("لا" not in text)  # two letters, one glyph
    hand.view.set_article(text, has_headline=False)
    sheet = hand.view._settled().sheet
    for piece in range(len(sheet.paragraphs)):
        block = sheet.block(piece)
        for offset, line, middle in letters_of(sheet.paragraphs.words(piece), block):
            position = block.position_at(line, middle, on_character=True)
            assert block.offsets.to_code_points(position) == offset


@given(texts)
def test_paragraphs_part_the_text_at_its_breaks(text: str) -> None:
    paragraphs = Paragraphs(text)

    again = "".join(
        paragraphs.words(piece) + text[paragraphs.ends[piece] : following]
        for piece, following in enumerate([*paragraphs.starts[1:], len(text)])
    )
    assert again == text
    for offset in range(len(text) + 1):
        piece = paragraphs.at(offset)
        assert paragraphs.starts[piece] <= offset


@pytest.mark.parametrize("filler", ["a", "слово ", "😀"])
def test_a_text_without_breaks_is_cut_in_pieces(filler: str) -> None:
    text = filler * (LONGEST * 3 // len(filler))
    paragraphs = Paragraphs(text)

    assert len(paragraphs) >= 3
    assert all(end - start <= LONGEST for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True))
    assert paragraphs.ends[:-1] == paragraphs.starts[1:]


@given(st.text(alphabet="аb \r\n\x0b\x0c\x85\u2028\u2029", max_size=30))
def test_a_paragraph_ends_at_every_kind_of_break(text: str) -> None:
    paragraphs = Paragraphs(text)

    assert [paragraphs.words(piece) for piece in range(len(paragraphs))] == re.split(
        "\r\n|[\r\n\x0b\x0c\x85\u2029]", text
    )
    assert paragraphs.lengths == [len(paragraphs.words(piece)) for piece in range(len(paragraphs))]
