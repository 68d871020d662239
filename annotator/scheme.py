"""The scheme: which labels, attributes and relations there are, their names, keys, colours and guidelines."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Literal, Self

from pydantic import Field
from typing_extensions import override

from annotator.errors import Rule, SchemeError
from annotator.model import Value

Language = Literal["uk", "en"]
TEASER = "teaser"
"""The kind of zone that holds unrelated news."""
SOURCE_LINE = "source_line"
"""The kind of zone that says where the whole article comes from."""


class Names(Value):
    """One text in both languages; either may be missing."""

    uk: str = ""
    en: str = ""

    def best(self, language: str) -> str:
        """Return the text in *language*, or the other one if that is missing."""
        return (self.uk or self.en) if language == "uk" else (self.en or self.uk)


class AttributeType(StrEnum):
    """What an attribute's value is."""

    CHOICE = "choice"
    TEXT = "text"
    ENTITY = "entity"


class Choice(Value):
    """One value of a choice attribute."""

    code: str
    name: Names = Names()


class Attribute(Value):
    """A property that spans of a label may carry."""

    code: str
    name: Names = Names()
    type: AttributeType = AttributeType.CHOICE
    values: tuple[Choice, ...] = ()
    """In the order of the digits that pick them."""
    default: str = ""
    default_with_source: str = Field(default="", exclude_if=lambda value: not value)
    """What a claim that has a source gets instead; empty: the same. Left out of files that do not use it."""
    required: bool = False
    key: str = ""
    """Letter that arms its row in the inspector: U, I, O, P, L … Empty: none."""

    def choice(self, code: str) -> Choice | None:
        """Return the choice with this code, if there is one."""
        return next((choice for choice in self.values if choice.code == code), None)

    def allowed(self) -> frozenset[str] | None:
        """Return the values it may have; None: any."""
        return frozenset(choice.code for choice in self.values) if self.type is AttributeType.CHOICE else None


class Colour(StrEnum):
    """Colours that every theme has in a tested light and dark shade (line and label)."""

    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    PINK = "pink"
    GREY = "grey"
    VERMILION = "vermilion"
    VIOLET = "violet"
    OLIVE = "olive"


class Line(StrEnum):
    """How a label is drawn, so that colour is never the only sign."""

    BRACKETS = "brackets"
    """Tint behind the text, square brackets at both ends, a number above."""
    SOLID = "solid"
    DASHED = "dashed"
    TICKS = "ticks"
    """A thin line with ticks at its ends."""
    DOUBLE = "double"
    DOTTED = "dotted"
    BAR = "bar"
    """A bar in the margin along whole lines."""


class Role(StrEnum):
    """The part a label plays in attribution and structure, whatever it is called."""

    CLAIM = "claim"
    SOURCE = "source"
    CUE = "cue"
    ENTITY = "entity"
    ZONE = "zone"
    OTHER = "other"


class RelationRole(StrEnum):
    """The part a relation plays, whatever it is called."""

    ATTRIBUTION = "attribution"
    """Claim to its first-hand source."""
    CUE = "cue"
    """Claim to its cue."""
    CHAIN = "chain"
    """Relaying source to the source it cites."""
    RELAY_CUE = "relay_cue"
    """Cue to a source that has no claim of its own."""
    OTHER = "other"


class Example(Value):
    """A short example for the guideline: what to mark, or what not to."""

    text: str
    is_right: bool = True
    why: Names = Names()


class Label(Value):
    """One label: the kind of a span."""

    code: str
    """As exports write it: CLAIM."""
    name: Names = Names()
    short: Names = Names()
    """As it stands under a line: «орг.»; lower case."""
    layer: str
    role: Role = Role.OTHER
    key: str = ""
    """One digit or Latin letter, lower case; empty: none."""
    colour: Colour = Colour.GREY
    line: Line = Line.SOLID
    guideline: Names = Names()
    examples: tuple[Example, ...] = ()
    attributes: tuple[Attribute, ...] = ()

    def attribute(self, code: str) -> Attribute | None:
        """Return the attribute with this code, if the label has it."""
        return next((attribute for attribute in self.attributes if attribute.code == code), None)

    def defaults(self) -> dict[str, str]:
        """Return the values a fresh span of this label gets: those of required attributes."""
        return {a.code: a.default for a in self.attributes if a.required and a.default}

    def defaults_with_source(self) -> dict[str, str]:
        """Return the values a fresh claim gets that is marked together with its source."""
        return self.defaults() | {a.code: a.default_with_source for a in self.attributes if a.default_with_source}


class RelationType(Value):
    """One kind of relation and the labels it may join."""

    code: str
    name: Names = Names()
    from_labels: tuple[str, ...]
    to_labels: tuple[str, ...]
    role: RelationRole = RelationRole.OTHER
    symmetric: bool = False
    cross_document: bool = False
    key: str = ""
    guideline: Names = Names()


