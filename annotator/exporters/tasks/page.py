"""What examples of every task are made of: spans with their places, the sentences round them, lines of JSON.

Every example of a task has the same keys with values of the same types: loaders tell the types from the first lines.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

import orjson

from annotator import text as texts
from annotator.offsets import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle, Span
    from annotator.scheme import Role, Scheme

Example = dict[str, Any]


class Page:
    """One article on its way into a task. Offsets count what *options* say."""

    def __init__(self, annotated: AnnotatedArticle, options: Options) -> None:
        self.article = annotated.article
        self.sentences = list(texts.sentences(self.article.text))
        self._starts = [start for start, _ in self.sentences]
        self._ends = [end for _, end in self.sentences]
        self._ruler = Ruler(self.article.text, options.offsets)

    def place(self, start: int, end: int) -> Example:
        """Return where a stretch of the article starts and ends."""
        return {"start": self._ruler.to_units(start), "end": self._ruler.to_units(end)}

    def stretch(self, start: int, end: int) -> Example:
        """Return a stretch of the article with its text."""
        return {**self.place(start, end), "text": self.article.text[start:end]}

    def span(self, span: Span) -> Example:
        """Return a span: from its first fragment to its last, with each of them."""
        fragments = [self.place(fragment.start, fragment.end) for fragment in span.fragments]
        return {"id": span.id, **self.place(span.start, span.end), "text": span.text, "fragments": fragments}

    def touched(self, start: int, end: int) -> range:
        """Return the numbers of the sentences that share a character with a stretch."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def round(self, *spans: Span) -> tuple[int, int]:
        """Return the whole sentences from the first of *spans* to the last."""
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        touched = [self.sentences[number] for number in self.touched(start, end)]
        return min([start, *(each for each, _ in touched)]), max([end, *(each for _, each in touched)])


def write_lines(examples: Iterable[Example], out: Path) -> None:
    """Write an example a line."""
    with out.open("wb") as file:
        for example in examples:
            file.write(orjson.dumps(example, option=orjson.OPT_APPEND_NEWLINE))


def names_of(bundle: Bundle) -> dict[str, str]:
    """Return what annotators are called, by their identities."""
    return {each.id: each.name for each in bundle.annotators}


def codes_of(scheme: Scheme, *roles: Role) -> frozenset[str]:
    """Return the labels that play any of *roles*."""
    return frozenset(label.code for label in scheme.labels if label.role in roles)
