"""A scheme being edited: the draft, and the steps that lead to it from the scheme in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.edits.scheme_moves import applied, attribute_of, replaced, replaced_attribute, with_attributes
from annotator.edits.scheme_steps import Move, SchemeSteps, Split
from annotator.errors import Rule, SchemeError
from annotator.model import Value
from annotator.scheme import Attribute, Choice, Label, Layer, RelationType, Scheme
from annotator.scheme_rules import Part, is_code

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


class SchemeDraft(Value):
    """The scheme in force, the draft of the next one and the steps between them. Every change returns a new draft."""

    before: Scheme
    scheme: Scheme
    steps: SchemeSteps = SchemeSteps()

    @classmethod
    def of(cls, scheme: Scheme) -> SchemeDraft:
        """Return a draft in which nothing is changed yet."""
        return cls(before=scheme, scheme=scheme)

    def rename_label(self, code: str, to: str) -> SchemeDraft:
        """Give a label another code; relations and mappings follow."""
        taken = (label.code for label in self.scheme.labels)
        return self._renamed(Move(part=Part.LABEL, code=code, to=to), taken)

    def merge_labels(self, code: str, into: str, *, adding: Collection[str] = ()) -> SchemeDraft:
        """Let the spans of one label become spans of another, which gets the attributes *adding* of the first."""
        self.scheme.label(into)
        if code == into:
            raise SchemeError(rule=Rule.DUPLICATE_NAME, subject=code, detail=into)
        step = Move(part=Part.LABEL, code=code, to=into)
        scheme = applied(with_attributes(self.scheme, code, into, adding), step)
        return self.model_copy(update={"scheme": scheme, "steps": self.steps.then(step)})

    def delete_label(self, code: str, *, entities: str = "") -> SchemeDraft:
        """Take a label out, its spans with it; entities of its type become *entities*, or of the nearest type."""
        if entities:
            self.scheme.label(entities)
        return self._stepped(Move(part=Part.LABEL, code=code, entities=entities))

    def split_label(self, code: str, attribute: str, into: Mapping[str, str]) -> SchemeDraft:
        """Part a label by an attribute's values: *into* gives the label of each value that leaves."""
        for fresh in into.values():
            if not is_code(fresh):
                raise SchemeError(rule=Rule.BAD_NAME, subject=fresh, detail=fresh)
        return self._stepped(Split(label=code, attribute=attribute, into=dict(into)))

    def rename_attribute(self, label: str, code: str, to: str) -> SchemeDraft:
        """Give an attribute of *label* another code."""
        taken = (attribute.code for attribute in self.scheme.label(label).attributes)
        return self._renamed(Move(part=Part.ATTRIBUTE, label=label, code=code, to=to), taken)

    def merge_attributes(self, label: str, code: str, into: str) -> SchemeDraft:
        """Let one attribute of *label* fill another where that is empty."""
        attribute_of(self.scheme, label, into)
        return self._stepped(Move(part=Part.ATTRIBUTE, label=label, code=code, to=into))

    def delete_attribute(self, label: str, code: str) -> SchemeDraft:
        """Take an attribute of *label* out, with what it says on every span."""
        return self._stepped(Move(part=Part.ATTRIBUTE, label=label, code=code))

    def rename_value(self, label: str, attribute: str, code: str, to: str) -> SchemeDraft:
        """Give a value another code."""
        taken = (choice.code for choice in attribute_of(self.scheme, label, attribute).values)
        return self._renamed(Move(part=Part.VALUE, label=label, attribute=attribute, code=code, to=to), taken)

    def merge_values(self, label: str, attribute: str, code: str, into: str) -> SchemeDraft:
        """Let spans with one value have another."""
        return self._stepped(Move(part=Part.VALUE, label=label, attribute=attribute, code=code, to=into))

    def delete_value(self, label: str, attribute: str, code: str) -> SchemeDraft:
        """Take a value out; spans that have it get the default if there must be one, else none."""
        return self._stepped(Move(part=Part.VALUE, label=label, attribute=attribute, code=code))

    def rename_relation(self, code: str, to: str) -> SchemeDraft:
        """Give a relation type another code."""
        taken = (relation.code for relation in self.scheme.relations)
        return self._renamed(Move(part=Part.RELATION, code=code, to=to), taken)

    def merge_relations(self, code: str, into: str) -> SchemeDraft:
        """Let relations of one type become relations of another."""
        self.scheme.relation(into)
        return self._stepped(Move(part=Part.RELATION, code=code, to=into))

    def delete_relation(self, code: str) -> SchemeDraft:
        """Take a relation type out, with its relations."""
        return self._stepped(Move(part=Part.RELATION, code=code))

    def with_scheme(self, **fields: Any) -> SchemeDraft:
        """Change what is no code: the name, the order of things, what is added."""
        return self.model_copy(update={"scheme": self.scheme.model_copy(update=fields)})

    def with_label(self, code: str, /, **fields: Any) -> SchemeDraft:
        """Change what is no code of a label: names, key, colour, line, layer, guideline, order of attributes."""
        label = self.scheme.label(code).model_copy(update=fields)
        return self.model_copy(update={"scheme": replaced(self.scheme, code, label)})

    def with_attribute(self, label: str, code: str, /, **fields: Any) -> SchemeDraft:
        """Change what is no code of an attribute."""
        attribute = attribute_of(self.scheme, label, code).model_copy(update=fields)
        changed = replaced_attribute(self.scheme.label(label), code, attribute)
        return self.model_copy(update={"scheme": replaced(self.scheme, label, changed)})

    def with_relation(self, code: str, /, **fields: Any) -> SchemeDraft:
        """Change what is no code of a relation type."""
        self.scheme.relation(code)
        changed = (each.model_copy(update=fields) if each.code == code else each for each in self.scheme.relations)
        return self.with_scheme(relations=tuple(changed))

    def with_layer(self, code: str, /, **fields: Any) -> SchemeDraft:
        """Change a layer; with another code, its labels follow."""
        layers = tuple(each.model_copy(update=fields) if each.code == code else each for each in self.scheme.layers)
        to = str(fields.get("code", code))
        labels = tuple(
            label.model_copy(update={"layer": to}) if label.layer == code else label for label in self.scheme.labels
        )
        return self.with_scheme(layers=layers, labels=labels)

    def add_label(self, label: Label) -> SchemeDraft:
        """Add a label after the last of its layer."""
        _checked(label.code, (each.code for each in self.scheme.labels))
        labels = list(self.scheme.labels)
        places = [index for index, each in enumerate(labels) if each.layer == label.layer]
        labels.insert(places[-1] + 1 if places else len(labels), label)
        return self.with_scheme(labels=tuple(labels))

    def add_attribute(self, label: str, attribute: Attribute) -> SchemeDraft:
        """Add an attribute to *label*."""
        attributes = self.scheme.label(label).attributes
        _checked(attribute.code, (each.code for each in attributes))
        return self.with_label(label, attributes=(*attributes, attribute))

    def add_value(self, label: str, attribute: str, choice: Choice) -> SchemeDraft:
        """Add a value to an attribute of *label*."""
        values = attribute_of(self.scheme, label, attribute).values
        _checked(choice.code, (each.code for each in values))
        return self.with_attribute(label, attribute, values=(*values, choice))

    def add_relation(self, relation: RelationType) -> SchemeDraft:
        """Add a relation type."""
        _checked(relation.code, (each.code for each in self.scheme.relations))
        return self.with_scheme(relations=(*self.scheme.relations, relation))

    def add_layer(self, layer: Layer) -> SchemeDraft:
        """Add a layer."""
        _checked(layer.code, (each.code for each in self.scheme.layers))
        return self.with_scheme(layers=(*self.scheme.layers, layer))

    def with_mapping(self, name: str, tags: Mapping[str, str]) -> SchemeDraft:
        """Let the other tag set *name* lead to our labels as *tags* say; a new one is added after the others."""
        return self.with_scheme(mappings={**self.scheme.mappings, name: dict(tags)})

    def rename_mapping(self, name: str, to: str) -> SchemeDraft:
        """Give another tag set another name; raises *SchemeError* if that is taken."""
        known = self.scheme.mappings
        if to != name and to in known:
            raise SchemeError(rule=Rule.DUPLICATE_NAME, subject=to, detail=to)
        return self.with_scheme(mappings={to if each == name else each: tags for each, tags in known.items()})

    def delete_mapping(self, name: str) -> SchemeDraft:
        """Take another tag set out."""
        return self.with_scheme(mappings={each: tags for each, tags in self.scheme.mappings.items() if each != name})

    def before_of(self, code: str) -> Label | None:
        """Return the label that stands as *code* in the draft, as it is in force; None if it is new."""
        found = [label for label in self.before.labels if self.steps.of_label(label.code) == code]
        return next((label for label in found if label.code == code), found[0] if found else None)

    def before_of_relation(self, code: str) -> RelationType | None:
        """Return the relation type that stands as *code* in the draft, as it is in force; None if it is new."""
        found = [each for each in self.before.relations if self.steps.of_relation(each.code) == code]
        return next((each for each in found if each.code == code), found[0] if found else None)

    def _renamed(self, step: Move, taken: Iterable[str]) -> SchemeDraft:
        if step.to == step.code:
            return self
        _checked(step.to, (code for code in taken if code != step.code))
        return self._stepped(step)

    def _stepped(self, step: Move | Split) -> SchemeDraft:
        return self.model_copy(update={"scheme": applied(self.scheme, step), "steps": self.steps.then(step)})


def _checked(code: str, taken: Iterable[str]) -> None:
    if not is_code(code):
        raise SchemeError(rule=Rule.BAD_NAME, subject=code, detail=code)
    if code.casefold() in {other.casefold() for other in taken}:
        raise SchemeError(rule=Rule.DUPLICATE_NAME, subject=code, detail=code)
