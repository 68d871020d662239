"""An article with all that the screen shows of it: read, and cut into paragraphs, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.store import articles, relations, spans
from ui.widgets.article_view import Paragraphs

if TYPE_CHECKING:
    from annotator.model import Article, ArticleId, Relation, Span
    from annotator.store.session import Session


class ArticleRead(NamedTuple):
    """What was read."""

    article: Article
    spans: tuple[Span, ...]
    relations: tuple[Relation, ...]
    paragraphs: Paragraphs

    @property
    def has_headline(self) -> bool:
        """Whether the text begins with its title."""
        title = self.article.metadata.title
        return bool(title) and self.article.text.lstrip().startswith(title)


def read(session: Session, article: ArticleId) -> ArticleRead:
    """Read an article; raises *UnknownId*."""
    found = articles.get(session, article)
    return ArticleRead(
        found, spans.of_article(session, article), relations.of_article(session, article), Paragraphs(found.text)
    )
