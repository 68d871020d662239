"""From other people's tags to ours: what somebody has decided, and what can be told from the scheme."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import Field

from annotator import scheme_rules
from annotator.model import Value
from annotator.scheme import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.scheme import Attribute, RelationType, Scheme

SKIP = "-"
ADD = "+"


class Unknown(StrEnum):
    """What becomes of a mark whose tag the scheme does not know."""

    REFUSE = "refuse"
    """Its file is not read, and the tags are listed."""
    SKIP = "skip"
    """It is left out, and reported."""
    ADD = "add"
    """Its tag becomes a label of the scheme."""


class TagMap(Value):
    """What somebody has decided about tags. A value is one of our codes, ``-`` to leave out, ``+`` to add.

    For labels also ``NUM[kind=money]``: a code, with an attribute that every such mark gets.
    """

    labels: dict[str, str] = Field(default_factory=dict)
    relations: dict[str, str] = Field(default_factory=dict)
    attributes: dict[str, str] = Field(default_factory=dict)

    @property
    def adds(self) -> bool:
        """Whether any tag is to become a label or relation type of the scheme."""
        return ADD in self.labels.values() or ADD in self.relations.values()


class Target(Value):
    """What a tag becomes."""

    code: str
    """Empty: it is left out."""
    attributes: dict[str, str] = Field(default_factory=dict)


class Tagging:
    """Looks tags up: first in what was decided, then among our codes and names, then in the scheme's mappings."""

    def __init__(self, scheme: Scheme, decided: TagMap) -> None:
        self._scheme = scheme
        self._decided = decided
        self._found: dict[str, Target | None] = {}

    # Of thousands of files without marks none needs these.

    @cached_property
    def _labels(self) -> dict[str, str]:
        return _by_names(self._scheme.labels)

    @cached_property
    def _relations(self) -> dict[str, str]:
        return _by_names(self._scheme.relations)

    @cached_property
    def _mapped(self) -> dict[str, str]:
        return _agreed(self._scheme.mappings)

    def label(self, tag: str) -> Target | None:
        """Return what a mark with *tag* becomes; None if nobody knows."""
        if tag not in self._found:
            self._found[tag] = self._label(tag)
        return self._found[tag]

    def relation(self, tag: str) -> Target | None:
        """Return what a relation of type *tag* becomes; None if nobody knows."""
        rule = self._decided.relations.get(tag)
        if rule is None or rule == ADD:
            code = self._relations.get(tag) or self._relations.get(_key(tag)) or self._mapped_relation(tag)
            return Target(code=code) if code else None
        return Target(code="" if rule == SKIP else rule)

    def attribute(self, label: str, tag: str) -> str:
        """Return the code of the attribute of *label* that *tag* stands for; empty if there is none."""
        decided = self._decided.attributes.get(tag, tag)
        definition = self._scheme.label(label)
        names = _by_names(definition.attributes)
        return names.get(decided) or names.get(_key(decided), "")

    def _label(self, tag: str) -> Target | None:
        rule = self._decided.labels.get(tag)
        if rule is not None and rule != ADD:
            return Target(code="") if rule == SKIP else _target(rule)
        code = self._labels.get(tag) or self._labels.get(_key(tag))
        if code:
            return Target(code=code)
        mapped = self._mapped.get(tag)
        target = _target(mapped) if mapped else None
        return target if target is not None and self._scheme.has_label(target.code) else None

    def _mapped_relation(self, tag: str) -> str:
        mapped = self._mapped.get(tag, "")
        return mapped if mapped in self._relations.values() else ""


def _target(rule: str) -> Target:
    """Return what ``NUM[kind=money]`` says."""
    code, attribute, value = scheme_rules.mapped(rule.strip())
    return Target(code=code, attributes={attribute: value} if attribute else {})


def _by_names(things: Iterable[Attribute | Label | RelationType]) -> dict[str, str]:
    """Return codes by everything their things may be called; a name that two bear stands for neither."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    all_things = list(things)
    for thing in all_things:
        for name in _names(thing):
            if found.setdefault(_key(name), thing.code) != thing.code:
                doubtful.add(_key(name))
    known = {name: code for name, code in found.items() if name not in doubtful}
    known.update((_key(thing.code), thing.code) for thing in all_things)
    known.update((thing.code, thing.code) for thing in all_things)
    return known


def _names(thing: Attribute | Label | RelationType) -> Iterator[str]:
    yield from filter(None, (thing.name.uk, thing.name.en))
    if isinstance(thing, Label):
        yield from filter(None, (thing.short.uk, thing.short.en))


def _key(name: str) -> str:
    """Return *name* as names are compared: no case, no difference between blanks, hyphens and underscores."""
    return re.sub(r"[\s_\-]+", " ", name.casefold()).strip()


def _agreed(mappings: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the rules for tags on which all tag sets that know them agree."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for tags in mappings.values():
        for tag, rule in tags.items():
            if found.setdefault(tag, rule) != rule:
                doubtful.add(tag)
    return {tag: rule for tag, rule in found.items() if tag not in doubtful}
