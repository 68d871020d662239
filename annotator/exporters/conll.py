"""CoNLL-2003 columns: a token a line with its tag behind, a blank line after each sentence.

As in the shared task (https://aclanthology.org/W03-0419), whose second and third columns, part of speech and chunk, are
empty here. The line before each article is the one that spaCy wants; the other readers look at its first word only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, TagScheme
from annotator.exporters.sentences import places_of, sentences_of
from annotator.exporters.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tokens import Token
    from annotator.model import AnnotatedArticle, Span

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
    tags = _tags(tokens, annotated.spans, options.tags, firsts={first for first, _last in sentences})
    for first, last in sentences:
        for place in range(first, last):
            start, end = tokens[place]
            yield f"{body[start:end]} _ _ {tags[place]}\n"
        yield "\n"


def _tags(tokens: Iterable[Token], spans: Iterable[Span], scheme: TagScheme, *, firsts: Container[int]) -> list[str]:
    """Return a tag for each token; no two of *spans* share one, and none goes beyond the sentences' *firsts*."""
    starts = [start for start, _end in tokens]
    tags = ["O"] * len(starts)
    ended: tuple[int, str] = (0, "")
    for span in sorted(spans, key=lambda span: span.start):
        first, last = places_of(starts, span.start, span.end)
        tags[first:last] = [f"I-{span.label}"] * (last - first)
        is_after_its_like = ended == (first, span.label) and first not in firsts
        if scheme is not TagScheme.IOB1 or is_after_its_like:
            tags[first] = f"B-{span.label}"
        if scheme is TagScheme.BIOES:
            tags[last - 1] = f"{'S' if last - first == 1 else 'E'}-{span.label}"
        ended = (last, span.label)
    return tags
