"""A text put together from its tokens."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator import text
from annotator.importers.rebuilding import rebuilt

_PIECES = st.sampled_from(
    ["слово", ".", "«", "»", "e\u0301", "\u0e31", "\u0301", "\u200d", "\u0600", "👨", "🇺🇦", "🇰🇷", "각"]
)


def test_signs_lean_on_words() -> None:
    tokens = ["Він", "сказав", ":", "«", "Так", "»", "(", "вчора", ")", ",", "-", "7", "%", "."]

    assert rebuilt(tokens)[0] == "Він сказав: «Так» (вчора), - 7%."


def test_nothing_but_empty_tokens_is_no_text() -> None:
    assert rebuilt(["", ""]) == ("", [(0, 0), (0, 0)])


@given(tokens=st.lists(_PIECES | st.text(min_size=1, max_size=4).filter(lambda each: not regex.search(r"\s", each))))
def test_every_token_is_where_it_is_said_to_be_and_melts_with_no_other(tokens: list[str]) -> None:
    body, places = rebuilt(tokens)

    assert [body[start:end] for start, end in places] == tokens
    assert all(text.is_grapheme_boundary(body, end) for place in places for end in place)
