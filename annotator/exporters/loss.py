"""Making articles fit a format: what it cannot carry is decided about, counted, and its places remembered."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from annotator.exporters import overlaps
from annotator.exporters.about import picked
from annotator.exporters.pieces import on_graphemes, widened
from annotator.exporters.policies import Policy, What
from annotator.exporters.tokens import tokens_of
from annotator.formats import EVERYTHING
from annotator.model import AnnotatedArticle, ArticleId, Fragment, Metadata, Span, SpanId, Status, Value
from annotator.scheme import AttributeType
from annotator.text import REPLACEMENT, covered, sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.exporters.base import Tokens
    from annotator.exporters.policies import Policies
    from annotator.formats import Capabilities
    from annotator.model import Fragments, Relation
    from annotator.scheme import Scheme

_PLACES = 100
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""What XML 1.0 forbids or discourages, and what ends a line for some programs and not for others."""
_NO_METADATA = Metadata()
_WEIGHED = (Policy.SKIP, Policy.PRIORITY, Policy.LAYERS)
"""What can be done about overlaps, at the cost of some of them."""


class Portion(NamedTuple):
    """One of the files into which overlapping spans are parted."""

    name: str
    layer: str = ""
    level: int | None = None


WHOLE = Portion("")


class Place(Value):
    """Where something would be lost."""

    article: ArticleId
    title: str
    span: SpanId | None = None
    text: str = ""


