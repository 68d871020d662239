"""Dates as newsrooms write them, in Ukrainian, English and Russian, and as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, time

_MONTHS = (
    ("січ", "янв", "jan"),
    ("лют", "фев", "feb"),
    ("бер", "мар", "mar"),
    ("квіт", "апр", "apr"),
    ("трав", "мая", "май", "may"),
    ("черв", "июн", "jun"),
    ("лип", "июл", "jul"),
    ("серп", "авг", "aug"),
    ("вер", "сен", "sep"),
    ("жовт", "окт", "oct"),
    ("лист", "ноя", "nov"),
    ("груд", "дек", "dec"),
)
_MONTH = "(?P<month>" + "|".join(f"{stem}[^\\W\\d_]*" for stems in _MONTHS for stem in stems) + r")\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_DAY}\.(?P<number>[01]?\d)\.{_YEAR}\b",
        rf"\b{_DAY}/(?P<number>[01]?\d)/{_YEAR}\b",
        rf"\b{_DAY}(?:st|nd|rd|th|-го)?\s+{_MONTH},?\s+{_YEAR}(?:\s*(?:року|р\.|года|г\.))?",
        rf"\b{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
    )
)
_SOME_YEAR = re.compile(_YEAR)
"""What every form has: most lines are told by it to have no date, at once."""
_SLASHED = 2
_TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:\s*(?P<half>[ap]\.?m\b\.?))?", re.IGNORECASE
)
_LONGEST_REST = 40
_NOON = 12


def moment_of(line: str) -> str:
    """Return the date, or date and time, that *line* is about, as ISO 8601; empty if it is about something else.

    A line that says much besides the date only mentions one. Dates that could be read in two ways are left alone.
    """
    if _SOME_YEAR.search(line) is None:
        return ""
    for index, form in enumerate(_FORMS):
        match = form.search(line)
        if match is None:
            continue
        rest = line[: match.start()] + " " + line[match.end() :]
        clock = _TIME.search(rest)
        if clock:
            rest = rest[: clock.start()] + rest[clock.end() :]
        day = _date(match, is_slashed=index == _SLASHED)
        if day is None or len(rest.strip()) > _LONGEST_REST:
            return ""
        moment = _clock(clock) if clock else None
        return f"{day.isoformat()}T{moment.isoformat('minutes')}" if moment else day.isoformat()
    return ""


def _date(match: re.Match[str], *, is_slashed: bool) -> date | None:
    found = match.groupdict()
    month = int(found["number"]) if found.get("number") else _month(found["month"])
    day = int(found["day"])
    if is_slashed and month != day:
        if max(month, day) <= _NOON:
            return None  # 3/4 is March in one country and April in the other
        month, day = min(month, day), max(month, day)
    try:
        return date(int(found["year"]), month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    lower = name.lower()
    return next(number for number, stems in enumerate(_MONTHS, 1) if lower.startswith(stems))


def _clock(match: re.Match[str]) -> time | None:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    try:
        return time(hour, int(match["minute"]))
    except ValueError:
        return None
