"""Where else a name occurs: in the article, in some articles or in all, and what stands there already."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from annotator.scheme import TEASER, Role
from annotator.store import occurrences as pages
from annotator.store import schemes
from annotator.suggesters.naming import Name, Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.inflection import Case
    from annotator.model import ArticleId
    from annotator.scheme import Scheme
    from annotator.store.occurrences import Mark, Page
    from annotator.store.session import Session
    from annotator.suggesters.naming import Hit

PROVENANCE = "suggested:occurrences@1"
_CONTEXT = 90


class Standing(StrEnum):
    """What a new mark would find in its place."""

    NEW = "new"
    MARKED = "marked"
    """The asker has marked it so already."""
    THEIRS = "theirs"
    """Somebody else has marked it so."""
    OTHER_LABEL = "other_label"
    INSIDE = "inside"
    """It lies in a longer mark of the same layer."""
    ROUND = "round"
    """A shorter mark of the same layer lies in it."""
    CROSSING = "crossing"


SETTLED = frozenset({Standing.MARKED, Standing.THEIRS})
"""Where it is marked so already, by whomever: there is nothing to decide."""
DECISIONS = frozenset(Standing) - SETTLED - {Standing.NEW}
"""Where a person has to say what is right."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where the name stands."""

    article: ArticleId
    title: str
    outlet: str
    start: int
    end: int
    text: str
    before: str
    """What stands before it in its line, on one line."""
    after: str
    name: int
    """Which of the names asked for it is, counted from 0."""
    form: str
    """The name as it stands there, folded."""
    cases: frozenset[Case]
    standing: Standing
    is_teaser: bool
    mark: Mark | None = None
    """What stands in its place, unless it is new."""

    @property
    def is_linked(self) -> bool:
        """Whether the mark that is there names an entity already."""
        return self.mark is not None and self.mark.is_linked

    def as_marked(self) -> Occurrence:
        """Return it as it is once its asker has marked it."""
        return replace(self, standing=Standing.MARKED, mark=None)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for."""

    names: tuple[str, ...]
    """The mention or the entity's name first, other names after it."""
    is_nominative: bool
    """Whether the first name is known to stand in the nominative, as the name of an entity does."""
    label: str
    by: str
    """The asker's name."""
    articles: tuple[ArticleId, ...] | None = None
    """Where to look; None: everywhere."""


class Batch(NamedTuple):
    """What some more articles have."""

    occurrences: tuple[Occurrence, ...]
    lookalikes: Counter[str]
    looked: int
    """At how many articles has been looked so far."""
    of: int

    def and_then(self, following: Batch) -> Batch:
        """Return what this and the *following* batch have."""
        alike = self.lookalikes + following.lookalikes
        return Batch(self.occurrences + following.occurrences, alike, following.looked, following.of)

    def emptied(self) -> Batch:
        """Return that so many articles have been looked at, without what they have."""
        return Batch((), Counter(), self.looked, self.of)


def each(session: Session, question: Question) -> Iterator[Batch]:
    """Yield what is found, some articles at a time, so that the asker can show it and stop; one batch at least."""
    scheme = schemes.current(session)
    names = Names(
        [Name(name, is_nominative=number > 0 or question.is_nominative) for number, name in enumerate(question.names)]
    )
    rows: Sequence[int] = (
        pages.rows(session, names.wanted()) if question.articles is None else pages.rows_of(session, question.articles)
    )
    looker = _Looker(scheme, question, names)
    yield Batch((), Counter(), 0, len(rows))
    looked = 0
    for some in pages.each(session, rows, looker.labels):
        looked += len(some)
        alike: Counter[str] = Counter()
        found = tuple(occurrence for page in some for occurrence in looker.look(page, alike))
        yield Batch(found, alike, looked, len(rows))


class _Looker:
    """Looks at articles one after the other."""

    def __init__(self, scheme: Scheme, question: Question, names: Names) -> None:
        self._names = names
        self._label = question.label
        self._by = question.by
        self._zones = frozenset(label.code for label in scheme.labels if label.role is Role.ZONE)
        layer = scheme.label(question.label).layer
        beside = {label.code for label in scheme.labels if label.layer == layer}
        self._beside = beside if question.label in self._zones else beside - self._zones
        """The labels whose marks are in the way: a part of the text only of another one."""
        self.labels = self._zones | self._beside

    def look(self, page: Page, alike: Counter[str]) -> Iterator[Occurrence]:
        """Yield what *page* has, and count what looks alike."""
        found = self._names.find(page.text)
        alike.update(found.lookalikes)
        if not found.hits:
            return
        teasers = [mark for mark in page.marks if mark.label in self._zones and TEASER in mark.attributes.values()]
        marks = [mark for mark in page.marks if mark.label in self._beside]
        for hit in found.hits:
            standing, mark = self._standing(hit, marks)
            is_teaser = any(zone.start <= hit.start and hit.end <= zone.end for zone in teasers)
            yield _occurrence(page, hit, standing, mark, is_teaser=is_teaser)

    def _standing(self, hit: Hit, marks: Iterable[Mark]) -> tuple[Standing, Mark | None]:
        """Return what a mark at *hit* would find; the asker's own mark before all others."""
        there = [mark for mark in marks if mark.start < hit.end and hit.start < mark.end]
        told = sorted(((self._between(hit, mark), mark) for mark in there), key=lambda each: _RANK[each[0]])
        return told[0] if told else (Standing.NEW, None)

    def _between(self, hit: Hit, mark: Mark) -> Standing:
        if (mark.start, mark.end) == (hit.start, hit.end):
            if mark.label != self._label:
                return Standing.OTHER_LABEL
            return Standing.MARKED if mark.by == self._by else Standing.THEIRS
        if mark.start <= hit.start and hit.end <= mark.end:
            return Standing.INSIDE
        return Standing.ROUND if hit.start <= mark.start and mark.end <= hit.end else Standing.CROSSING


_RANK = {
    standing: rank
    for rank, standing in enumerate(
        (
            Standing.MARKED,
            Standing.THEIRS,
            Standing.OTHER_LABEL,
            Standing.CROSSING,
            Standing.INSIDE,
            Standing.ROUND,
            Standing.NEW,
        )
    )
}


def _occurrence(page: Page, hit: Hit, standing: Standing, mark: Mark | None, *, is_teaser: bool) -> Occurrence:
    line = page.text.rfind("\n", 0, hit.start) + 1
    end = page.text.find("\n", hit.end)
    before = page.text[max(line, hit.start - _CONTEXT) : hit.start]
    after = page.text[hit.end : min(hit.end + _CONTEXT, end if end >= 0 else len(page.text))]
    return Occurrence(
        article=page.id,
        title=page.title,
        outlet=page.outlet,
        start=hit.start,
        end=hit.end,
        text=page.text[hit.start : hit.end],
        before=_one_line(before),
        after=_one_line(after),
        name=hit.name,
        form=hit.form,
        cases=hit.cases,
        standing=standing,
        is_teaser=is_teaser,
        mark=mark,
    )


def _one_line(part: str) -> str:
    """Return *part* on one line; white space at its ends stays, as spaces."""
    return _BLANK.sub(" ", part)


_BLANK = re.compile(r"\s")
