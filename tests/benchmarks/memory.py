"""Memory: what a list four times as long costs more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks import projects
from tests.benchmarks.alone import cost
from tests.benchmarks.figures import Figure, Yardstick

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROWS, _QUICK_ROWS = 250_000, 25_000
_TIMES = 4
_FLAT = 1.15
"""What counts as flat: this many times the memory for four times the rows."""


def measure(home: Path, *, is_quick: bool) -> Iterator[Figure]:
    """Show the list in a process of its own: of so many rows, and of four times as many."""
    rows = _QUICK_ROWS if is_quick else _ROWS
    small, large = (cost(home, "list", projects.listed(size)).peak for size in (rows, _TIMES * rows))
    subject = f"memory, {rows:,} → {_TIMES * rows:,} rows"
    plain = Yardstick("the smaller one", small)
    yield Figure(subject, "list", "peak", large, unit="MB", budget=_FLAT * small, yardstick=plain)
