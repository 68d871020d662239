"""What a scheme must hold to be usable: every fault of it, with its place."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.errors import Rule, SchemeError
from annotator.model import Value
from annotator.scheme import AttributeType, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.scheme import Attribute, Label, RelationType, Scheme

LONGEST_NAME = 80
_CODE = re.compile(r"[^\W\d_][\w-]{0,39}")
_KEY = re.compile(r"[0-9a-z]")
_MAPPED = re.compile(r"(?P<code>[^\[\]]+)(\[(?P<attribute>[^=\]]+)=(?P<value>[^\]]+)\])?")


class Part(StrEnum):
    """Which kind of thing of a scheme something is about."""

    SCHEME = "scheme"
    LAYER = "layer"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    VALUE = "value"
    RELATION = "relation"
    MAPPING = "mapping"


class Fault(Value):
    """One rule that a scheme breaks, and where."""

    rule: Rule
    part: Part
    subject: str
    """Code of the thing: ``CUE``, an attribute's ``CUE.type``, a value's ``CUE.type.speech``."""
    detail: str = ""

    def error(self) -> SchemeError:
        """Return the refusal that tells of this fault."""
        return SchemeError(rule=self.rule, subject=self.subject, detail=self.detail)


def is_code(text: str) -> bool:
    """Tell whether *text* can be a code: a letter, then letters, digits, ``_`` or ``-``; at most 40."""
    return _CODE.fullmatch(text) is not None


def mapped(target: str) -> tuple[str, str, str]:
    """Return label (or relation), attribute and value of a mapping's target: ``NUM[kind=money]``."""
    match = _MAPPED.fullmatch(target)
    if match is None:
        return target, "", ""
    return match["code"], match["attribute"] or "", match["value"] or ""


def problems(scheme: Scheme) -> tuple[Fault, ...]:
    """Return every fault of *scheme*, in the order in which its things are shown."""
    return (
        *_of_the_whole(scheme),
        *(fault for label in scheme.labels for fault in _of_label(scheme, label)),
        *(fault for relation in scheme.relations for fault in _of_relation(scheme, relation)),
        *_of_keys(scheme),
        *_of_mappings(scheme),
    )


def check(scheme: Scheme) -> None:
    """Raise *SchemeError* for the first fault of *scheme*, if there is one."""
    for fault in problems(scheme)[:1]:
        raise fault.error()


def _of_the_whole(scheme: Scheme) -> Iterator[Fault]:
    if not _is_name(scheme.name):
        yield Fault(rule=Rule.BAD_NAME, part=Part.SCHEME, subject="", detail=scheme.name)
    yield from _codes(Part.LAYER, (layer.code for layer in scheme.layers))
    yield from _codes(Part.LABEL, (label.code for label in scheme.labels))
    yield from _codes(Part.RELATION, (relation.code for relation in scheme.relations))
    for layer in scheme.layers:
        yield from _names(Part.LAYER, layer.code, layer.name)
    for language in ("uk", "en"):
        names = Counter(str(getattr(label.name, language)).casefold() for label in scheme.labels)
        for label in scheme.labels:
            name = str(getattr(label.name, language))
            if name and names[name.casefold()] > 1:
                yield Fault(rule=Rule.DUPLICATE_NAME, part=Part.LABEL, subject=label.code, detail=name)


def _codes(part: Part, codes: Iterable[str], *, of: str = "") -> Iterator[Fault]:
    seen: set[str] = set()
    for code in codes:
        subject = f"{of}.{code}" if of else code
        if not is_code(code):
            yield Fault(rule=Rule.BAD_NAME, part=part, subject=subject, detail=code)
        if code.casefold() in seen:
            yield Fault(rule=Rule.DUPLICATE_NAME, part=part, subject=subject, detail=code)
        seen.add(code.casefold())


def _is_name(text: str) -> bool:
    return text == text.strip() and 0 < len(text) <= LONGEST_NAME and text.isprintable()


def _names(part: Part, subject: str, names: Names) -> Iterator[Fault]:
    for name in (names.uk, names.en):
        if name and not _is_name(name):
            yield Fault(rule=Rule.BAD_NAME, part=part, subject=subject, detail=name)


def _of_label(scheme: Scheme, label: Label) -> Iterator[Fault]:
    if not (label.name.uk or label.name.en):
        yield Fault(rule=Rule.BAD_NAME, part=Part.LABEL, subject=label.code)
    yield from _names(Part.LABEL, label.code, label.name)
    yield from _names(Part.LABEL, label.code, label.short)
    if label.layer not in {layer.code for layer in scheme.layers}:
        yield Fault(rule=Rule.UNKNOWN_LAYER, part=Part.LABEL, subject=label.code, detail=label.layer)
    yield from _codes(Part.ATTRIBUTE, (attribute.code for attribute in label.attributes), of=label.code)
    for attribute in label.attributes:
        yield from _of_attribute(f"{label.code}.{attribute.code}", attribute)


