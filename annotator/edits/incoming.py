"""What an import brings, and what became of it."""

from __future__ import annotations

from annotator.model import Annotator, Article, ArticleId, Entity, Relation, Span, Value


class Incoming(Value):
    """One article from outside with what is marked in it; ids are kept."""

    article: Article | None
    """Its text made regular by *text.normalise*. None: only the entities and annotators come."""
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    """Those whose tail lies here; their heads may lie in any article, also in one still to come."""
    entities: tuple[Entity, ...] = ()
    """At the latest those the spans link to; such that are known already are passed over."""
    annotators: tuple[Annotator, ...] = ()
    """At the latest the authors of spans and relations; such that are known already are passed over."""


class Duplicate(Value):
    """An article that was not added, because the project has its text or its id already."""

    article: ArticleId
    """The one there is."""
    file_name: str
    title: str


class ImportProblem(Value):
    """Why an article, or a relation that came with one, was not added."""

    file_name: str
    article: ArticleId
    kind: str
    """``scheme:<rule>``, ``offset``, ``unknown_id``, ``duplicate_id`` or ``bad_value``."""
    subject: str
    detail: str = ""


class ImportReport(Value):
    """What an import has added, and what it has not."""

    articles: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    annotators: int = 0
    duplicates: tuple[Duplicate, ...] = ()
    problems: tuple[ImportProblem, ...] = ()
