"""What a draft changes, named for people, and the version it will get."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.edits.scheme_moves import target_after
from annotator.edits.scheme_steps import Kept, Marked
from annotator.model import Value
from annotator.scheme_rules import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.edits.scheme_draft import SchemeDraft
    from annotator.scheme import Attribute, Choice, Label, Layer, Names, RelationType, Scheme


class Kind(StrEnum):
    """What about a thing has changed."""

    ADDED = "added"
    GONE = "gone"
    CODE = "code"
    NAME = "name"
    KEY = "key"
    LOOK = "look"
    GUIDELINE = "guideline"
    RULE = "rule"
    """What may be marked: layer, role, type, defaults, required, ends, across articles."""
    ORDER = "order"
    MAPPING = "mapping"
    """Where a tag of another set leads."""


class Difference(Value):
    """One thing that a draft changes."""

    kind: Kind
    part: Part
    subject: str
    """Code of the thing in the draft, or in the scheme in force if it goes: ``CUE``, ``CUE.type``."""
    before: str = ""
    after: str = ""


_NUMBERS = re.compile(r"\s*(\d+)(?:\.(\d+))?")


def differences(draft: SchemeDraft) -> tuple[Difference, ...]:
    """Return everything that *draft* changes, in the order of the scheme."""
    before, after = draft.before, draft.scheme
    return (
        *_field(Kind.NAME, Part.SCHEME, "", before.name, after.name),
        *_layers(before.layers, after.layers),
        *_labels(draft),
        *_relations(draft),
        *_mappings(draft),
        *_order([label.code for label in before.labels], [label.code for label in after.labels], Part.LABEL, ""),
        *_order([each.code for each in before.relations], [each.code for each in after.relations], Part.RELATION, ""),
    )


def version_after(draft: SchemeDraft) -> str:
    """Return the next version: 2.0 after 1.4 if codes or marks change, 1.5 if only names, looks or guidelines do."""
    before = draft.before.version
    match = _NUMBERS.match(before)
    major, minor = (int(match[1]), int(match[2] or 0)) if match else (1, 0)
    if _shape(draft.before) != _shape(draft.scheme) or _has_moved(draft):
        return f"{major + 1}.0"
    return f"{major}.{minor + 1}" if draft.scheme != draft.before else before


def _has_moved(draft: SchemeDraft) -> bool:
    """Tell whether any code has gone another way than staying, even if the scheme looks the same afterwards."""
    marks = [
        Marked(label.code, {attribute.code: Kept(choice.code, attribute.type, attribute.code)})
        for label in draft.before.labels
        for attribute in label.attributes
        for choice in (*attribute.values, None)
        if choice is not None
    ]
    marks += [Marked(label.code, {}) for label in draft.before.labels]
    return any(draft.steps.of_mark(mark) != mark for mark in marks) or any(
        draft.steps.of_relation(each.code) != each.code for each in draft.before.relations
    )


def _shape(scheme: Scheme) -> object:
    labels = {
        label.code: {
            each.code: (each.type, each.required, {choice.code for choice in each.values}) for each in label.attributes
        }
        for label in scheme.labels
    }
    relations = {
        each.code: (set(each.from_labels), set(each.to_labels), each.symmetric, each.cross_document)
        for each in scheme.relations
    }
    return labels, relations


def _field(kind: Kind, part: Part, subject: str, before: object, after: object) -> Iterator[Difference]:
    if before != after:
        yield Difference(kind=kind, part=part, subject=subject, before=_said(before), after=_said(after))


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(kind: Kind, part: Part, subject: str, before: Names, after: Names) -> Iterator[Difference]:
    yield from _field(kind, part, subject, before.uk, after.uk)
    yield from _field(kind, part, subject, before.en, after.en)


def _order(before: list[str], after: list[str], part: Part, subject: str) -> Iterator[Difference]:
    if [code for code in before if code in after] != [code for code in after if code in before]:
        yield Difference(kind=Kind.ORDER, part=part, subject=subject)


def _layers(before: tuple[Layer, ...], after: tuple[Layer, ...]) -> Iterator[Difference]:
    old = {layer.code: layer for layer in before}
    new = {layer.code: layer for layer in after}
    for code in old.keys() - new.keys():
        yield Difference(kind=Kind.GONE, part=Part.LAYER, subject=code)
    for code, layer in new.items():
        if code in old:
            yield from _names(Kind.NAME, Part.LAYER, code, old[code].name, layer.name)
        else:
            yield Difference(kind=Kind.ADDED, part=Part.LAYER, subject=code)
    yield from _order(list(old), list(new), Part.LAYER, "")


def _labels(draft: SchemeDraft) -> Iterator[Difference]:
    staying = {}
    for label in draft.scheme.labels:
        before = draft.before_of(label.code)
        if before is None:
            yield Difference(kind=Kind.ADDED, part=Part.LABEL, subject=label.code)
        else:
            staying[before.code] = label
            yield from _label(draft, before, label)
    for label in draft.before.labels:
        if label.code not in staying:
            into = draft.steps.of_label(label.code)
            yield Difference(kind=Kind.GONE, part=Part.LABEL, subject=label.code, before=label.code, after=into)


def _label(draft: SchemeDraft, before: Label, after: Label) -> Iterator[Difference]:
    yield from _field(Kind.CODE, Part.LABEL, after.code, before.code, after.code)
    yield from _names(Kind.NAME, Part.LABEL, after.code, before.name, after.name)
    yield from _names(Kind.NAME, Part.LABEL, after.code, before.short, after.short)
    yield from _field(Kind.KEY, Part.LABEL, after.code, before.key, after.key)
    yield from _field(Kind.LOOK, Part.LABEL, after.code, (before.colour, before.line), (after.colour, after.line))
    yield from _field(Kind.RULE, Part.LABEL, after.code, (before.layer, before.role), (after.layer, after.role))
    yield from _names(Kind.GUIDELINE, Part.LABEL, after.code, before.guideline, after.guideline)
    yield from _field(Kind.GUIDELINE, Part.LABEL, after.code, before.examples, after.examples)
    staying = {}
    for attribute in before.attributes:
        kept = Kept("", attribute.type, attribute.code)
        moved = draft.steps.of_mark(Marked(before.code, {attribute.code: kept}))
        place = next(iter(moved.attributes), "") if moved else ""
        now = after.attribute(place)
        if now is None or now.code in staying:
            yield Difference(kind=Kind.GONE, part=Part.ATTRIBUTE, subject=f"{after.code}.{attribute.code}")
        else:
            staying[now.code] = attribute
    for attribute in after.attributes:
        subject = f"{after.code}.{attribute.code}"
        if attribute.code in staying:
            yield from _attribute(draft, before, subject, staying[attribute.code], attribute)
        else:
            yield Difference(kind=Kind.ADDED, part=Part.ATTRIBUTE, subject=subject)
    yield from _order(list(staying), [each.code for each in after.attributes], Part.ATTRIBUTE, after.code)


def _attribute(
    draft: SchemeDraft, label: Label, subject: str, before: Attribute, after: Attribute
) -> Iterator[Difference]:
    yield from _field(Kind.CODE, Part.ATTRIBUTE, subject, before.code, after.code)
    yield from _names(Kind.NAME, Part.ATTRIBUTE, subject, before.name, after.name)
    yield from _field(Kind.KEY, Part.ATTRIBUTE, subject, before.key, after.key)
    yield from _field(Kind.RULE, Part.ATTRIBUTE, subject, (before.type, before.required), (after.type, after.required))
    values = {choice.code: _value_after(draft, label, before, choice) for choice in before.values}
    staying: dict[str, Choice] = {}
    for choice in before.values:
        if after.choice(values[choice.code]) is None or values[choice.code] in staying:
            yield Difference(kind=Kind.GONE, part=Part.VALUE, subject=f"{subject}.{choice.code}")
        else:
            staying[values[choice.code]] = choice
    for choice in after.values:
        place = f"{subject}.{choice.code}"
        if choice.code not in staying:
            yield Difference(kind=Kind.ADDED, part=Part.VALUE, subject=place)
            continue
        yield from _field(Kind.CODE, Part.VALUE, place, staying[choice.code].code, choice.code)
        yield from _names(Kind.NAME, Part.VALUE, place, staying[choice.code].name, choice.name)
    yield from _order(list(staying), [choice.code for choice in after.values], Part.VALUE, subject)
    defaults = [values.get(each, each) for each in (before.default, before.default_with_source)]
    if defaults != [after.default, after.default_with_source]:
        yield Difference(kind=Kind.RULE, part=Part.ATTRIBUTE, subject=subject)


def _value_after(draft: SchemeDraft, label: Label, attribute: Attribute, choice: Choice) -> str:
    kept = Kept(choice.code, attribute.type, attribute.code)
    moved = draft.steps.of_mark(Marked(label.code, {attribute.code: kept}))
    return next((each.value for each in moved.attributes.values()), "") if moved else ""


def _relations(draft: SchemeDraft) -> Iterator[Difference]:
    staying = set()
    for relation in draft.scheme.relations:
        before = draft.before_of_relation(relation.code)
        if before is None:
            yield Difference(kind=Kind.ADDED, part=Part.RELATION, subject=relation.code)
        else:
            staying.add(before.code)
            yield from _relation(draft, before, relation)
    for relation in draft.before.relations:
        if relation.code not in staying:
            yield Difference(kind=Kind.GONE, part=Part.RELATION, subject=relation.code)


def _relation(draft: SchemeDraft, before: RelationType, after: RelationType) -> Iterator[Difference]:
    yield from _field(Kind.CODE, Part.RELATION, after.code, before.code, after.code)
    yield from _names(Kind.NAME, Part.RELATION, after.code, before.name, after.name)
    yield from _field(Kind.KEY, Part.RELATION, after.code, before.key, after.key)
    yield from _names(Kind.GUIDELINE, Part.RELATION, after.code, before.guideline, after.guideline)
    ends = [{draft.steps.of_label(code) for code in codes} - {""} for codes in (before.from_labels, before.to_labels)]
    rules = (*ends, before.symmetric, before.cross_document, before.role)
    now = (set(after.from_labels), set(after.to_labels), after.symmetric, after.cross_document, after.role)
    yield from _field(Kind.RULE, Part.RELATION, after.code, rules, now)


def _mappings(draft: SchemeDraft) -> Iterator[Difference]:
    """Yield what is changed in mappings; what follows from changes of labels is none of it."""
    before = {
        name: {tag: to for tag, target in tags.items() if (to := target_after(draft.scheme, draft.steps, target))}
        for name, tags in draft.before.mappings.items()
    }
    after = draft.scheme.mappings
    renamed = {new: old for new in after for old in before if new not in before and old not in after}
    renamed = {new: old for new, old in renamed.items() if after[new] == before[old]}
    for name, tags in after.items():
        if name in renamed:
            yield from _field(Kind.NAME, Part.MAPPING, name, renamed[name], name)
        elif name in before:
            yield from _tags(name, before[name], tags)
        else:
            yield Difference(kind=Kind.ADDED, part=Part.MAPPING, subject=name)
    for name in before:
        if name not in after and name not in renamed.values():
            yield Difference(kind=Kind.GONE, part=Part.MAPPING, subject=name)


def _tags(name: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for tag in dict.fromkeys((*before, *after)):
        old, new = before.get(tag), after.get(tag)
        if old is None or new is None:
            kind = Kind.ADDED if old is None else Kind.GONE
            yield Difference(kind=kind, part=Part.MAPPING, subject=f"{name}: {tag}")
        else:
            yield from _field(Kind.MAPPING, Part.MAPPING, f"{name}: {tag}", old, new)
