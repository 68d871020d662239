"""What marks carry under tags that nobody knows: the attributes that a label needs which is made of such a tag."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from annotator.importers.described import Described
from annotator.scheme import Attribute, AttributeType, Choice, Label, Names, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.importers.found import FoundSpan

IS_SO = "true"
"""Value of an attribute that has none: it is there or not."""
ENTITY = Attribute(code="entity", name=Names(uk="сутність", en="entity"), type=AttributeType.ENTITY)
_MOST_CHOICES = 20
_LONGEST_CHOICE = 40


class Traits:
    """Collects, by tag, which attributes come with which values, and whether marks name entities."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        self._naming: set[str] = set()

    def take(self, span: FoundSpan) -> None:
        """Remember what a mark carries."""
        for tag, value in span.attributes.items():
            values = self._values[span.tag][tag]
            if len(values) <= _MOST_CHOICES:
                values[value] = None
        if span.entity:
            self._naming.add(span.tag)

    def completing(self, told: Described) -> Described:
        """Return what files have *told* of their tags, with what their marks carry besides."""
        tags = dict.fromkeys((*told.labels, *self._values, *sorted(self._naming)))
        return Described({tag: self._label(tag, told.labels.get(tag)) for tag in tags}, told.relations)

    def _label(self, tag: str, told: Label | None) -> Label:
        known = told or Label(code=tag, name=Names(uk=tag, en=tag), layer="")
        said = dict(self._values.get(tag, {}))
        attributes = [_widened(each, said.pop(each.code, ())) for each in known.attributes]
        attributes += (_attribute(code, values) for code, values in said.items())
        is_naming = tag in self._naming
        if is_naming:
            attributes.append(ENTITY)
        return known.model_copy(
            update={"attributes": tuple(attributes), "role": Role.ENTITY if is_naming else known.role}
        )


def choices(values: Iterable[str]) -> tuple[Choice, ...]:
    """Return a choice for each value; the one of an attribute without values says yes."""
    yes = Names(uk="так", en="yes")
    return tuple(
        Choice(code=value, name=yes if value == IS_SO else Names(uk=value, en=value)) for value in dict.fromkeys(values)
    )


def _attribute(code: str, values: Mapping[str, None]) -> Attribute:
    is_text = len(values) > _MOST_CHOICES or any(len(value) > _LONGEST_CHOICE for value in values)
    return Attribute(
        code=code,
        name=Names(uk=code, en=code),
        type=AttributeType.TEXT if is_text else AttributeType.CHOICE,
        values=() if is_text else choices(values),
    )


def _widened(told: Attribute, values: Iterable[str]) -> Attribute:
    """Return an attribute with the values that marks have and its settings do not."""
    if told.type is not AttributeType.CHOICE:
        return told
    missing = [value for value in values if told.choice(value) is None]
    return told.model_copy(update={"values": (*told.values, *choices(missing[:_MOST_CHOICES]))})
