"""Parts without leaks: groups stay together, the same seed gives the same parts, and additions move nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import ArticleId, StoryId
from annotator.splits.dividing import divide
from annotator.splits.plan import Grouping, Method, Plan, Profile, Split

if TYPE_CHECKING:
    from collections.abc import Sequence

PLANS = st.builds(
    Plan,
    method=st.sampled_from(Method),
    grouping=st.sampled_from(Grouping),
    seed=st.integers(0, 5),
    shares=st.sampled_from([(0.8, 0.1, 0.1), (8, 1, 1), (1, 1, 1), (1, 0, 0)]),
)
PAIRS = st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=20)


def identity(number: int) -> ArticleId:
    return ArticleId(f"{number:032x}")


def profiles(count: int) -> list[Profile]:
    return [
        Profile(
            identity(number),
            outlet=("Reuters", "Укрінформ", "", "Yonhap ")[number % 4],
            published=f"2023-{number % 12 + 1:02}-01" if number % 5 else "",
            labels=Counter({"CLAIM": 1 + number % 4, ("PER", "ORG", "LOC")[number % 3]: 1 + number % 7}),
        )
        for number in range(count)
    ]


def pairs(numbers: Sequence[tuple[int, int]]) -> list[tuple[ArticleId, ArticleId]]:
    return [(identity(first), identity(second)) for first, second in numbers]


@given(PLANS, PAIRS, PAIRS)
def test_no_group_and_no_copies_are_ever_in_two_parts(
    plan: Plan, copies: list[tuple[int, int]], related: list[tuple[int, int]]
) -> None:
    division = divide(profiles(30), plan, copies=pairs(copies), related=pairs(related))

    assert (division.shared_groups, division.near_copies) == (0, 0)
    assert all(division.places[a] is division.places[b] for a, b in pairs(copies))
    if plan.grouping is Grouping.STORY:
        assert all(division.places[a] is division.places[b] for a, b in pairs(related))
    assert sum(row.articles for row in division.rows) == 30
    assert divide(profiles(30), plan, copies=pairs(copies), related=pairs(related)) == division


@given(st.integers(0, 9), st.integers(1, 30))
def test_by_hash_more_articles_move_none_that_were_there(seed: int, more: int) -> None:
    plan = Plan(seed=seed)

    before = divide(profiles(30), plan).places
    after = divide(profiles(30 + more), plan).places

    assert before.items() <= after.items()


def test_a_copy_that_comes_later_joins_the_part_of_the_first() -> None:
    plan = Plan()
    before = divide(profiles(30), plan).places

    after = divide(profiles(31), plan, copies=pairs([(30, 7)])).places

    assert before.items() <= after.items()
    assert after[identity(30)] is before[identity(7)]


@pytest.mark.parametrize("method", Method)
def test_shares_come_close_to_those_wanted(method: Method) -> None:
    division = divide(profiles(3000), Plan(method=method, grouping=Grouping.NONE))

    shares = [row.articles / 3000 for row in division.rows]
    tolerance = 0.03 if method is Method.HASH else 0.005
    assert shares == pytest.approx([0.8, 0.1, 0.1], abs=tolerance)


def test_balanced_parts_have_every_label_in_proportion() -> None:
    division = divide(profiles(400), Plan(method=Method.BALANCED, grouping=Grouping.NONE))

    total = Counter[str]()
    for row in division.rows:
        total.update(row.labels)
    for row, share in zip(division.rows, (0.8, 0.1, 0.1), strict=True):
        for label, count in row.labels.items():
            assert count / total[label] == pytest.approx(share, abs=0.01)


def test_articles_of_a_former_data_set_stay_where_they_were() -> None:
    kept = {identity(number): Split.TEST for number in range(10)}

    for method in Method:
        division = divide(profiles(30), Plan(method=method, kept=kept), copies=pairs([(3, 25)]))
        assert all(division.places[article] is Split.TEST for article in kept)
        assert division.places[identity(25)] is Split.TEST


def test_by_date_nothing_in_train_is_later_than_its_end() -> None:
    plan = Plan(cuts=("2023-06-01", "2023-10-01"), grouping=Grouping.NONE)

    division = divide(profiles(60), plan, copies=pairs([(1, 11)]))

    dates = {profile.article: profile.published for profile in profiles(60)}
    assert all(dates[each] < "2023-06-01" for each, split in division.places.items() if split is Split.TRAIN)
    assert division.places[identity(1)] is division.places[identity(11)] is Split.TEST
    assert division.undated == 12


@pytest.mark.parametrize("method", Method)
def test_a_story_is_in_one_part(method: Method) -> None:
    told = [replace(each, story=StoryId(f"{number // 5:032x}")) for number, each in enumerate(profiles(30))]

    division = divide(told, Plan(method=method, shares=(1, 1, 1)))

    assert len(set(division.groups.values())) == 6
    assert division.shared_groups == 0
    apart = divide(told, Plan(grouping=Grouping.NONE))
    assert len(set(apart.groups.values())) == 30


def test_one_outlet_is_in_one_part() -> None:
    division = divide(profiles(60), Plan(grouping=Grouping.OUTLET))

    named = {profile.article: profile.outlet.strip() for profile in profiles(60) if profile.outlet}
    assert len({(outlet, division.places[article]) for article, outlet in named.items()}) == 3
