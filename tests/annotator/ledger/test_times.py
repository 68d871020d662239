"""The axis of time: in step, broken where nothing happened for long, marked at full hours."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from annotator.ledger.times import BREAK, TimeScale, moment_of

NINE = datetime(2023, 7, 11, 9, 10)  # noqa: DTZ001 -- as the clock showed it there


@pytest.mark.parametrize("published", ["", "кілька днів тому", "2023-13-01", "0001-01-01", "9999-12-31T23:00"])
def test_what_is_no_date_has_no_moment(published: str) -> None:
    assert moment_of(published) is None


def test_a_moment_is_what_the_clock_showed_there() -> None:
    assert moment_of("2023-07-11T09:10:00+09:00") == NINE
    assert moment_of("2023-07-11") == datetime(2023, 7, 11)  # noqa: DTZ001 -- likewise


def test_twice_the_time_is_twice_as_far() -> None:
    scale = TimeScale([NINE, NINE + timedelta(hours=2), NINE + timedelta(hours=6)])

    assert scale.x(NINE) == 0
    assert scale.x(NINE + timedelta(hours=6)) == pytest.approx(3 * scale.x(NINE + timedelta(hours=2)))


def test_a_silence_of_more_than_two_days_is_cut_and_told_of() -> None:
    later = NINE + timedelta(days=30)
    scale = TimeScale([NINE, later])

    assert scale.x(later) == BREAK
    assert [(cut.left, cut.right, cut.days) for cut in scale.cuts()] == [(0, BREAK, 30)]
    assert TimeScale([NINE, NINE + timedelta(days=2)]).cuts() == ()


def test_ticks_stand_at_full_hours_apart_enough_to_be_read_and_never_in_a_silence() -> None:
    moments = [NINE, NINE + timedelta(hours=7), NINE + timedelta(days=30)]
    ticks = TimeScale(moments).ticks()

    assert all(tick.moment in moments or tick.moment.minute == 0 for tick in ticks)
    places = [tick.x for tick in ticks]
    assert places == sorted(places)
    assert {tick.moment.date() for tick in ticks} <= {moment.date() for moment in moments}
    assert TimeScale([]).ticks() == ()
