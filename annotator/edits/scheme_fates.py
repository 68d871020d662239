"""Where each span and relation goes when the scheme changes; worked out once for each kind of span."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.edits.scheme_steps import Kept, Marked
from annotator.errors import Rule, SchemeError
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.edits.scheme_steps import SchemeSteps
    from annotator.scheme import Attribute, Label, Scheme


class Fate(NamedTuple):
    """What becomes of a span."""

    label: str
    """Empty: it is deleted."""
    attributes: dict[str, str]
    lost: tuple[str, ...] = ()
    """Attributes, by their old codes, whose value the new scheme cannot keep."""
    filled: tuple[str, ...] = ()
    """Required attributes, by their new codes, that get their default."""


class Fates:
    """The rule by which spans and relations pass from one scheme to the next."""

    def __init__(self, before: Scheme, after: Scheme, steps: SchemeSteps) -> None:
        self._before = before
        self._after = after
        self._steps = steps
        self._known: dict[tuple[str, tuple[tuple[str, str], ...]], Fate] = {}

    def of(self, label: str, attributes: Mapping[str, str]) -> Fate:
        """Return what becomes of a span with *label* and *attributes*.

        Raises *SchemeError* (IN_USE) if its label has left the scheme and no step says where its spans go.
        """
        key = (label, tuple(sorted(attributes.items())))
        if key not in self._known:
            self._known[key] = self._settled(label, attributes)
        return self._known[key]

    def may_change(self, label: str) -> bool:
        """Tell whether any span of *label* may change; if not, none needs to be looked at."""
        if self._steps.touch(label) or not self._after.has_label(label) or not self._before.has_label(label):
            return True
        before, after = self._before.label(label), self._after.label(label)
        return _rules(before) != _rules(after) or before.role is not after.role

    def relation(self, code: str, source: str, target: str, *, is_across: bool) -> str:
        """Return the type that a relation of type *code* has afterwards, or "" if it cannot stay.

        *source* and *target* are the labels its ends have afterwards.
        """
        to = self._steps.of_relation(code)
        try:
            self._after.check_relation(to, source, target, is_across=is_across)
        except SchemeError:
            return ""
        return to

    def _settled(self, label: str, attributes: Mapping[str, str]) -> Fate:
        kept = {code: Kept(value, self._type(label, code), code) for code, value in attributes.items()}
        moved = self._steps.of_mark(Marked(label, kept))
        if moved is None:
            return Fate("", {})
        if not self._after.has_label(moved.label):
            raise SchemeError(rule=Rule.IN_USE, subject=label)
        definition = self._after.label(moved.label)
        held = {code: each for code, each in moved.attributes.items() if fits(definition.attribute(code), each)}
        values = {code: each.value for code, each in held.items()}
        missing = {
            each.code: each.default for each in definition.attributes if each.required and not values.get(each.code)
        }
        surviving = {each.attribute for each in held.values()}
        lost = tuple(code for code in attributes if code not in surviving)
        return Fate(moved.label, {**values, **missing}, lost, tuple(missing))

    def _type(self, label: str, code: str) -> AttributeType:
        attribute = self._before.label(label).attribute(code) if self._before.has_label(label) else None
        return attribute.type if attribute else AttributeType.TEXT


def fits(attribute: Attribute | None, kept: Kept) -> bool:
    """Tell whether *attribute* can hold what was written under another definition of it."""
    if attribute is None:
        return False
    match attribute.type:
        case AttributeType.CHOICE:
            return attribute.choice(kept.value) is not None
        case AttributeType.ENTITY:
            return kept.type is AttributeType.ENTITY
        case _:
            return kept.type is not AttributeType.ENTITY


def _rules(label: Label) -> object:
    return {
        each.code: (each.type, {choice.code for choice in each.values}, each.required and each.default)
        for each in label.attributes
    }
