"""How much a project holds of what its scheme defines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.store import relations, scheme_use, spans

if TYPE_CHECKING:
    from annotator.edits.scheme import SchemeSteps
    from annotator.store.session import Session


@dataclass(frozen=True, slots=True)
class Uses:
    """How many marks, relations and entities there are, by the codes in force."""

    labels: dict[str, int] = field(default_factory=dict)
    relations: dict[str, int] = field(default_factory=dict)
    entities: dict[str, int] = field(default_factory=dict)

    def of_label(self, code: str, steps: SchemeSteps) -> int:
        """Return how many marks the label *code* has after *steps*; merged ones count together."""
        return sum(count for label, count in self.labels.items() if steps.of_label(label) == code)

    def of_relation(self, code: str, steps: SchemeSteps) -> int:
        """Return how many relations of type *code* there are after *steps*."""
        return sum(count for each, count in self.relations.items() if steps.of_relation(each) == code)

    def of_type(self, code: str, steps: SchemeSteps) -> int:
        """Return how many entities of the type *code* there are after *steps*."""
        return sum(count for each, count in self.entities.items() if steps.of_type(each) == code)

    @property
    def kept(self) -> dict[str, int]:
        """The labels that marks or entities have, with how many."""
        codes = dict.fromkeys((*self.labels, *self.entities))
        return {code: self.labels.get(code, 0) + self.entities.get(code, 0) for code in codes}


def count(session: Session) -> Uses:
    """Count everything once."""
    return Uses(spans.count_by_label(session), relations.count_by_type(session), scheme_use.entity_types(session))
