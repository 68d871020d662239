"""CoNLL-2003 columns: a token a line with its tag behind, a blank line after each sentence.

As in the shared task (https://aclanthology.org/W03-0419), whose second and third columns, part of speech and chunk, are
empty here. The line before each article is the one that spaCy wants; the other readers look at its first word only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.sentences import sentences_of
from annotator.exporters.tags import tags_of
from annotator.exporters.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle

_ARTICLE = "-DOCSTART- -X- O O\n\n"


class Conll:
    """Writes one file."""

    id = "conll"
    title = "CoNLL-2003"
    suffix = ".conll"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(controls=True)

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*, with tags as *options* want them."""
        with out.open("w", encoding="utf-8", newline="") as file:
            for annotated in bundle:
                file.write(_ARTICLE)
                file.writelines(_lines(annotated, options))


def _lines(annotated: AnnotatedArticle, options: Options) -> Iterator[str]:
    body = annotated.article.text
    tokens = tokens_of(annotated.article, options.tokens)
    # no reader looks for the end of a mark beyond a blank line
    sentences = list(sentences_of(body, tokens, annotated.spans))
    tags = tags_of(tokens, annotated.spans, options.tags, firsts={first for first, _last in sentences})
    for first, last in sentences:
        for place in range(first, last):
            start, end = tokens[place]
            yield f"{body[start:end]} _ _ {tags[place]}\n"
        yield "\n"
