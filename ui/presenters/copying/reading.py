"""What the screen of copies needs, read off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.alignment import align
from annotator.similar import Likeness
from annotator.store import annotators, articles, copies, schemes
from ui.presenters.article import faces
from ui.presenters.article.page import Page
from ui.presenters.article.reading import read
from ui.presenters.copying.values import Compared, Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.alignment import Alignment
    from annotator.model import AnnotatorId, ArticleId
    from annotator.store.session import Session
    from ui.presenters.article.reading import ArticleRead
    from ui.widgets.article_view import Mark


class Eyes(NamedTuple):
    """Who looks, and in which language."""

    annotator: AnnotatorId
    language: str


def copies_of(session: Session, article: ArticleId, progress: Callable[[int, int], bool]) -> tuple[Pair, ...]:
    """Return an article with each of its copies; *progress* is told how many candidates were looked at."""
    return tuple(
        Pair(article, copy.article.id, copy.article, None if copy.is_exact else _likeness(copy))
        for copy in copies.of_article(session, article, progress=progress)
    )


def copies_after(session: Session, row: int, progress: Callable[[int], bool]) -> tuple[Pair, ...]:
    """Return each article that was added after *row* and is a near copy, with the one that was there before."""
    found: list[Pair] = []
    for article, near in copies.after(session, row, progress=progress):
        (summary,) = articles.summaries(session, [articles.row_of(session, article.id)])
        found.append(Pair(near.article, article.id, summary, near.likeness))
    return tuple(found)


def compared(
    session: Session,
    first: ArticleId,
    second: ArticleId,
    *,
    alignment: Alignment | None,
    eyes: Eyes,
    go_on: Callable[[], bool],
) -> Compared:
    """Return two articles and what their texts have in common; *alignment* if it is known. Raises *UnknownId*."""
    one, other = read(session, first), read(session, second)
    common = alignment or align(one.article.text, other.article.text, go_on=go_on)
    marks = _marks(session, one, eyes), _marks(session, other, eyes)
    return Compared(one, other, common, tuple(common.differences()), marks)


def _marks(session: Session, article: ArticleRead, eyes: Eyes) -> tuple[Mark, ...]:
    """Return the marks as they are drawn: thousands of them would hold the window up."""
    others = {each.id: each.name for each in annotators.all(session) if each.id != eyes.annotator}
    page = Page(article.article, article.spans, article.relations, schemes.current(session), others=others)
    return tuple(faces.marks(page, page.spans(), eyes.language))


def _likeness(copy: copies.Copy) -> Likeness:
    return Likeness(copy.resemblance, copy.contained)
