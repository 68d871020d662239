"""What a step makes of the scheme itself: every place that names a code follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.edits.scheme_steps import Kept, Marked, Move, Split
from annotator.errors import Rule, SchemeError
from annotator.scheme import AttributeType, Names
from annotator.scheme_rules import Part, mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from annotator.edits.scheme_steps import SchemeSteps
    from annotator.scheme import Attribute, Choice, Label, RelationType, Scheme

Mapped = tuple[str, str, str]
"""Label or relation, attribute and value that a mapping leads to."""


def applied(scheme: Scheme, step: Move | Split) -> Scheme:
    """Return *scheme* after *step*.

    A relation type that loses its last end goes too, and so do mappings that lead to what has been deleted.
    Raises *SchemeError* if the step names something that is not there.
    """
    if isinstance(step, Split):
        return _split(scheme, step)
    match step.part:
        case Part.LABEL:
            return _move_label(scheme, step)
        case Part.ATTRIBUTE:
            return _move_attribute(scheme, step)
        case Part.VALUE:
            return _move_value(scheme, step)
        case _:
            return _move_relation(scheme, step)


def replaced(scheme: Scheme, code: str, label: Label) -> Scheme:
    """Return *scheme* with *label* in the place of the label *code*."""
    labels = tuple(label if each.code == code else each for each in scheme.labels)
    return scheme.model_copy(update={"labels": labels})


def replaced_attribute(label: Label, code: str, attribute: Attribute) -> Label:
    """Return *label* with *attribute* in the place of its attribute *code*."""
    attributes = tuple(attribute if each.code == code else each for each in label.attributes)
    return label.model_copy(update={"attributes": attributes})


def attribute_of(scheme: Scheme, label: str, code: str) -> Attribute:
    """Return the attribute *code* of *label*; raises *SchemeError* if there is none."""
    attribute = scheme.label(label).attribute(code)
    if attribute is None:
        raise SchemeError(rule=Rule.UNKNOWN_ATTRIBUTE, subject=label, detail=code)
    return attribute


def with_attributes(scheme: Scheme, code: str, into: str, codes: Collection[str]) -> Scheme:
    """Return *scheme* with the attributes *codes* of the label *code* added to the label *into*.

    They are not required there, since marks of *into* do not have them. Of an attribute that both have, the values
    that are missing are added. Keys that are taken are given up.
    """
    label = scheme.label(into)
    for attribute in scheme.label(code).attributes:
        if attribute.code not in codes:
            continue
        known = label.attribute(attribute.code)
        if known is not None:
            label = replaced_attribute(label, known.code, _together(known, attribute))
            continue
        key = "" if attribute.key in {each.key for each in label.attributes} else attribute.key
        fresh = attribute.model_copy(update={"required": False, "key": key})
        label = label.model_copy(update={"attributes": (*label.attributes, fresh)})
    return replaced(scheme, into, label)


def unfit(label: Label, into: Label) -> tuple[Attribute, ...]:
    """Return the attributes of *label* that *into* lacks, or whose values it lacks, and that could be added to it."""
    found = []
    for attribute in label.attributes:
        known = into.attribute(attribute.code)
        if known is None or (known.type is attribute.type and _together(known, attribute) != known):
            found.append(attribute)
    return tuple(found)


def target_after(scheme: Scheme, steps: SchemeSteps, target: str) -> str:
    """Return where a mapping that led to *target* leads after *steps*, or "" if that is no more in *scheme*."""
    code, attribute, value = mapped(target)
    kept = {attribute: Kept(value, AttributeType.CHOICE, attribute)} if attribute else {}
    mark = steps.of_mark(Marked(code, kept))
    if mark is not None and scheme.has_label(mark.label):
        place, held = next(iter(mark.attributes.items()), ("", None))
        return _target(scheme, (mark.label, place, held.value if held else ""))
    return _target(scheme, (steps.of_relation(code), "", ""))


def _move_label(scheme: Scheme, step: Move) -> Scheme:
    label = scheme.label(step.code)
    if not step.to or scheme.has_label(step.to):
        labels = tuple(each for each in scheme.labels if each.code != step.code)
    else:
        renamed = label.model_copy(update={"code": step.to})
        labels = tuple(renamed if each.code == step.code else each for each in scheme.labels)
    changed = scheme.model_copy(
        update={"labels": labels, "relations": tuple(_relations(scheme.relations, step.code, step.to))},
    )
    return _remapped(changed, lambda target: (step.to, *target[1:]) if target[0] == step.code else target)


def _relations(relations: Iterable[RelationType], code: str, to: str) -> Iterable[RelationType]:
    for relation in relations:
        ends = {
            "from_labels": _moved(relation.from_labels, code, to),
            "to_labels": _moved(relation.to_labels, code, to),
        }
        if all(ends.values()) or not (relation.from_labels and relation.to_labels):
            yield relation.model_copy(update=ends)


def _moved(codes: tuple[str, ...], code: str, to: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in (to if each == code else each for each in codes) if each))


def _split(scheme: Scheme, step: Split) -> Scheme:
    attribute = attribute_of(scheme, step.label, step.attribute)
    fresh = tuple(dict.fromkeys(code for code in step.into.values() if not scheme.has_label(code)))
    label = scheme.label(step.label)
    labels: list[Label] = []
    for each in scheme.labels:
        if each.code != step.label:
            labels.append(each)
            continue
        labels.append(_without_values(label, attribute, set(step.into)))
        labels.extend(_part_of(label, attribute, step, code) for code in fresh)
    relations = tuple(
        relation.model_copy(
            update={
                "from_labels": _joined(relation.from_labels, step.label, fresh),
                "to_labels": _joined(relation.to_labels, step.label, fresh),
            },
        )
        for relation in scheme.relations
    )
    changed = scheme.model_copy(update={"labels": tuple(labels), "relations": relations})
    return _remapped(changed, lambda target: _split_target(target, step))


def _split_target(target: Mapped, step: Split) -> Mapped:
    code, attribute, value = target
    if code == step.label and attribute == step.attribute and value in step.into:
        return step.into[value], "", ""
    return target


def _without_values(label: Label, attribute: Attribute, gone: set[str]) -> Label:
    left = tuple(choice for choice in attribute.values if choice.code not in gone)
    return _with_values(label, attribute, left)


def _part_of(label: Label, attribute: Attribute, step: Split, code: str) -> Label:
    values = [attribute.choice(value) for value, into in step.into.items() if into == code]
    names = [choice.name for choice in values if choice is not None]
    name = names[0] if names and (names[0].uk or names[0].en) else Names(uk=code, en=code)
    attributes = tuple(each for each in label.attributes if each.code != attribute.code)
    return label.model_copy(
        update={"code": code, "name": name, "short": Names(), "key": "", "examples": (), "attributes": attributes},
    )


def _with_values(label: Label, attribute: Attribute, values: tuple[Choice, ...]) -> Label:
    if not values:
        attributes = tuple(each for each in label.attributes if each.code != attribute.code)
        return label.model_copy(update={"attributes": attributes})
    codes = {choice.code for choice in values}
    default = attribute.default if not attribute.default or attribute.default in codes else values[0].code
    with_source = attribute.default_with_source if attribute.default_with_source in codes else ""
    changed = attribute.model_copy(update={"values": values, "default": default, "default_with_source": with_source})
    return replaced_attribute(label, attribute.code, changed)


def _joined(codes: tuple[str, ...], code: str, fresh: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*codes, *fresh))) if code in codes else codes


def _move_attribute(scheme: Scheme, step: Move) -> Scheme:
    label = scheme.label(step.label)
    attribute = attribute_of(scheme, step.label, step.code)
    into = label.attribute(step.to)
    if step.to and into is None:
        label = replaced_attribute(label, step.code, attribute.model_copy(update={"code": step.to}))
    else:
        left = tuple(each for each in label.attributes if each.code != step.code)
        label = label.model_copy(update={"attributes": left})
        if into is not None:
            label = replaced_attribute(label, into.code, _together(into, attribute))

    def follow(target: Mapped) -> Mapped:
        if target[:2] != (step.label, step.code):
            return target
        return (step.label, step.to, target[2]) if step.to else (step.label, "", "")

    return _remapped(replaced(scheme, step.label, label), follow)


def _together(attribute: Attribute, other: Attribute) -> Attribute:
    if attribute.type is not other.type:
        return attribute
    fresh = tuple(choice for choice in other.values if attribute.choice(choice.code) is None)
    return attribute.model_copy(update={"values": (*attribute.values, *fresh)})


def _move_value(scheme: Scheme, step: Move) -> Scheme:
    attribute = attribute_of(scheme, step.label, step.attribute)
    choice = attribute.choice(step.code)
    if choice is None:
        raise SchemeError(rule=Rule.UNKNOWN_VALUE, subject=f"{step.label}.{step.attribute}", detail=step.code)
    if step.to and attribute.choice(step.to) is None:
        renamed = choice.model_copy(update={"code": step.to})
        values = tuple(renamed if each.code == step.code else each for each in attribute.values)
    else:
        values = tuple(each for each in attribute.values if each.code != step.code)
    defaults = {"default": attribute.default, "default_with_source": attribute.default_with_source}
    if step.to:
        followed = {field: step.to for field, value in defaults.items() if value == step.code}
        attribute = attribute.model_copy(update=followed)
    label = _with_values(scheme.label(step.label), attribute, values)

    def follow(target: Mapped) -> Mapped:
        if target != (step.label, step.attribute, step.code):
            return target
        return (step.label, step.attribute, step.to) if step.to else (step.label, "", "")

    return _remapped(replaced(scheme, step.label, label), follow)


def _move_relation(scheme: Scheme, step: Move) -> Scheme:
    relation = scheme.relation(step.code)
    others = {each.code for each in scheme.relations}
    if step.to and step.to not in others:
        renamed = relation.model_copy(update={"code": step.to})
        relations = tuple(renamed if each.code == step.code else each for each in scheme.relations)
    else:
        relations = tuple(each for each in scheme.relations if each.code != step.code)
    changed = scheme.model_copy(update={"relations": relations})
    return _remapped(changed, lambda target: (step.to, "", "") if target == (step.code, "", "") else target)


def _remapped(scheme: Scheme, follow: Callable[[Mapped], Mapped]) -> Scheme:
    """Lead every mapping where its target has gone; drop those whose target is no more."""
    mappings = {
        name: {tag: _target(scheme, follow(mapped(target))) for tag, target in tags.items()}
        for name, tags in scheme.mappings.items()
    }
    kept = {name: {tag: target for tag, target in tags.items() if target} for name, tags in mappings.items()}
    return scheme.model_copy(update={"mappings": kept})


def _target(scheme: Scheme, target: Mapped) -> str:
    code, attribute, value = target
    if not scheme.has_label(code):
        return code if any(relation.code == code for relation in scheme.relations) else ""
    definition = scheme.label(code).attribute(attribute) if attribute else None
    if definition is None or (definition.values and definition.choice(value) is None):
        return code
    return f"{code}[{attribute}={value}]"
