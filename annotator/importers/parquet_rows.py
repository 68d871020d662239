"""Rows of a table in which lists can stand, as articles: ours, or as other people lay them out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.importers import records
from annotator.importers.base import ProblemCode
from annotator.importers.guarding import FaultyFile
from annotator.importers.tagged_tokens import OUTSIDE, TaggedTokens
from annotator.model import Metadata
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.importers.card_features import Names
    from annotator.importers.found import FoundArticle, FoundSpan

Row = dict[str, Any]
_TEXTS = ("text", "content", "body", "document", "article")
_TOKENS = ("tokens", "words")
_TAGS = ("ner_tags", "tags", "ner", "labels")
_SPANS = ("spans", "entities", "annotations")
_OWN = (
    "metadata",
    "relations",
    "entities",
    "status",
    "nothing_to_mark",
    "claimdesk_story",
    "file_name",
    "encoding",
    "original_sha256",
)
_STARTS, _ENDS = ("start", "start_offset", "begin"), ("end", "end_offset")
_LABELS = ("label", "type", "tag", "entity", "entity_type")
_SOURCES, _TARGETS, _TYPES = ("source", "head", "from_id"), ("target", "tail", "to_id"), ("type", "label")


def has_marks(columns: Sequence[str]) -> bool:
    """Tell whether any of *columns* is one in which marks, or what comes with them, can stand."""
    return not {*_SPANS, *_TOKENS, *_TAGS, *_OWN}.isdisjoint(columns)


class Layout:
    """Which columns are what; raises *FaultyFile* if none is a text."""

    def __init__(
        self, columns: Sequence[str], names: Names, chosen: Mapping[str, str], *, unit: Unit = Unit.CODE_POINTS
    ) -> None:
        self._names = names
        self._unit = unit
        self._text = _first([chosen["text"]] if "text" in chosen else _TEXTS, columns)
        self._tokens = "" if self._text else _first(_TOKENS, columns)
        self._tags = _first(_TAGS, columns) if self._tokens else ""
        self._spans = _first(_SPANS, columns) if self._text else ""
        if not self._text and not self._tags:
            raise FaultyFile(ProblemCode.NO_COLUMN, columns=", ".join(columns)[:500])
        self._id = _first([chosen["id"]] if "id" in chosen else ("id", "doc_id"), columns)
        fields = {field: chosen.get(field, field) for field in Metadata.model_fields}
        self._fields = {field: column for field, column in fields.items() if column in columns}
        own = [name for name in _OWN if name in columns] if self._text else []
        used = [self._text, self._tokens, self._tags, self._spans, self._id, *self._fields.values(), *own]
        self.wanted = [name for name in columns if name in used]
        self.beside = [name for name in columns if name not in used]
        """Columns that have no place here."""

    def article(self, row: Row, number: int) -> FoundArticle:
        """Return the article in one row; raises *ValueError* and kin."""
        record = {name: row.get(name) for name in _OWN}
        record["id"] = row.get(self._id)
        if self._fields:
            record["metadata"] = {field: row[column] for field, column in self._fields.items()}
        if self._tokens:
            return self._of_tokens(row, number)
        body = record["text"] = str(row[self._text] or "")
        marked = list(records.rows(row.get(self._spans)))
        if self._spans == "entities":
            are_marks = any(_has(each, _STARTS) for each in marked)
            record["entities"], marked = (None, marked) if are_marks else (marked, [])
        record["relations"] = [_relation(each) for each in records.rows(row.get("relations"))]
        return records.article(record, self._marks(marked, body), line=number)

    def _marks(self, marked: Sequence[Row], body: str) -> Iterator[FoundSpan]:
        ruler = Ruler(body, self._unit)
        for number, each in enumerate(marked):
            column = _first(_LABELS, [name for name, value in each.items() if value is not None])
            tag = self._name(_get(each, _LABELS), f"{self._spans}.{column}")
            pieces = list(records.rows(each.get("fragments"))) or [each]
            ranges = [(_place(piece, _STARTS, ruler), _place(piece, _ENDS, ruler)) for piece in pieces]
            key = str(each.get("id") or f"span-{number}")
            yield records.span(each, key, tag, ranges)

    def _of_tokens(self, row: Row, number: int) -> FoundArticle:
        tokens, tags = row[self._tokens] or [], row[self._tags] or []
        if len(tokens) != len(tags):
            raise ValueError(f"{len(tokens)} {self._tokens}, {len(tags)} {self._tags}")
        reading = TaggedTokens()
        place = 0
        for count, (token, tag) in enumerate(zip(tokens, tags, strict=True), 1):
            reading.add(self._name(tag, self._tags), (place, place + len(token)), count)
            place += len(token) + 1
        record = {"id": row.get(self._id), "text": " ".join(tokens)}
        if self._fields:
            record["metadata"] = {field: row[column] for field, column in self._fields.items()}
        return records.article(record, reading.take(), line=number)

    def _name(self, label: object, place: str) -> str:
        """Return a label's name: numbers stand for names; below zero, and nothing, for none."""
        if isinstance(label, int) and not isinstance(label, bool):
            names = self._names.get(place, ())
            if label < 0:
                return OUTSIDE
            return names[label] if label < len(names) else str(label)
        return OUTSIDE if label is None else str(label)


def _first(wanted: Sequence[str], names: Sequence[str]) -> str:
    """Return the first of *wanted* that is among *names*; empty if none is."""
    return next((name for name in wanted if name in names), "")


def _has(row: Row, names: Sequence[str]) -> bool:
    return any(row.get(name) is not None for name in names)


def _get(row: Row, names: Sequence[str]) -> Any:
    for name in names:
        if row.get(name) is not None:
            return row[name]
    raise ValueError(f"there is no {names[0]}")


def _place(row: Row, names: Sequence[str], ruler: Ruler) -> int:
    """Return an offset in code points; -1, which fits no text, if it cuts a character or leaves the text."""
    points = ruler.to_points(int(_get(row, names)))
    return -1 if points is None else points


def _relation(row: Row) -> Row:
    named = {"source": _SOURCES, "target": _TARGETS, "type": _TYPES}
    return {**row, **{name: str(_get(row, names)) for name, names in named.items() if _has(row, names)}}
