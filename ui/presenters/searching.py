"""Search beyond the open article: articles by title, entities by name, words in all texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.store import articles, entities, search, spans
from annotator.store.articles import ArticleFilter
from annotator.text import fold

if TYPE_CHECKING:
    from annotator.model import ArticleId, ArticleSummary, Entity, EntityId, Span
    from annotator.store.session import Session

_MOST = 8
_HITS = 50
_BEFORE, _AFTER = 30, 90


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that has the words, with some of the text round them."""

    article: ArticleId
    title: str
    outlet: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class Found:
    """Articles and entities with the words in their names."""

    query: str
    articles: tuple[ArticleSummary, ...]
    entities: tuple[tuple[Entity, int], ...]


def by_name(session: Session, query: str) -> Found:
    """Return articles and entities whose names have *query*, a few of each."""
    rows = articles.matching_rows(session, query=ArticleFilter(text=query))[:_MOST]
    wanted = fold(query)
    titled = tuple(found for found in articles.summaries(session, rows) if wanted in fold(found.title))
    named = entities.find(session, query, limit=_MOST)
    return Found(query, titled, tuple((entity, entities.mentions(session, entity.id)) for entity in named))


def by_text(session: Session, query: str) -> tuple[Hit, ...]:
    """Return articles whose text has the words of *query*."""
    found = (articles.get(session, article) for article in search.articles(session, query, limit=_HITS))
    return tuple(
        Hit(
            article.id,
            article.metadata.title or article.file_name,
            article.metadata.outlet,
            excerpt(article.text, query),
        )
        for article in found
    )


def first_mention(session: Session, entity: EntityId) -> Span | None:
    """Return the first span linked to *entity*, if there is one."""
    mentions = entities.spans(session, entity, limit=1)
    return spans.get(session, mentions[0]) if mentions else None


def excerpt(text: str, query: str) -> str:
    """Return the words round the first word of *query*, on one line."""
    words = fold(query).replace('"', " ").split()
    folded = fold(text)
    at = folded.find(words[0]) if words else -1
    at = at if at >= 0 and len(folded) == len(text) else 0  # folding has moved the letters: show the beginning
    start = max(0, at - _BEFORE)
    shown = " ".join(text[start : at + _AFTER].split())
    return f"…{shown}…" if start else f"{shown}…"
