"""Pairs of claims: a pair a line, with what the one is to the other, and as many unrelated pairs as are asked for.

Pairs of which an annotator has said that they are none are unrelated, and come in any case. As in natural language
inference and in matching of claims with claims that have been checked. Other pairs that nobody has related are drawn
by lot from a sample of the claims, and say so: an annotator has not looked at each of them. Claims that share words are
never drawn together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import codes_of, names_of, write_lines
from annotator.exporters.tasks.pool import Claim, Pool
from annotator.model import DenialKind, SpanId
from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import AnnotatedArticle, AnnotatorId, Relation, RelationEnd, Span
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
        denials=True,
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
    negatives = _Negatives(bundle)
    pairs = 0
    for annotated in bundle:
        spans = {span.id: span for span in annotated.spans}
        for span in annotated.spans:
            claim = _claim(annotated, span)
            pool.add(claim)
            negatives.see(claim)
        for one, other in _overlapping(annotated.spans):
            pool.relate(one, other)
        for relation in annotated.relations:
            second = _second(bundle, annotated, relation, spans)
            if second is not None:
                pool.relate(relation.source, relation.target)
                negatives.relate(relation.source, relation.target)
                pairs += 1
                yield {
                    "relation": relation.type,
                    "is_symmetric": relation.type in symmetric,
                    "first": _claim(annotated, spans[relation.source])._asdict(),
                    "second": second._asdict(),
                    "drawn_by": "",
                    "annotator": names[relation.by],
                }
    for first, second, by in negatives.pairs():
        pool.relate(first.id, second.id)
        yield {
            "relation": UNRELATED,
            "is_symmetric": True,
            "first": first._asdict(),
            "second": second._asdict(),
            "drawn_by": "",
            "annotator": names[by],
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


class _Negatives:
    """The pairs that annotators have rejected, as far as both claims are written and nobody has related them."""

    def __init__(self, bundle: Bundle) -> None:
        self._rejected = [each for each in bundle.denials if each.what is DenialKind.PAIR]
        self._wanted = {end for each in self._rejected for end in (each.first, each.second)}
        self._claims: dict[str, Claim] = {}
        self._related: set[frozenset[str]] = set()

    def see(self, claim: Claim) -> None:
        """Take note of a claim that is written."""
        if claim.id in self._wanted:
            self._claims[claim.id] = claim

    def relate(self, first: str, second: str) -> None:
        """Take note of two claims that are related."""
        if first in self._wanted and second in self._wanted:
            self._related.add(frozenset({first, second}))

    def pairs(self) -> Iterator[tuple[Claim, Claim, AnnotatorId]]:
        """Yield the pairs with who rejected them."""
        for each in self._rejected:
            ends = each.first, each.second
            is_written = self._claims.keys() >= set(ends)
            if is_written and frozenset(ends) not in self._related:
                yield self._claims[each.first], self._claims[each.second], each.by


def _overlapping(claims: Sequence[Span]) -> Iterator[tuple[SpanId, SpanId]]:
    """Yield claims that share words: one within another, or what two people have marked for the same."""
    pieces = sorted((fragment.start, fragment.end, claim.id) for claim in claims for fragment in claim.fragments)
    reached, farthest = 0, SpanId("")
    for start, end, claim in pieces:
        if start < reached:
            yield farthest, claim
        if end > reached:
            reached, farthest = end, claim


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
