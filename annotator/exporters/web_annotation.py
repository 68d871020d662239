"""W3C Web Annotations: one AnnotationCollection in JSON-LD, an annotation a line, so that it can be streamed.

Defined by https://www.w3.org/TR/annotation-model/. Before the marks of an article comes an annotation that describes it
with its whole text: the positions of the others count code points of just this text.
"""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator import web_annotation_words as words
from annotator.exporters.base import Shape
from annotator.model import AnnotatorKind
from annotator.scheme import AttributeType
from annotator.wikidata import iri_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle, Annotator, Article, Entity, Relation, RelationEnd, Span, SpanId

_Plain = dict[str, Any]
_AROUND = 24
"""Characters before and after a quotation, which tell it from the same words elsewhere."""
_GENERATOR = {"id": words.NAMESPACE.removesuffix(":"), "type": "Software", "name": "Claimdesk"}


class WebAnnotation:
    """Writes a collection of annotations."""

    id = "web-annotation"
    title = "W3C Web Annotation"
    suffix = ".jsonld"
    shape = Shape.FILE
    extra = ""
    carries = words.CARRIES

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*."""
        header = {
            "@context": [words.CONTEXT, {words.PREFIX: words.NAMESPACE}],
            "id": f"{words.NAMESPACE}collection",
            "type": "AnnotationCollection",
            "label": bundle.project,
            "generator": _GENERATOR,
            "first": {"id": f"{words.NAMESPACE}page:1", "type": "AnnotationPage", "startIndex": 0, "items": []},
        }
        writer = _Writer(bundle)
        with out.open("wb") as file:
            file.write(orjson.dumps(header).removesuffix(b"]}}"))
            total = _add_all(file, (item for annotated in bundle for item in writer.items(annotated)))
            file.write(b'\n]},"total":%d}\n' % total)


def _add_all(file: BinaryIO, items: Iterator[_Plain]) -> int:
    total = 0
    for total, item in enumerate(items, 1):
        file.write((b"\n" if total == 1 else b",\n") + orjson.dumps(item, option=orjson.OPT_UTC_Z))
    return total


class _Writer:
    """Turns articles into annotations."""

    def __init__(self, bundle: Bundle) -> None:
        self._creators = {each.id: _creator(each) for each in bundle.annotators}
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._end_of: Callable[[SpanId], RelationEnd | None] = bundle.end_of
        self._links = {
            label.code: frozenset(each.code for each in label.attributes if each.type is AttributeType.ENTITY)
            for label in bundle.scheme.labels
        }

    def items(self, annotated: AnnotatedArticle) -> Iterator[_Plain]:
        """Yield the annotations of an article: its text, its spans, its relations."""
        yield _text(annotated.article)
        for span in annotated.spans:
            yield self._span(span, annotated.article)
        here = {span.id for span in annotated.spans}
        for relation in annotated.relations:
            yield self._relation(relation, here)

    def _span(self, span: Span, article: Article) -> _Plain:
        links = self._links.get(span.label, frozenset())
        named = {code: value for code, value in span.attributes.items() if code in links and value in self._entities}
        bodies = [_tag(span.label), *_comment(span.note)]
        bodies += [_identifying(code, self._entities[value]) for code, value in named.items()]
        source = words.iri_of(article.id)
        targets = [_target(article.text, each.start, each.end, source) for each in span.fragments]
        found: _Plain = {
            **self._said(span, "tagging"),
            "body": bodies,
            "target": targets[0] if len(targets) == 1 else targets,
        }
        rest = {code: value for code, value in span.attributes.items() if code not in named}
        if rest:
            found[words.ATTRIBUTES] = rest
        if span.own_voice:
            found[words.OWN_VOICE] = True
        if span.flagged:
            found[words.FLAGGED] = True
        return found

    def _relation(self, relation: Relation, here: set[SpanId]) -> _Plain:
        head: _Plain = {"type": "SpecificResource", "purpose": "linking", "source": words.iri_of(relation.target)}
        end = None if relation.target in here else self._end_of(relation.target)
        if end is not None:
            head["scope"] = words.iri_of(end.article)
        bodies = [_tag(relation.type), head, *_comment(relation.note)]
        return {**self._said(relation, "linking"), "body": bodies, "target": words.iri_of(relation.source)}

    def _said(self, thing: Span | Relation, motivation: str) -> _Plain:
        """Return what spans and relations have in common: who made them, when and how."""
        found: _Plain = {
            "id": words.iri_of(thing.id),
            "type": "Annotation",
            "motivation": motivation,
            "created": thing.made_at.astimezone(UTC),
            words.PROVENANCE: thing.provenance,
        }
        if thing.by in self._creators:
            found["creator"] = self._creators[thing.by]
        return found


def _creator(annotator: Annotator) -> _Plain:
    kind = "Person" if annotator.kind is AnnotatorKind.HUMAN else "Software"
    return {"id": words.iri_of(annotator.id), "type": kind, "name": annotator.name}


def _text(article: Article) -> _Plain:
    """Return the annotation that brings the text of *article*, and what is known about it."""
    about: _Plain = {"type": "Text", "format": "text/plain"}
    if article.metadata.language:
        about["language"] = article.metadata.language
    found: _Plain = {
        "id": f"{words.TEXT_OF}{article.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {**about, "type": "TextualBody", "value": article.text},
        "target": {"id": words.iri_of(article.id), **about},
        words.METADATA: {name: value for name, value in article.metadata.__dict__.items() if value},
        words.FILE_NAME: article.file_name,
        words.ENCODING: article.encoding,
        words.ORIGINAL: article.original_sha256,
        words.STATUS: article.status.value,
    }
    if article.story is not None:
        found[words.STORY] = {"id": article.story.id, "title": article.story.title}
    if article.nothing_to_mark:
        found[words.NOTHING_TO_MARK] = True
    return found


def _tag(value: str) -> _Plain:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _comment(note: str) -> list[_Plain]:
    return [{"type": "TextualBody", "purpose": "commenting", "value": note}] if note else []


def _identifying(code: str, entity: Entity) -> _Plain:
    source: _Plain = {"id": words.iri_of(entity.id), "label": entity.name, words.ENTITY_TYPE: entity.type}
    if entity.aliases:
        source[words.ALIASES] = entity.aliases
    if entity.note:
        source[words.NOTE] = entity.note
    if entity.external_id:
        source[words.SAME] = {"id": iri_of(entity.external_id)}
    return {"type": "SpecificResource", "purpose": "identifying", "source": source, words.ATTRIBUTE: code}


def _target(text: str, start: int, end: int, source: str) -> _Plain:
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    return {"type": "SpecificResource", "source": source, "selector": [position, quote]}
