"""WebAnno TSV 3.3: a file for each article, a line for each token, as INCEpTION and WebAnno read it.

Defined in the user guide of INCEpTION, appendix *WebAnno TSV 3.3 File format*. Offsets are UTF-16 code units.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from annotator import tsv_words as words
from annotator import uima_layers as names
from annotator.exporters.base import Shape
from annotator.exporters.file_names import file_name
from annotator.exporters.tokens import tokens_of
from annotator.exporters.uima_cas import whole_sentences
from annotator.exporters.uima_features import FeatureWriter
from annotator.exporters.uima_xmi import write_type_system
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tokens import Token
    from annotator.exporters.uima_features import Features
    from annotator.model import AnnotatedArticle, Relation, Span

Place = tuple[int, int, int]
"""A unit: the number of its token, and where it starts and ends; the whole token or a part of it."""


class _Row(NamedTuple):
    """A unit and what is written in its line."""

    place: Place
    name: str


class WebannoTsv:
    """Writes a folder of WebAnno TSV files, and the type system from which INCEpTION makes their layers."""

    id = "webanno-tsv"
    title = "WebAnno TSV 3.3"
    suffix = ".tsv"
    shape = Shape.FOLDER
    extra = ""
    carries = names.TSV_CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* into the folder *out*."""
        write_type_system(bundle.scheme, out)
        writer = FeatureWriter(bundle)
        for annotated in bundle:
            tokens = tokens_of(annotated.article, options.tokens)
            writer.begin_article()
            with (out / file_name(annotated.article, self.suffix)).open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(_Sheet(annotated, tokens, writer).lines())


class _Sheet:
    """One article as rows and columns."""

    def __init__(self, annotated: AnnotatedArticle, tokens: Sequence[Token], writer: FeatureWriter) -> None:
        self._body = annotated.article.text
        self._ruler = Ruler(self._body, Unit.UTF_16)
        self._tokens = tokens
        self._sentences = list(whole_sentences(self._body, tokens))
        self._starts = [start for start, _ in tokens]
        self._ends = [end for _, end in tokens]
        self._places = {span.id: self._places_of(span) for span in annotated.spans}
        self._stacks = self._stacks_of(annotated.spans)
        self._numbers = self._numbers_of(annotated.spans)
        self._spans = {span.id: writer.of_span(span) for span in annotated.spans}
        self._relations = [(each, writer.of_relation(each)) for each in annotated.relations]
        self._arrows: dict[Place, list[tuple[Relation, Features]]] = {}
        for each in self._relations:
            self._arrows.setdefault(self._places[each[0].target][0], []).append(each)
        self._span_columns = _columns(self._spans.values())
        self._relation_columns = _columns(features for _, features in self._relations)
        self._rows = list(self._rows_of())
        self._names = {row.place: row.name for row in self._rows}

    def lines(self) -> Iterator[str]:
        """Yield the lines of the file."""
        yield f"{words.FORMAT}{words.VERSION}\n"
        if self._span_columns:
            yield f"{words.SPAN_LAYER}{names.SPAN}|{'|'.join(self._span_columns)}\n"
        if self._relation_columns:
            columns = "|".join(self._relation_columns)
            yield f"{words.RELATION_LAYER}{names.RELATION}|{columns}|{words.BASE}{names.SPAN}\n"
        yield "\n"
        rows = iter(self._rows)
        row = next(rows, None)
        for start, end in self._sentences:
            yield "\n"
            yield from (f"{words.TEXT}{words.escape_text(line)}\n" for line in self._body[start:end].split("\n"))
            while row is not None and row.place[1] < end:
                yield self._line(row)
                row = next(rows, None)

    def _places_of(self, span: Span) -> list[Place]:
        """Return the units that *span* covers, of which only the first and the last may be parts of tokens."""
        first, last = bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)
        return [
            (number, max(span.start, self._starts[number]), min(span.end, self._ends[number]))
            for number in range(first, last)
        ]

    def _stacks_of(self, spans: Sequence[Span]) -> dict[Place, list[Span]]:
        stacks: dict[Place, list[Span]] = {}
        for span in spans:
            for place in self._places[span.id]:
                stacks.setdefault(place, []).append(span)
        return stacks

    def _numbers_of(self, spans: Sequence[Span]) -> dict[str, int]:
        """Return numbers for the spans that lie on several units or on each other: their lines must tell them apart."""
        numbers = count(1)
        return {
            span.id: next(numbers)
            for span in spans
            if len(self._places[span.id]) > 1 or len(self._stacks[self._places[span.id][0]]) > 1
        }

    def _rows_of(self) -> Iterator[_Row]:
        parts: dict[int, list[Place]] = {}
        for place in self._stacks:
            number, start, end = place
            if (start, end) != self._tokens[number]:
                parts.setdefault(number, []).append(place)
        sentence, sentences = 0, iter(self._sentences)
        reached = first = 0
        for number, (start, end) in enumerate(self._tokens):
            if start >= reached:
                reached = next(sentences)[1]
                sentence, first = sentence + 1, number
            name = f"{sentence}-{number - first + 1}"
            yield _Row((number, start, end), name)
            for index, place in enumerate(sorted(parts.get(number, ())), 1):
                yield _Row(place, f"{name}.{index}")

    def _line(self, row: _Row) -> str:
        _number, start, end = row.place
        offsets = f"{self._ruler.to_units(start)}-{self._ruler.to_units(end)}"
        cells = [row.name, offsets, self._body[start:end], *self._cells(row.place)]
        return "\t".join([*cells, "\n"])  # INCEpTION ends every column with a tab, the last one too

    def _cells(self, place: Place) -> list[str]:
        """Return what stands in the columns of a row: what begins or goes on there, and the arrows that end there."""
        stack, arrows = self._stacks.get(place), self._arrows.get(place)
        cells = [words.NOTHING] * len(self._span_columns)
        if stack:
            cells = ["|".join(self._value(span, name) for span in stack) for name in self._span_columns]
        if not self._relation_columns:
            return cells
        if not arrows:
            return cells + [words.NOTHING] * (len(self._relation_columns) + 1)
        cells += ["|".join(_written(features.get(name)) for _, features in arrows) for name in self._relation_columns]
        return [*cells, "|".join(self._reference(relation) for relation, _ in arrows)]

    def _value(self, span: Span, feature: str) -> str:
        number = self._numbers.get(span.id)
        value = _written(self._spans[span.id].get(feature))
        return value if number is None else f"{value}[{number}]"

    def _reference(self, relation: Relation) -> str:
        """Return where the tail of *relation* is, and which of the spans there and here it joins."""
        tail, head = self._numbers.get(relation.source, 0), self._numbers.get(relation.target, 0)
        name = self._names[self._places[relation.source][0]]
        return f"{name}[{tail}_{head}]" if tail or head else name


def _columns(all_features: Iterable[Features]) -> list[str]:
    """Return the features that have a value somewhere, the label first."""
    found: dict[str, None] = {}
    for features in all_features:
        found.update(dict.fromkeys(features))
    return list(found)


def _written(value: str | None) -> str:
    return words.NO_VALUE if value is None else words.escape_value(value)
