"""What has been joined belongs together, at however many removes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.forest import Forest


def test_what_was_never_joined_stands_alone() -> None:
    assert Forest[str]().root("a") == "a"


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_the_root_is_the_smallest_that_can_be_reached(pairs: list[tuple[int, int]]) -> None:
    forest: Forest[int] = Forest()
    for first, second in pairs:
        forest.join(first, second)

    reached = {number: {number} for number in range(13)}
    for _ in reached:
        for first, second in pairs:
            together = reached[first] | reached[second]
            reached[first], reached[second] = together, together
    assert [forest.root(number) for number in range(13)] == [min(reached[number]) for number in range(13)]
