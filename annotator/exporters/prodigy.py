"""Prodigy's JSON Lines: a task a line, with tokens, spans and relations between tokens.

Defined by https://prodi.gy/docs/api-interfaces. ``token_end`` is the last token of a span, not the one after it; a
relation leads from the last token of one span to that of another, and says with ``head_span`` and ``child_span`` which
spans they are. As in Prodigy's own files, each annotator has a line for a text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import orjson

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.extras import KEY, Extras, leaving, metadata, within
from annotator.exporters.tokens import tokens_of
from annotator.formats import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options, Tokens
    from annotator.exporters.extras import Plain
    from annotator.exporters.tokens import Token
    from annotator.model import AnnotatedArticle, AnnotatorId, Relation, Span, SpanId


class Prodigy:
    """Writes a line for each article and annotator."""

    id = "prodigy"
    title = "Prodigy JSON Lines"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries: Capabilities = EVERYTHING.model_copy(update={"fragments": False, "inside_words": False, "scheme": False})

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*, with the tokens that *options* ask for."""
        tasks = _Tasks(bundle, options.tokens)
        with out.open("wb") as file:
            for annotated in bundle:
                for task in tasks.of(annotated):
                    file.write(orjson.dumps(task, option=orjson.OPT_APPEND_NEWLINE))


class _Tasks:
    def __init__(self, bundle: Bundle, by: Tokens) -> None:
        self._extras = Extras(bundle)
        self._by = by

    def of(self, annotated: AnnotatedArticle) -> Iterator[Plain]:
        """Yield the tasks of an article: those of each annotator, or one without a mark."""
        article = annotated.article
        tokens = tokens_of(article, self._by)
        words = _tokens(article.text, tokens)
        places = _Places(tokens)
        spans: dict[AnnotatorId | None, list[Plain]] = {}
        known: dict[SpanId, Plain] = {}
        makers: dict[SpanId, AnnotatorId] = {}
        for span in annotated.spans:
            plain = self._span(span, places)
            spans.setdefault(span.by, []).append(plain)
            known[span.id], makers[span.id] = plain, span.by
        relations: dict[AnnotatorId | None, list[Plain]] = {}
        for relation in within(annotated):
            arrow = self._relation(relation, known)
            relations.setdefault(makers[relation.source], []).append(arrow)
        own = self._extras.of_article(annotated, leaving(annotated))
        for who in spans or {None: []}:
            name = self._extras.names[who] if who else ""
            yield {
                "text": article.text,
                "meta": metadata(article),
                "tokens": words,
                "spans": spans.get(who, []),
                "relations": relations.get(who, []),
                "answer": "accept",
                **({"_annotator_id": name, "_session_id": name} if name else {}),
                KEY: own,
            }

    def _span(self, span: Span, places: _Places) -> Plain:
        first, last = places.of(span)
        return {
            "start": span.start,
            "end": span.end,
            "token_start": first,
            "token_end": last,
            "label": span.label,
            "attributes": self._extras.attributes(span),
            **self._extras.of_span(span),
        }

    def _relation(self, relation: Relation, known: dict[SpanId, Plain]) -> Plain:
        head, child = known[relation.source], known[relation.target]
        return {
            "head": head["token_end"],
            "child": child["token_end"],
            "head_span": _end(head),
            "child_span": _end(child),
            "label": relation.type,
            **self._extras.of_relation(relation),
        }


class _Places:
    """Finds the tokens of a span."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._starts = [start for start, _end in tokens]
        self._ends = [end for _start, end in tokens]

    def of(self, span: Span) -> tuple[int, int]:
        """Return the first and the last token of *span*."""
        return bisect_right(self._starts, span.start) - 1, bisect_left(self._ends, span.end)


def _tokens(body: str, tokens: Sequence[Token]) -> list[Plain]:
    return [
        {"text": body[start:end], "start": start, "end": end, "id": number, "ws": body[end : end + 1] == " "}
        for number, (start, end) in enumerate(tokens)
    ]


def _end(span: Plain) -> Plain:
    return {field: span[field] for field in ("start", "end", "token_start", "token_end", "label", "uid")}
