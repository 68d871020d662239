"""Marks that come with a text the project has already: put onto the article that is there, in a running edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.edits.arrivals import Candidate
from annotator.store import keys, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.model import ArticleId, Fragments, Span
    from annotator.store.session import Session

Place = tuple[str, str, tuple[tuple[int, int], ...]]


class PassedOver(NamedTuple):
    """An article that was not added, and the one there is."""

    candidate: Candidate
    there: ArticleId
    has_same_text: bool


def unknown_marks(session: Session, passed: PassedOver) -> int:
    """Return how many marks come with it that the project has not had."""
    marks = [span.id for span in passed.candidate.item.spans]
    return len(marks) - sum(1 for _ in keys.ever(session, "span", marks))


def joined(session: Session, passed: PassedOver) -> Iterator[Candidate]:
    """Yield what is to be put onto the article that is there, if anything: marks nobody of that name has made there.

    A relation comes with a mark that is new; an end of it that is there already is the mark that is there.
    """
    candidate, there, _ = passed
    standing = spans.of_article(session, there)
    twins = {place_of(span): span.id for span in standing}
    known = {span.id for span in standing}
    same = {span.id: twins.get(place_of(span), span.id) for span in candidate.item.spans}
    fresh = tuple(
        span.model_copy(update={"article": there})
        for span in candidate.item.spans
        if span.id not in known and same[span.id] == span.id
    )
    new = {span.id for span in fresh}
    relations = tuple(
        each.model_copy(
            update={"source": same.get(each.source, each.source), "target": same.get(each.target, each.target)}
        )
        for each in candidate.item.relations
        if each.source in new or each.target in new
    )
    if fresh:
        item = candidate.item.model_copy(update={"spans": fresh, "relations": relations})
        yield Candidate(candidate.text_sha256, candidate.article.model_copy(update={"id": there}), item)


def place_of(span: Span, fragments: Fragments | None = None) -> Place:
    """Return what makes two marks of an article the same: who made them, as what, and where; or if at *fragments*."""
    ranges = tuple((fragment.start, fragment.end) for fragment in fragments or span.fragments)
    return span.by, span.label, ranges
