"""Claim detection: a sentence a line, whether anything is claimed in it, and whether that is worth checking.

The task of ClaimBuster and CheckThat! (https://checkthat.gitlab.io): sentence in, yes or no out.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import Page, codes_of, write_lines
from annotator.scheme import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import AnnotatedArticle, Span
    from annotator.scheme import Scheme

CHECK = "check"
"""The attribute that says whether a claim is worth checking; its values in the order of the scheme, the worthiest
first."""


class ClaimDetection:
    """Writes JSON Lines."""

    id = "task-claim-detection"
    title = "Task: claim detection"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(controls=True, overlap=True, fragments=True, inside_words=True, attributes=True, ids=True)

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs claims, and how worthy of a check they are."""
        return Taken(labels=codes_of(scheme, Role.CLAIM), attributes=frozenset({CHECK}))

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        worth = _worth(bundle.scheme)
        write_lines((line for annotated in bundle for line in _lines(annotated, options, worth)), out)


def _lines(annotated: AnnotatedArticle, options: Options, worth: Mapping[str, int]) -> Iterator[Example]:
    page = Page(annotated, options)
    claims: dict[int, dict[str, Span]] = defaultdict(dict)
    for span in annotated.spans:
        for fragment in span.fragments:
            for number in page.touched(fragment.start, fragment.end):
                claims[number][span.id] = span
    for number, (start, end) in enumerate(page.sentences):
        here = claims[number].values()
        line = {
            "article": annotated.article.id,
            **page.stretch(start, end),
            "has_claim": bool(here),
            "claims": [span.id for span in here],
        }
        if worth:
            values = [span.attributes[CHECK] for span in here if CHECK in span.attributes]
            line[CHECK] = min(values, key=lambda value: worth.get(value, len(worth)), default=None)
        yield line


def _worth(scheme: Scheme) -> dict[str, int]:
    """Return the values of the attribute in their order; empty if no claim has it."""
    found: dict[str, int] = {}
    for label in scheme.labels:
        attribute = label.attribute(CHECK)
        if label.role is Role.CLAIM and attribute is not None:
            for choice in attribute.values:
                found.setdefault(choice.code, len(found))
    return found
