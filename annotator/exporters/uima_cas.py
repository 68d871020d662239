"""An article as a UIMA CAS: its feature structures and the types they are of, for XMI and CAS JSON."""

from __future__ import annotations

from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import uima_layers as names
from annotator.exporters.tokens import tokens_of
from annotator.exporters.uima_features import FeatureWriter
from annotator.offsets import Ruler, Unit
from annotator.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.exporters.base import Bundle, Tokens
    from annotator.exporters.tokens import Token
    from annotator.model import AnnotatedArticle, Article, Span
    from annotator.scheme import Scheme

SOFA = 1
"""The number of the text; those of the structures follow."""
_TEXT, _BOOLEAN, _ANNOTATION, _TOP = "uima.cas.String", "uima.cas.Boolean", "uima.tcas.Annotation", "uima.cas.TOP"
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_ARTICLE_FEATURES = (
    *("title", "outlet", "author", "published", "language", "source_line", "photo", "url"),
    *("id", "file_name", "original_sha256", "encoding", "status", "nothing_to_mark"),
)


class FeatureType(NamedTuple):
    """A feature of a type."""

    name: str
    range: str


class Type(NamedTuple):
    """A type of the type system."""

    name: str
    parent: str
    features: tuple[FeatureType, ...]


class Structure(NamedTuple):
    """A feature structure; *begin* and *end* in UTF-16 units, None where it does not lie on the text."""

    number: int
    type: str
    begin: int | None = None
    end: int | None = None
    features: Mapping[str, str] = _NOTHING
    references: Mapping[str, int] = _NOTHING


def type_system(scheme: Scheme) -> tuple[Type, ...]:
    """Return the types in which articles under *scheme* are written."""
    span = (*names.SPAN_TEXTS, *names.attribute_features(scheme))
    across = (*names.RELATION_TEXTS, "source", "target", "target_article")
    ends = tuple(FeatureType(end, names.SPAN) for end in (names.SOURCE, names.TARGET))
    document = ("documentTitle", "documentId", "documentUri")
    return (
        Type(names.DOCUMENT_METADATA, names.DOCUMENT, _texts(document)),
        Type(names.SENTENCE, _ANNOTATION, ()),
        Type(names.TOKEN, _ANNOTATION, ()),
        Type(names.SPAN, _ANNOTATION, (*_texts(span), *(FeatureType(each, _BOOLEAN) for each in names.SPAN_BOOLEANS))),
        Type(names.FRAGMENT, _ANNOTATION, _texts((names.FRAGMENT_OF,))),
        Type(names.RELATION, _ANNOTATION, (*ends, *_texts(names.RELATION_TEXTS))),
        Type(names.ARTICLE, _TOP, _texts(_ARTICLE_FEATURES)),
        Type(names.RELATION_ACROSS, _TOP, _texts(across)),
    )


def _texts(features: Sequence[str]) -> tuple[FeatureType, ...]:
    return tuple(FeatureType(feature, _TEXT) for feature in features)


class CasWriter:
    """Turns articles into structures, one article after the other."""

    def __init__(self, bundle: Bundle, tokens: Tokens) -> None:
        self._features = FeatureWriter(bundle)
        self._end_of = bundle.end_of
        self._tokens = tokens

    def structures(self, annotated: AnnotatedArticle) -> Iterator[Structure]:
        """Yield the structures of an article: each comes after those it refers to."""
        ruler = Ruler(annotated.article.text, Unit.UTF_16)
        self._features.begin_article()
        numbers = count(SOFA + 1)
        for each in self._on_the_text(annotated, ruler):
            yield each._replace(number=next(numbers))
        placed: dict[str, Structure] = {}
        for span in annotated.spans:
            placed[span.id] = self._span(span, ruler)._replace(number=next(numbers))
            yield placed[span.id]
        for each in self._beside(annotated, placed, ruler):
            yield each._replace(number=next(numbers))

    def _on_the_text(self, annotated: AnnotatedArticle, ruler: Ruler) -> Iterator[Structure]:
        article = annotated.article
        yield Structure(0, names.DOCUMENT_METADATA, 0, ruler.length, _document(article))
        yield Structure(0, names.ARTICLE, features=_article(article))
        tokens = tokens_of(article, self._tokens)
        for start, end in whole_sentences(article.text, tokens):
            yield Structure(0, names.SENTENCE, ruler.to_units(start), ruler.to_units(end))
        for start, end in tokens:
            yield Structure(0, names.TOKEN, ruler.to_units(start), ruler.to_units(end))

    def _span(self, span: Span, ruler: Ruler) -> Structure:
        features = self._features.of_span(span)
        return Structure(0, names.SPAN, ruler.to_units(span.start), ruler.to_units(span.end), features)

    def _beside(self, annotated: AnnotatedArticle, spans: dict[str, Structure], ruler: Ruler) -> Iterator[Structure]:
        """Yield what refers to spans: fragments and relations."""
        for span in annotated.spans:
            for each in span.fragments if len(span.fragments) > 1 else ():
                ends = ruler.to_units(each.start), ruler.to_units(each.end)
                yield Structure(0, names.FRAGMENT, *ends, {names.FRAGMENT_OF: span.id})
        for relation in annotated.relations:
            features = self._features.of_relation(relation)
            source, target = spans[relation.source], spans.get(relation.target)
            if target is not None:  # a relation lies where its head lies, as INCEpTION has it
                references = {names.SOURCE: source.number, names.TARGET: target.number}
                yield Structure(0, names.RELATION, target.begin, target.end, features, references)
            elif (end := self._end_of(relation.target)) is not None:
                far = {"source": relation.source, "target": relation.target, "target_article": end.article}
                yield Structure(0, names.RELATION_ACROSS, features=features | far)


def whole_sentences(body: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield where sentences start and end; none of them cuts a token."""
    ends = [start for start, _ in sentences(body)][1:]
    begun = reached = 0
    for index, (start, _end) in enumerate(tokens):
        if reached < len(ends) and start >= ends[reached]:
            if index > begun:
                yield tokens[begun][0], tokens[index - 1][1]
            begun = index
            while reached < len(ends) and start >= ends[reached]:
                reached += 1
    if begun < len(tokens):
        yield tokens[begun][0], tokens[-1][1]


def _document(article: Article) -> dict[str, str]:
    metadata = article.metadata
    found = {
        "language": metadata.language or "x-unspecified",
        "documentTitle": metadata.title,
        "documentId": article.id,
        "documentUri": metadata.url,
    }
    return {name: value for name, value in found.items() if value}


def _article(article: Article) -> dict[str, str]:
    found = {
        **article.metadata.__dict__,
        "id": article.id,
        "file_name": article.file_name,
        "original_sha256": article.original_sha256,
        "encoding": article.encoding,
        "status": article.status.value,
        "nothing_to_mark": names.TRUE if article.nothing_to_mark else "",
    }
    return {name: value for name, value in found.items() if value}
