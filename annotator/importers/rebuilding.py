"""A text put together from its tokens: what formats without white space give back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.importers.found import Range

_CLOSING = frozenset(".,;:!?…)]}»”%")
_OPENING = frozenset("([{«“„")
_NEAR = 64
"""Characters of a token that can have to do with its neighbour."""


def rebuilt(tokens: Iterable[str]) -> tuple[str, list[Range]]:
    """Return a text of these tokens, and where each of them is in it.

    A space stands between two of them, but not before or after signs that lean on a word. Where one of them would melt
    with that into one character, as a combining accent does with a space, they stand on two lines.
    """
    pieces: list[str] = []
    places: list[Range] = []
    length, before = 0, ""
    for token in tokens:
        gap = _gap(before, token) if before and token else ""
        pieces += (gap, token)
        start = length + len(gap)
        length = start + len(token)
        places.append((start, length))
        before = token or before
    return "".join(pieces), places


def _gap(before: str, token: str) -> str:
    gap = "" if token in _CLOSING or before in _OPENING else " "
    end, begin = before[-_NEAR:], token[:_NEAR]
    joined = end + gap + begin
    is_apart = all(text.is_grapheme_boundary(joined, at) for at in (len(end), len(end) + len(gap)))
    return gap if is_apart else "\n"
