"""What a data set needs to know of all its articles before the first is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.agreement.pairs import Agreement
from annotator.exporters.passing import Passing, Stopped
from annotator.model import ArticleId
from annotator.similar import near_copies
from annotator.splits.dividing import divide
from annotator.splits.plan import Division, Profile
from annotator.store import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.exporters.exporting import Job
    from annotator.model import AnnotatedArticle
    from annotator.splits.plan import Plan
    from annotator.store.session import Session

Pair = tuple[ArticleId, ArticleId]


@dataclass
class Census:
    """A corpus in numbers; grows by a few hundred bytes an article."""

    profiles: list[Profile] = field(default_factory=list)
    related: list[Pair] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    characters: int = 0
    agreement: Agreement = field(default_factory=Agreement)
    copies: list[Pair] = field(default_factory=list)


def census_of(session: Session, job: Job, *, progress: Callable[[int], bool] | None = None) -> Census:
    """Let every article that *job* exports pass, and count; raises *Stopped*."""
    census, passing = Census(), Passing(session, job, progress=progress)

    def texts() -> Iterator[tuple[str, str]]:
        for annotated in passing.articles():
            _count(census, annotated)
            yield annotated.article.id, annotated.article.text

    def text_of(key: str) -> str:
        if progress is not None and not progress(len(census.profiles)):
            raise Stopped  # where many texts are alike, looking closely takes longest
        return _text(session, key)

    # A close look is at whole texts: a teaser that both carry makes no copy of them, and is rare enough.
    census.copies = [_pair(*keys) for keys in near_copies(texts(), text_of)]
    census.related = passing.across
    return census


def division_of(census: Census, plan: Plan) -> Division:
    """Divide the articles of a census."""
    return divide(census.profiles, plan, copies=census.copies, related=census.related)


def _count(census: Census, annotated: AnnotatedArticle) -> None:
    article = annotated.article
    census.profiles.append(
        Profile(
            article=article.id,
            outlet=article.metadata.outlet,
            published=article.metadata.published,
            story=article.story.id if article.story else None,
            labels=Counter(span.label for span in annotated.spans),
        )
    )
    census.languages[article.metadata.language.split("-")[0] or "und"] += 1
    census.characters += len(article.text)
    census.agreement.add(annotated)


def _pair(first: str, second: str) -> Pair:
    return ArticleId(first), ArticleId(second)


def _text(session: Session, key: str) -> str:
    return articles.get(session, ArticleId(key)).text
