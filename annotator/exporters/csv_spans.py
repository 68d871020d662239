"""A table of marks: a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters import tables
from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.tables import AttributeColumns
from annotator.offsets import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tables import Cell

_BEFORE = ("article_id", "title", "outlet", "published", "url", "span_id", "label")
_AFTER = ("own_voice", "note", "flagged", "annotator", "made_at", "provenance")


class CsvSpans:
    """Writes the table of marks."""

    id = "csv-spans"
    title = "CSV: marks"
    suffix = ".csv"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        entities=True,
        external_ids=True,
        annotators=True,
        times=True,
        ids=True,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        where = tables.places(options.offsets)
        taken = (*_BEFORE, *where, "text", *_AFTER)
        attributes = AttributeColumns(bundle, bundle.scheme.labels, taken=taken)
        tables.write(
            out,
            (*_BEFORE, *where, "text", *attributes.heads, *_AFTER),
            _rows(bundle, attributes, options),
            options,
        )


def _rows(bundle: Bundle, attributes: AttributeColumns, options: Options) -> Iterator[list[Cell]]:
    names = {each.id: each.name for each in bundle.annotators}
    for annotated in bundle:
        article, about = annotated.article, annotated.article.metadata
        ruler = Ruler(article.text, options.offsets)
        head = [article.id, about.title, about.outlet, about.published, about.url]
        for span in annotated.spans:
            yield [
                *head,
                span.id,
                span.label,
                *tables.place(span, ruler),
                span.text,
                *attributes.cells(span),
                "yes" if span.own_voice else "",
                span.note,
                "yes" if span.flagged else "",
                names[span.by],
                span.made_at.isoformat(),
                span.provenance,
            ]
