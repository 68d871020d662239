"""What the lines round an article tell about it: title, source, author, photograph, date. The text is only read."""

from __future__ import annotations

import re
from itertools import islice

from annotator.importers.dates import moment_of
from annotator.importers.languages import language_of
from annotator.model import Metadata

_HEAD, _FOOT = 15, 10
_LONGEST_LINE = 160
_LONGEST_TITLE = 200
_SHORTENED = 80
_FIELDS = {
    "source_line": re.compile(r"(?:Джерело|Джерела|Source|Sources|Источник)\s*[:—–]\s*(.+)", re.IGNORECASE),
    "photo": re.compile(
        r"(?:Фото|Світлина|Головне фото|Photo|Photos|Photograph|Picture|Image)(?:\s+by)?\s*[:—–]\s*(.+)", re.IGNORECASE
    ),
    "author": re.compile(r"(?:Автор|Автори|Авторка|Author|Authors|Written by|By)\s*[:—–]\s*(.+)", re.IGNORECASE),
    "url": re.compile(r"(?:URL|Посилання|Link)?\s*:?\s*(https?://\S+)", re.IGNORECASE),
    "outlet": re.compile(r"(?:Видання|ЗМІ|Outlet|Publisher)\s*[:—–]\s*(.+)", re.IGNORECASE),
}
_BYLINE = re.compile(r"By\s+((?:[A-Z][\w.’'-]*\s*(?:,|and)?\s*){1,8})")


def metadata_of(text: str, *, fallback: str = "") -> Metadata:
    """Return what the first and last lines of *text* tell; *fallback* is the title of a text without words.

    Without a headline the title is how the text begins, shortened.
    """
    start, end = _edges(text)
    found: dict[str, str] = {}
    for line in (*start, *end):
        if len(line) > _LONGEST_LINE:
            continue
        for field, value in _told(line):
            found.setdefault(field, value)
    return Metadata(title=_title(start) or fallback, language=language_of(text), **found)


def _edges(text: str) -> tuple[list[str], list[str]]:
    """Return the first and the last lines that have something on them."""
    reach = 20_000
    if len(text) <= 2 * reach:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return lines[:_HEAD], lines[max(_HEAD, len(lines) - _FOOT) :]
    first = [line.strip() for line in text[:reach].split("\n") if line.strip()]
    last = [line.strip() for line in text[-reach:].split("\n")[1:] if line.strip()]
    return first[:_HEAD], last[-_FOOT:]


def _told(line: str) -> list[tuple[str, str]]:
    for field, pattern in _FIELDS.items():
        match = pattern.fullmatch(line)
        if match:
            return [(field, match[1].strip().rstrip("."))]
    byline = _BYLINE.fullmatch(line)
    if byline:
        return [("author", byline[1].strip())]
    moment = moment_of(line)
    return [("published", moment)] if moment else []


def is_title(line: str, *, has_more: bool) -> bool:
    """Tell whether the first line looks like a headline: short, no full stop, more text to come."""
    return has_more and len(line) <= _LONGEST_TITLE and not line.endswith((".", ",", ";", ":")) and not _told(line)


def _title(lines: list[str]) -> str:
    telling = list(islice((line for line in lines if not _told(line)), 2))
    if not telling:
        return ""
    first = telling[0]
    if is_title(first, has_more=len(telling) > 1):
        return first
    if len(first) <= _SHORTENED:
        return first.rstrip(".")
    return first[:_SHORTENED].rsplit(maxsplit=1)[0].rstrip(" ,;:—–-«(") + "…"
