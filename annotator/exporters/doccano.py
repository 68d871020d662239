"""doccano's JSON Lines, as its projects for sequence labelling with relations read and write them.

Defined by ``backend/data_import`` and ``backend/data_export`` of https://github.com/doccano/doccano. Its numbers are
whole ones, unique in the file. Fields it does not know become metadata of the text, or are passed over in a span.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import orjson

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.extras import KEY, Extras, leaving, metadata, within
from annotator.formats import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.extras import Plain
    from annotator.model import AnnotatedArticle, Span, SpanId


class Doccano:
    """Writes a line for each article."""

    id = "doccano"
    title = "doccano JSON Lines"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries: Capabilities = EVERYTHING.model_copy(update={"fragments": False, "scheme": False})

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*; offsets are code points, as doccano counts."""
        lines = _Lines(bundle)
        with out.open("wb") as file:
            for annotated in bundle:
                file.write(orjson.dumps(lines.line(annotated), option=orjson.OPT_APPEND_NEWLINE))


class _Lines:
    def __init__(self, bundle: Bundle) -> None:
        self._extras = Extras(bundle)
        self._articles, self._spans, self._relations = count(1), count(1), count(1)

    def line(self, annotated: AnnotatedArticle) -> Plain:
        article = annotated.article
        numbers = {span.id: number for span, number in zip(annotated.spans, self._spans, strict=False)}
        return {
            "id": next(self._articles),
            "text": article.text,
            "entities": [self._entity(span, numbers[span.id]) for span in annotated.spans],
            "relations": list(self._related(annotated, numbers)),
            "Comments": [],
            **metadata(article),
            KEY: self._extras.of_article(annotated, leaving(annotated)),
        }

    def _entity(self, span: Span, number: int) -> Plain:
        return {
            "id": number,
            "label": span.label,
            "start_offset": span.start,
            "end_offset": span.end,
            "attributes": self._extras.attributes(span),
            **self._extras.of_span(span),
        }

    def _related(self, annotated: AnnotatedArticle, numbers: dict[SpanId, int]) -> Iterator[Plain]:
        for relation in within(annotated):
            yield {
                "id": next(self._relations),
                "from_id": numbers[relation.source],
                "to_id": numbers[relation.target],
                "type": relation.type,
                **self._extras.of_relation(relation),
            }
