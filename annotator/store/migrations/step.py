"""What a step from one version of the project file to the next is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next."""

    leads_to: int
    fingerprint_before: str
    """Of files of the version it starts from: what *fingerprint.expected* returned when that was the newest."""
    run: Callable[[sqlite3.Connection], None]
    """Changes schema and rows, in the transaction it is called in, with foreign keys off."""
    may_lose_rows_of: frozenset[str] = frozenset()
    """Tables whose row count may change; of every other table that is there before and after, it must not."""
