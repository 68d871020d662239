"""What of a project is exported: whose marks, of which labels, in which articles, and which parts of their texts."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from annotator import text
from annotator.model import AnnotatedArticle, Annotator, AnnotatorId, Fragment, Span, Status, Value
from annotator.scheme import TEASER, AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import Article, Denial, Relation
    from annotator.scheme import Choice, Scheme


class Selection(Value):
    """What to export. An empty choice means: all of them."""

    annotators: tuple[AnnotatorId, ...] = ()
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    zones_out: tuple[str, ...] = (TEASER,)
    """Kinds of zones whose lines are cut out of the text, with the marks in them."""
    with_unmarked: bool = True
    """Articles without a mark, of which nobody has said that there is nothing to mark."""
    with_negatives: bool = True
    """Articles of which somebody has said that there is nothing to mark."""
    is_anonymous: bool = False
    """Whether annotators are called annotator-1, annotator-2 …"""


EVERYWHERE = Selection(zones_out=())
"""Everything there is."""


def zone_kinds(scheme: Scheme) -> tuple[Choice, ...]:
    """Return the kinds of zones that *scheme* knows: the values of the attributes of its zones, each once."""
    choices = (
        choice
        for label in scheme.labels
        if label.role is Role.ZONE
        for attribute in label.attributes
        if attribute.type is AttributeType.CHOICE
        for choice in attribute.values
    )
    return tuple({choice.code: choice for choice in choices}.values())


class Chosen(NamedTuple):
    """What is exported of one article."""

    annotated: AnnotatedArticle | None = None
    """None: nothing is."""
    outside: int = 0
    """Marks left out with the zones in which they stand."""
    loose: int = 0
    """Relations within the article left out, because an end is."""


class Choosing:
    """Applies a selection to one article after the other."""

    def __init__(self, selection: Selection, scheme: Scheme, annotators: Sequence[Annotator]) -> None:
        self._selection = selection
        self._is_everything = selection == EVERYWHERE
        self._zones = {label.code for label in scheme.labels if label.role is Role.ZONE}
        self._labels = frozenset(
            label.code
            for label in scheme.labels
            if (not selection.labels or label.code in selection.labels)
            and (not selection.layers or label.layer in selection.layers)
        )
        wanted = [each for each in annotators if not selection.annotators or each.id in selection.annotators]
        self._names = {each.id: _masked(number) for number, each in enumerate(wanted, 1)}
        self.annotators = tuple(self._names.values()) if selection.is_anonymous else tuple(wanted)
        """Those whose marks are exported, as they are called in the export."""

    def choose(self, annotated: AnnotatedArticle) -> Chosen:
        """Return what is exported of an article."""
        if self._is_everything:
            return Chosen(annotated)
        article = annotated.article
        if self._selection.statuses and article.status not in self._selection.statuses:
            return Chosen()
        cuts = _cuts(annotated, self._zones, self._selection.zones_out)
        spans = [span for span in annotated.spans if self._is_wanted(span)]
        kept, outside = spans, 0
        if cuts:
            rest = _Rest(article.text, cuts)
            if not rest.text.strip():
                return Chosen(outside=len(spans))
            moved = {span.id: rest.moved(span) for span in spans}
            kept = [span for span in moved.values() if span is not None]
            outside = len(spans) - len(kept)
            update = {"text": rest.text, "text_sha256": text.sha256(rest.text)}
            article = article.model_copy(update=update)
        if not kept and not self._is_empty_wanted(article):
            return Chosen(outside=outside)
        relations, loose = self._relations(annotated, kept)
        if self._selection.is_anonymous:
            kept = [span.model_copy(update={"by": self._names[span.by].id}) for span in kept]
            relations = [each.model_copy(update={"by": self._name_of(each)}) for each in relations]
        chosen = AnnotatedArticle.model_construct(article=article, spans=tuple(kept), relations=tuple(relations))
        return Chosen(chosen, outside, loose)

    def denials(self, several: Iterable[Denial]) -> tuple[Denial, ...]:
        """Return what annotators whose marks are exported have said no to, as they are called there."""
        mine = (each for each in several if each.by in self._names)
        if not self._selection.is_anonymous:
            return tuple(mine)
        return tuple(each.model_copy(update={"by": self._names[each.by].id}) for each in mine)

    def _is_empty_wanted(self, article: Article) -> bool:
        return self._selection.with_negatives if article.nothing_to_mark else self._selection.with_unmarked

    def _is_wanted(self, span: Span) -> bool:
        return span.label in self._labels and span.by in self._names

    def _relations(self, annotated: AnnotatedArticle, kept: Iterable[Span]) -> tuple[list[Relation], int]:
        """Return the relations whose ends are exported, as far as they lie here, and how many are not."""
        here = {span.id for span in annotated.spans}
        left = {span.id for span in kept}
        wanted = [each for each in annotated.relations if each.by in self._names]
        found = [each for each in wanted if each.source in left and (each.target in left or each.target not in here)]
        return found, len(wanted) - len(found)

    def _name_of(self, relation: Relation) -> AnnotatorId:
        return self._names[relation.by].id


def _masked(number: int) -> Annotator:
    name = f"annotator-{number}"
    return Annotator(id=AnnotatorId(hashlib.sha256(name.encode()).hexdigest()[:32]), name=name)


def _cuts(annotated: AnnotatedArticle, zones: Iterable[str], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Return the whole lines that zones of these kinds touch, with their line ends, in order and disjoint."""
    if not kinds:
        return []
    codes, body = set(zones), annotated.article.text
    found: list[tuple[int, int]] = []
    for span in sorted(annotated.spans, key=lambda span: span.start):
        if span.label in codes and not set(kinds).isdisjoint(span.attributes.values()):
            start = body.rfind("\n", 0, span.start) + 1
            line_end = body.find("\n", span.end)
            end = len(body) if line_end < 0 else line_end + 1
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], max(end, found[-1][1]))
            else:
                found.append((start, end))
    return found


class _Rest:
    """A text without some of its lines."""

    def __init__(self, body: str, cuts: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _end in cuts]
        self._cuts = cuts
        pieces, gone = [], [0]
        reached = 0
        for start, end in cuts:
            pieces.append(body[reached:start])
            gone.append(gone[-1] + end - start)
            reached = end
        pieces.append(body[reached:])
        self._gone = gone
        self.text = "".join(pieces)

    def moved(self, span: Span) -> Span | None:
        """Return *span* where it is now; None if any of it has gone."""
        fragments: list[Fragment] = []
        for fragment in span.fragments:
            number = bisect_right(self._starts, fragment.start)
            if number and fragment.start < self._cuts[number - 1][1]:
                return None
            if number < len(self._cuts) and self._starts[number] < fragment.end:
                return None
            shift = self._gone[number]
            fragments.append(Fragment(start=fragment.start - shift, end=fragment.end - shift))
        if fragments == list(span.fragments):
            return span
        return span.model_copy(update={"fragments": tuple(fragments)})
