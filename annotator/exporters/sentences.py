"""Tokens in sentences, for the formats that part them by blank lines."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from annotator import text as texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.exporters.tokens import Token
    from annotator.model import Span

Places = tuple[int, int]
"""The first of a row of tokens, and the one after the last."""


def sentences_of(body: str, tokens: Sequence[Token], whole: Sequence[Span] = ()) -> Iterator[Places]:
    """Yield which tokens make each sentence. None ends within one of *whole*: then two sentences are one."""
    starts = [start for start, _end in tokens]
    breaks = {bisect_left(starts, start) for start, _end in texts.sentences(body)}
    for span in whole:
        breaks.difference_update(range(bisect_left(starts, span.start) + 1, bisect_left(starts, span.end)))
    inner = sorted(place for place in breaks if 0 < place < len(tokens))
    yield from zip([0, *inner], [*inner, len(tokens)], strict=True)


def places_of(starts: Sequence[int], start: int, end: int) -> Places:
    """Return which tokens, by where they start, lie in the text from *start* to *end*."""
    return bisect_left(starts, start), bisect_left(starts, end)