def _of_attribute(subject: str, attribute: Attribute) -> Iterator[Fault]:
    yield from _names(Part.ATTRIBUTE, subject, attribute.name)
    if attribute.code == "entity" and attribute.type is not AttributeType.ENTITY:
        yield Fault(rule=Rule.BAD_NAME, part=Part.ATTRIBUTE, subject=subject, detail=attribute.code)
    if attribute.required and not attribute.default:
        yield Fault(rule=Rule.REQUIRED_ATTRIBUTE, part=Part.ATTRIBUTE, subject=subject, detail=attribute.code)
    for default in filter(None, dict.fromkeys((attribute.default, attribute.default_with_source))):
        if not _may_be_default(attribute, default):
            yield Fault(rule=Rule.UNKNOWN_VALUE, part=Part.ATTRIBUTE, subject=subject, detail=default)
    if attribute.type is not AttributeType.CHOICE:
        return
    if not attribute.values:
        yield Fault(rule=Rule.NO_VALUES, part=Part.ATTRIBUTE, subject=subject)
    yield from _codes(Part.VALUE, (choice.code for choice in attribute.values), of=subject)
    for choice in attribute.values:
        yield from _names(Part.VALUE, f"{subject}.{choice.code}", choice.name)


def _may_be_default(attribute: Attribute, value: str) -> bool:
    match attribute.type:
        case AttributeType.CHOICE:
            return not attribute.values or attribute.choice(value) is not None
        case AttributeType.ENTITY:
            return False  # entities are those of a project, and a scheme knows none
        case _:
            return True


def _of_relation(scheme: Scheme, relation: RelationType) -> Iterator[Fault]:
    yield from _names(Part.RELATION, relation.code, relation.name)
    if not relation.from_labels or not relation.to_labels:
        yield Fault(rule=Rule.RELATION_ENDS, part=Part.RELATION, subject=relation.code)
    for end in dict.fromkeys((*relation.from_labels, *relation.to_labels)):
        if not scheme.has_label(end):
            yield Fault(rule=Rule.UNKNOWN_LABEL, part=Part.RELATION, subject=relation.code, detail=end)


def _of_keys(scheme: Scheme) -> Iterator[Fault]:
    labels = [(Part.LABEL, label.code, label.key) for label in scheme.labels]
    yield from _keys(labels, taken=())
    taken = [label.key for label in scheme.labels]
    for label in scheme.labels:
        attributes = [(Part.ATTRIBUTE, f"{label.code}.{each.code}", each.key) for each in label.attributes]
        yield from _keys(attributes, taken=taken)
    yield from _keys([(Part.RELATION, relation.code, relation.key) for relation in scheme.relations], taken=())


def _keys(keyed: list[tuple[Part, str, str]], *, taken: Iterable[str]) -> Iterator[Fault]:
    counts = Counter(key for _part, _code, key in keyed) + Counter(dict.fromkeys(taken, 1))
    for part, code, key in keyed:
        if key and not _KEY.fullmatch(key):
            yield Fault(rule=Rule.BAD_NAME, part=part, subject=code, detail=key)
        elif key and counts[key] > 1:
            yield Fault(rule=Rule.DUPLICATE_KEY, part=part, subject=code, detail=key)


def _of_mappings(scheme: Scheme) -> Iterator[Fault]:
    relations = {relation.code for relation in scheme.relations}
    for name, tags in scheme.mappings.items():
        if not _is_name(name):
            yield Fault(rule=Rule.BAD_NAME, part=Part.MAPPING, subject=name, detail=name)
        for tag, target in tags.items():
            if not _is_name(tag):
                yield Fault(rule=Rule.BAD_NAME, part=Part.MAPPING, subject=name, detail=tag)
            code, attribute, value = mapped(target)
            if code in relations and not attribute:
                continue
            if not scheme.has_label(code):
                yield Fault(rule=Rule.UNKNOWN_LABEL, part=Part.MAPPING, subject=name, detail=target)
            elif attribute and not _carries(scheme.label(code), attribute, value):
                yield Fault(rule=Rule.UNKNOWN_VALUE, part=Part.MAPPING, subject=name, detail=target)


def _carries(label: Label, attribute: str, value: str) -> bool:
    definition = label.attribute(attribute)
    if definition is None:
        return False
    return definition.type is not AttributeType.CHOICE or definition.choice(value) is not None
