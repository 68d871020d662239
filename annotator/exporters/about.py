"""The marks that a format is about, for formats that are not about all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.chains import SPEAKING, Speech
from annotator.exporters.policies import What
from annotator.model import AnnotatedArticle

if TYPE_CHECKING:
    from annotator.formats import Capabilities
    from annotator.model import Span, SpanId
    from annotator.scheme import Scheme

    Left = list[tuple[What, Span | SpanId]]


def picked(annotated: AnnotatedArticle, carries: Capabilities, scheme: Scheme) -> tuple[AnnotatedArticle, Left]:
    """Return *annotated* with the marks that a format is about, and what is left out."""
    left: Left = []
    spans, relations = annotated.spans, annotated.relations
    if not carries.other_marks:
        speaking = Speech(annotated, scheme).speaking()
        roles = {each.code: each.role for each in scheme.relations}
        left += [(What.OTHER_MARKS, span) for span in spans if span.id not in speaking]
        kept = [each for each in relations if roles[each.type] in SPEAKING and each.source in speaking]
        ids = {each.id for each in kept}
        left += [(What.OTHER_MARKS, each.source) for each in relations if each.id not in ids]
        spans = tuple(span for span in spans if span.id in speaking)
        relations = tuple(kept)
    if not carries.unrelated:
        joined = {end for each in relations for end in (each.source, each.target)}
        left += [(What.UNRELATED, span) for span in spans if span.id not in joined]
        # They stay: relations of other articles may lead to them.
    return AnnotatedArticle.model_construct(article=annotated.article, spans=spans, relations=relations), left
