"""What the gesture for claim, cue and source asks for, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.scheme import RelationRole, Role

if TYPE_CHECKING:
    from annotator.model import Span
    from annotator.scheme import Label, Scheme

RELATIONS = {Role.CUE: RelationRole.CUE, Role.SOURCE: RelationRole.ATTRIBUTION}


@dataclass(frozen=True, slots=True)
class Step:
    """One of the marks to make: its part, its label, and the relation from the claim to it."""

    role: Role
    label: Label
    relation: str = ""


@dataclass(slots=True)
class Running:
    """How far the gesture has come."""

    steps: tuple[Step, ...]
    picks: dict[Role, Span] = field(default_factory=dict)
    passed: set[Role] = field(default_factory=set)
    """What the claim has already, or is said not to have."""

    @property
    def step(self) -> Step | None:
        """What is to be selected next."""
        return next((step for step in self.steps if step.role not in self.picks.keys() | self.passed), None)


def steps_of(scheme: Scheme, claim: Label | None) -> tuple[Step, ...]:
    """Return what *scheme* has of *claim*, cue and source; nothing without a claim and one other."""
    if claim is None:
        return ()
    found = [(role, scheme.companion(claim.code, role, relation)) for role, relation in RELATIONS.items()]
    others = tuple(Step(role, each[0], each[1].code) for role, each in found if each is not None)
    return (Step(Role.CLAIM, claim), *others) if others else ()
