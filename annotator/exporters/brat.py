"""brat standoff: a text and a file of marks for each article, and the configuration that lets brat show them.

See *annotator.brat_words* for the format. Fragments are parted at line breaks, since brat refuses a mark across one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator import brat_words as words
from annotator.exporters.base import Capabilities, Shape
from annotator.exporters.brat_settings import annotation_settings, visual_settings
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle, Article, Entity, Fragment, Relation, Span

_LONGEST_NAME = 60
_UNFIT = re.compile(r"[^\w-]+")


class Brat:
    """Writes a folder that brat's server can show and change."""

    id = "brat"
    title = "brat standoff"
    suffix = ""
    shape = Shape.FOLDER
    extra = ""
    carries = Capabilities(
        text=True,
        controls=True,
        overlap=True,
        fragments=True,
        inside_words=True,
        attributes=True,
        own_voice=True,
        notes=True,
        flags=True,
        relations=True,
        entities=True,
        external_ids=True,
        annotators=True,
    )

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* into the folder *out*."""
        (out / "annotation.conf").write_text(annotation_settings(bundle.scheme), encoding="utf-8", newline="")
        (out / "visual.conf").write_text(visual_settings(bundle.scheme), encoding="utf-8", newline="")
        writing = _Writing(bundle)
        for number, annotated in enumerate(bundle, 1):
            stem = f"{number:06}_{_name_of(annotated.article)}".rstrip("_")
            (out / f"{stem}.txt").write_text(annotated.article.text, encoding="utf-8", newline="")
            lines = "".join(f"{line}\n" for line in writing.lines(annotated))
            (out / f"{stem}.ann").write_text(lines, encoding="utf-8", newline="")


def _name_of(article: Article) -> str:
    """Return what every disk and brat's addresses can hold of an article's name, without a dot."""
    name = article.file_name.rsplit(".", 1)[0] or article.metadata.title
    return _UNFIT.sub("_", name).strip("_")[:_LONGEST_NAME]


class _Writing:
    """Makes the lines of one article after the other."""

    def __init__(self, bundle: Bundle) -> None:
        self._names = {each.id: each.name for each in bundle.annotators}
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._kinds = {
            label.code: {each.code: each.type for each in label.attributes} for label in bundle.scheme.labels
        }
        self._attributes = self._references = self._comments = 0
        self._told: set[str] = set()
        """Entities of which this article has said all."""

    def lines(self, annotated: AnnotatedArticle) -> Iterator[str]:
        """Yield the lines of an article, without their ends."""
        self._attributes = self._references = self._comments = 0
        self._told.clear()
        body = annotated.article.text
        keys = {span.id: f"T{number}" for number, span in enumerate(annotated.spans, 1)}
        for span in annotated.spans:
            yield _bound(keys[span.id], span, body)
        numbered = [(f"R{number}", each) for number, each in enumerate(annotated.relations, 1)]
        for key, each in numbered:
            yield f"{key}\t{each.type} Arg1:{keys[each.source]} Arg2:{keys[each.target]}"
        for span in annotated.spans:
            yield from self._beside_span(keys[span.id], span, body)
        for key, each in numbered:
            yield from self._beside_relation(key, each)

    def _beside_span(self, key: str, span: Span, body: str) -> Iterator[str]:
        for code, value in sorted(span.attributes.items()):
            yield from self._valued(self._kinds[span.label][code], code, key=key, value=value)
        if span.own_voice:
            yield self._attribute(f"{words.OWN_VOICE} {key}")
        if span.flagged:
            yield self._attribute(f"{words.FLAGGED} {key}")
        if span.note:
            yield from self._comment(words.NOTES, key, span.note)
        if _looks_parted(span, body):
            yield from self._comment(words.FRAGMENTS, key, _places(span.fragments))
        yield from self._comment(words.ANNOTATOR, key, self._names[span.by])

    def _beside_relation(self, key: str, relation: Relation) -> Iterator[str]:
        if relation.note:
            yield from self._comment(words.NOTES, key, relation.note)
        yield from self._comment(words.ANNOTATOR, key, self._names[relation.by])

    def _valued(self, kind: AttributeType, code: str, *, key: str, value: str) -> Iterator[str]:
        match kind:
            case AttributeType.CHOICE:
                yield self._attribute(f"{code} {key} {value}")
            case AttributeType.ENTITY:
                yield from self._reference(code, key, value)
            case AttributeType.TEXT:
                yield from self._comment(code, key, value)

    def _attribute(self, said: str) -> str:
        self._attributes += 1
        return f"A{self._attributes}\t{said}"

    def _reference(self, code: str, key: str, value: str) -> Iterator[str]:
        self._references += 1
        entity = self._entities[value]
        kind = words.REFERENCE if code == "entity" else code
        base = _UNFIT.sub("_", entity.type) or words.NO_TYPE
        reference = f"N{self._references}"
        name = words.BREAKS.sub(" ", entity.name)
        yield f"{reference}\t{kind} {key} {base}:{entity.id}\t{name}"
        if entity.external_id:
            self._references += 1
            yield f"N{self._references}\t{kind} {key} {words.WIKIDATA}:{entity.external_id}\t{name}"
        if value not in self._told:
            self._told.add(value)
            for alias in entity.aliases:
                yield from self._comment(words.ALIAS, reference, words.BREAKS.sub(" ", alias))
            if entity.note:
                yield from self._comment(words.NOTES, reference, entity.note)

    def _comment(self, kind: str, key: str, text: str) -> Iterator[str]:
        """Yield a line for each line of *text*: brat knows no way to write a line break."""
        for line in words.BREAKS.split(text):
            self._comments += 1
            yield f"#{self._comments}\t{kind} {key}\t{line}"


def _bound(key: str, span: Span, body: str) -> str:
    pieces = [piece for fragment in span.fragments for piece in _parted(body, fragment.start, fragment.end)]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"{key}\t{span.label} {places}\t{' '.join(body[start:end] for start, end in pieces)}"


def _parted(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a fragment between line breaks, without outer white space."""
    begun = start
    for match in words.BREAKS.finditer(body, start, end):
        yield from _bare(body, begun, match.start())
        begun = match.end()
    yield from _bare(body, begun, end)


def _bare(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = body[start:end]
    start += len(line) - len(line.lstrip())
    if line.strip():
        yield start, start + len(line.strip())


def _looks_parted(span: Span, body: str) -> bool:
    """Tell whether fragments of *span* have nothing between them but white space with a line break."""
    gaps = (body[before.end : after.start] for before, after in pairwise(span.fragments))
    return any(gap.isspace() and words.BREAKS.search(gap) is not None for gap in gaps)


def _places(fragments: Iterable[Fragment]) -> str:
    return ";".join(f"{each.start} {each.end}" for each in fragments)
