"""A text put together from its tokens: what formats without white space give back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.importers.found import Range

_CLOSING = frozenset(".,;:!?…)]}»”%")
_OPENING = frozenset("([{«“„")


def rebuilt(tokens: Iterable[str]) -> tuple[str, list[Range]]:
    """Return a text of these tokens, and where each of them is in it.

    A space stands between two of them, but not before or after signs that lean on a word, nor where a token goes on
    with the character before it (a combining accent would sit on the space).
    """
    pieces: list[str] = []
    places: list[Range] = []
    length, before = 0, ""
    for token in tokens:
        gap = "" if not before or _leans(before, token) else " "
        pieces += (gap, token)
        start = length + len(gap)
        length = start + len(token)
        places.append((start, length))
        before = token or before
    return "".join(pieces), places


def _leans(before: str, token: str) -> bool:
    if not token or token in _CLOSING or before in _OPENING:
        return True
    return not text.is_grapheme_boundary(f" {token[:8]}", 1)
