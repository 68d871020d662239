"""Which fields there are and what they may be: those every project has, and those of its scheme."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from annotator import text
from annotator.model import Status
from annotator.queries.tree import FieldName
from annotator.scheme import AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.scheme import Attribute, Names, Scheme

ME = "me"
"""The annotator who asks."""
_ALIKE = 0.6
_EVERYWHERE = frozenset(FieldName)


class Vocabulary:
    """The fields of queries about a project with *scheme*."""

    def __init__(self, scheme: Scheme) -> None:
        self._values: dict[str, dict[str, str] | None] = dict.fromkeys(FieldName)
        self._values[FieldName.LABEL] = _named((label.code, label.name) for label in scheme.labels)
        self._values[FieldName.RELATION] = _named((each.code, each.name) for each in scheme.relations)
        self._values[FieldName.STATUS] = {text.fold(status): status for status in Status}
        zones = [label for label in scheme.labels if label.role is Role.ZONE]
        self._values[FieldName.ZONE] = _named(
            (choice.code, choice.name) for label in zones for each in label.attributes for choice in each.values
        )
        for label in scheme.labels:
            for attribute in label.attributes:
                self._add(attribute)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields."""
        return tuple(self._values)

    def values(self, field: str) -> tuple[str, ...]:
        """Return what a field may be; none if it may be anything."""
        return tuple(dict.fromkeys((self._values[field] or {}).values()))

    def value(self, field: str, written: str) -> str | None:
        """Return the code of what was *written* as a code or a name; as it is where anything goes; None if unknown."""
        known = self._values[field]
        return written if known is None else known.get(text.fold(written.strip()))

    def field_like(self, written: str) -> str:
        """Return the field whose name is most like *written*; empty: none is."""
        return _like(written, self.fields)

    def value_like(self, field: str, written: str) -> str:
        """Return the value of a field that is most like *written*; empty: none is."""
        known = self._values[field] or {}
        return known.get(_like(written, known), "")

    def _add(self, attribute: Attribute) -> None:
        if attribute.type is AttributeType.ENTITY or attribute.code in _EVERYWHERE:
            return
        fresh = None
        if attribute.type is AttributeType.CHOICE:
            fresh = _named((choice.code, choice.name) for choice in attribute.values)
        known = self._values.get(attribute.code, {})
        self._values[attribute.code] = None if known is None or fresh is None else {**known, **fresh}


def _named(things: Iterable[tuple[str, Names]]) -> dict[str, str]:
    """Return codes by what they may be called; a code itself wins over a name."""
    known = list(things)
    names = {name: code for code, several in known for name in _names(several)}
    return {**names, **{text.fold(code): code for code, _ in known}}


def _names(names: Names) -> Iterator[str]:
    return (text.fold(name) for name in (names.en, names.uk) if name)


def _like(written: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(text.fold(written), list(known), n=1, cutoff=_ALIKE)), "")
