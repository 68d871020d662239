"""What a benchmark finds: one figure with its budget and what it is held against."""

from __future__ import annotations

import math
import statistics
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MS = 1000


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The same work done plainly, measured in the same run."""

    name: str
    value: float
    cpu: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report."""

    subject: str
    name: str
    statistic: str
    value: float
    runs: int = 1
    unit: str = "ms"
    cpu: float | None = None
    """CPU time of the whole process, all threads, in the same unit; wall time alone says little on a busy machine."""
    budget: float | None = None
    """The value has to stay below; None: shown for what it tells."""
    yardstick: Yardstick | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the yardstick."""
        return self.value / self.yardstick.value if self.yardstick and self.yardstick.value else None

    @property
    def cpu_ratio(self) -> float | None:
        """How many times the yardstick in CPU time: what can be compared on a busy machine."""
        base = self.yardstick.cpu if self.yardstick else None
        return self.cpu / base if base and self.cpu is not None else None

    @property
    def is_over(self) -> bool:
        """Whether the budget is exceeded."""
        return self.budget is not None and self.value >= self.budget


@dataclass(slots=True)
class Samples:
    """Times of the same work done again and again, in milliseconds."""

    walls: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)

    @contextmanager
    def run(self) -> Iterator[None]:
        """Measure what is done inside."""
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.add(time.perf_counter() - wall, time.process_time() - cpu)

    def add(self, wall: float, cpu: float) -> None:
        """Note one run, in seconds."""
        self.walls.append(wall * _MS)
        self.cpus.append(cpu * _MS)

    def figure(
        self,
        subject: str,
        name: str,
        statistic: str = "median",
        *,
        budget: float | None = None,
        yardstick: Yardstick | None = None,
    ) -> Figure:
        """Return one statistic of the runs: ``median``, ``p95``, ``p99`` or ``worst``."""
        return Figure(
            subject,
            name,
            statistic,
            statistic_of(self.walls, statistic),
            runs=len(self.walls),
            cpu=statistic_of(self.cpus, statistic),
            budget=budget,
            yardstick=yardstick,
        )

    def yardstick(self, name: str) -> Yardstick:
        """Return the median of the runs as something to hold others against."""
        return Yardstick(name, statistics.median(self.walls), statistics.median(self.cpus))


def statistic_of(values: list[float], statistic: str) -> float:
    """Return the median, a percentile (``p95``: what 95 of 100 runs stay below) or the worst of *values*."""
    ordered = sorted(values)
    match statistic:
        case "median":
            return statistics.median(ordered)
        case "worst":
            return ordered[-1]
        case _:
            share = int(statistic.removeprefix("p")) / 100
            return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
