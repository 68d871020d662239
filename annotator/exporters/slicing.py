"""Cutting out of articles what a task takes; what stays behind is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Slice
from annotator.exporters.policies import What
from annotator.model import AnnotatedArticle

if TYPE_CHECKING:
    from collections import Counter

    from annotator.exporters.base import Exporter
    from annotator.model import Span
    from annotator.scheme import Scheme


class Slicing:
    """Cuts one article after the other for *exporter*; formats that are no slice get them whole."""

    def __init__(self, exporter: Exporter, scheme: Scheme) -> None:
        self._taken = exporter.takes(scheme) if isinstance(exporter, Slice) else None

    def cut(self, annotated: AnnotatedArticle, counts: Counter[What]) -> AnnotatedArticle:
        """Return what is taken of *annotated*, and add to *counts* what is not."""
        taken = self._taken
        if taken is None:
            return annotated
        spans = [span for span in annotated.spans if span.label in taken.labels]
        beside = {span.id for span in annotated.spans} - {span.id for span in spans}
        relations = [
            each
            for each in annotated.relations
            if each.type in taken.relations and each.source not in beside and each.target not in beside
        ]
        left = len(annotated.spans) - len(spans) + len(annotated.relations) - len(relations)
        bare = [self._bare(span, taken.attributes) for span in spans]
        attributes = sum(before is not after for before, after in zip(spans, bare, strict=True))
        for what, count in ((What.BESIDE, left), (What.ATTRIBUTES, attributes)):
            if count:
                counts[what] += count
        return AnnotatedArticle.model_construct(
            article=annotated.article, spans=tuple(bare), relations=tuple(relations)
        )

    def _bare(self, span: Span, attributes: frozenset[str]) -> Span:
        kept = {code: value for code, value in span.attributes.items() if code in attributes}
        return span if len(kept) == len(span.attributes) else span.model_copy(update={"attributes": kept})
