"""Which relation two claims most likely have: a guess for the Enter key, never made without a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.candidates.values import Claim, Differences
    from annotator.scheme import Scheme

SAME, UPDATES, CONTRADICTS, RELATED = "same", "updates", "contradicts", "related"
"""Codes of relations as the scheme that comes with the program has them; a scheme without one gets no such guess."""
_ALIKE = 0.7
_KIND, _POLARITY = "kind", "polarity"
_PLAN, _FACT = "plan", "fact"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation; *is_reversed*: from the candidate to the claim."""

    type: str
    is_reversed: bool = False


def proposal(one: Claim, other: Claim, score: float, *, differences: Differences, scheme: Scheme) -> Proposal | None:
    """Return the relation to propose.

    What is done updates what was planned. Opposite polarity of much the same words contradicts. Much the same words
    without another number or kind are the same. All else is related.
    """
    wanted = _wanted(one, other, score, differences)
    return wanted if any(each.code == wanted.type for each in scheme.relations) else None


def _wanted(one: Claim, other: Claim, score: float, differences: Differences) -> Proposal:
    kinds = (one.attributes.get(_KIND), other.attributes.get(_KIND))
    if kinds in {(_PLAN, _FACT), (_FACT, _PLAN)}:
        return Proposal(UPDATES, is_reversed=kinds[0] == _PLAN)
    if score < _ALIKE:
        return Proposal(RELATED)
    changed = {choice.attribute for choice in differences.choices}
    if _POLARITY in changed:
        return Proposal(CONTRADICTS)
    has_other_number = any(differences.numbers)
    return Proposal(RELATED if has_other_number or _KIND in changed else SAME)
