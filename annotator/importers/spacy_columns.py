"""The columns of a DocBin, put together to docs; every number in them is looked at before it is used.

The layout is that of ``spacy/tokens/_serialize.py`` and ``span_group.pyx``, format version 0.1.
"""

from __future__ import annotations

import struct
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPAN = struct.Struct(">QQQllll")
_WIDTH = 8
_OUTSIDE, _BEGIN = 2, 3
_INSIDE = 1
_SYMBOLS = 1000
"""Below it numbers stand for words of spaCy's own."""
_NOBODY = "NIL"
"""What spaCy's entity linker says of a name it cannot link."""


class Marked(NamedTuple):
    """One span or entity; *start* and *end* are code points of the doc's text."""

    start: int
    end: int
    label: str
    id: str
    entity: str


class SpacyDoc(NamedTuple):
    """One doc."""

    text: str
    groups: dict[str, list[Marked]]
    ents: list[Marked]
    user_data: dict[Any, Any]
    beside: dict[str, str]
    """What else it says and we have no place for: what, and an example."""


class Bin:
    """A DocBin, decompressed. Raises *ImportError* without spaCy, *ValueError* and kin if it is broken."""

    def __init__(self, data: bytes) -> None:
        from spacy import strings  # noqa: PLC0415 -- heavy and optional
        from spacy.attrs import IDS  # noqa: PLC0415

        whole = _mapping(_unpacked(data))
        self._strings = strings.StringStore(_texts(whole["strings"]))
        names = {number: name for name, number in IDS.items()}
        self._columns = [names.get(number, "") for number in _numbers(whole["attrs"])]
        self._tokens = memoryview(whole["tokens"])
        self._spaces = memoryview(whole["spaces"])
        self._lengths = memoryview(whole["lengths"]).cast("i").tolist()
        self._groups = list(whole.get("span_groups") or [])
        self._flags = list(whole.get("flags") or [])
        self._cats = list(whole.get("cats") or [])
        self._user_data = list(whole.get("user_data") or [])
        self._starts = list(accumulate(self._lengths, initial=0))
        self._check()

    def __len__(self) -> int:
        """Return how many docs there are."""
        return len(self._lengths)

    def doc(self, number: int) -> SpacyDoc:
        """Return one doc; raises *ValueError* and kin if it is broken."""
        start, end = self._starts[number], self._starts[number + 1]
        row = len(self._columns) * _WIDTH
        table = self._tokens[start * row : end * row].cast("Q").tolist()
        columns = {name: table[place :: len(self._columns)] for place, name in enumerate(self._columns)}
        words = [self._strings[each] for each in columns["ORTH"]]
        spaces = [bool(each) for each in self._spaces[start:end]]
        if _at(self._flags, number, {}).get("has_unknown_spaces"):
            spaces = [True] * len(words)
        places = list(accumulate((len(word) + space for word, space in zip(words, spaces, strict=True)), initial=0))
        ranges = [(place, place + len(word)) for place, word in zip(places, words, strict=False)]
        text = "".join(word + " " * space for word, space in zip(words, spaces, strict=True))
        user_data = _unpacked_mapping(_at(self._user_data, number, b""))
        return SpacyDoc(
            text=text,
            groups=dict(self._spans(_at(self._groups, number, b""), ranges)),
            ents=list(self._ents(columns, ranges)),
            user_data=user_data,
            beside=self._beside(number, columns, user_data),
        )

    def _check(self) -> None:
        if "ORTH" not in self._columns:
            raise ValueError("it has no words")
        if min(self._lengths, default=0) < 0:
            raise ValueError("a doc has less than no words")
        rows = self._starts[-1]
        if len(self._tokens) != rows * len(self._columns) * _WIDTH or len(self._spaces) != rows:
            raise ValueError("its columns are not equally long")

    def _spans(self, packed: bytes, ranges: Sequence[tuple[int, int]]) -> Iterator[tuple[str, list[Marked]]]:
        groups = _unpacked(packed) if packed else []
        if isinstance(groups, dict):
            named = [(str(key), data) for data, keys in groups.items() for key in keys]
        else:  # as spaCy wrote it up to 3.2
            named = [("", data) for data in groups]
        for key, data in named:
            group = _mapping(_unpacked(data))
            spans = [self._span(_SPAN.unpack(each), ranges) for each in group["spans"]]
            yield key or str(group.get("name", "")), spans

    def _span(self, numbers: tuple[int, ...], ranges: Sequence[tuple[int, int]]) -> Marked:
        identity, entity, label, start, end, start_char, end_char = numbers
        if 0 <= start < end <= len(ranges):
            start_char, end_char = ranges[start][0], ranges[end - 1][1]
        return Marked(start_char, end_char, self._strings[label], self._identity(identity), self._entity(entity))

    def _ents(self, columns: dict[str, list[int]], ranges: Sequence[tuple[int, int]]) -> Iterator[Marked]:
        """Yield the entities, which the tokens tell of by IOB."""
        nothing = [0] * len(ranges)
        types, kinds = columns.get("ENT_TYPE", nothing), columns.get("ENT_IOB", nothing)
        links, ids = columns.get("ENT_KB_ID", nothing), columns.get("ENT_ID", nothing)
        begun: int | None = None
        for place in range(len(ranges) + 1):
            kind = kinds[place] if place < len(ranges) else _OUTSIDE
            if begun is not None and not (kind == _INSIDE and types[place] == types[begun]):
                start, end = ranges[begun][0], ranges[place - 1][1]
                label, link = self._strings[types[begun]], self._entity(links[begun])
                yield Marked(start, end, label, self._identity(ids[begun]), link)
                begun = None
            if begun is None and kind in {_INSIDE, _BEGIN} and types[place]:
                begun = place

    def _name(self, number: int) -> str:
        try:
            return str(self._strings[number])
        except KeyError:
            return str(number)

    def _identity(self, number: int) -> str:
        """Return the string that *number* stands for, or the number itself: some programs count their spans."""
        return str(number) if 0 < number < _SYMBOLS else self._name(number)

    def _entity(self, number: int) -> str:
        name = self._name(number)
        return "" if name == _NOBODY else name

    def _beside(self, number: int, columns: dict[str, list[int]], user_data: dict[Any, Any]) -> dict[str, str]:
        found = {
            f"token.{name.lower()}": self._name(next(filter(None, columns[name])))
            for name in ("LEMMA", "POS", "TAG", "DEP", "MORPH")
            if any(columns.get(name, ()))
        }
        for category in _mapping(_at(self._cats, number, {})):
            found.setdefault("doc.cats", str(category))
        for key in user_data:
            if key != "claimdesk":
                found.setdefault("doc.user_data", str(key)[:80])
        return found


def _unpacked(data: bytes) -> Any:
    from srsly import msgpack  # noqa: PLC0415 -- comes with spaCy

    return msgpack.loads(data, raw=False, use_list=False, object_pairs_hook=dict)


def _unpacked_mapping(data: bytes | None) -> dict[Any, Any]:
    return _mapping(_unpacked(data)) if data else {}


def _mapping(value: object) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise ValueError("it is not laid out like a DocBin")  # noqa: TRY004 -- the file is wrong, not the code
    return value


def _texts(value: Sequence[object]) -> list[str]:
    if not all(isinstance(each, str) for each in value):
        raise ValueError("its strings are none")
    return [str(each) for each in value]


def _numbers(value: Sequence[object]) -> list[int]:
    return [int(str(each)) for each in value]


def _at(values: Sequence[Any], number: int, nothing: Any) -> Any:
    return values[number] if number < len(values) and values[number] is not None else nothing
