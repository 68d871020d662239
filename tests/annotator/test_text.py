"""Offsets, words, sentences: what holds for every text in the world."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from annotator import text
from annotator.errors import EmptySelection, OffsetError
from annotator.model import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

PIECES = (
    *(
        "Слово",
        "зв’язки",
        "п'ять",
        "28-ма",
        "22:00",
        "проф.",
        "О.",
        "р.",
        "а",
        "The",
        "U.S.",
        "Reuters",
        "한국어",
        "नमस्ते",
    ),
    *(" ", "\n", "\r\n", "\r", "\u00a0", "\u2028", "\u2029", "\t", "\x85", "\x0b", "\u202f", "\u200b", "\ufeff"),
    *(
        "и\u0306",
        "е\u0301",
        "\u0301",
        "👨‍👩‍👧",
        "🇺🇦",
        "🇺",
        "👍🏽",
        "\u200d",
        "𝐀𝐁",
        "😀",
        "עברית",
        "\u202e",
        "\u0600",
        "ൎ",
        "เกำ",
    ),
    *(".", "!", "?", "…", "»", "«", "—", "-", ",", "“", "”", "\0", "\ud83d", "我", "\u00ad", "1", "(", ")"),
)
ANY_TEXT = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
)
ARTICLE = ANY_TEXT.map(text.normalise)


def graphemes(body: str) -> list[int]:
    """Return all grapheme boundaries of *body*, found the slow way."""
    return [0, *(match.end() for match in regex.finditer(r"\X", body))]


def cut(body: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    """Return the pieces of *body* at these places."""
    return [body[start:end] for start, end in spans]


@pytest.mark.parametrize("neighbour", ["а", "\u200d", "\u0301", "\r", "\u2049", "क"])
def test_every_usual_character_ends_where_the_rules_say(neighbour: str) -> None:
    pairs = [pair for char in map(chr, range(0x2200)) for pair in (char + neighbour, neighbour + char)]

    assert [pair for pair in pairs if text.is_grapheme_boundary(pair, 1) != (1 in graphemes(pair))] == []
    assert [pair for pair in pairs if text.grapheme_after(pair, 0) != graphemes(pair)[1]] == []


@given(ANY_TEXT)
def test_normalised_text_can_be_stored_and_stays_as_it_is(raw: str) -> None:
    body = text.normalise(raw)

    assert body.encode().decode() == body
    assert not re.search("[\r\u2028\u2029\0]", body)
    assert text.normalise("\ufeff" + body) == body
    assert len(body) == len(re.sub("\r\n", "\n", raw)) - raw.startswith("\ufeff")


def test_normalise_keeps_all_but_line_ends_mark_and_what_cannot_be_stored() -> None:
    kept = "10\u00a0км\u00ad и\u0306 \x85\x0b\u202e\ufeff"

    assert text.normalise(f"\ufeff{kept}\r\n\r\u2028\u2029") == f"{kept}\n\n\n\n"
    assert text.normalise("a\0b\ud83dc") == "a\ufffdb\ufffdc"
    assert text.replaced("a\0b\ud83dc\ufffd") == 2


@given(ARTICLE)
def test_grapheme_steps_agree_with_a_walk_from_the_start(body: str) -> None:
    boundaries = graphemes(body)

    for offset in range(len(body) + 1):
        assert text.is_grapheme_boundary(body, offset) == (offset in boundaries)
        assert text.grapheme_after(body, offset) == next((b for b in boundaries if b > offset), len(body))
        assert text.grapheme_before(body, offset) == max((b for b in boundaries if b < offset), default=0)


@given(ARTICLE, st.integers(-3, 60))
@example("0\u06000", 2)
def test_word_at_finds_the_words_that_words_yields(body: str, offset: int) -> None:
    start, end = text.word_at(body, offset)

    assert 0 <= start <= end <= len(body)
    for word in text.words(body):
        if word[0] <= offset < word[1]:
            assert (start, end) == word


@given(ARTICLE, st.integers(-3, 60), st.integers(-3, 60))
@example("а\u0600 б", 0, 2)
@example(" \u0301а", 1, 3)
def test_a_snapped_selection_is_always_a_good_span(body: str, start: int, end: int) -> None:
    try:
        span = text.snap(body, start, end)
    except EmptySelection:
        return
    fragments = (Fragment(start=span[0], end=span[1]),)

    assert text.checked(body, fragments) == fragments
    assert text.covered(body, fragments) == body[span[0] : span[1]]


@given(ARTICLE, st.integers(0, 60), st.integers(0, 60))
def test_a_selection_of_whole_graphemes_keeps_its_words_when_snapped(body: str, start: int, end: int) -> None:
    start, end = min(start, len(body)), min(end, len(body))
    selected = {word for word in text.words(body) if start <= word[0] and word[1] <= end}
    try:
        snapped = text.snap(body, start, end)
    except EmptySelection:
        assert not selected
        return

    assert all(snapped[0] <= word[0] and word[1] <= snapped[1] for word in selected)


@given(ARTICLE)
@example("а\n\x1fб")
def test_sentences_and_paragraphs_cover_all_that_is_not_white_space(body: str) -> None:
    for pieces in (list(text.sentences(body)), list(text.paragraphs(body))):
        inside = {offset for start, end in pieces for offset in range(start, end)}

        assert all(offset in inside or body[offset].isspace() for offset in range(len(body)))
        assert sum(end - start for start, end in pieces) == len(inside)
        assert all(not body[start].isspace() and not body[end - 1].isspace() for start, end in pieces)


@given(ARTICLE)
def test_sentence_at_and_paragraph_at_find_what_the_lists_hold(body: str) -> None:
    for start, end in text.sentences(body):
        assert all(text.sentence_at(body, offset) == (start, end) for offset in range(start, end))
    for start, end in text.paragraphs(body):
        assert all(text.paragraph_at(body, offset) == (start, end) for offset in range(start, end))


def test_sentence_at_finds_its_start_far_away() -> None:
    body = "Перше. Далі " + "слово " * 2000 + "кінець. Друге."

    assert text.sentence_at(body, 9000) == (7, len(body) - 7)
    assert text.sentence_at(body, len(body)) == (len(body) - 6, len(body))
    assert text.sentence_at("", 0) == (0, 0)


@pytest.mark.parametrize(
    "word",
    [
        *("зв’язки", "зв'язки", "звʼязки", "п`ять", "п‘ять", "Індо-Тихоокеанському", "28-ма", "22:00", "дев\u02bcять"),
        *(
            "Нью\u2011Йорк",
            "3,14",
            "и\u0306од",
            "спів\u00adпраця",
            "COVID-19",
            "1.000.000",
            "नमस्ते",
            "한국어",
            "O’Neill",
        ),
    ],
)
def test_one_word_is_one_word(word: str) -> None:
    body = f"«{word}», і — '{word}'."

    assert cut(body, text.words(body)) == [word, "і", word]
    assert text.snap(body, 2, 3) == (1, 1 + len(word))


def test_scripts_without_spaces_can_be_selected_by_character() -> None:
    assert cut("我爱你", text.words("我爱你")) == ["我", "爱", "你"]
    assert cut("ดีกำ", text.words("ดีกำ")) == ["ดี", "กำ"]


def test_word_at_edges_marks_and_space() -> None:
    body = "Так, ні 😀"

    assert text.word_at(body, 3) == (0, 3)
    assert text.word_at(body, 4) == (4, 4)
    assert text.word_at(body, 8) == (8, 9)
    assert text.word_at(body, 9) == (9, 9)
    assert text.word_at(body, 7) == (5, 7)


@pytest.mark.parametrize(
    "expected",
    [
        ["Прийшов проф. Іваненко.", "Він сказав: «Так.»", "Потім пішов."],
        ["У 2012 р. підписали.", "Станом на 22:00 23 грудня.", "Загалом 110."],
        ["О. Столтенберг заявив.", "«Так!» — сказав він.", "І пішов...", "Далі"],
        ["«Так!» - сказав він.", "Ні?", "Так!"],
        ["Ст. 5 м.", "Далі: вул. Садова, 3.", "Живе в м. Києві з 1990 р.", "Потім поїхав."],
        ["проф. О. Іваненко та ін. прийшли у XX ст.", "Це було давно і т. д.", "Кінець…"],
        [
            "Mr. J. R. Smith of the U.S. Army left.",
            "In the U.S.",
            "The end?",
            "Yes!",
            '"No."',
            "He left at 5 p.m. on Jan. 3.",
        ],
        ["Це коштує 5 млн грн.", "Бюджет зріс на 3,5 млрд.", "№ 5 закрито."],
        ["Він пішов.", "— Так, — сказав хтось.", "— Ні."],
        ["“We won!” said the coach.", "No. 5 scored.", "See p. 12 (cf. vol. 3)."],
        ["他说。", "好！"],
    ],
)
def test_sentences(expected: list[str]) -> None:
    body = ("" if "。" in expected[0] else " ").join(expected)

    assert cut(body, text.sentences(body)) == expected


def test_a_blank_line_has_no_paragraph() -> None:
    body = " Перший \n\n\x0b другий"

    assert cut(body, text.paragraphs(body)) == ["Перший", "другий"]
    assert text.paragraph_at(body, 9) == (9, 9)


@pytest.mark.parametrize(
    ("fragments", "error"),
    [
        ([], EmptySelection),
        ([(1, 2)], EmptySelection),
        ([(0, 2)], OffsetError),
        ([(1, 3)], OffsetError),
        ([(0, 99)], OffsetError),
        ([(2, 3)], OffsetError),
        ([(5, 6), (0, 1)], OffsetError),
        ([(4, 6), (5, 6)], OffsetError),
    ],
)
def test_bad_fragments_are_refused(fragments: list[tuple[int, int]], error: type[Exception]) -> None:
    with pytest.raises(error):
        text.checked("а и\u0306 б", [Fragment(start=start, end=end) for start, end in fragments])


def test_fragments_that_touch_become_one() -> None:
    body = "один два три"
    fragments = text.checked(body, [Fragment(start=0, end=4), Fragment(start=4, end=8), Fragment(start=9, end=12)])

    assert fragments == (Fragment(start=0, end=8), Fragment(start=9, end=12))
    assert text.covered(body, fragments) == "один два три"


@given(ARTICLE)
def test_folding_twice_changes_nothing_more(body: str) -> None:
    assert text.fold(text.fold(body)) == text.fold(body)


def test_folded_texts_meet() -> None:
    assert text.fold("Обʼєкт ЁЛКА") == text.fold("об’єкт елка")
    assert text.fold(unicodedata.normalize("NFD", "Його їжак")) == text.fold("його їжак")
    assert text.fold("його") != text.fold("иого")
    assert text.fold("ґанок") != text.fold("ганок")


def test_hash_is_that_of_the_utf8_bytes() -> None:
    assert text.sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
