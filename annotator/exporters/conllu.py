"""CoNLL-U with marks in MISC: ``Entity=`` in brackets, which may nest, cross and have several parts.

See *annotator.conllu_words*. Every mark is an entity of its own there, with a number that no other one in the file has;
its readers refuse marks that leave their sentence, so that sentences which share one are written as one.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING

from annotator import conllu_words as words
from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.sentences import places_of, sentences_of
from annotator.exporters.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.sentences import Places
    from annotator.exporters.tokens import Token
    from annotator.model import AnnotatedArticle, Article, Entity, Span

_EMPTY = "\t_" * 7


class ConllU:
    """Writes one file."""

    id = "conllu"
    title = "CoNLL-U"
    suffix = ".conllu"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        text=True,
        controls=True,
        overlap=True,
        fragments=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        entities=True,
        external_ids=True,
        annotators=True,
        metadata=True,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        writing = _Writing(bundle, options)
        with out.open("w", encoding="utf-8", newline="") as file:
            for number, annotated in enumerate(bundle, 1):
                file.writelines(f"{line}\n" for line in writing.lines(annotated, number))


class _Writing:
    """Makes the lines of one article after the other."""

    def __init__(self, bundle: Bundle, options: Options) -> None:
        self._tokens = options.tokens
        self._names = {each.id: each.name for each in bundle.annotators}
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._marks = 0

    def lines(self, annotated: AnnotatedArticle, number: int) -> Iterator[str]:
        """Yield the lines of the article with this number, without their ends."""
        article = annotated.article
        tokens = tokens_of(article, self._tokens)
        yield f"# newdoc id = {article.id}"
        yield from _metadata(article)
        yield from self._named(annotated.spans)
        yield f"# global.Entity = {words.GLOBAL}"
        brackets = self._brackets(annotated.spans, tokens)
        rows = _Rows(article.text, tokens, brackets)
        for count, places in enumerate(sentences_of(article.text, tokens, annotated.spans), 1):
            if rows.begins_paragraph(places):
                yield "# newpar"
            yield f"# sent_id = {number}-{count}"
            yield f"# text = {rows.text(places)}"
            yield from rows.rows(places)
            yield ""

    def _named(self, spans: Sequence[Span]) -> Iterator[str]:
        """Yield a comment for each entity that *spans* name."""
        known = {value for span in spans for value in span.attributes.values() if value in self._entities}
        for entity in sorted(known):
            each = self._entities[entity]
            yield f"# {words.ENTITY}{entity} = {words.escaped(each.type) or '_'} {words.line_of(each.name)}"
            more: dict[str, object] = {"aliases": each.aliases, "note": each.note}
            if each.external_id:
                more["external_id"] = each.external_id
            if any(more.values()):
                yield f"# {words.ENTITY_MORE}{entity} = {json.dumps(more)}"

    def _brackets(self, spans: Sequence[Span], tokens: Sequence[Token]) -> dict[int, str]:
        """Return by token what its ``Entity`` says: first what ends at it, then what begins at it."""
        starts = [start for start, _end in tokens]
        ending: defaultdict[int, list[str]] = defaultdict(list)
        beginning: defaultdict[int, list[str]] = defaultdict(list)
        for span in spans:
            self._marks += 1
            said = self._said(span)
            for number, fragment in enumerate(span.fragments, 1):
                key = f"e{self._marks}"
                if len(span.fragments) > 1:
                    key += f"[{number}/{len(span.fragments)}]"
                first, after = places_of(starts, fragment.start, fragment.end)
                if after - first == 1:
                    beginning[first].append(f"({key}-{said})")
                else:
                    beginning[first].append(f"({key}-{said}")
                    ending[after - 1].append(f"{key})")
        return {place: "".join([*reversed(ending[place]), *beginning[place]]) for place in {*ending, *beginning}}

    def _said(self, span: Span) -> str:
        """Return all fields of a mention but the first."""
        said = dict(span.attributes)
        if span.own_voice:
            said[words.OWN_VOICE] = "true"
        if span.flagged:
            said[words.FLAGGED] = "true"
        if span.note:
            said[words.NOTE] = span.note
        said[words.ANNOTATOR] = self._names[span.by]
        other = ",".join(f"{words.escaped(key)}:{words.escaped(value)}" for key, value in sorted(said.items()))
        return f"{words.escaped(span.label)}-1-{other}"


def _metadata(article: Article) -> Iterator[str]:
    for name, value in article.metadata:
        if value:
            yield f"# {words.META}{name} = {words.line_of(value)}"


class _Rows:
    """The rows of one article's tokens."""

    def __init__(self, body: str, tokens: Sequence[Token], brackets: dict[int, str]) -> None:
        self._body = body
        self._tokens = tokens
        self._brackets = brackets
        self._is_regular = unicodedata.is_normalized("NFC", body)

    def begins_paragraph(self, places: Places) -> bool:
        """Tell whether a sentence begins after a line break, or is the first."""
        return places[0] == 0 or "\n" in self._gap(places[0] - 1)

    def text(self, places: Places) -> str:
        """Return a sentence as its tokens make it."""
        first, last = places
        pieces = [self._form(place) + (" " if self._gap(place) else "") for place in range(first, last)]
        return "".join(pieces).rstrip(" ")

    def rows(self, places: Places) -> Iterator[str]:
        """Yield a row for each token of a sentence."""
        for number, place in enumerate(range(*places), 1):
            yield f"{number}\t{self._form(place)}{_EMPTY}\t{'|'.join(self._misc(place)) or '_'}"

    def _misc(self, place: int) -> Iterator[str]:
        if place in self._brackets:
            yield f"Entity={self._brackets[place]}"
        start, end = self._tokens[place]
        raw = self._body[start:end]
        if raw != self._form(place):
            yield f"{words.RAW_FORM}={words.escaped(raw)}"
        gap = self._gap(place)
        if not gap:
            yield "SpaceAfter=No"
        elif gap != " " or place == len(self._tokens) - 1:
            yield f"SpacesAfter={words.spaces(gap)}"
        if place == 0 and start:
            yield f"SpacesBefore={words.spaces(self._body[:start])}"

    def _form(self, place: int) -> str:
        start, end = self._tokens[place]
        raw = self._body[start:end]
        return raw if self._is_regular else unicodedata.normalize("NFC", raw)

    def _gap(self, place: int) -> str:
        """Return the white space after a token."""
        after = self._tokens[place + 1][0] if place + 1 < len(self._tokens) else len(self._body)
        return self._body[self._tokens[place][1] : after]
