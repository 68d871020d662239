"""Attribution: a claim a line, with its sources and the cues that introduce it.

The triples of PolNeAR (Newell and others, 2018: source, cue, content), each part with its text and places. A claim may
have several sources, or a source without a cue. Of one of which nobody has said whose it is, ``inherited`` has the
chains that its article stands for: what trainers do with them is theirs to decide.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from annotator.exporters.base import Capabilities, Shape, Taken
from annotator.exporters.tasks.page import Page, codes_of, names_of, write_lines
from annotator.scheme import RelationRole, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.exporters.tasks.page import Example
    from annotator.model import AnnotatedArticle, Span
    from annotator.scheme import Scheme

_ROLES = {RelationRole.ATTRIBUTION: "sources", RelationRole.CUE: "cues"}


class Attribution:
    """Writes JSON Lines."""

    id = "task-attribution"
    title = "Task: attribution"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = Capabilities(
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        own_voice=True,
        relations=True,
        annotators=True,
        ids=True,
    )

    def takes(self, scheme: Scheme) -> Taken:
        """Return that it needs claims, sources and cues, and what joins them."""
        labels = codes_of(scheme, Role.CLAIM, Role.SOURCE, Role.CUE)
        return Taken(labels=labels, relations=frozenset(_keys(scheme)))

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*."""
        write_lines(_lines(bundle, options), out)


def _lines(bundle: Bundle, options: Options) -> Iterator[Example]:
    claims, keys, names = codes_of(bundle.scheme, Role.CLAIM), _keys(bundle.scheme), names_of(bundle)
    for annotated in bundle:
        page = Page(annotated, options)
        joined, heirs = _joined(annotated, keys), bundle.heirs(annotated)
        for span in annotated.spans:
            if span.label not in claims:
                continue
            parts = {key: joined[span.id, key] for key in _ROLES.values()}
            yield {
                "id": span.id,
                "article": annotated.article.id,
                "content": page.span(span),
                **{key: [page.span(each) for each in found] for key, found in parts.items()},
                "own_voice": span.own_voice,
                "inherited": heirs.inherited(span).chains,
                "context": page.stretch(*page.round(span, *(each for found in parts.values() for each in found))),
                "annotator": names[span.by],
            }


def _joined(annotated: AnnotatedArticle, keys: Mapping[str, str]) -> dict[tuple[str, str], list[Span]]:
    """Return the sources and the cues of each claim, in the order of the text."""
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    spans = {span.id: span for span in annotated.spans}
    for relation in annotated.relations:
        found[relation.source, keys[relation.type]].append(spans[relation.target])
    for each in found.values():
        each.sort(key=lambda span: (span.start, span.id))
    return found


def _keys(scheme: Scheme) -> dict[str, str]:
    """Return for each relation of attribution under which key its target stands."""
    return {each.code: _ROLES[each.role] for each in scheme.relations if each.role in _ROLES}
