"""Queries say what they seem to say, and what cannot be understood is pointed at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import QueryError, QueryProblem
from annotator.queries import lexing, tree
from annotator.queries.parsing import parse
from annotator.queries.tree import All, Field, Not, Some, Words
from annotator.queries.vocabulary import Vocabulary
from annotator.scheme_files import default_scheme

VOCABULARY = Vocabulary(default_scheme())
_PARTS = st.sampled_from(
    [
        "label:",
        "CLAIM",
        "source:",
        "Reuters",
        "-",
        "(",
        ")",
        "OR",
        '"',
        "«",
        "*",
        " ",
        "кібер",
        "зв’язок",
        "lemma:",
        ":",
    ]
)


def test_terms_side_by_side_are_all_wanted() -> None:
    assert parse("label:CLAIM source:Reuters кібер*", VOCABULARY) == All(
        (Field("label", "CLAIM"), Field("source", "Reuters"), Words(("кібер",), is_open=True))
    )


def test_or_binds_less_than_side_by_side_and_brackets_bind_most() -> None:
    a, b, c = (Words((letter,)) for letter in "abc")

    assert parse("a b OR c", VOCABULARY) == Some((All((a, b)), c))
    assert parse("a (b АБО c)", VOCABULARY) == All((a, Some((b, c))))


def test_a_minus_leaves_out_a_word_a_field_or_a_bracket() -> None:
    found = parse('сфера -"саміт НАТО" -zone:teaser -(a OR b)', VOCABULARY)

    assert [is_wanted for _, is_wanted in tree.terms(found)] == [True, False, False, False, False]


def test_a_hyphen_within_a_word_leaves_nothing_out() -> None:
    assert parse("Індо-Тихоокеанський", VOCABULARY) == Words(("індо", "тихоокеанський"))


@pytest.mark.parametrize("quoted", ['"саміт НАТО"', "«саміт НАТО»", "“саміт НАТО”", "„саміт НАТО“"])
def test_any_quotation_marks_hold_words_together(quoted: str) -> None:
    assert parse(quoted, VOCABULARY) == Words(("саміт", "нато"))


def test_values_may_be_codes_or_names_in_either_language_and_case() -> None:
    assert parse("label:claim", VOCABULARY) == parse("label:твердження", VOCABULARY) == Field("label", "CLAIM")
    assert parse("KIND:намір", VOCABULARY) == Field("kind", "plan")


def test_lemmas_are_kept_as_words() -> None:
    assert parse('lemma:"Президент України"', VOCABULARY) == Words(("Президент", "України"), is_lemma=True)


def test_a_minus_before_a_minus_wants_again() -> None:
    assert parse("--a", VOCABULARY) == Not(Not(Words(("a",))))


@pytest.mark.parametrize(
    ("query", "problem", "place", "suggestion"),
    [
        ("label:CLAIM sorce:Reuters", QueryProblem.UNKNOWN_FIELD, (12, 5), "label:CLAIM source:Reuters"),
        ("qwzx:1", QueryProblem.UNKNOWN_FIELD, (0, 4), ""),
        ("a label:CLAM", QueryProblem.UNKNOWN_VALUE, (8, 4), "a label:CLAIM"),
        ("status:doen", QueryProblem.UNKNOWN_VALUE, (7, 4), "status:done"),
        ("label:", QueryProblem.NO_VALUE, (0, 5), ""),
        ("label:)", QueryProblem.NO_VALUE, (0, 5), ""),
        ("a ***", QueryProblem.NO_WORDS, (2, 3), "a"),
        ('a "саміт', QueryProblem.OPEN_QUOTE, (2, 6), 'a "саміт"'),
        ("a (b", QueryProblem.OPEN_BRACKET, (2, 1), "a (b)"),
        ("a) b", QueryProblem.STRAY_BRACKET, (1, 1), "a b"),
        ("a OR", QueryProblem.NOTHING_HERE, (2, 2), "a"),
        ("OR a", QueryProblem.NOTHING_HERE, (0, 2), "a"),
        ("a ()", QueryProblem.NOTHING_HERE, (2, 1), ""),
        ("-a", QueryProblem.NOTHING_WANTED, (0, 2), ""),
        ("  ", QueryProblem.EMPTY, (0, 0), ""),
        ("(" * 60 + "a" + ")" * 60, QueryProblem.TOO_DEEP, (51, 1), ""),
    ],
)
def test_errors_point_at_the_place_with_one_suggestion(
    query: str, problem: QueryProblem, place: tuple[int, int], suggestion: str
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query, VOCABULARY)

    error = caught.value
    assert (error.problem, (error.at, error.length), error.suggestion) == (problem, place, suggestion)


@given(st.lists(_PARTS, max_size=12).map("".join) | st.text(max_size=30))
def test_whatever_is_typed_is_understood_or_refused_at_a_place_in_it(typed: str) -> None:
    try:
        found = parse(typed, VOCABULARY)
    except QueryError as error:
        assert 0 <= error.at <= error.at + error.length <= len(typed)  # noqa: PT017 -- either is right
    else:
        assert any(is_wanted for _, is_wanted in tree.terms(found))


@given(st.lists(_PARTS, max_size=12).map("".join) | st.text(max_size=30))
def test_pieces_stand_in_order_with_nothing_but_space_between(typed: str) -> None:
    end = 0
    for piece in lexing.pieces(typed):
        assert not typed[end : piece.start].strip()
        assert piece.start < piece.end
        end = piece.end
    assert not typed[end:].strip()
