"""A table of relations, within articles and across: a row each, with the texts of both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters import tables
from annotator.exporters.base import Capabilities, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tables import Cell

_END = ("article", "span", "label", "text")
_HEAD = (
    "relation_id",
    "type",
    *(f"source_{part}" for part in _END),
    *(f"target_{part}" for part in _END),
    "annotator",
    "made_at",
    "provenance",
)


class CsvRelations:
    """Writes the table of relations; the table of marks has the rest."""

    id = "csv-relations"
    title = "CSV: relations"
    suffix = ".csv"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        relations=True,
        relations_across=True,
        annotators=True,
        ids=True,
        unrelated=False,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        tables.write(out, _HEAD, _rows(bundle), options)


def _rows(bundle: Bundle) -> Iterator[list[Cell]]:
    names = {each.id: each.name for each in bundle.annotators}
    for annotated in bundle:
        article = annotated.article.id
        here = {span.id: [article, span.id, span.label, span.text] for span in annotated.spans}
        for relation in annotated.relations:
            target = here.get(relation.target)
            if target is None:
                end = bundle.end_of(relation.target)
                target = [end.article, end.span, end.label, end.text] if end else ["", relation.target, "", ""]
            yield [
                relation.id,
                relation.type,
                *here[relation.source],
                *target,
                names[relation.by],
                relation.made_at.isoformat(),
                relation.provenance,
            ]
