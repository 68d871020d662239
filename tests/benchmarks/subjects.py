"""Everything that is measured, by the name it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tests.benchmarks import (
    comparing,
    corpora,
    every_format,
    exactness,
    giant,
    labelling,
    ledgers,
    listing,
    memory,
    moving,
    occurring,
    opening,
    proposing,
    registries,
    searching,
    starting,
    transfer,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.benchmarks.figures import Figure


class Measure(Protocol):
    """Measures one subject."""

    def __call__(self, home: Path, *, is_quick: bool) -> Iterator[Figure]:
        """Yield what is found; *home* is a folder for settings and whatever else it needs."""
        ...


ALL: dict[str, Measure] = {
    "label": labelling.measure,
    "move": moving.measure,
    "open": opening.measure,
    "list": listing.measure,
    "ledger": ledgers.measure,
    "start": starting.measure,
    "transfer": transfer.measure,
    "corpus": corpora.measure,
    "memory": memory.measure,
    "occurrences": occurring.measure,
    "search": searching.measure,
    "registry": registries.measure,
    "stories": proposing.measure,
    "compare": comparing.measure,
    "giant": giant.measure,
    "exactness": exactness.measure,
}
LARGE: dict[str, Measure] = {"large-corpus": corpora.measure_large, "formats": every_format.measure}
"""What takes so long that it is measured only if asked for."""
