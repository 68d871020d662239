"""One document of a CoNLL-U file: what its sentences, one after the other, amount to."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import conllu_words as words
from annotator.importers.base import ProblemCode
from annotator.importers.conllu_mentions import Mentions
from annotator.importers.conllu_text import DocumentText, Surface, gap_of
from annotator.importers.found import FoundArticle, FoundEntity
from annotator.importers.lines import BrokenLineError
from annotator.importers.plain_text import LARGEST
from annotator.importers.tagged_tokens import TaggedTokens, is_tag
from annotator.model import Metadata

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.importers.found import Range
    from annotator.importers.telling import Telling

NER = ("NER", "ner", "NE", "ne")
"""Keys in MISC under which taggers write a tag for each token."""
_META = {"sourceURL": "url", "dateCreated": "published", "date": "published", "lang": "language"}
"""What others call what we know of an article."""
_MORE = ("aliases", "note", "external_id")


class Row(NamedTuple):
    """A row of a sentence."""

    line: int
    first: int
    last: int
    """Greater than *first* if several words are written as one."""
    is_empty: bool
    """Whether it is a node that is not in the text."""
    form: str
    misc: dict[str, str]


class Document:
    """An article under way."""

    def __init__(self, telling: Telling, names: tuple[str, ...], *, number: int) -> None:
        self._telling = telling
        self._text = DocumentText()
        self._tags = TaggedTokens()
        self._mentions = Mentions(telling, names, prefix=f"{number}/")
        self._line = 0
        self._key = ""
        self._metadata: dict[str, str] = {}
        self._entities: list[FoundEntity] = []

    def add(self, rows: Sequence[Row], comments: Mapping[str, str]) -> None:
        """Add a sentence."""
        if not self._line:
            self._line = rows[0].line
            self._key = comments.get("newdoc id", "")
        self._note(comments)
        surfaces, numbers = _surfaces(rows)
        begins_paragraph = "newpar" in comments or "newpar id" in comments
        places, agrees = self._text.add(surfaces, text=comments.get("text"), begins_paragraph=begins_paragraph)
        if not agrees:
            self._telling.tell(ProblemCode.LINE_MENDED, rows[0].line, detail=f"# text = {comments['text']}")
        if self._text.length > LARGEST:
            raise BrokenLineError(rows[0].line, f"> {LARGEST}")
        for row, number in zip(rows, numbers, strict=True):
            self._take(row, _place(places, number, row.is_empty))
        self._tags.end()

    def found(self) -> FoundArticle:
        """Return the article."""
        text = self._text.whole()
        spans = (*self._mentions.spans(text), *self._tags.take())
        return FoundArticle(
            key=self._key,
            text=text,
            metadata=Metadata(**self._metadata),
            spans=spans,
            entities=(*self._entities, *self._mentions.entities.values()),
            line=self._line,
        )

    def _take(self, row: Row, place: Range) -> None:
        """Take what MISC says of a token."""
        if "Entity" in row.misc:
            self._mentions.take(row.misc["Entity"], place, row.line)
        for key in NER:
            tag = row.misc.get(key)
            if tag is None:
                continue
            if is_tag(tag):
                self._tags.add(tag, place, row.line)
            else:
                self._telling.tell(ProblemCode.MARK_NOT_CARRIED, row.line, what=key, detail=tag)

    def _note(self, comments: Mapping[str, str]) -> None:
        """Remember what the comments of a sentence say of the article."""
        for name, value in comments.items():
            if name.startswith(words.META):
                field = name.removeprefix(words.META)
                field = _META.get(field, field)
                if field in Metadata.model_fields:
                    self._metadata.setdefault(field, words.of_line(value))
            elif name.startswith(words.ENTITY):
                key = name.removeprefix(words.ENTITY)
                self._entities.append(_entity(key, value, comments.get(words.ENTITY_MORE + key, "")))


def _entity(key: str, value: str, more: str) -> FoundEntity:
    """Return the entity of which two comments tell; *more*, its other names and its note, may be empty or broken."""
    kind, _blank, shown = value.partition(" ")
    tag = "" if kind == "_" else words.unescaped(kind)
    said: dict[str, Any] = {}
    with suppress(ValueError, RecursionError):
        found = json.loads(more) if more else {}
        said = found if isinstance(found, dict) else {}
    with suppress(ValueError):
        return FoundEntity(
            key=key, name=words.of_line(shown), tag=tag, **{each: said[each] for each in _MORE if each in said}
        )
    return FoundEntity(key=key, name=words.of_line(shown), tag=tag)


def _surfaces(rows: Sequence[Row]) -> tuple[list[Surface], list[int]]:
    """Return the tokens as they stand in the text, and for each row the number of its token; -1: before the first."""
    surfaces: list[Surface] = []
    numbers: list[int] = []
    covered = 0
    for row in rows:
        if not row.is_empty and row.first > covered:
            raw = words.unescaped(row.misc[words.RAW_FORM]) if words.RAW_FORM in row.misc else row.form
            before = words.gap(row.misc.get("SpacesBefore", ""))
            surfaces.append(Surface(row.form, raw, before, gap_of(row.misc)))
            covered = row.last
        numbers.append(len(surfaces) - 1)
    return surfaces, numbers


def _place(places: Sequence[Range], number: int, is_empty: bool) -> Range:
    """Return where a row's token is; an empty node has no extent."""
    if not places:
        return 0, 0
    if number < 0:
        return places[0][0], places[0][0]
    return (places[number][1], places[number][1]) if is_empty else places[number]
