"""Who says what: the sources and cues of claims, and the chains from a first-hand source to the outlet.

Relations say it, by the roles that the scheme gives them; origin and number of hops are derived here and never stored.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Protocol, TypeVar

from annotator.scheme import RelationRole, Role
from annotator.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.model import Relation, Span, SpanId
    from annotator.scheme import Scheme

    Chain = tuple[SpanId, ...]

T = TypeVar("T")
_MOST = 20
"""Chains through one source: where everybody cites everybody there are more than anybody reads."""
SPEAKING = frozenset({RelationRole.ATTRIBUTION, RelationRole.CUE, RelationRole.CHAIN})
"""Relations that say who says a claim."""


def through(
    source: T, *, cited: Callable[[T], Sequence[T]], citing: Callable[[T], Sequence[T]]
) -> tuple[tuple[T, ...], ...]:
    """Return the chains in which *source* stands, each from the origin to the outlet; a loop is left where it closes.

    Every source of a chain but the first cites the one before it. *cited* gives whom a source cites, *citing* who cites
    it. There is always one chain at least, and there are twenty at most.
    """
    found = (
        (*reversed(down), *up[1:])
        for down in _paths((source,), cited)
        for up in _paths((source,), citing, without=frozenset(down[1:]))
    )
    return tuple(itertools.islice(found, _MOST))


def _paths(
    start: tuple[T, ...], steps: Callable[[T], Sequence[T]], *, without: frozenset[T] = frozenset()
) -> Iterator[tuple[T, ...]]:
    """Yield the paths from *start* on to where nothing new follows."""
    waiting = [start]
    while waiting:
        path = waiting.pop()
        following = [each for each in steps(path[-1]) if each not in path and each not in without]
        if following:
            waiting += [(*path, each) for each in reversed(following)]
        else:
            yield path


def hops(names: Sequence[str], outlet: str) -> int:
    """Return how many steps lead from an outlet to the origin of a chain, which is told by its names.

    The outlet is the last step whether the text names it or not: who quotes somebody is one step away from them.
    """
    is_named = not outlet or fold(outlet) in {fold(name) for name in names}
    return len(names) - 1 if is_named else len(names)


class Marked(Protocol):
    """Marks and what joins them: an annotated article, or what a few claims need of some."""

    @property
    def spans(self) -> Sequence[Span]:
        """The marks."""
        ...

    @property
    def relations(self) -> Sequence[Relation]:
        """What joins them."""
        ...


class Speech:
    """Who says what in one article, or in several."""

    def __init__(self, annotated: Marked, scheme: Scheme) -> None:
        roles = {each.code: each.role for each in scheme.relations}
        labels = {each.code: each.role for each in scheme.labels}
        self.claims = tuple(span for span in annotated.spans if labels.get(span.label) is Role.CLAIM)
        self._heads: dict[tuple[RelationRole, SpanId], list[SpanId]] = {}
        self._citing: dict[SpanId, list[SpanId]] = {}
        for relation in annotated.relations:
            self._add(relation, roles.get(relation.type, RelationRole.OTHER))

    def _add(self, relation: Relation, role: RelationRole) -> None:
        self._heads.setdefault((role, relation.source), []).append(relation.target)
        if role is RelationRole.CHAIN:
            self._citing.setdefault(relation.target, []).append(relation.source)

    def sources(self, claim: SpanId) -> tuple[SpanId, ...]:
        """Return whom *claim* is attributed to."""
        return tuple(self._heads.get((RelationRole.ATTRIBUTION, claim), ()))

    def cues(self, claim: SpanId) -> tuple[SpanId, ...]:
        """Return the cues that introduce *claim*."""
        return tuple(self._heads.get((RelationRole.CUE, claim), ()))

    def chains(self, claim: SpanId) -> tuple[Chain, ...]:
        """Return the chains from the origins of *claim* to its outlets, each once."""
        found = [through(source, cited=self._cited, citing=self._who) for source in self.sources(claim)]
        return tuple(dict.fromkeys(itertools.chain.from_iterable(found)))

    def speaking(self) -> frozenset[SpanId]:
        """Return the claims and all that says who says them."""
        ids = [claim.id for claim in self.claims]
        found = {*ids, *_all(self.sources, ids), *_all(self.cues, ids)}
        waiting = list(_all(self.sources, ids))
        while waiting:
            source = waiting.pop()
            fresh = {*self._cited(source), *self._who(source)} - found
            found |= fresh
            waiting += fresh
        return frozenset(found)

    def _cited(self, source: SpanId) -> Sequence[SpanId]:
        return self._heads.get((RelationRole.CHAIN, source), ())

    def _who(self, source: SpanId) -> Sequence[SpanId]:
        return self._citing.get(source, ())


def _all(steps: Callable[[SpanId], Sequence[SpanId]], ids: Iterable[SpanId]) -> Iterator[SpanId]:
    for each in ids:
        yield from steps(each)
