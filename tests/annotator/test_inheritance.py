"""What claims inherit whose source nobody has marked: derived from the article, whatever it looks like."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import text
from annotator.inheritance import NOBODY, Heirs, Heritage, Inherited, names, of_line
from annotator.model import Metadata, SpanId
from tests.annotator.formats.corpus import SCHEME, gold

OUTLETS = st.sampled_from(["", "Reuters", "Укрінформ", "  Європейська  правда "])
LINES = st.text(st.sampled_from("AБв1 ,;/|«».-:—і\u00a0"), max_size=20) | st.sampled_from(["Reuters", "Reuters, AFP"])


class Mark(NamedTuple):
    """A mark made by hand."""

    id: SpanId
    label: str
    start: int
    end: int
    text: str
    attributes: dict[str, str]


class Place(NamedTuple):
    """Where a claim starts."""

    start: int


def source(name: str, start: int, *, number: int = 0) -> Mark:
    return Mark(SpanId(f"{name}{number}"), "SOURCE", start, start + len(name), name, {})


def zone(kind: str, start: int, end: int) -> Mark:
    return Mark(SpanId(f"{kind}{start}"), "ZONE", start, end, "", {"type": kind})


def heritage(*marks: Mark, line: str = "", outlet: str = "Укрінформ", cites: str = "") -> Heritage:
    """Return what is inherited; *cites* are pairs of marks' ids, as ``a>b``."""
    pairs = [pair.split(">") for pair in cites.split()]

    def cited(span: SpanId) -> list[SpanId]:
        return [SpanId(head) for tail, head in pairs if tail == span]

    return Heritage(Metadata(source_line=line, outlet=outlet), marks, cited=cited, scheme=SCHEME)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Reuters", ["Reuters"]),
        ("Reuters, AFP", ["Reuters", "AFP"]),
        ("Агентство «Reuters», (МЗС)", ["Агентство «Reuters»", "МЗС"]),
        ("«Голос» і «Час»; («AFP»); “ТАСС”", ["«Голос» і «Час»", "AFP", "ТАСС"]),
        ("«AFP, Reuters»", ["AFP", "Reuters"]),
        ("Reuters/AFP; Bloomberg | ТАСС", ["Reuters", "AFP", "Bloomberg", "ТАСС"]),
        ("Reuters; reuters", ["Reuters"]),
        ("Reuters, посилаючись на Yonhap", ["Reuters, посилаючись на Yonhap"]),
        ("Міністерство освіти і науки", ["Міністерство освіти і науки"]),
        ("Джерело: «Українська правда».", ["Українська правда"]),
        ("Source — AP", ["AP"]),
        ("https://t.me/ukrinform/1", ["https://t.me/ukrinform/1"]),
        ("president.gov.ua/news, Reuters", ["president.gov.ua/news", "Reuters"]),
        (" — ", []),
        ("", []),
    ],
)
def test_a_source_line_names_one_or_several(line: str, named: list[str]) -> None:
    assert list(names(line)) == named


def test_a_claim_inherits_the_line_and_the_outlet_of_its_article() -> None:
    assert of_line("Reuters", "Укрінформ") == Inherited((("Reuters", "Укрінформ"),), 0)
    assert of_line("Reuters, AFP", "Укрінформ").chains == (("Reuters", "Укрінформ"), ("AFP", "Укрінформ"))
    assert of_line("Reuters", "REUTERS").chains == (("Reuters",),)
    assert of_line("", "Укрінформ").chains == (("Укрінформ",),)
    assert of_line("Reuters", "").chains == (("Reuters",),)
    assert of_line(" ", " ") == NOBODY


@given(LINES, OUTLETS)
def test_every_inherited_chain_has_names_and_leads_to_the_outlet(line: str, outlet: str) -> None:
    found = of_line(line, outlet)

    assert found.hops == 0
    assert bool(found.chains) == bool(names(line) or outlet)
    assert all(name.strip() for chain in found.chains for name in chain)
    if outlet:
        assert {text.fold(chain[-1]) for chain in found.chains} == {text.fold(" ".join(outlet.split()))}
    assert len(set(found.chains)) == len(found.chains)


def test_where_the_header_has_no_line_the_outlet_s_own_words_tell_whom_it_cites() -> None:
    marks = source("офіс", 30), source("Yonhap", 40), source("Укрінформ", 50), source("Укрінформ", 90, number=1)
    found = heritage(*marks, cites="Укрінформ0>Yonhap0 Yonhap0>офіс0 Укрінформ1>офіс0")

    assert found.of(Place(0)) == Inherited((("офіс", "Yonhap", "Укрінформ"),), 2)


def test_what_the_header_says_goes_before_what_is_marked() -> None:
    marks = source("Yonhap", 40), source("Укрінформ", 50)

    found = heritage(*marks, line="Reuters", cites="Укрінформ0>Yonhap0")

    assert found.of(Place(0)) == Inherited((("Reuters", "Укрінформ"),), 0)


def test_a_marked_source_line_names_all_its_sources() -> None:
    marks = source("Reuters", 5), source("AFP", 15), source("Yonhap", 40), zone("source_line", 0, 20)

    assert heritage(*marks).of(Place(60)).chains == (("Reuters", "Укрінформ"), ("AFP", "Укрінформ"))


def test_unrelated_news_inherits_the_outlet_alone() -> None:
    found = heritage(zone("teaser", 100, 200), line="Reuters")

    assert found.of(Place(99)).chains == (("Reuters", "Укрінформ"),)
    assert found.of(Place(100)) == Inherited((("Укрінформ",),), 0)


def test_a_source_in_unrelated_news_does_not_speak_for_the_article() -> None:
    marks = source("Укрінформ", 150), source("Yonhap", 160), zone("teaser", 100, 200)

    assert heritage(*marks, cites="Укрінформ0>Yonhap0").of(Place(0)).chains == (("Укрінформ",),)


EDGES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=15)


@given(EDGES, st.integers(0, 5), st.booleans())
def test_marked_chains_end_at_the_outlet_and_their_hops_are_those_marked(
    edges: list[tuple[int, int]], own: int, has_line: bool
) -> None:
    marks = [source("Укрінформ" if number == own else f"s{number}", 10 * number) for number in range(6)]
    ids = [mark.id for mark in marks]
    cites = " ".join(f"{ids[tail]}>{ids[head]}" for tail, head in edges)

    found = heritage(*marks, *([zone("source_line", 0, 60)] if has_line else []), cites=cites).of(Place(99))

    assert found.chains
    assert all(chain[-1] == "Укрінформ" for chain in found.chains)
    assert all(len(set(chain[:-1])) == len(chain) - 1 for chain in found.chains)
    assert 0 <= found.hops <= max(len(chain) for chain in found.chains)
    if not has_line:
        assert found.hops == max(len(chain) for chain in found.chains) - 1


def test_only_claims_inherit_of_which_nobody_has_said_whose_they_are() -> None:
    for annotated in gold().articles:
        heirs = Heirs(annotated, SCHEME)
        sourced = {each.source for each in annotated.relations if each.type == "attributed_to"}
        for claim in (span for span in annotated.spans if span.label == "CLAIM"):
            is_told = claim.id in sourced or claim.own_voice
            assert (heirs.inherited(claim) == NOBODY) == is_told
            assert heirs.inherited(claim.model_copy(update={"own_voice": True})) == NOBODY
