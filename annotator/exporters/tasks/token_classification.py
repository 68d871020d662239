"""Token classification: a sentence a line, its tokens and a tag for each.

``tokens`` and ``ner_tags`` are the columns that trainers look for, the Hugging Face examples among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.sentences import sentences_of
from annotator.exporters.tags import tags_of
from annotator.exporters.tasks.page import Page, write_lines
from annotator.exporters.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import AnnotatedArticle
    from annotator.scheme import Scheme


class TokenClassification:
    """Writes JSON Lines."""

    id = "task-token-classification"
    title = "Task: token classification"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(controls=True)

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs spans of every label."""
        return Taken(labels=frozenset(label.code for label in scheme.labels))

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        write_lines((line for annotated in bundle for line in _lines(annotated, options)), out)


def _lines(annotated: AnnotatedArticle, options: Options) -> Iterator[Example]:
    page, body = Page(annotated, options), annotated.article.text
    tokens = tokens_of(annotated.article, options.tokens)
    sentences = list(sentences_of(body, tokens, annotated.spans))
    tags = tags_of(tokens, annotated.spans, options.tags, firsts={first for first, _ in sentences})
    for first, last in sentences:
        yield {
            "article": annotated.article.id,
            **page.stretch(tokens[first][0], tokens[last - 1][1]),
            "tokens": [body[start:end] for start, end in tokens[first:last]],
            "ner_tags": tags[first:last],
        }
