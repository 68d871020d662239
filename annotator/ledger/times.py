"""Where moments stand on an axis: in step with time, but long silences are cut short."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = timedelta(days=2)
"""Silence that is drawn as long as it was."""
BREAK = 96.0
"""How wide a longer one is drawn."""
_WIDTH = 560.0
_LEAST, _MOST = 3.0, 72.0
_HOURS = (1, 2, 3, 6, 12, 24, 48)
_TICK, _NEAR = 88.0, 4.0
_DAY = 10


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis."""

    x: float
    moment: datetime


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the axis is broken, and how many whole days are left out."""

    left: float
    right: float
    days: int


def moment_of(published: str) -> datetime | None:
    """Return the moment of a date, as the clock showed it there; a day alone is its beginning. None: it is no date."""
    try:
        moment = datetime.fromisoformat(published).replace(tzinfo=None)
    except ValueError:
        return None
    return moment if MINYEAR < moment.year < MAXYEAR else None


def has_hour(published: str) -> bool:
    """Tell whether more than the day is known."""
    return len(published) > _DAY


class TimeScale:
    """From moments to places, the first one at 0."""

    def __init__(self, moments: Iterable[datetime]) -> None:
        self._moments = sorted(set(moments))
        gaps = [after - before for before, after in pairwise(self._moments)]
        hours = sum(_hours(gap) for gap in gaps if gap <= LONGEST)
        self.per_hour = min(_MOST, max(_LEAST, _WIDTH / hours)) if hours else _MOST
        self._places = [0.0] if self._moments else []
        for gap in gaps:
            self._places.append(self._places[-1] + (_hours(gap) * self.per_hour if gap <= LONGEST else BREAK))

    def x(self, moment: datetime) -> float:
        """Return where one of the moments stands."""
        at = bisect_right(self._moments, moment) - 1
        return self._places[at] + _hours(moment - self._moments[at]) * self.per_hour

    def cuts(self) -> tuple[Cut, ...]:
        """Return where long silences are cut."""
        return tuple(
            Cut(self._places[number], self._places[number + 1], (after - before).days)
            for number, (before, after) in enumerate(pairwise(self._moments))
            if after - before > LONGEST
        )

    def ticks(self) -> tuple[Tick, ...]:
        """Return marks at full hours, far enough apart to be read, in every stretch of time between silences."""
        step = next((hours for hours in _HOURS if hours * self.per_hour >= _TICK), _HOURS[-1])
        found: list[Tick] = []
        stretches = self._stretches()
        for number, (first, last) in enumerate(stretches):
            left = self.x(first) - (_NEAR if number else _TICK)
            right = self.x(last) + (_TICK if number + 1 == len(stretches) else _NEAR)
            here = [tick for tick in self._full_hours(first, last, step) if left <= tick.x <= right]
            found += here or [Tick(self.x(first), first)]
        return tuple(found)

    def _full_hours(self, first: datetime, last: datetime, step: int) -> Iterator[Tick]:
        """Yield full hours from the one before *first* to the one after *last*."""
        moment = first.replace(hour=first.hour // step * step, minute=0, second=0, microsecond=0)
        while moment < last + timedelta(hours=step):
            before = _hours(first - moment) if moment < first else 0.0
            yield Tick(self.x(max(first, moment)) - before * self.per_hour, moment)
            moment += timedelta(hours=step)

    def _stretches(self) -> list[tuple[datetime, datetime]]:
        found: list[tuple[datetime, datetime]] = []
        for moment in self._moments:
            if found and moment - found[-1][1] <= LONGEST:
                found[-1] = (found[-1][0], moment)
            else:
                found.append((moment, moment))
        return found


def _hours(gap: timedelta) -> float:
    return gap / timedelta(hours=1)
