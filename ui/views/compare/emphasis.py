"""Where in the texts the selected claims differ: numbers, names that only one has, cues where kind or certainty do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.candidates.numbers import amounts
from annotator.scheme import RelationRole, Role

if TYPE_CHECKING:
    from annotator.model import Span
    from ui.presenters.comparing import Half, Offered


def places(half: Half, pair: Offered | None) -> tuple[tuple[int, int], ...]:
    """Return the places in the selected claim of *half* that are to be compared, in order."""
    claim = half.page.find(half.selected) if half.selected is not None else None
    if claim is None or pair is None:
        return ()
    numbers = _numbers(half, claim)
    others = {name for names in pair.differences.names for name in names}
    named = (span for span in half.page.spans() if half.page.label(span.id).role is Role.ENTITY)
    names = {(span.start, span.end) for span in named if _lies_in(claim, span.start, span.end) and span.text in others}
    cues = half.page.many(half.page.heads(claim.id, RelationRole.CUE)) if pair.differences.choices else ()
    return tuple(sorted(numbers | names | {(part.start, part.end) for cue in cues for part in cue.fragments}))


def _numbers(half: Half, claim: Span) -> set[tuple[int, int]]:
    text = half.page.article.text
    return {
        (part.start + amount.start, part.start + amount.end)
        for part in claim.fragments
        for amount in amounts(text[part.start : part.end])
    }


def _lies_in(claim: Span, start: int, end: int) -> bool:
    return any(part.start <= start and end <= part.end for part in claim.fragments)
