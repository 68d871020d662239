"""GLiNER's JSON for training; the text is put together from the words, since the format has nothing between them.

See ``docs/training.md`` of https://github.com/urchade/GLiNER.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.formats import Capabilities
from annotator.importers.found import FoundArticle, FoundRelation, FoundSpan
from annotator.importers.json_fields import Asides, FieldError, Plain, articles, list_in, strings_in, whole
from annotator.importers.json_values import keys_in, objects
from annotator.importers.rebuilding import rebuilt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options, Problem
    from annotator.importers.found import Range

_TRIPLE = 3
_WORDS, _SPANS, _RELATIONS = ("tokenized_text", "tokens"), "ner", "relations"
_KNOWN = {*_WORDS, _SPANS, _RELATIONS, "ner_labels", "ner_negatives", "rel_labels", "rel_negatives"}


class Gliner:
    """Reads an object as an article."""

    id = "gliner"
    title = "GLiNER JSON"
    suffixes = (".json", ".jsonl")
    is_whole = True
    extra = ""
    carries = Capabilities(overlap=True, relations=True)

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the content tells enough
        """Return how sure it is: nobody else has its names."""
        keys = keys_in(head)
        return 0.95 if "tokenized_text" in keys else 0.6 if {"tokens", "ner"} <= keys else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*."""
        asides = Asides(path)
        yield from articles(path, objects(path, self.title, options.encoding), asides, _Reading(asides).article)


class _Reading:
    def __init__(self, asides: Asides) -> None:
        self._asides = asides

    def article(self, record: Plain) -> FoundArticle:
        field = next((name for name in _WORDS if name in record), _WORDS[0])
        body, places = rebuilt(strings_in(record, field))
        spans = tuple(self._span(each, f"#{number}", places) for number, each in enumerate(list_in(record, _SPANS)))
        relations = tuple(self._relation(each, f"#{number}") for number, each in enumerate(list_in(record, _RELATIONS)))
        for name in sorted(record.keys() - _KNOWN):
            self._asides.note(name)
        return FoundArticle(text=body, spans=spans, relations=relations, line=self._asides.line)

    def _span(self, given: Any, key: str, places: Sequence[Range]) -> FoundSpan:
        first, last, tag = _triple(given, _SPANS)
        first, last = whole(first, _SPANS), whole(last, _SPANS)
        is_there = 0 <= first <= last < len(places)
        place = (places[first][0], places[last][1]) if is_there else (-1, -1)
        return FoundSpan(key=key, tag=tag, ranges=(place,), line=self._asides.line)

    def _relation(self, given: Any, key: str) -> FoundRelation:
        head, tail, kind = _triple(given, _RELATIONS)
        return FoundRelation(
            key=key,
            type=kind,
            source=f"#{whole(head, _RELATIONS)}",
            target=f"#{whole(tail, _RELATIONS)}",
            line=self._asides.line,
        )


def _triple(given: Any, field: str) -> tuple[Any, Any, str]:
    if not isinstance(given, list) or len(given) < _TRIPLE or not isinstance(given[2], str):
        raise FieldError(field, "is not a list of [number, number, name]")
    return given[0], given[1], given[2]
