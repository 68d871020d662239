"""GLiNER's JSON for training: words, spans of words, and relations between spans.

Defined by ``docs/training.md`` of https://github.com/urchade/GLiNER. Both ends of a span are words of it; a relation
names its spans by their numbers in ``ner``. Labels are words a model can read: their English names, where these are
told apart when they are read back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Any

import orjson

from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.extras import within
from annotator.exporters.tokens import tokens_of
from annotator.scheme import Label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options, Tokens
    from annotator.model import AnnotatedArticle
    from annotator.scheme import RelationType


class Gliner:
    """Writes an object for each article."""

    id = "gliner"
    title = "GLiNER JSON"
    suffix = ".json"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(overlap=True, relations=True)

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*, with the tokens that *options* ask for."""
        labels, relations = _spoken(bundle.scheme.labels), _spoken(bundle.scheme.relations)
        with out.open("wb") as file:
            start = b"[\n"
            for annotated in bundle:
                file.write(start + orjson.dumps(_example(annotated, options.tokens, labels, relations)))
                start = b",\n"
            file.write(b"\n]\n" if start != b"[\n" else b"[]\n")


def _example(
    annotated: AnnotatedArticle, by: Tokens, labels: dict[str, str], relations: dict[str, str]
) -> dict[str, Any]:
    body = annotated.article.text
    tokens = tokens_of(annotated.article, by)
    starts, ends = [start for start, _end in tokens], [end for _start, end in tokens]
    numbers = {span.id: number for number, span in enumerate(annotated.spans)}
    return {
        "tokenized_text": [body[start:end] for start, end in tokens],
        "ner": [
            [bisect_right(starts, span.start) - 1, bisect_left(ends, span.end), labels[span.label]]
            for span in annotated.spans
        ],
        "relations": [[numbers[each.source], numbers[each.target], relations[each.type]] for each in within(annotated)],
    }


def _spoken(things: Iterable[Label | RelationType]) -> dict[str, str]:
    """Return for each code the English name in lower case, or the code where the name could mean another thing."""
    things = tuple(things)
    taken = Counter(name for thing in things for name in _names(thing))
    return {
        thing.code: thing.name.en.lower() if thing.name.en and taken[_key(thing.name.en)] == 1 else thing.code
        for thing in things
    }


def _names(thing: Label | RelationType) -> set[str]:
    short = (thing.short.uk, thing.short.en) if isinstance(thing, Label) else ()
    return {_key(name) for name in (thing.code, thing.name.uk, thing.name.en, *short) if name}


def _key(name: str) -> str:
    """Return *name* without what is no difference between names."""
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())
