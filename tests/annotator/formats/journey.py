"""A corpus sent out in some format and read back, and what must be the same afterwards."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from annotator.exporters.base import Bundle, Options, Shape
from annotator.exporters.loss import Fitting
from annotator.exporters.policies import SKIP_ALL
from annotator.importers.base import Options as ReadOptions
from annotator.importers.base import Problem
from annotator.importers.finding import files_in
from annotator.importers.fitting import Fitting as FittingIn
from annotator.importers.found import FoundArticle
from annotator.importers.guests import Guests
from annotator.model import AnnotatedArticle, EntityId, RelationEnd, SpanId
from annotator.scheme import AttributeType
from tests.annotator.formats.corpus import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.edits.incoming import Incoming
    from annotator.exporters.base import Exporter
    from annotator.formats import Capabilities
    from annotator.importers.base import Importer
    from annotator.model import Entity, Span
    from annotator.scheme import Scheme

Plain = dict[str, Any]


def fitted(corpus: Corpus, carries: Capabilities, options: Options | None = None) -> Corpus:
    """Return *corpus* without what a format cannot carry."""
    fitting = Fitting(carries, SKIP_ALL, corpus.scheme, (options or Options()).tokens)
    has_several = len(corpus.annotators) > 1
    articles = [fitting.fit(each, has_several=has_several) for each in corpus.articles]
    left = {span.id for each in articles for span in each.spans}
    reached = (
        each.model_copy(update={"relations": tuple(tie for tie in each.relations if tie.target in left)})
        for each in articles
    )
    return Corpus(tuple(reached), corpus.annotators, corpus.entities, corpus.scheme)


def write(corpus: Corpus, exporter: Exporter, folder: Path, options: Options | None = None) -> Path:
    """Write *corpus*, which must fit, into *folder*, and return the file or folder that came of it."""
    out = folder / f"out{exporter.suffix}"
    if exporter.shape is Shape.FOLDER:
        out.mkdir()
    exporter.write(bundle(corpus), out, options or Options())
    return out


def bundle(corpus: Corpus) -> Bundle:
    """Return *corpus* as an export hands it over."""
    ends = {
        span.id: RelationEnd(
            span=span.id,
            article=each.article.id,
            article_title=each.article.metadata.title,
            outlet=each.article.metadata.outlet,
            label=span.label,
            text=span.text,
        )
        for each in corpus.articles
        for span in each.spans
    }

    def end_of(span: SpanId) -> RelationEnd | None:
        return ends.get(span)

    return Bundle("Проба", corpus.scheme, corpus.annotators, corpus.entities, iter(corpus.articles), end_of)


def read(path: Path, importer: Importer, scheme: Scheme) -> tuple[Corpus, list[Problem]]:
    """Return what *importer* reads at *path*, made to fit *scheme*, and the problems with it."""
    problems: list[Problem] = []
    items: list[Incoming] = []
    guests = Guests({}, "")
    options = ReadOptions(scheme=scheme)
    for file, _importer in files_in([path], importer, problems.append):
        fitting = FittingIn(str(file), importer, scheme=scheme, options=options, guests=guests)
        for item in (*_fitted(file, importer, options, fitting), *fitting.close()):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                items.append(item)
    articles = tuple(
        AnnotatedArticle(article=item.article, spans=item.spans, relations=item.relations)
        for item in items
        if item.article is not None
    )
    annotators = {each.id: each for item in items for each in item.annotators}
    entities = {each.id: each for item in items for each in item.entities}
    return Corpus(articles, tuple(annotators.values()), tuple(entities.values()), scheme), problems


def _fitted(file: Path, importer: Importer, options: ReadOptions, fitting: FittingIn) -> Iterator[Incoming | Problem]:
    for item in importer.read(file, options):
        if isinstance(item, FoundArticle):
            yield from fitting.fit(item)
        else:
            yield item


def assert_comes_back(corpus: Corpus, exporter: Exporter, importer: Importer, options: Options | None = None) -> None:
    """Assert that all that the format says it carries is there again after writing and reading."""
    carries = exporter.carries
    expected = fitted(corpus, carries, options)
    with TemporaryDirectory() as folder:
        found, problems = read(write(expected, exporter, Path(folder), options), importer, corpus.scheme)

    assert [problem for problem in problems if not problem.is_warning] == []
    assert plain(found, carries) == plain(expected, carries)


def plain(corpus: Corpus, carries: Capabilities) -> list[Plain]:
    """Return *corpus* as plain values, as far as the format carries it; in the order of the texts."""
    view = _View(corpus, carries)
    return sorted((view.article(each) for each in corpus.articles), key=lambda each: (str(each["text"]), str(each)))


class _View:
    def __init__(self, corpus: Corpus, carries: Capabilities) -> None:
        self._carries = carries
        self._scheme = corpus.scheme
        self._names = {each.id: each.name for each in corpus.annotators}
        self._entities = {each.id: each for each in corpus.entities}
        self._spans: dict[str, tuple[Any, ...]] = {}
        for each in corpus.articles:
            for span in each.spans:
                body = each.article.text
                seen = body if carries.text else _words(body)
                self._spans[span.id] = (seen, *self._place(span, body))

    def article(self, annotated: AnnotatedArticle) -> Plain:
        article = annotated.article
        found: Plain = {"text": article.text if self._carries.text else _words(article.text)}
        if self._carries.ids:
            found["id"] = article.id
        if self._carries.metadata:
            found["metadata"] = article.metadata.model_dump()
        if self._carries.status:
            found["status"] = (article.status, article.nothing_to_mark)
        if self._carries.stories:
            found["story"] = article.story
        found["spans"] = Counter(str(self._span(span, article.text)) for span in annotated.spans)
        found["relations"] = Counter(
            str(
                (
                    each.type,
                    self._spans[each.source],
                    self._spans[each.target],
                    each.note if self._carries.notes else "",
                    each.id if self._carries.ids else "",
                    self._names[each.by] if self._carries.annotators else "",
                    each.made_at.isoformat() if self._carries.times else "",
                )
            )
            for each in annotated.relations
        )
        return found

    def _place(self, span: Span, body: str) -> tuple[Any, ...]:
        ranges = [(fragment.start, fragment.end) for fragment in span.fragments]
        if not self._carries.text:
            ranges = [(len(_words(body[:start])), len(_words(body[:end]))) for start, end in ranges]
        return span.label, *ranges

    def _span(self, span: Span, body: str) -> tuple[Any, ...]:
        links = {each.code for each in self._scheme.label(span.label).attributes if each.type is AttributeType.ENTITY}
        values = {code: value for code, value in span.attributes.items() if code not in links}
        entities = {
            code: self._told_of(self._entities[EntityId(value)])
            for code, value in span.attributes.items()
            if code in links
        }
        return (
            self._place(span, body),
            sorted(values.items()) if self._carries.attributes else "",
            sorted(entities.items()) if self._carries.entities else "",
            span.own_voice if self._carries.own_voice else "",
            span.note if self._carries.notes else "",
            span.flagged if self._carries.flags else "",
            self._names[span.by] if self._carries.annotators else "",
            (span.made_at.isoformat(), span.provenance) if self._carries.times else "",
            span.id if self._carries.ids else "",
        )

    def _told_of(self, entity: Entity) -> tuple[str, ...]:
        external = entity.external_id if self._carries.external_ids else ""
        return entity.name, entity.type, external


def _words(body: str) -> str:
    return "".join(body.split())
