"""Reading one file with one format, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.edits.incoming import Incoming
from annotator.importers.base import Options, Problem
from annotator.importers.found import FoundArticle

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.importers.base import Importer


def read(importer: Importer, path: Path, **options: Any) -> tuple[list[FoundArticle], list[Problem]]:
    """Return the articles in *path*, and the problems with it."""
    items = list(importer.read(path, Options.model_validate(options)))
    articles = [item for item in items if isinstance(item, FoundArticle)]
    problems = [item for item in items if isinstance(item, Problem)]
    assert not any(isinstance(item, Incoming) for item in items)
    return articles, problems


def the_article(importer: Importer, path: Path, **options: Any) -> FoundArticle:
    """Return the only article in *path*; there must be no problem with it."""
    articles, problems = read(importer, path, **options)
    assert problems == []
    (article,) = articles
    return article


def codes(importer: Importer, path: Path, **options: Any) -> list[str]:
    """Return the codes of the problems with *path*, from which no article may come."""
    articles, problems = read(importer, path, **options)
    assert articles == []
    return [problem.code.value for problem in problems]
