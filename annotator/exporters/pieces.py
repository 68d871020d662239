"""Fragments moved to where a format can have their ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from annotator.model import Fragment
from annotator.text import covered, grapheme_after, grapheme_before, is_grapheme_boundary

if TYPE_CHECKING:
    from annotator.model import Fragments, Span


def on_graphemes(span: Span, body: str) -> Span:
    """Return *span* on *body*, where what was a control character may have drawn its neighbour into its grapheme."""
    found: list[Fragment] = []
    for start, end in ((each.start, each.end) for each in span.fragments):
        left = start if is_grapheme_boundary(body, start) else grapheme_before(body, start)
        right = end if is_grapheme_boundary(body, end) else grapheme_after(body, end)
        if found and left <= found[-1].end:
            left = found.pop().start
        found.append(Fragment(start=left, end=right))
    return span.model_copy(update={"fragments": tuple(found), "text": covered(body, found)})


def widened(fragments: Fragments, starts: list[int], ends: list[int]) -> Fragments:
    """Return *fragments* grown to whole tokens; such that meet become one."""
    found: list[Fragment] = []
    for fragment in fragments:
        start = starts[max(0, bisect_right(starts, fragment.start) - 1)]
        end = ends[min(len(ends) - 1, bisect_left(ends, fragment.end))]
        if found and start <= found[-1].end:
            found[-1] = Fragment(start=found[-1].start, end=max(end, found[-1].end))
        else:
            found.append(Fragment(start=start, end=end))
    return tuple(found)
