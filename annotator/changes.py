"""What an edit has changed: the only thing from which the window refreshes."""

from __future__ import annotations

from annotator.model import ArticleId, EntityId, JournalEntry, RelationId, SpanId, StoryId, Value


class Changes(Value):
    """Ids of everything one edit touched, and the edit itself as the journal tells it."""

    entry: JournalEntry
    articles: frozenset[ArticleId] = frozenset()
    """Articles whose own row changed, or in which a span or relation changed."""
    article_rows: frozenset[ArticleId] = frozenset()
    """Those of them whose own row changed: what is known of the article, or how far the work on it is."""
    spans: frozenset[SpanId] = frozenset()
    relations: frozenset[RelationId] = frozenset()
    entities: frozenset[EntityId] = frozenset()
    stories: frozenset[StoryId] = frozenset()
    """Stories that came, went or got another title; whose articles have changed, the articles say."""
    annotators: bool = False
    article_list: bool = False
    """Articles were added, deleted, or a column of the list changed."""
    scheme: bool = False
    project: bool = False
    """The project's own name or settings changed."""
