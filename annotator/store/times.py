"""Moments as the file keeps them: microseconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def now() -> int:
    """Return this moment."""
    return stored(datetime.now(UTC))


def stored(moment: datetime) -> int:
    """Return *moment*, which must know its zone, as the file keeps it."""
    return (moment - _EPOCH) // _MICROSECOND


@lru_cache(maxsize=1024)
def read(micros: int) -> datetime:
    """Return a stored moment as an aware datetime in UTC; marks of one import share theirs."""
    return _EPOCH + timedelta(microseconds=micros)
