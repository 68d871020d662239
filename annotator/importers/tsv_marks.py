"""The marks, relations, slots and chains in the columns of a WebAnno TSV file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotator import tsv_words as words
from annotator import uima_layers as names
from annotator.importers.tsv_layout import LayoutError
from annotator.importers.uima_found import Link, Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.importers.found import Range
    from annotator.importers.tsv_layout import Layer, Layout, Row

_NUMBERED = re.compile(r"(.*)\[([0-9]{1,9})\]", re.DOTALL)
_REFERENCE = re.compile(r"([0-9]{1,9}-[0-9]{1,9}(?:\.[0-9]{1,9})?)(?:\[([0-9]{1,9})(?:_([0-9]{1,9}))?\])?")
_CHAINED = re.compile(r"(.*)->([0-9]{1,9})-([0-9]{1,9})", re.DOTALL)
_ANY = "uima.tcas.Annotation"
_CHAIN_TYPE, _CHAIN_LINK = "referenceType", "referenceRelation"


@dataclass(eq=False)
class _Open:
    """A mark that may go on in later rows."""

    key: str
    layer: str
    start: int
    end: int
    line: int
    features: dict[str, str] = field(default_factory=dict)


class _Arrow(NamedTuple):
    """An arrow whose ends have not been looked up yet; *tail* and *head* are references as the file has them."""

    key: str
    layer: str
    tail: str
    head: str
    base: str
    features: dict[str, str]
    line: int


class TsvMarks:
    """Collects what the rows of a file say, row by row."""

    def __init__(self, layout: Layout, places: dict[int, Range]) -> None:
        self._places = places
        self._open: dict[str, _Open] = {}
        self._at: dict[tuple[str, str], dict[str, _Open]] = {}
        """The marks of a layer in a row, by the row's name."""
        self._chains: dict[str, dict[int, tuple[_Open, str]]] = {}
        self._arrows: list[_Arrow] = []
        self._slot_keys: set[str] = set()
        """A mark on several tokens has its slots in each of their rows."""
        for sentence in layout.sentences:
            for row in sentence.rows:
                for layer in layout.layers:
                    self._read(layer, row)

    def marks(self) -> list[Mark]:
        """Return the marks."""
        return [
            Mark(key, each.layer, each.start, each.end, each.features, each.line) for key, each in self._open.items()
        ]

    def links(self) -> Iterator[Link]:
        """Yield the arrows between marks; one that leads nowhere keeps what the file says of its end."""
        for key, layer, tail, head, base, features, line in self._arrows:
            ends = self._resolved(tail, base), self._resolved(head, base)
            yield Link(key, layer, *ends, features, line)
        for number, chain in self._chains.items():
            links = sorted(chain.items())
            for (index, (tail_mark, value)), (_next, (head_mark, _value)) in pairwise(links):
                named = {names.LABEL: value}
                yield Link(f"{number}-{index}", tail_mark.layer, tail_mark.key, head_mark.key, named, tail_mark.line)

    def _read(self, layer: Layer, row: Row) -> None:
        stacked = {
            name: words.split(cell, "|")
            for number, name in layer.columns
            if (cell := row.cells[number]) not in {words.NOTHING, ""}
        }
        for index in range(max(map(len, stacked.values()), default=0)):
            values = {name: each[index] for name, each in stacked.items() if index < len(each)}
            match layer.kind:
                case words.RELATION_LAYER:
                    self._relation(layer, row, values, index)
                case words.CHAIN_LAYER:
                    self._chain(layer, row, values)
                case _:
                    self._span(layer, row, values, index)

    def _span(self, layer: Layer, row: Row, values: dict[str, str], index: int) -> None:
        targets = layer.targets
        own = {name: value for name, value in values.items() if name not in targets.values()}
        number = next((match[2] for value in own.values() if (match := _NUMBERED.fullmatch(value))), "")
        key = f"{layer.name} {number}" if number else f"{layer.name} {row.name}.{index}"
        mark = self._begun(key, layer.name, row)
        for name, value in own.items():
            if name in targets:
                self._slots(mark, name, value, values.get(targets[name], ""), row)
            else:
                self._feature(mark, name, value)

    def _begun(self, key: str, layer: str, row: Row) -> _Open:
        """Return the mark called *key*, begun or gone on with in *row*."""
        start, end = self._places[row.line]
        mark = self._open.setdefault(key, _Open(key, layer, start, end, row.line))
        mark.start, mark.end = min(mark.start, start), max(mark.end, end)
        self._at.setdefault((row.name, layer), {})[key] = mark
        return mark

    def _feature(self, mark: _Open, name: str, value: str) -> None:
        match = _NUMBERED.fullmatch(value)
        bare = match[1] if match else value
        if bare != words.NO_VALUE and name:
            mark.features.setdefault(name, words.unescape_value(bare))

    def _slots(self, mark: _Open, column: str, roles: str, targets: str, row: Row) -> None:
        """Remember the slots of *mark*: each a role and a mark that plays it."""
        match = _NUMBERED.fullmatch(roles)
        named = words.split(match[1] if match else roles, ";")
        feature = column.removeprefix(words.ROLE).partition("_")[0].rpartition(":")[2]
        for index, (role, target) in enumerate(zip(named, words.split(targets, ";"), strict=False)):
            if target not in {words.NO_VALUE, words.NOTHING, ""}:
                label = feature if role in {words.NO_VALUE, words.NOTHING} else words.unescape_value(role)
                key = f"{mark.key} {column} {index}"
                arrow = _Arrow(key, mark.layer, mark.key, target, _ANY, {names.LABEL: label}, row.line)
                if key not in self._slot_keys:
                    self._slot_keys.add(key)
                    self._arrows.append(arrow)

    def _relation(self, layer: Layer, row: Row, values: dict[str, str], index: int) -> None:
        base = next((name for _, name in layer.columns if name.startswith(words.BASE)), "")
        match = _REFERENCE.fullmatch(values.get(base, ""))
        if match is None:
            raise LayoutError(row.line, values.get(base, "") or layer.name)
        features = {
            name: words.unescape_value(value)
            for name, value in values.items()
            if name and name != base and value != words.NO_VALUE
        }
        tail, head = f"{match[1]}[{match[2] or 0}]", f"{row.name}[{match[3] or 0}]"
        key = f"{layer.name} {row.name}.{index}"
        self._arrows.append(_Arrow(key, layer.name, tail, head, base.removeprefix(words.BASE), features, row.line))

    def _chain(self, layer: Layer, row: Row, values: dict[str, str]) -> None:
        match = _CHAINED.fullmatch(values.get(_CHAIN_LINK, ""))
        if match is None:
            raise LayoutError(row.line, values.get(_CHAIN_LINK, "") or layer.name)
        value, chain, index = match.groups()
        mark = self._begun(f"{layer.name} {chain}-{index}", layer.name, row)
        kind = _NUMBERED.fullmatch(values.get(_CHAIN_TYPE, ""))
        if kind is not None and kind[1] != words.NO_VALUE:
            mark.features.setdefault(names.LABEL, words.unescape_value(kind[1]))
        link = "" if value == words.NO_VALUE else words.unescape_value(value)
        self._chains.setdefault(f"{layer.name} {chain}", {}).setdefault(int(index), (mark, link))

    def _resolved(self, reference: str, base: str) -> str:
        """Return the key of the mark that *reference* is about: by its number, or else as the only one in that row."""
        if reference in self._open:
            return reference
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            return reference
        number = match[2] if match[2] != "0" else None
        for layer in self._layers(base):
            if number is not None and f"{layer} {number}" in self._open:
                return f"{layer} {number}"
            if number is None and (here := self._at.get((match[1], layer))):
                return next(iter(here))
        return reference

    def _layers(self, base: str) -> Iterable[str]:
        """Return the layers that *base* may stand for."""
        if base and base != _ANY:
            return (base,)
        return dict.fromkeys(layer for _row, layer in self._at)
