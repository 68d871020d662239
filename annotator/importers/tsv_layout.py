"""The lines of a WebAnno TSV file, and the text that its sentences and offsets amount to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotator import tsv_words as words
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.importers.found import Range

_OFFSETS = re.compile(r"([0-9]{1,12})-([0-9]{1,12})")
_VERSION = re.compile(r"3\.([0-9])")
_LAST_JAVA = 1
"""Up to version 3.1 text was escaped like string literals of Java."""
_WIDEST_GAP = 1_000_000


class LayoutError(Exception):
    """The file is not laid out as the format wants it."""

    def __init__(self, line: int, detail: str) -> None:
        super().__init__(detail)
        self.line = line


@dataclass(eq=False)
class Layer:
    """A layer as the header declares it."""

    kind: str
    """*SPAN_LAYER*, *RELATION_LAYER* or *CHAIN_LAYER*."""
    name: str
    columns: list[tuple[int, str]] = field(default_factory=list)
    """Number and name of each of its columns; one without features has a column without a name."""

    @cached_property
    def targets(self) -> dict[str, str]:
        """The columns with the targets of slots, by those with the roles, which stand just before."""
        names = [name for _, name in self.columns]
        return {name: target for name, target in pairwise(names) if name.startswith(words.ROLE)}


class Row(NamedTuple):
    """A line about a token, or a part of one."""

    line: int
    name: str
    begin: int
    end: int
    form: str
    cells: list[str]


@dataclass
class Sentence:
    """A sentence: its text, and its rows."""

    line: int
    text: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


class Layout:
    """A file taken apart into sentences."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take *lines* apart; raises *LayoutError*."""
        self.layers: list[Layer] = []
        self.sentences: list[Sentence] = []
        self._width = 0
        self._is_java = False
        self._sentence: Sentence | None = None
        self._take(lines)

    def _take(self, lines: Iterable[str]) -> None:
        for number, line in enumerate(lines, 1):
            if number == 1:
                self._version(line)
            elif not self.sentences and line.startswith("#T_"):
                self._layer(number, line)
            elif not line:
                self._sentence = None
            elif line.startswith("#") and (self._sentence is None or not self._sentence.rows):
                self._header(number, line)
            else:
                self._row(number, line)

    def _version(self, line: str) -> None:
        match = _VERSION.fullmatch(line.removeprefix(words.FORMAT).strip())
        if not line.startswith(words.FORMAT) or match is None:
            raise LayoutError(1, line[:80])
        self._is_java = int(match[1]) <= _LAST_JAVA

    def _layer(self, number: int, line: str) -> None:
        kind, _, rest = line.partition("=")
        kind += "="
        if kind not in {words.SPAN_LAYER, words.RELATION_LAYER, words.CHAIN_LAYER}:
            raise LayoutError(number, line[:80])
        name, _, declared = rest.strip().partition("|")
        layer = Layer(kind, name)
        for column in declared.split("|"):
            layer.columns.append((self._width, column))
            self._width += 1
        self.layers.append(layer)

    def _header(self, number: int, line: str) -> None:
        if self._sentence is None:
            self._sentence = Sentence(number)
            self.sentences.append(self._sentence)
        if line.startswith(words.TEXT):
            text = words.unescape_text(line.removeprefix(words.TEXT), is_java=self._is_java)
            self._sentence.text.append(text)

    def _row(self, number: int, line: str) -> None:
        name, offsets, *rest = [*line.split("\t"), "", ""]
        match = _OFFSETS.fullmatch(offsets)
        if self._sentence is None or match is None or len(rest) - 2 < self._width + 1:
            raise LayoutError(number, line[:80])
        form, *cells = rest
        self._sentence.rows.append(Row(number, name, int(match[1]), int(match[2]), form, cells[: self._width]))


class Text(NamedTuple):
    """A text, and where the file's offsets are in it."""

    body: str
    places: dict[int, Range]
    """Of each row, by its line, in code points."""


def text_of(layout: Layout, unit: Unit) -> Text:
    """Return the text of *layout* as INCEpTION makes it of the offsets, which count in *unit*.

    After a sentence comes a line feed, and blanks up to where the next one begins. Raises *LayoutError* where a token
    is not what lies at its offsets.
    """
    pieces: list[str] = []
    places: dict[int, Range] = {}
    reached = points = 0
    for sentence in layout.sentences:
        if not sentence.rows:
            continue
        first = sentence.rows[0]
        gap = first.begin - reached
        if gap < 0 or gap > _WIDEST_GAP:
            raise LayoutError(first.line, f"{first.begin} < {reached}" if gap < 0 else str(first.begin))
        filled = "\n" + " " * (gap - 1) if gap and pieces else " " * gap
        body = "\n".join(sentence.text)
        ruler = _Places(body, unit)
        start = points + gap
        for row in sentence.rows:
            place = ruler.place(row, first.begin)
            places[row.line] = start + place[0], start + place[1]
        pieces += [filled, body]
        reached, points = first.begin + ruler.length, start + len(body)
    return Text("".join(pieces), places)


class _Places:
    """Where the offsets of a file are in one sentence."""

    def __init__(self, body: str, unit: Unit) -> None:
        self._body = body
        self._ruler = Ruler(body, unit)
        self.length = self._ruler.length

    def place(self, row: Row, begin: int) -> Range:
        """Return where *row* is in the sentence that begins at *begin*; raises *LayoutError*."""
        start, end = self._ruler.to_points(row.begin - begin), self._ruler.to_points(row.end - begin)
        if start is None or end is None or start > end:
            raise LayoutError(row.line, f"{row.begin}-{row.end}")
        seen = self._body[start:end]
        if seen not in (row.form, words.unescape_value(row.form)) and seen.split() != row.form.split():
            raise LayoutError(row.line, f"{row.form[:40]} ≠ {seen[:40]}")
        return start, end
