"""A tag for each token: where spans begin and end, in the words of IOB1, IOB2 or BIOES."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import TagScheme
from annotator.exporters.sentences import places_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from annotator.exporters.tokens import Token
    from annotator.model import Span

OUTSIDE = "O"


def tags_of(tokens: Iterable[Token], spans: Iterable[Span], scheme: TagScheme, *, firsts: Container[int]) -> list[str]:
    """Return a tag for each token; no two of *spans* share one, and none goes beyond the sentences' *firsts*."""
    starts = [start for start, _ in tokens]
    tags = [OUTSIDE] * len(starts)
    ended: tuple[int, str] = (0, "")
    for span in sorted(spans, key=lambda span: span.start):
        first, last = places_of(starts, span.start, span.end)
        tags[first:last] = [f"I-{span.label}"] * (last - first)
        is_after_its_like = ended == (first, span.label) and first not in firsts
        if scheme is not TagScheme.IOB1 or is_after_its_like:
            tags[first] = f"B-{span.label}"
        if scheme is TagScheme.BIOES:
            tags[last - 1] = f"{'S' if last - first == 1 else 'E'}-{span.label}"
        ended = (last, span.label)
    return tags
