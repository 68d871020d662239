"""Articles that are copies of a text, word for word or nearly: phrases they share find them, shingles decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator import similar
from annotator.model import ArticleId, ArticleSummary, Value
from annotator.store import articles, search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.model import Article
    from annotator.store.session import Session

_MOST = 200
"""So many articles that share a phrase are looked at closely, when all copies are asked for."""
_LIKELIEST = 20
"""So many when the question is whether there is one."""


class Near(NamedTuple):
    """An article, and how far a text is the same as its."""

    article: ArticleId
    likeness: similar.Likeness


class Copy(Value):
    """An article that is a copy, and how near it is."""

    article: ArticleSummary
    resemblance: float
    """How much of both texts together is in both, from 0 to 1."""
    contained: float
    """How much of the shorter text is in the other."""
    is_exact: bool
    """Whether it has the very same text."""


def of_article(
    session: Session, article: ArticleId, *, progress: Callable[[int, int], bool] | None = None
) -> tuple[Copy, ...]:
    """Return the copies of an article, the nearest first; raises *UnknownId*.

    *progress* is told how many of how many candidates have been looked at, and stops it by answering False: what was
    found until then is returned.
    """
    body = articles.get(session, article).text
    own = similar.shingles(body)
    candidates = [
        candidate
        for candidate in search.sharing(session, similar.phrases(body), limit=_MOST)
        if candidate[1] != article
    ]
    found: dict[int, tuple[similar.Likeness, bool]] = {}
    for number, (row, _uid, other) in enumerate(candidates):
        if progress is not None and not progress(number, len(candidates)):
            break
        likeness = similar.likeness(own, similar.shingles(other))
        if likeness.is_near:
            found[row] = likeness, other == body
    copies = [
        Copy(article=summary, resemblance=likeness.resemblance, contained=likeness.contained, is_exact=is_exact)
        for summary in articles.summaries(session, list(found))
        for likeness, is_exact in (found[summary.row],)
    ]
    return tuple(sorted(copies, key=lambda copy: (not copy.is_exact, -copy.resemblance, copy.article.row)))


def one_of(session: Session, body: str, *, up_to: int) -> Near | None:
    """Return an article that is a near copy of a text, if there is one up to the row *up_to*."""
    candidates = list(search.sharing(session, similar.phrases(body), limit=_LIKELIEST, up_to=up_to))
    own = similar.shingles(body) if candidates else frozenset()
    found = (Near(uid, similar.likeness(own, similar.shingles(other))) for _row, uid, other in candidates)
    return next((near for near in found if near.likeness.is_near), None)


def after(
    session: Session, row: int, *, progress: Callable[[int], bool] | None = None
) -> Iterator[tuple[Article, Near]]:
    """Yield each article after *row* that is a near copy of one up to it, with that one.

    *progress* is told how many have been looked at, and stops it by answering False.
    """
    if not row:
        return
    for number, article in enumerate(articles.added_after(session, row)):
        if progress is not None and not progress(number):
            return
        near = one_of(session, article.text, up_to=row)
        if near is not None:
            yield article, near
