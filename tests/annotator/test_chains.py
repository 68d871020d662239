"""Who says what, and by way of whom: derived from relations, whatever these look like."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.chains import Speech, hops, through
from annotator.model import SpanId
from tests.annotator.formats.corpus import SCHEME, gold

if TYPE_CHECKING:
    from annotator.chains import Chain

EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=40)


def chains(source: str, *cites: str) -> list[str]:
    """Return the chains through *source*, where ``ab`` says that a cites b."""

    def cited(span: SpanId) -> list[SpanId]:
        return [SpanId(each[1]) for each in cites if each[0] == span]

    def citing(span: SpanId) -> list[SpanId]:
        return [SpanId(each[0]) for each in cites if each[1] == span]

    return ["".join(chain) for chain in through(SpanId(source), cited=cited, citing=citing)]


def test_a_chain_leads_from_the_origin_to_the_outlet_from_wherever_it_is_looked_at() -> None:
    assert [chains(source, "ab", "bc") for source in "abc"] == [["cba"]] * 3
    assert chains("x", "ab") == ["x"]


def test_where_it_forks_there_is_a_chain_for_each_way() -> None:
    assert chains("b", "ab", "bc", "bd") == ["cba", "dba"]
    assert chains("c", "ac", "bc") == ["ca", "cb"]


def test_a_loop_is_left_where_it_closes() -> None:
    assert chains("a", "ab", "ba") == ["ba"]
    assert chains("a", "aa") == ["a"]
    assert chains("a", "ab", "bc", "ca") == ["cba"]


def test_there_are_twenty_chains_at_most_and_none_takes_long() -> None:
    everybody = [f"{a}{b}" for a in "abcdefghijklmnop" for b in "abcdefghijklmnop"]

    assert len(chains("a", *everybody)) == 20


def test_a_chain_may_be_long() -> None:
    def cited(span: SpanId) -> list[SpanId]:
        return [SpanId(str(int(span) + 1))] if int(span) < 3000 else []

    (chain,) = through(SpanId("0"), cited=cited, citing=lambda _span: [])

    assert len(chain) == 3001


@given(edges=EDGES)
def test_every_chain_goes_through_its_source_and_meets_nobody_twice(edges: list[tuple[int, int]]) -> None:
    cites = {(str(a), str(b)) for a, b in edges}

    def cited(span: SpanId) -> list[SpanId]:
        return sorted(SpanId(b) for a, b in cites if a == span)

    def citing(span: SpanId) -> list[SpanId]:
        return sorted(SpanId(a) for a, b in cites if b == span)

    found: tuple[Chain, ...] = through(SpanId("0"), cited=cited, citing=citing)

    assert found
    for chain in found:
        assert "0" in chain
        assert len(set(chain)) == len(chain)
        assert all((after, before) in cites for before, after in pairwise(chain))


def test_the_gold_has_the_chain_that_its_article_tells_of() -> None:
    annotated = gold().articles[1]
    speech = Speech(annotated, SCHEME)
    texts = {span.id: span.text for span in annotated.spans}

    found = {tuple(texts[each] for each in chain) for claim in speech.claims for chain in speech.chains(claim.id)}

    assert ("офіс корейського президента", "Yonhap", "Укрінформ") in found


def test_what_speaks_is_claims_sources_cues_and_the_outlets_between() -> None:
    annotated = gold().articles[1]

    speaking = Speech(annotated, SCHEME).speaking()

    labels = {span.label for span in annotated.spans if span.id in speaking}
    assert labels == {"CLAIM", "SOURCE", "CUE"}
    assert {"Yonhap", "Укрінформ"} <= {span.text for span in annotated.spans if span.id in speaking}


@pytest.mark.parametrize(
    ("chain", "outlet", "steps"),
    [
        (("офіс", "Yonhap", "Укрінформ"), "Укрінформ", 2),
        (("офіс", "Yonhap"), "Укрінформ", 2),
        (("Юн",), "Reuters", 1),
        (("REUTERS",), "Reuters", 0),
        (("Юн",), "", 0),
    ],
)
def test_hops_are_counted_from_the_outlet_whether_the_text_names_it_or_not(
    chain: tuple[str, ...], outlet: str, steps: int
) -> None:
    assert hops(chain, outlet) == steps
