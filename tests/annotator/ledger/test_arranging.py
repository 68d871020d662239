"""Which claims the ledger lists, in which order and families, and that its counts say what a filter would bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ledger import families
from annotator.ledger.arranging import arranged, facets
from annotator.ledger.values import (
    OUTLET,
    RELATION,
    Entry,
    Ledger,
    LedgerFilter,
    Link,
    Order,
    SortField,
    family_of_line,
    head_line,
)

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

_DATES = ("", "2023-07-11", "2023-07-11T09:00", "2023-07-12")


def entry(key: int, outlet: str = "Reuters", published: str = "", *, kind: str = "fact", **more: object) -> Entry:
    fields = {"source": "marked", "is_teaser": False, "ties": frozenset[str]()} | more
    return Entry(key=key, outlet=outlet, published=published, choices=(kind, "certain"), **fields)  # type: ignore[arg-type]


def ledger(*entries: Entry, links: tuple[Link, ...] = ()) -> Ledger:
    return families.ledger(entries, links, columns=("kind", "certainty"), same="same", updates="updates")


@st.composite
def ledgers(draw: DrawFn) -> Ledger:
    number = draw(st.integers(0, 8))
    keys = range(1, number + 1)
    pairs = st.tuples(st.sampled_from(("same", "updates")), st.integers(1, 9), st.integers(1, 9))
    links = [Link(*each) for each in draw(st.lists(pairs, max_size=10)) if each[1] != each[2]]
    return families.ledger(
        [
            entry(
                key,
                draw(st.sampled_from(("AP", "Reuters"))),
                draw(st.sampled_from(_DATES)),
                kind=draw(st.sampled_from(("fact", "plan"))),
                is_teaser=draw(st.booleans()),
                ties=frozenset(link.type for link in links if key in link[1:]),
            )
            for key in keys
        ],
        links,
        columns=("kind", "certainty"),
        same="same",
        updates="updates",
    )


@given(pairs=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_groups_are_what_can_be_reached(pairs: list[tuple[int, int]]) -> None:
    groups = families.joined_groups(pairs)

    for one in range(10):
        reached, waiting = {one}, [one]
        while waiting:
            key = waiting.pop()
            fresh = {b if a == key else a for a, b in pairs if key in {a, b}} - reached
            reached |= fresh
            waiting += fresh
        assert ([group for group in groups if one in group] or [[one]]) == [sorted(reached)]


@given(shown=ledgers())
def test_every_claim_stands_in_the_table_once_and_family_by_family(shown: Ledger) -> None:
    lines = arranged(shown, LedgerFilter(with_teasers=True), Order()).lines

    assert sorted(line for line in lines if line > 0) == [entry.key for entry in shown.entries]
    head = 0
    for line in lines:
        if line <= 0:
            head = line
        elif line in shown.family_of:
            assert family_of_line(head) == shown.family_of[line]


@given(shown=ledgers(), kinds=st.sets(st.sampled_from(("fact", "plan"))), is_descending=st.booleans())
def test_a_count_is_what_the_filter_brings(shown: Ledger, kinds: set[str], is_descending: bool) -> None:
    wanted = LedgerFilter(wanted={"attribute.kind": frozenset(kinds)})
    order = Order(is_grouped=False, is_descending=is_descending)
    now = arranged(shown, wanted, order)

    for facet in facets(shown):
        for value, count in now.counts[facet].items():
            only = LedgerFilter(wanted=wanted.wanted | {facet: frozenset({value})})
            assert arranged(shown, only, order).claims == count


def test_families_come_first_and_by_date() -> None:
    late, early = entry(1, "AP", "2023-07-12"), entry(2, "Reuters", "2023-07-11")
    shown = ledger(late, early, entry(3, "AP", "2023-07-10"), links=(Link("same", 1, 2),))

    assert list(arranged(shown, LedgerFilter(), Order()).lines) == [head_line(0), 2, 1, 0, 3]
    assert list(arranged(shown, LedgerFilter(), Order(), folded={0}).lines) == [head_line(0), 0, 3]
    assert list(arranged(shown, LedgerFilter(), Order(), folded={-1}).lines) == [head_line(0), 2, 1, 0]


def test_who_was_first_is_told_as_far_as_dates_tell_it() -> None:
    dates = {"Reuters": "2023-07-11T09:00", "AP": "2023-07-11T08:00"}
    exact = ledger(*(entry(key, *item) for key, item in enumerate(dates.items(), 1)), links=(Link("same", 1, 2),))
    vague = ledger(entry(1, "AP", "2023-07-11"), entry(2, "Reuters", "2023-07-11T08:00"), links=(Link("same", 1, 2),))
    unknown = ledger(entry(1, "AP"), entry(2, "Reuters"), links=(Link("same", 1, 2),))

    assert [each.families[0].first_seen for each in (exact, vague, unknown)] == [("AP",), ("AP", "Reuters"), ()]


def test_a_family_knows_what_it_updates_and_each_claim_counts_once() -> None:
    links = (Link("same", 1, 2), Link("updates", 1, 3), Link("updates", 2, 3), Link("contradicts", 4, 1))
    (family,) = ledger(
        entry(1, "Укрінформ"), entry(2, "Укрінформ"), entry(3, "Reuters"), entry(4, "AP"), links=links
    ).families

    assert family.updates == ("Reuters",)
    assert family.ties == {("updates", True): 1, ("contradicts", False): 1}


def test_claims_of_teasers_are_counted_and_left_out() -> None:
    shown = ledger(entry(1), entry(2, is_teaser=True))

    without, with_them = (arranged(shown, LedgerFilter(with_teasers=each), Order()) for each in (False, True))

    assert (list(without.lines), without.teasers, list(with_them.lines)) == ([1], 1, [1, 2])


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (SortField.DATE, [2, 3, 1]),
        (SortField.OUTLET, [1, 3, 2]),
        (SortField.FIRST, [2, 3, 1]),
        (SortField.TIES, [3, 1, 2]),
    ],
)
def test_the_table_is_ordered_by_what_is_asked_for(field: SortField, expected: list[int]) -> None:
    shown = ledger(
        entry(1, "AP", "", kind="plan"),
        entry(2, "Укрінформ", "2023-07-11"),
        entry(3, "Reuters", "2023-07-12", ties=frozenset({"updates"})),
    )

    assert list(arranged(shown, LedgerFilter(), Order(by=field, is_grouped=False)).lines) == expected


def test_relations_and_outlets_filter_too() -> None:
    shown = ledger(entry(1, "AP", ties=frozenset({"same", "updates"})), entry(2, "Reuters"))

    by_relation = arranged(shown, LedgerFilter(wanted={RELATION: frozenset({"updates"})}), Order())
    by_outlet = arranged(shown, LedgerFilter(wanted={OUTLET: frozenset({"Reuters"})}), Order(), found={1})

    assert (list(by_relation.lines), list(by_outlet.lines)) == ([1], [])
