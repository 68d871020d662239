"""What the comparison tells its screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.candidates.proposals import Proposal
    from annotator.candidates.values import Claim, Differences, Reasons
    from annotator.model import AnnotatorId, Relation, RelationId, SpanId


class Side(Enum):
    """One of the two articles."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The other article."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between a claim on the left and one on the right."""

    left: SpanId
    right: SpanId
    type: str
    points_to: Side | None
    """Where its head is; None: it has none."""
    relation: RelationId | None
    """None: it is only proposed."""
    by: AnnotatorId | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """A candidate for the selected claim, with why and why not."""

    claim: Claim
    number: int
    score: float
    reasons: Reasons
    differences: Differences
    proposal: Proposal | None
    ties: tuple[Tie, ...] = ()
    """The relations that the two have already."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims are to be joined that are joined otherwise already."""

    wanted: Relation
    standing: tuple[Tie, ...]
