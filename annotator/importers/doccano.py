"""doccano's JSON Lines, in the forms it has written over the years.

Spans are triples under ``label`` or ``labels``, or objects under ``entities`` or, in the oldest files, ``annotations``
with the number of a label instead of its name. See https://github.com/doccano/doccano, ``backend/data_export``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.formats import EVERYTHING
from annotator.importers import extras
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle, FoundRelation, FoundSpan
from annotator.importers.json_fields import (
    Asides,
    FieldError,
    Plain,
    articles,
    list_in,
    object_in,
    objects_in,
    string_in,
    text_in,
    whole,
)
from annotator.importers.json_values import keys_in, objects
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options

_TRIPLES = ("label", "labels")
_OBJECTS = ("entities", "annotations")
_TEXTS = ("text", "data")
_KNOWN = {*_TRIPLES, *_OBJECTS, *_TEXTS, *extras.METADATA, "id", "relations", "Comments", "meta", extras.KEY}
_TRIPLE = 3
_TELLING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u1cff\u200c\u200d\u20d0-\u20ff\u302a-\u309a"
    "\ua66f-\uabff\ufe00-\ufe2f\U00010000-\U0010ffff]"
)
"""Letters that may be several units, or a part of a grapheme: doccano counts what a browser counts, or graphemes."""


class Doccano:
    """Reads a line as an article."""

    id = "doccano"
    title = "doccano JSON Lines"
    suffixes = (".jsonl", ".json")
    is_whole = True
    extra = ""
    carries = EVERYTHING.model_copy(update={"fragments": False, "scheme": False})

    def sniff(self, path: Path, head: bytes) -> float:  # noqa: ARG002 -- the content tells enough
        """Return how sure it is: its names for offsets are its own; a text with labels might be another's."""
        keys = keys_in(head)
        if {"start_offset", "end_offset"} <= keys:
            return 0.95
        has_marks = not keys.isdisjoint(_TRIPLES) and not keys.isdisjoint(_TEXTS)
        return 0.6 if has_marks and "spans" not in keys and "annotations" not in keys else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*, and at the end what of it has no place here."""
        asides = Asides(path)
        reading = _Reading(asides, options.offsets)
        yield from articles(path, objects(path, self.title, options.encoding), asides, reading.article)
        if reading.unclear:
            values = {"title": self.title, "count": reading.unclear}
            yield Problem(path=str(path), code=ProblemCode.OFFSETS_UNCLEAR, values=values)


class _Reading:
    def __init__(self, asides: Asides, unit: Unit | None) -> None:
        self.unclear = 0
        """In how many articles it makes a difference what the offsets count, and nothing tells."""
        self._asides = asides
        self._unit = unit

    def article(self, record: Plain) -> FoundArticle:
        body = text_in(record, "data" if "data" in record and "text" not in record else "text")
        ruler = Ruler(body, self._unit or Unit.CODE_POINTS)
        spans = tuple(self._span(each, number, ruler) for number, each in enumerate(self._marks(record)))
        own = extras.of_article(object_in(record, extras.KEY))
        relations = tuple(
            self._relation(each, number, spans) for number, each in enumerate(objects_in(record, "relations"))
        )
        self._tell(record)
        if self._unit is None and extras.KEY not in record and spans:
            self.unclear += _is_told_apart(body[: max(span.ranges[0][1] for _given, span in spans)])
        return FoundArticle(
            key=extras.key_of(object_in(record, extras.KEY), string_in(record, "id")),
            text=body,
            metadata=extras.metadata_in({**object_in(record, "meta"), **record}),
            spans=tuple(span for _number, span in spans),
            line=self._asides.line,
            **{**own, "relations": (*relations, *own["relations"])},
        )

    def _marks(self, record: Plain) -> Iterator[Plain]:
        """Yield the spans of a line as objects, whichever form they have."""
        for field in _OBJECTS:
            yield from objects_in(record, field)
        for field in _TRIPLES:
            given = record.get(field)
            for each in [given] if isinstance(given, (str, int)) else list_in(record, field):
                if isinstance(each, dict):
                    yield each
                elif isinstance(each, list) and len(each) >= _TRIPLE:
                    yield {"start_offset": each[0], "end_offset": each[1], "label": each[2]}
                elif isinstance(each, (str, int)):
                    self._asides.note(field, str(each))
                else:
                    raise FieldError(field, "is not a list of [start, end, label]")

    def _span(self, mark: Plain, number: int, ruler: Ruler) -> tuple[str, FoundSpan]:
        start, end = (_place(mark, field, ruler) for field in ("start_offset", "end_offset"))
        given = string_in(mark, "id") or f"#{number}"
        fields = extras.of_span(mark)
        if not fields["annotator"] and mark.get("user") is not None:
            fields["annotator"] = f"doccano {string_in(mark, 'user')}"
        found = FoundSpan(
            key=extras.key_of(mark, given),
            tag=string_in(mark, "label"),
            ranges=((start, end),),
            line=self._asides.line,
            **fields,
        )
        return given, found

    def _relation(self, plain: Plain, number: int, spans: tuple[tuple[str, FoundSpan], ...]) -> FoundRelation:
        keys = {given: span.key for given, span in spans}
        source, target = string_in(plain, "from_id"), string_in(plain, "to_id")
        return FoundRelation(
            key=extras.key_of(plain, f"{string_in(plain, 'id')}#{number}"),
            type=string_in(plain, "type"),
            source=keys.get(source, source),
            target=keys.get(target, target),
            line=self._asides.line,
            **extras.of_relation(plain),
        )

    def _tell(self, record: Plain) -> None:
        """Remember what of a line is left out."""
        self._asides.note("Comments", count=len(list_in(record, "Comments")))
        for field in sorted(record.keys() - _KNOWN):
            if record[field] not in (None, "", [], {}):
                self._asides.note(field)


def _is_told_apart(text: str) -> bool:
    """Tell whether code points, UTF-16 units and graphemes are not as many in *text*."""
    if not _TELLING.search(text):
        return False
    return any(Ruler(text, unit).length != len(text) for unit in (Unit.UTF_16, Unit.GRAPHEMES))


def _place(mark: Plain, field: str, ruler: Ruler) -> int:
    """Return an offset in code points; -1, which fits no text, if it cuts a character or leaves the text."""
    units = whole(mark.get(field), field)
    points = ruler.to_points(units)
    return -1 if points is None else points
