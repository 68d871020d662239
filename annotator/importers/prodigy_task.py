"""What one person has done on a text in Prodigy: spans, and relations between their tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.importers import extras
from annotator.importers.found import FoundArticle, FoundRelation, FoundSpan
from annotator.importers.json_fields import Asides, FieldError, Plain, object_in, objects_in, string_in, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.offsets import Ruler


class Task:
    """One person's work on a text."""

    def __init__(self, record: Plain, ruler: Ruler, asides: Asides, *, number: int) -> None:
        """Look at the task *record*; *number* of them on this text have come before."""
        self._number = number
        self._record = record
        self._ruler = ruler
        self._asides = asides
        self._tokens = objects_in(record, "tokens")
        self._who = string_in(record, "_annotator_id") or string_in(record, "_session_id")
        self._keys: dict[tuple[int, int], str] = {}
        """Keys of spans by their places."""

    def article(self, body: str) -> FoundArticle:
        """Return the article with this work."""
        record = self._record
        own = object_in(record, extras.KEY)
        about = extras.of_article(own)
        spans = tuple(self._spans())
        return FoundArticle(
            key=extras.key_of(own, ""),
            text=body,
            metadata=extras.metadata_in(object_in(record, "meta")),
            spans=spans,
            line=self._asides.line,
            **{**about, "relations": (*self._relations(), *about["relations"])},
        )

    def _spans(self) -> Iterator[FoundSpan]:
        for number, each in enumerate(objects_in(self._record, "spans")):
            start, end = self._range(each)
            fields = extras.of_span(each)
            fields["annotator"] = fields["annotator"] or self._who
            key = extras.key_of(each, f"{self._number}#{number}")
            self._keys.setdefault((start, end), key)
            covered = each.get("text")
            yield FoundSpan(
                key=key,
                tag=string_in(each, "label"),
                ranges=((start, end),),
                text=covered if isinstance(covered, str) else None,
                line=self._asides.line,
                **fields,
            )

    def _range(self, span: Plain) -> tuple[int, int]:
        """Return where *span* is, in code points; from its tokens if it does not say."""
        if "start" not in span and "token_start" in span:
            first, last = self._token(span, "token_start"), self._token(span, "token_end")
            span = {"start": first.get("start"), "end": last.get("end")}
        start, end = (self._ruler.to_points(whole(span.get(field), field)) for field in ("start", "end"))
        return -1 if start is None else start, -1 if end is None else end

    def _token(self, span: Plain, field: str) -> Plain:
        number = whole(span.get(field), field)
        if not 0 <= number < len(self._tokens):
            raise FieldError(field, "there is no such token")
        return self._tokens[number]

    def _relations(self) -> Iterator[FoundRelation]:
        for number, each in enumerate(objects_in(self._record, "relations")):
            fields = extras.of_relation(each)
            fields["annotator"] = fields["annotator"] or self._who
            yield FoundRelation(
                key=extras.key_of(each, f"{self._number}#{number}"),
                type=string_in(each, "label"),
                source=self._end(each, "head"),
                target=self._end(each, "child"),
                line=self._asides.line,
                **fields,
            )

    def _end(self, relation: Plain, field: str) -> str:
        """Return the key of the span at an end; what fits no span if there is none."""
        span = object_in(relation, f"{field}_span")
        if "uid" in span:
            return string_in(span, "uid")
        if "start" in span and self._range(span) in self._keys:
            return self._keys[self._range(span)]
        token = self._token(relation, field)
        start, end = self._range(token)
        around = [place for place in self._keys if place[0] <= start and end <= place[1]]
        if not around:
            return f"{field} {string_in(relation, field)}"
        return self._keys[min(around, key=lambda place: (place[1] != end, place[1] - place[0]))]
