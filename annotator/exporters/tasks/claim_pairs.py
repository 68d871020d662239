"""Pairs of claims: a pair a line, with what the one is to the other, and as many unrelated pairs as are asked for.

As in natural language inference and in matching of claims with claims that have been checked. Pairs that nobody has
related are drawn by lot from a sample of the claims, and say so: an annotator has not looked at each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import codes_of, names_of, write_lines
from annotator.exporters.tasks.pool import Claim, Pool
from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import AnnotatedArticle, Relation, RelationEnd, Span, SpanId
    from annotator.scheme import Scheme

UNRELATED = "unrelated"


class ClaimPairs:
    """Writes JSON Lines."""

    id = "task-claim-pairs"
    title = "Task: pairs of claims"
    suffix = ".jsonl"
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
    )

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs claims, and the relations between two of them."""
        claims = codes_of(scheme, Role.CLAIM)
        relations = (
            each.code
            for each in scheme.relations
            if claims.intersection(each.from_labels) and claims.intersection(each.to_labels)
        )
        return Taken(labels=claims, relations=frozenset(relations))

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*: the related pairs as they come, then those that are drawn."""
        write_lines(_lines(bundle, options), out)


def _lines(bundle: Bundle, options: Options) -> Iterator[Example]:
    names = names_of(bundle)
    symmetric = {each.code for each in bundle.scheme.relations if each.symmetric}
    pool = Pool(options.seed)
    pairs = 0
    for annotated in bundle:
        spans = {span.id: span for span in annotated.spans}
        for span in annotated.spans:
            pool.add(_claim(annotated, span))
        for relation in annotated.relations:
            second = _second(bundle, annotated, relation, spans)
            if second is not None:
                pool.relate(relation.source, relation.target)
                pairs += 1
                yield {
                    "relation": relation.type,
                    "is_symmetric": relation.type in symmetric,
                    "first": _claim(annotated, spans[relation.source])._asdict(),
                    "second": second._asdict(),
                    "drawn_by": "",
                    "annotator": names[relation.by],
                }
    for draw in pool.draws(round(pairs * options.negatives)):
        yield {
            "relation": UNRELATED,
            "is_symmetric": True,
            "first": draw.first._asdict(),
            "second": draw.second._asdict(),
            "drawn_by": draw.by,
            "annotator": "",
        }


def _second(bundle: Bundle, annotated: AnnotatedArticle, relation: Relation, spans: dict[SpanId, Span]) -> Claim | None:
    """Return the claim at the head of a relation, in this article or another."""
    if relation.target in spans:
        return _claim(annotated, spans[relation.target])
    end = bundle.end_of(relation.target)
    return _far(end) if end is not None else None


def _claim(annotated: AnnotatedArticle, span: Span) -> Claim:
    metadata = annotated.article.metadata
    return Claim(span.id, span.text, annotated.article.id, metadata.title, metadata.outlet)


def _far(end: RelationEnd) -> Claim:
    return Claim(end.span, end.text, end.article, end.article_title, end.outlet)
