"""Span classification: a span a line, marked in the sentences it lies in, with its label and attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import Page, names_of, write_lines
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import Span
    from annotator.scheme import Scheme

BEGIN, END = "[SPAN]", "[/SPAN]"


class SpanClassification:
    """Writes JSON Lines."""

    id = "task-span-classification"
    title = "Task: span classification"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True, overlap=True, fragments=True, inside_words=True, attributes=True, annotators=True, ids=True
    )

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs every span, and its attributes but for those that name an entity."""
        attributes = (each for label in scheme.labels for each in label.attributes)
        return Taken(
            labels=frozenset(label.code for label in scheme.labels),
            attributes=frozenset(each.code for each in attributes if each.type is not AttributeType.ENTITY),
        )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        write_lines(_lines(bundle, options), out)


def _lines(bundle: Bundle, options: Options) -> Iterator[Example]:
    names = names_of(bundle)
    for annotated in bundle:
        page = Page(annotated, options)
        for span in annotated.spans:
            start, end = page.round(span)
            yield {
                "article": annotated.article.id,
                "text": _marked(annotated.article.text, span, start, end),
                "label": span.label,
                "attributes": [{"name": name, "value": value} for name, value in sorted(span.attributes.items())],
                "span": page.span(span),
                "context": page.stretch(start, end),
                "annotator": names[span.by],
            }


def _marked(body: str, span: Span, start: int, end: int) -> str:
    """Return the text from *start* to *end* with signs round each fragment of *span*."""
    pieces: list[str] = []
    for fragment in span.fragments:
        pieces += [body[start : fragment.start], BEGIN, body[fragment.start : fragment.end], END]
        start = fragment.end
    return "".join((*pieces, body[start:end]))