class Layer(Value):
    """A group of labels."""

    code: str
    name: Names = Names()


class Scheme(Value):
    """Everything annotators may mark in a project, in the order in which it is shown."""

    name: str
    version: str = "1.0"
    layers: tuple[Layer, ...] = ()
    labels: tuple[Label, ...] = ()
    relations: tuple[RelationType, ...] = ()
    mappings: Mapping[str, Mapping[str, str]] = {}
    """Other tag sets by name: their tag → our label, with attributes as ``NUM[kind=money]``."""

    @override
    def __copy__(self) -> Self:
        copied = super().__copy__()
        for looked_up in ("_labels", "_relations", "_carried"):
            vars(copied).pop(looked_up, None)  # a copy may get other labels (model_copy)
        return copied

    @cached_property
    def _labels(self) -> dict[str, Label]:
        return {label.code: label for label in self.labels}

    @cached_property
    def _relations(self) -> dict[str, RelationType]:
        return {relation.code: relation for relation in self.relations}

    @cached_property
    def _carried(self) -> dict[str, tuple[dict[str, frozenset[str] | None], tuple[str, ...]]]:
        """What spans of each label may carry: values by attribute; and the attributes they must carry."""
        return {
            label.code: (
                {each.code: each.allowed() for each in label.attributes},
                tuple(each.code for each in label.attributes if each.required),
            )
            for label in self.labels
        }

    def label(self, code: str) -> Label:
        """Return the label *code*; raises *SchemeError* if there is none."""
        try:
            return self._labels[code]
        except KeyError:
            raise SchemeError(rule=Rule.UNKNOWN_LABEL, subject=code) from None

    def relation(self, code: str) -> RelationType:
        """Return the relation type *code*; raises *SchemeError* if there is none."""
        try:
            return self._relations[code]
        except KeyError:
            raise SchemeError(rule=Rule.UNKNOWN_RELATION, subject=code) from None

    def has_label(self, code: str) -> bool:
        """Tell whether there is a label *code*."""
        return code in self._labels

    def label_for(self, role: Role) -> Label | None:
        """Return the first label that plays *role*."""
        return next((label for label in self.labels if label.role is role), None)

    def relation_for(self, role: RelationRole) -> RelationType | None:
        """Return the first relation type that plays *role*."""
        return next((relation for relation in self.relations if relation.role is role), None)

    def companion(
        self, anchor: str, role: Role, relation_role: RelationRole, *, is_tail: bool = False
    ) -> tuple[Label, RelationType] | None:
        """Return the first label that plays *role* and can be joined to marks of *anchor*, with the relation for it.

        The relation plays *relation_role* and leads from *anchor*, or to it if *is_tail*. None: there is no such.
        """
        for label in self.labels:
            ends = (label.code, anchor) if is_tail else (anchor, label.code)
            found = (each for each in self.relations_between(*ends, is_across=False) if each.role is relation_role)
            relation = next(found, None) if label.role is role else None
            if relation is not None:
                return label, relation
        return None

    def check_attributes(self, label: str, attributes: Mapping[str, str]) -> None:
        """Raise *SchemeError* unless spans of *label* may carry just these *attributes*."""
        choices, required = self._carried[self.label(label).code]
        for code, value in attributes.items():
            if code not in choices:
                raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=label, detail=code)
            allowed = choices[code]
            if allowed is not None and value not in allowed:
                raise SchemeError(rule=Rule.UNKNOWN_VALUE, subject=f"{label}.{code}", detail=value)
        for code in required:
            if not attributes.get(code):
                raise SchemeError(rule=Rule.REQUIRED_ATTRIBUTE, subject=label, detail=code)

    def check_own_voice(self, label: str, own_voice: bool) -> None:
        """Raise *SchemeError* if something else than a claim is said to be the article's own voice."""
        if own_voice and self.label(label).role is not Role.CLAIM:
            raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=label, detail="own_voice")

    def check_relation(self, code: str, source_label: str, target_label: str, *, is_across: bool) -> None:
        """Raise *SchemeError* unless a relation *code* may go from *source_label* to *target_label*."""
        relation = self.relation(code)
        if source_label not in relation.from_labels or target_label not in relation.to_labels:
            raise SchemeError(rule=Rule.RELATION_ENDS, subject=code, detail=f"{source_label} → {target_label}")
        if is_across and not relation.cross_document:
            raise SchemeError(rule=Rule.ACROSS_ARTICLES, subject=code)

    def relations_between(self, source_label: str, target_label: str, *, is_across: bool) -> tuple[RelationType, ...]:
        """Return the relation types that may go from *source_label* to *target_label*."""
        return tuple(
            relation
            for relation in self.relations
            if source_label in relation.from_labels
            and target_label in relation.to_labels
            and (relation.cross_document or not is_across)
        )
