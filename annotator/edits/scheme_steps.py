"""What became of every code of a scheme while it was being edited, step by step, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from pydantic import Field

from annotator.model import Value
from annotator.scheme_rules import Part

if TYPE_CHECKING:
    from annotator.scheme import AttributeType


class Kept(NamedTuple):
    """An attribute's value on its way through the steps, and the attribute it was written under."""

    value: str
    type: AttributeType
    attribute: str


class Marked(NamedTuple):
    """What the steps see of a span: its label and its attributes by code."""

    label: str
    attributes: dict[str, Kept]


class Move(Value):
    """One code renamed (to a new one), merged (into one that is there) or deleted (to nothing)."""

    kind: Literal["move"] = "move"
    part: Literal[Part.LABEL, Part.ATTRIBUTE, Part.VALUE, Part.RELATION]
    code: str
    to: str = ""
    """The new code, or the one it is merged into; empty: deleted."""
    label: str = ""
    """Of an attribute or value: the label it belongs to, as its code is at this step."""
    attribute: str = ""
    """Of a value: the attribute it belongs to."""
    entities: str = ""
    """Of a deleted label: the type that entities of its type get; empty: whichever comes nearest."""

    def of_mark(self, mark: Marked) -> Marked | None:
        """Return what this step makes of a span, or None if it deletes it."""
        match self.part:
            case Part.LABEL if mark.label == self.code:
                return mark._replace(label=self.to) if self.to else None
            case Part.ATTRIBUTE if mark.label == self.label:
                return mark._replace(attributes=self._renamed(mark.attributes))
            case Part.VALUE if mark.label == self.label:
                return mark._replace(attributes=self._revalued(mark.attributes))
            case _:
                return mark

    def touches(self, label: str) -> bool:
        """Tell whether spans that carry *label* at this step may change."""
        return label == (self.code if self.part is Part.LABEL else self.label)

    def _renamed(self, attributes: dict[str, Kept]) -> dict[str, Kept]:
        if self.code not in attributes:
            return attributes
        rest = {code: kept for code, kept in attributes.items() if code != self.code}
        if self.to:
            rest.setdefault(self.to, attributes[self.code])
        return rest

    def _revalued(self, attributes: dict[str, Kept]) -> dict[str, Kept]:
        kept = attributes.get(self.attribute)
        if kept is None or kept.value != self.code:
            return attributes
        rest = {code: other for code, other in attributes.items() if code != self.attribute}
        return {**rest, self.attribute: kept._replace(value=self.to)} if self.to else rest


class Split(Value):
    """One label parted by an attribute: spans with a value named here get the label beside it."""

    kind: Literal["split"] = "split"
    label: str
    attribute: str
    into: dict[str, str]
    """Value → label; spans with other values keep the label."""

    def of_mark(self, mark: Marked) -> Marked | None:
        """Return what this step makes of a span."""
        kept = mark.attributes.get(self.attribute)
        if mark.label != self.label or kept is None:
            return mark
        return mark._replace(label=self.into.get(kept.value, mark.label))

    def touches(self, label: str) -> bool:
        """Tell whether spans that carry *label* at this step may change."""
        return label == self.label


Step = Annotated[Move | Split, Field(discriminator="kind")]


class SchemeSteps(Value):
    """The steps in the order in which they were taken; each speaks in the codes of its moment."""

    steps: tuple[Step, ...] = ()

    def then(self, step: Move | Split) -> SchemeSteps:
        """Return these steps and *step* after them."""
        return SchemeSteps(steps=(*self.steps, step))

    def of_mark(self, mark: Marked) -> Marked | None:
        """Return what a span has become after all steps, or None if it is deleted."""
        now: Marked | None = mark
        for step in self.steps:
            if now is None:
                return None
            now = step.of_mark(now)
        return now

    def of_label(self, code: str) -> str:
        """Return the code of what was the label *code*, or "" if it was deleted; splits leave it where it is."""
        mark = self.of_mark(Marked(code, {}))
        return mark.label if mark else ""

    def of_type(self, code: str) -> str:
        """Return the type of entities that were of type *code*, or "" if it was deleted and none was named instead."""
        for step in self.steps:
            if isinstance(step, Move) and step.part is Part.LABEL and step.code == code:
                code = step.to or step.entities
        return code

    def of_relation(self, code: str) -> str:
        """Return the code of what was the relation type *code*, or "" if it was deleted."""
        for step in self.steps:
            if isinstance(step, Move) and step.part is Part.RELATION and step.code == code:
                code = step.to
        return code

    def touch(self, label: str) -> bool:
        """Tell whether any step may change spans that carried *label* at the beginning."""
        return any(step.touches(label) for step in self.steps)
