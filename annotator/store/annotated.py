"""Every article with all that is marked in it: three statements read in step, however many articles there are."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from annotator.model import AnnotatedArticle
from annotator.store import articles, keys, relations, spans
from annotator.store.values import no_collecting, trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.model import ArticleId
    from annotator.store.session import Session

_FIELDS = set(AnnotatedArticle.model_fields)


def each(session: Session) -> Iterator[AnnotatedArticle]:
    """Yield every article with its marks, in the order in which they were added; memory does not grow with them.

    Relations are those whose tail lies in the article, in the order in which they were made.
    """
    annotators, entities = (keys.all_uids(session, table) for table in ("annotator", "entity"))
    marked = _InStep(session.connection.execute(spans.BY_ARTICLE))
    joined = _InStep(session.connection.execute(relations.by_article()))
    for key, article in articles.whole(session):
        with no_collecting():
            found = tuple(spans.read(marked.at(key), {key: article.id}, annotators, entities))
            ties = tuple(relations.read(row, annotators) for row in sorted(joined.at(key), key=itemgetter(1)))
        yield trusted(AnnotatedArticle, {"article": article, "spans": found, "relations": ties}, _FIELDS)


def one(session: Session, article: ArticleId) -> AnnotatedArticle:
    """Return one article with its marks, as *each* yields it; raises *UnknownId*."""
    marked = spans.of_article(session, article)
    ids = {span.id for span in marked}
    ties = tuple(each for each in relations.of_article(session, article) if each.source in ids) if marked else ()
    fields = {"article": articles.get(session, article), "spans": marked, "relations": ties}
    return trusted(AnnotatedArticle, fields, _FIELDS)


class _InStep:
    """Rows in the order of the key in their first column, asked for in that order."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._groups = groupby(rows, itemgetter(0))
        self._next = next(self._groups, None)

    def at(self, key: int) -> list[Any]:
        """Return the rows of *key*; those of keys before it are passed over."""
        while self._next is not None and self._next[0] < key:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != key:
            return []
        found = list(self._next[1])
        self._next = next(self._groups, None)
        return found
