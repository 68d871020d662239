"""What is compared, and what the comparison says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from annotator.model import SpanId


@dataclass(frozen=True, slots=True)
class Name:
    """Something named in a claim. Two are the same if their keys are: the entity's id, or the stems of the words."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim with what the comparison looks at."""

    id: SpanId
    text: str
    """In words that say who and what: normalised where somebody has written that."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Choices only: kind, certainty …, by attribute code."""
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a text, and its value: «одинадцяти» is 11."""

    text: str
    value: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reasons:
    """What two claims have in common. Numbers are pairs: as the one claim writes it, as the other does."""

    numbers: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An attribute that has another value in the other claim."""

    attribute: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What two claims say differently; the first of a pair is the claim compared, the second the candidate."""

    choices: tuple[Choice, ...] = ()
    numbers: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may be about the same matter."""

    claim: Claim
    score: float
    """0 to 1: how alike the words are, whatever their order."""