class Fitting:
    """Fits one article after the other to what a format carries, and counts."""

    def __init__(
        self,
        carries: Capabilities,
        policies: Policies,
        scheme: Scheme,
        tokens: Tokens,
        *,
        portion: Portion = WHOLE,
        external: frozenset[str] = frozenset(),
    ) -> None:
        """*external* are the entities of which an external id is known."""
        self.counts: Counter[What] = Counter()
        self.places: dict[What, list[Place]] = {}
        """The first places of each loss."""
        self.costs: Counter[Policy] = Counter()
        """How many overlapping spans each choice would leave out."""
        self.levels = 1
        """How many spans lie above each other at most."""
        self._portion = portion
        self._external = external
        self._carries = carries
        self._policies = policies
        self._scheme = scheme
        self._tokens = tokens
        self._links = {
            label.code: frozenset(each.code for each in label.attributes if each.type is AttributeType.ENTITY)
            for label in scheme.labels
        }
        self._layers = {label.code: label.layer for label in scheme.labels}
        self._article: AnnotatedArticle

    def fit(self, annotated: AnnotatedArticle, *, has_several: bool) -> AnnotatedArticle:
        """Return *annotated* as the format can carry it; *has_several* tells whether several people's marks come."""
        if self._carries == EVERYTHING:
            return annotated
        self._article = annotated = self._printable(annotated)
        annotated, left_out = picked(annotated, self._carries, self._scheme)
        for what, lost in left_out:
            self._lose(what, lost)
        spans = self._whole_spans(annotated)
        left = {span.id for span in spans}
        here = {span.id for span in annotated.spans}
        relations = [
            each
            for each in annotated.relations
            if each.source in left and (each.target in left or each.target not in here)
        ]
        self._count(What.LOOSE_RELATIONS, len(annotated.relations) - len(relations))
        relations = self._carried(relations, here)
        if has_several and not self._carries.annotators:
            self._count(What.ANNOTATORS, len(spans))
        spans = [self._bare(span) for span in spans]
        self._tell(annotated, spans)
        return AnnotatedArticle.model_construct(
            article=annotated.article, spans=tuple(spans), relations=tuple(map(self._without_note, relations))
        )

    def _printable(self, annotated: AnnotatedArticle) -> AnnotatedArticle:
        """Return *annotated* with U+FFFD for each control character, if the format has no place for them."""
        article = annotated.article
        if self._carries.controls or not (found := _CONTROL.findall(article.text)):
            return annotated
        self._count(What.CONTROLS, len(found))
        body = _CONTROL.sub(REPLACEMENT, article.text)
        plain = article.model_copy(update={"text": body, "text_sha256": sha256(body)})
        spans = tuple(on_graphemes(span, body) for span in annotated.spans)
        return AnnotatedArticle.model_construct(article=plain, spans=spans, relations=annotated.relations)

    def _whole_spans(self, annotated: AnnotatedArticle) -> list[Span]:
        spans = list(annotated.spans)
        if self._portion.layer:
            spans = [span for span in spans if self._layers.get(span.label) == self._portion.layer]
        if not self._carries.fragments:
            spans = self._in_one_piece(spans)
        if not self._carries.inside_words:
            spans = self._on_tokens(spans)
        if not self._carries.overlap:
            spans = self._side_by_side(spans)
        return spans

    def _in_one_piece(self, spans: Iterable[Span]) -> list[Span]:
        policy = self._policies.of(What.FRAGMENTS)
        found: list[Span] = []
        for span in spans:
            if len(span.fragments) == 1:
                found.append(span)
                continue
            self._lose(What.FRAGMENTS, span)
            first, last = span.fragments[0], span.fragments[-1]
            if policy is Policy.MERGE:
                found.append(self._over(span, (Fragment(start=first.start, end=last.end),)))
            elif policy is Policy.FIRST:
                found.append(self._over(span, (first,)))
            elif policy is Policy.ERROR:
                found.append(span)  # nothing will be written, and what else would be lost is to be told whole
        return found

    def _on_tokens(self, spans: Iterable[Span]) -> list[Span]:
        spans = list(spans)
        if not spans:
            return spans
        policy = self._policies.of(What.INSIDE_WORDS)
        tokens = tokens_of(self._article.article, self._tokens)
        starts, ends = [start for start, _ in tokens], [end for _, end in tokens]
        found: list[Span] = []
        for span in spans:
            grown = widened(span.fragments, starts, ends)
            if grown == span.fragments:
                found.append(span)
                continue
            self._lose(What.INSIDE_WORDS, span)
            if policy is Policy.WIDEN:
                found.append(self._over(span, grown))
            elif policy is Policy.ERROR:
                found.append(span)
        return found

    def _side_by_side(self, spans: list[Span]) -> list[Span]:
        if not overlaps.are_there(spans):
            return spans if not self._portion.level else []
        if self._portion is WHOLE:
            self.costs.update({policy: len(spans) - len(self._staying(spans, policy)) for policy in _WEIGHED})
            self.levels = max(self.levels, 1 + max(overlaps.levels(spans).values()))
        policy = self._policies.of(What.OVERLAP)
        if policy is Policy.LEVELS:
            return self._on_level(spans)
        kept = self._staying(spans, policy)
        ids = {span.id for span in kept}
        for span in spans:
            if span.id not in ids:
                self._lose(What.OVERLAP, span)
        return spans if policy is Policy.ERROR else kept

    def _staying(self, spans: list[Span], policy: Policy) -> list[Span]:
        if policy is not Policy.LAYERS:
            return overlaps.staying(spans, policy, self._scheme)
        groups: dict[str, list[Span]] = {}
        for span in spans:
            groups.setdefault(self._layers[span.label], []).append(span)
        kept = {each.id for group in groups.values() for each in overlaps.staying(group, policy, self._scheme)}
        return [span for span in spans if span.id in kept]

    def _on_level(self, spans: list[Span]) -> list[Span]:
        found = overlaps.levels(spans)
        return [span for span in spans if self._portion.level in {None, found[span.id]}]

    def _over(self, span: Span, fragments: Fragments) -> Span:
        text = covered(self._article.article.text, fragments)
        return span.model_copy(update={"fragments": fragments, "text": text})

    def _carried(self, relations: list[Relation], here: set[SpanId]) -> list[Relation]:
        found = []
        for relation in relations:
            is_across = relation.target not in here
            what = What.RELATIONS_ACROSS if is_across else What.RELATIONS
            if getattr(self._carries, what):
                found.append(relation)
            else:
                self._lose(what, relation.source)
        return found

    def _bare(self, span: Span) -> Span:
        """Return *span* without what the format has no place for."""
        links = self._links.get(span.label, frozenset())
        update: dict[str, object] = {}
        attributes = dict(span.attributes)
        for what, codes in (
            (What.ATTRIBUTES, [code for code in attributes if code not in links]),
            (What.ENTITIES, [code for code in attributes if code in links]),
        ):
            if codes and not getattr(self._carries, what):
                self._lose(what, span)
                attributes = {code: value for code, value in attributes.items() if code not in codes}
                update["attributes"] = attributes
        for what, field, empty in (
            (What.OWN_VOICE, "own_voice", False),
            (What.NOTES, "note", ""),
            (What.FLAGS, "flagged", False),
        ):
            if getattr(span, field) and not getattr(self._carries, what):
                self._lose(what, span)
                update[field] = empty
        return span.model_copy(update=update) if update else span

    def _without_note(self, relation: Relation) -> Relation:
        if not relation.note or self._carries.notes:
            return relation
        self._lose(What.NOTES, relation.source)
        return relation.model_copy(update={"note": ""})

    def _tell(self, annotated: AnnotatedArticle, spans: list[Span]) -> None:
        """Count what has no place in the format and stops nobody."""
        article = annotated.article
        links = self._links
        external = sum(
            any(
                span.attributes[code] in self._external for code in links.get(span.label, ()) if code in span.attributes
            )
            for span in (spans if self._carries.entities else annotated.spans)
        )
        said = article.status is not Status.NEW or article.nothing_to_mark
        for what, count in (
            (What.TEXT, 1),
            (What.EXTERNAL_IDS, external),
            (What.TIMES, len(spans)),
            (What.METADATA, article.metadata != _NO_METADATA),
            (What.STATUS, said),
            (What.STORIES, article.story is not None),
            (What.IDS, 1),
        ):
            if not getattr(self._carries, what):
                self._count(what, int(count))

    def _lose(self, what: What, lost: Span | SpanId) -> None:
        self._count(what, 1)
        places = self.places.setdefault(what, [])
        if len(places) < _PLACES:
            span = lost if isinstance(lost, Span) else next(each for each in self._article.spans if each.id == lost)
            article = self._article.article
            places.append(Place(article=article.id, title=article.metadata.title, span=span.id, text=span.text))

    def _count(self, what: What, count: int) -> None:
        if count:
            self.counts[what] += count


def told_losses(counts: Mapping[What, int]) -> list[tuple[What, int]]:
    """Return what is lost, in the order of *What*."""
    return [(what, counts[what]) for what in What if counts.get(what)]
