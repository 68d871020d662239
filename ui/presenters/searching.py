"""Search beyond the open article: articles by title, entities by name, words in all texts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import regex

from annotator.sentences import sentence_at
from annotator.store import articles, entities, search, spans
from annotator.store.articles import ArticleFilter
from annotator.text import fold
from ui.presenters import loosely

if TYPE_CHECKING:
    from annotator.model import ArticleId, ArticleSummary, Entity, EntityId, Span
    from annotator.store.session import Session

_MOST = 8
_HITS = 50
_QUOTES = regex.compile('["«»“”„]')
_SENTENCES = 5
"""So many of one article are shown."""
_PLACES = 1000
"""So many of one article are counted, unless fewer are asked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that has the words."""

    start: int
    """Where in the article the words are."""
    words: str
    """As they are spelt there."""
    sentence: str
    """On one line."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that has the words, and where."""

    article: ArticleId
    title: str
    outlet: str
    places: tuple[Place, ...]
    """The first ones."""
    count: int
    """How many places there are."""


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
            *places(article.text, query),
        )
        for article in found
    )


def places(text: str, query: str, *, most: int = _PLACES) -> tuple[tuple[Place, ...], int]:
    """Return the first sentences of *text* with the words of *query*, and how many places there are.

    A word is found by its beginning, as in the search for articles.
    Words that do not follow one another are looked for one by one: what counts then is the first.
    """
    words = _QUOTES.sub(" ", query)
    for wanted in dict.fromkeys((words, *words.split())):
        pattern = loosely.pattern(wanted)
        matches = pattern.finditer(text) if pattern else ()
        starting = (match.span() for match in matches if not text[max(0, match.start() - 1) : match.start()].isalnum())
        found = list(islice(starting, most))
        if found:
            return _sentences(text, found), len(found)
    return (), 0


def _sentences(text: str, found: list[tuple[int, int]]) -> tuple[Place, ...]:
    shown: list[Place] = []
    until = -1
    for start, end in found:
        if start < until:
            continue  # one sentence is shown once
        first, until = sentence_at(text, start)
        first, until = min(first, start), max(until, end)
        shown.append(Place(start, text[start:end], " ".join(text[first:until].split())))
        if len(shown) == _SENTENCES:
            break
    return tuple(shown)


def first_mention(session: Session, entity: EntityId) -> Span | None:
    """Return the first span linked to *entity*, if there is one."""
    mentions = entities.spans(session, entity, limit=1)
    return spans.get(session, mentions[0]) if mentions else None
