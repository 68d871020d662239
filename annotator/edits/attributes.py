"""Attributes of spans: completed by defaults, checked, and ready to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.scheme import AttributeType
from annotator.store import keys, marks, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.scheme import Attribute, Label, Scheme
    from annotator.store.session import Session


def completed(label: Label, attributes: Mapping[str, str] | None) -> dict[str, str]:
    """Return *attributes* with the defaults of required ones that are missing, without empty values."""
    given = {code: value for code, value in (attributes or {}).items() if value}
    return {**label.defaults(), **given}


def carried_over(attributes: Mapping[str, str], old: Label, new: Label) -> dict[str, str]:
    """Return what a span keeps of its attributes when it becomes a *new*: all that mean the same there."""
    return completed(new, {code: value for code, value in attributes.items() if _means_the_same(code, value, old, new)})


def links(scheme: Scheme) -> dict[str, frozenset[str]]:
    """Return by label the attributes that hold an entity."""
    return {
        label.code: frozenset(each.code for each in label.attributes if each.type is AttributeType.ENTITY)
        for label in scheme.labels
    }


def is_link(label: Label, code: str) -> bool:
    """Tell whether the attribute's value is an entity."""
    attribute = label.attribute(code)
    return attribute is not None and attribute.type is AttributeType.ENTITY


def columns(session: Session, scheme: Scheme, label: Label, attributes: Mapping[str, str]) -> rows.Values:
    """Check *attributes* and return the columns that hold them; in a running edit.

    Raises *SchemeError* if the scheme refuses them, *UnknownId* if an entity does not exist.
    """
    scheme.check_attributes(label.code, attributes)
    linked = [value for code, value in attributes.items() if is_link(label, code)]
    found = keys.all_of(session, "entity", linked) if linked else {}
    rows.rely_on(session, "entity", found.values())
    return marks.attribute_columns(attributes, found)


def _means_the_same(code: str, value: str, old: Label, new: Label) -> bool:
    before, after = old.attribute(code), new.attribute(code)
    return before is not None and after is not None and before.type is after.type and _may_be(after, value)


def _may_be(attribute: Attribute, value: str) -> bool:
    return attribute.type is not AttributeType.CHOICE or attribute.choice(value) is not None
