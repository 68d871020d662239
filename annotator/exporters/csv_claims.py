"""A table of claims: a row each, with who says it, by way of whom, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.chains import Speech, hops
from annotator.exporters import tables
from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.tables import AttributeColumns
from annotator.offsets import Ruler
from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tables import Cell
    from annotator.inheritance import Heirs
    from annotator.model import Span, SpanId

_CLAIM = ("claim_id", "label", "text")
_SPEECH = ("own_voice", "source", "chain", "origin", "hops", "inherited", "cue")
_ARTICLE = ("annotator", "article_id", "title", "outlet", "published", "url")


class CsvClaims:
    """Writes the table of claims."""

    id = "csv-claims"
    title = "CSV: claims"
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
        relations=True,
        entities=True,
        external_ids=True,
        annotators=True,
        ids=True,
        other_marks=False,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        table = ClaimTable(bundle, options)
        tables.write(out, table.head, (row for _claim, row in table.rows()), options)


class ClaimTable:
    """The columns, and a row for each claim of a bundle."""

    def __init__(self, bundle: Bundle, options: Options) -> None:
        where = tables.places(options.offsets)
        taken = (*_CLAIM, *where, *_SPEECH, *_ARTICLE)
        labels = bundle.scheme.labels
        self._claims, self._sources, self._cues = (
            AttributeColumns(bundle, [label for label in labels if label.role is role], taken=taken, prefix=prefix)
            for role, prefix in ((Role.CLAIM, ""), (Role.SOURCE, "source_"), (Role.CUE, "cue_"))
        )
        self.head = (
            *_CLAIM,
            *self._claims.heads,
            *_SPEECH,
            *self._sources.heads,
            *self._cues.heads,
            *_ARTICLE,
            *where,
        )
        self._bundle = bundle
        self._unit = options.offsets
        self._names = {each.id: each.name for each in bundle.annotators}

    def rows(self) -> Iterator[tuple[SpanId, list[Cell]]]:
        """Yield each claim with its row."""
        for annotated in self._bundle:
            article, about = annotated.article, annotated.article.metadata
            ruler = Ruler(article.text, self._unit)
            speech, heirs = Speech(annotated, self._bundle.scheme), self._bundle.heirs(annotated)
            here = {span.id: span for span in annotated.spans}
            place = [article.id, about.title, about.outlet, about.published, about.url]
            for claim in speech.claims:
                row: list[Cell] = [
                    claim.id,
                    claim.label,
                    claim.text,
                    *self._claims.cells(claim),
                    "yes" if claim.own_voice else "",
                    *self._speech(claim, speech, here, heirs, about.outlet),
                    self._names[claim.by],
                    *place,
                    *tables.place(claim, ruler),
                ]
                yield claim.id, row

    def _speech(self, claim: Span, speech: Speech, here: dict[SpanId, Span], heirs: Heirs, outlet: str) -> list[Cell]:
        """Return the cells about who says *claim*; where there are several, in one order in all of them."""
        sources = [here[each] for each in speech.sources(claim.id) if each in here]
        cues = [here[each] for each in speech.cues(claim.id) if each in here]
        chains = [[here[each].text for each in chain if each in here] for chain in speech.chains(claim.id)]
        return [
            tables.joined(span.text for span in sources),
            tables.chains(chains),
            tables.joined(dict.fromkeys(chain[0] for chain in chains if chain)),
            tables.joined(str(hops(chain, outlet)) for chain in chains),
            tables.chains(heirs.inherited(claim).chains),
            tables.joined(span.text for span in cues),
            *_together(self._sources, sources),
            *_together(self._cues, cues),
        ]


def _together(columns: AttributeColumns, spans: list[Span]) -> Iterator[str]:
    """Yield what *spans* have in each of *columns*."""
    rows = [columns.cells(span) for span in spans]
    for number in range(len(columns.heads)):
        values = [row[number] for row in rows]
        yield tables.joined(values) if any(values) else ""
