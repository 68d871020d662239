"""Names from the scheme, in the language of the window or, where that is missing, in the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.scheme import Attribute, Scheme


def label_name(scheme: Scheme, code: str, language: str) -> str:
    """Return the name of the label *code*; its code if an old entry names a label that is gone."""
    if not scheme.has_label(code):
        return code
    return scheme.label(code).name.best(language) or code


def relation_name(scheme: Scheme, code: str, language: str) -> str:
    """Return the name of the relation type *code*."""
    found = next((relation for relation in scheme.relations if relation.code == code), None)
    return (found.name.best(language) if found else "") or code


def attribute_name(scheme: Scheme, label: str, code: str, language: str) -> str:
    """Return the name of the attribute *code*, of *label* or else of the first label that has it."""
    found = next((a for a in _attributes(scheme, label) if a.code == code), None)
    return (found.name.best(language) if found else "") or code


def choice_name(scheme: Scheme, label: str, attribute: str, code: str, language: str) -> str:
    """Return the name of one value of an attribute; other values as they are."""
    for candidate in _attributes(scheme, label):
        choice = candidate.choice(code) if candidate.code == attribute else None
        if choice is not None:
            return choice.name.best(language) or code
    return code


def _attributes(scheme: Scheme, label: str) -> Iterator[Attribute]:
    if scheme.has_label(label):
        yield from scheme.label(label).attributes
    for other in scheme.labels:
        yield from other.attributes
