"""The open article with all that is marked in it, in reading order, as the screen shows it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.inheritance import NOBODY
from annotator.model import SpanId
from annotator.scheme import RelationRole, Role
from ui.presenters.article.inheriting import Inheriting
from ui.presenters.article.initials import initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.inheritance import Heritage, Inherited
    from annotator.model import AnnotatorId, Article, Relation, RelationId, Span
    from annotator.scheme import Label, Scheme

_Place = tuple[int, int, str]
_NOBODY: Mapping[AnnotatorId, str] = MappingProxyType({})


def _place(span: Span) -> _Place:
    fragments = span.fragments
    return fragments[0].start, -fragments[-1].end, span.id


class Page:
    """One article's values. Changed only by ``put`` and ``drop``, so that the order always holds."""

    def __init__(
        self,
        article: Article,
        spans: Iterable[Span],
        relations: Iterable[Relation],
        scheme: Scheme,
        *,
        others: Mapping[AnnotatorId, str] = _NOBODY,
    ) -> None:
        """Hold these values; *others* are the names of annotators other than the one at work."""
        self.article = article
        self.others = others
        self._initials = initials(others)
        self.scheme = scheme
        self._spans = {span.id: span for span in spans}
        self._has_turned = False
        self._makers = Counter(span.by for span in self._spans.values())
        self._places = sorted(_place(span) for span in self._spans.values())
        self._relations: dict[RelationId, Relation] = {}
        self._of_span: dict[SpanId, set[RelationId]] = {}
        self._claim_labels = {label.code for label in scheme.labels if label.role is Role.CLAIM}
        self._claims = sorted(_place(span) for span in self._spans.values() if span.label in self._claim_labels)
        self._numbers: dict[SpanId, int] | None = None
        self._stale = {SpanId(place[2]) for place in self._claims}
        self.counts = Counter(span.label for span in self._spans.values())
        self._inheriting = Inheriting(scheme, self._spans.values())
        for relation in relations:
            self.put_relation(relation)

    def __contains__(self, span_id: object) -> bool:
        return span_id in self._spans

    @property
    def is_shared(self) -> bool:
        """Whether marks of several people are here, so that each has to be told from the others."""
        return len(self._makers) > 1

    @property
    def initials(self) -> Mapping[AnnotatorId, str]:
        """The letters on marks of others: of the others in a shared page, of nobody elsewhere."""
        return self._initials if self.is_shared else _NOBODY

    def span(self, span_id: SpanId) -> Span:
        """Return one span; raises *KeyError*."""
        return self._spans[span_id]

    def find(self, span_id: SpanId) -> Span | None:
        """Return one span, or none."""
        return self._spans.get(span_id)

    def spans(self) -> Iterator[Span]:
        """Yield the spans in reading order."""
        return (self._spans[SpanId(place[2])] for place in self._places)

    def many(self, ids: Iterable[SpanId]) -> tuple[Span, ...]:
        """Return those of *ids* that are here, in the order given."""
        return tuple(self._spans[span_id] for span_id in ids if span_id in self._spans)

    def label(self, span_id: SpanId) -> Label:
        """Return the label of a span."""
        return self.scheme.label(self._spans[span_id].label)

    def is_claim(self, span_id: SpanId) -> bool:
        """Tell whether a span is a claim."""
        return self._spans[span_id].label in self._claim_labels

    def claims(self) -> list[SpanId]:
        """Return the claims in reading order."""
        return [SpanId(place[2]) for place in self._claims]

    def number(self, span_id: SpanId) -> int | None:
        """Return the number of a claim: its place among the claims; none for other spans."""
        if self._numbers is None:
            self._numbers = {SpanId(place[2]): count for count, place in enumerate(self._claims, 1)}
        return self._numbers.get(span_id)

    def neighbour(self, span_id: SpanId | None, offset: int, step: int) -> SpanId | None:
        """Return the span after (*step* 1) or before (-1) *span_id*, or *offset* if none is given; round the end."""
        if not self._places:
            return None
        known = self._spans.get(span_id) if span_id else None
        if known is not None:
            index = bisect_left(self._places, _place(known)) + step
        else:
            index = bisect_left(self._places, (offset, -len(self.article.text) - 1, "")) + min(step, 0)
        return SpanId(self._places[index % len(self._places)][2])

    def twin(self, label: str, fragments: tuple[object, ...], by: str) -> Span | None:
        """Return the span that *by* has already made there with this label."""
        first = fragments[0].start  # type: ignore[attr-defined]
        index = bisect_left(self._places, (first, -len(self.article.text) - 1, ""))
        while index < len(self._places) and self._places[index][0] == first:
            span = self._spans[SpanId(self._places[index][2])]
            if (span.label, span.fragments, span.by) == (label, fragments, by):
                return span
            index += 1
        return None

    def put(self, span: Span) -> None:
        """Add a span or replace what it was."""
        self.drop(span.id)
        self._touch(span.id)
        self._spans[span.id] = span
        self._count(span.by, 1)
        self._inheriting.put(span)
        insort(self._places, _place(span))
        self.counts[span.label] += 1
        if span.label in self._claim_labels:
            insort(self._claims, _place(span))
            self._numbers = None

    def drop(self, span_id: SpanId) -> None:
        """Forget a span; its relations stay until they are dropped themselves."""
        span = self._spans.pop(span_id, None)
        if span is None:
            return
        self._touch(span_id)
        self._count(span.by, -1)
        self._inheriting.drop(span_id)
        del self._places[bisect_left(self._places, _place(span))]
        self.counts[span.label] -= 1
        if span.label in self._claim_labels:
            del self._claims[bisect_left(self._claims, _place(span))]
            self._numbers = None

    def _count(self, maker: AnnotatorId, step: int) -> None:
        was_shared = self.is_shared
        self._makers[maker] += step
        if not self._makers[maker]:
            del self._makers[maker]
        if self.is_shared != was_shared:
            self._has_turned = not self._has_turned
            self._stale.update(self.claims())

    def change(
        self,
        *,
        put: Iterable[Span],
        drop: Iterable[SpanId],
        relate: Iterable[Relation],
        unrelate: Iterable[RelationId],
    ) -> None:
        """Put and drop spans and relations."""
        for span in put:
            self.put(span)
        for span_id in drop:
            self.drop(span_id)
        for relation in relate:
            self.put_relation(relation)
        for relation_id in unrelate:
            self.drop_relation(relation_id)

    def put_relation(self, relation: Relation) -> None:
        """Add a relation or replace what it was."""
        self._relations[relation.id] = relation
        self._stale.add(relation.source)
        self._rejoin(relation)
        for end in (relation.source, relation.target):
            self._of_span.setdefault(end, set()).add(relation.id)

    def drop_relation(self, relation_id: RelationId) -> None:
        """Forget a relation."""
        relation = self._relations.pop(relation_id, None)
        if relation is None:
            return
        self._stale.add(relation.source)
        self._rejoin(relation)
        for end in (relation.source, relation.target):
            self._of_span.get(end, set()).discard(relation_id)

    def replace_relations(self, relations: Iterable[Relation]) -> None:
        """Take *relations* for all there are."""
        wanted = {relation.id: relation for relation in relations}
        for gone in self._relations.keys() - wanted.keys():
            self.drop_relation(gone)
        for relation in wanted.values():
            if self._relations.get(relation.id) != relation:
                self.put_relation(relation)

    def take_stale(self) -> set[SpanId]:
        """Return the spans that have changed since this was asked last, with those whose relations lead to them."""
        stale, self._stale = self._stale, set()
        return stale

    def take_turn(self) -> bool:
        """Tell whether the page has become shared, or is no longer, since this was asked last: all marks look other."""
        has_turned, self._has_turned = self._has_turned, False
        return has_turned

    def _touch(self, span_id: SpanId) -> None:
        self._stale.add(span_id)
        self._stale.update(self._relations[known].source for known in self._of_span.get(span_id, ()))

    def relations(self) -> Iterable[Relation]:
        """Return all relations with an end here."""
        return self._relations.values()

    def relations_of(self, span_id: SpanId) -> tuple[Relation, ...]:
        """Return the relations of one span, oldest first."""
        return tuple(self._relations[known] for known in sorted(self._of_span.get(span_id, ())))

    def heads(self, span_id: SpanId, role: RelationRole) -> tuple[SpanId, ...]:
        """Return where the relations of *role* that start at *span_id* lead."""
        return tuple(
            relation.target
            for relation in self.relations_of(span_id)
            if relation.source == span_id and self.role_of(relation) is role
        )

    def tails(self, span_id: SpanId, role: RelationRole) -> tuple[SpanId, ...]:
        """Return where the relations of *role* that end at *span_id* come from."""
        return tuple(
            relation.source
            for relation in self.relations_of(span_id)
            if relation.target == span_id and self.role_of(relation) is role
        )

    def unsourced(self) -> list[SpanId]:
        """Return the claims of which nobody has said whose they are."""
        return [
            claim
            for claim in self.claims()
            if not self._spans[claim].own_voice and not self.heads(claim, RelationRole.ATTRIBUTION)
        ]

    @property
    def heritage(self) -> Heritage:
        """What claims inherit whose source nobody has marked."""
        return self._inheriting.heritage(self.article.metadata, self._cited)

    def inherited(self, claim: SpanId) -> Inherited:
        """Return what a claim inherits; nothing if somebody has said whose it is."""
        span = self._spans[claim]
        if span.own_voice or self.heads(claim, RelationRole.ATTRIBUTION):
            return NOBODY
        return self.heritage.of(span)

    def _cited(self, source: SpanId) -> tuple[SpanId, ...]:
        return self.heads(source, RelationRole.CHAIN)

    def _rejoin(self, relation: Relation) -> None:
        if self.role_of(relation) is RelationRole.CHAIN:
            self._inheriting.rejoin()

    def role_of(self, relation: Relation) -> RelationRole:
        """Return the part a relation plays."""
        return self.scheme.relation(relation.type).role
