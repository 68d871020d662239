"""W3C Web Annotations in JSON-LD: collections, pages, lists and lines of annotations on texts.

The text has to be in the file, as Claimdesk writes it, or in a file of its name beside it: nothing is fetched.
Positions count code points; where quotations show that a whole file counts UTF-16, as JavaScript does, it is read so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import web_annotation_words as words
from annotator.importers.base import Problem
from annotator.importers.guarding import FaultyFile
from annotator.importers.plain_text import unreadable
from annotator.importers.web_annotation_articles import Gathering
from annotator.importers.web_annotation_items import is_ours, items

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.importers.base import ImportedArticle, Options


class WebAnnotation:
    """Reads Web Annotations."""

    id = "web-annotation"
    title = "W3C Web Annotation"
    suffixes = (".jsonld", ".json", ".jsonl")
    is_whole = True
    extra = ""
    carries = words.CARRIES

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: its context, or else its selectors, are those of the W3C."""
        if words.CONTEXT.encode() in head:
            return 1.0
        if b'"TextQuoteSelector"' in head or b'"TextPositionSelector"' in head:
            return 0.9
        return 0.5 if path.suffix.lower() == self.suffixes[0] else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*."""
        try:
            with path.open("rb") as file:
                is_streamed = is_ours(file.readline())
            gathering = Gathering(path, self.title, options, is_streamed=is_streamed)
            for item in items(path, self.title):
                if isinstance(item, Problem):
                    yield item
                else:
                    yield from gathering.take(*item)
            yield from gathering.close()
        except FaultyFile as fault:
            yield Problem(path=str(path), line=fault.line, code=fault.code, values=fault.values)
        except OSError as error:
            yield unreadable(path, error)
