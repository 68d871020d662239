"""Making what another program has marked fit the project: text, ids, annotators, tags, attributes."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from annotator import text
from annotator.edits.incoming import Incoming
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.clues import metadata_of
from annotator.importers.fitting_relations import RelationFitting
from annotator.importers.fitting_spans import SpanFitting
from annotator.importers.guests import Origin
from annotator.importers.plain_text import bidi_turns
from annotator.importers.tagging import Tagging, Unknown
from annotator.model import Article, ArticleId, Entity, EntityId, Metadata, Status, Story, StoryId
from annotator.offsets import Shift
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.importers.base import Importer, Options
    from annotator.importers.fitting_spans import Spot
    from annotator.importers.found import FoundArticle, FoundEntity, FoundStory
    from annotator.importers.guests import Guests
    from annotator.model import Span
    from annotator.scheme import Scheme

_MOST_TOLD = 50
_NO_METADATA = Metadata()


class Fitting:
    """Fits the articles of one file, one after the other."""

    def __init__(self, path: str, importer: Importer, *, scheme: Scheme, options: Options, guests: Guests) -> None:
        self._path = path
        self._options = options
        self._guests = guests
        self._at = datetime.now(UTC)
        self._told: Counter[ProblemCode] = Counter()
        self._keys: set[str] = set()
        self._number = 0
        tagging = Tagging(scheme, options.tags)
        self._tagging = tagging
        origin = Origin(importer.title, f"imported:{importer.id}")
        self._spans = SpanFitting(scheme, tagging, guests, at=self._at, origin=origin)
        self._relations = RelationFitting(scheme, tagging, guests, at=self._at, origin=origin)
        self._unknown: Counter[tuple[str, str]] = Counter()
        self._spots: dict[tuple[str, str], Spot] = {}
        """Where each unknown tag came first."""

    @property
    def path(self) -> str:
        """Return the file whose articles they are."""
        return self._path

    def fit(self, found: FoundArticle) -> Iterator[Incoming | Problem]:
        """Yield the article as the project can take it, after the problems with it."""
        self._number += 1
        key = found.key or f"#{self._number}"
        if key in self._keys:
            yield self._problem(ProblemCode.ARTICLE_TWICE, found.line, key=key)
            return
        self._keys.add(key)
        body = text.normalise(found.text)
        if not body.strip():
            yield self._problem(ProblemCode.EMPTY, found.line)
            return
        yield from self._strange(found, body)
        article = self._article(found, key, body)
        entities = {entity.key: self._entity(entity) for entity in found.entities}
        spans = self._spans.fit(found, article, Shift(found.text), {key: each.id for key, each in entities.items()})
        relations = self._relations.fit(found, article, spans, path=self._path)
        unknown = self._unknown.total()
        for code, spot, values in (*self._spans.take_problems(), *self._relations.take_problems()):
            yield from self._tell(code, spot, values)
        if self._unknown.total() > unknown and self._options.unknown is Unknown.REFUSE:
            return
        begun = {"status": Status.IN_PROGRESS} if spans and found.status is None else {}
        yield Incoming.model_construct(
            article=article.model_copy(update=begun),
            spans=tuple(spans.values()),
            relations=relations,
            entities=self._typed(entities, spans),
            annotators=(*self._spans.take_annotators(), *self._relations.take_annotators()),
        )

    def close(self) -> Iterator[Problem]:
        """Yield what can be said only at the end of the file: which tags nobody knows."""
        code = ProblemCode.UNKNOWN_TAG if self._options.unknown is Unknown.REFUSE else ProblemCode.TAG_LEFT_OUT
        for (kind, tag), count in sorted(self._unknown.items()):
            yield self._problem_at(code, self._spots[kind, tag], kind=kind, tag=tag, count=count)
        for told, count in self._told.items():
            if count > _MOST_TOLD:
                yield self._problem(ProblemCode.MORE_LEFT_OUT, 0, kind=told.value, count=count - _MOST_TOLD)

    def _tell(self, code: ProblemCode, spot: Spot, values: dict[str, Any]) -> Iterator[Problem]:
        if code is ProblemCode.UNKNOWN_TAG:
            place = (values["kind"], values["tag"])
            self._unknown[place] += 1
            self._spots.setdefault(place, spot)
            return
        self._told[code] += 1
        if self._told[code] <= _MOST_TOLD:
            yield self._problem_at(code, spot, **values)

    def _strange(self, found: FoundArticle, body: str) -> Iterator[Problem]:
        replaced = text.replaced(found.text)
        if replaced:
            yield self._problem(ProblemCode.REPLACED, found.line, count=replaced)
        turns = bidi_turns(body)
        if turns:
            yield self._problem(ProblemCode.BIDI, found.line, count=turns)

    def _article(self, found: FoundArticle, key: str, body: str) -> Article:
        name = found.file_name or self._path.replace("\\", "/").rsplit("/", 1)[-1]
        metadata = found.metadata
        if metadata == _NO_METADATA and self._options.reads_metadata:
            metadata = metadata_of(body, fallback=found.key or name.rsplit(".", 1)[0])
        digest = text.sha256(body)
        return Article(
            id=ArticleId(self._guests.id_of(key, "article", self._path)),
            text=body,
            text_sha256=digest,
            original_sha256=found.original_sha256 or digest,
            encoding=found.encoding,
            file_name=name,
            metadata=metadata,
            status=found.status or Status.NEW,
            nothing_to_mark=found.nothing_to_mark and not found.spans,
            added_at=self._at,
            story=self._story(found.story),
        )

    def _story(self, found: FoundStory | None) -> Story | None:
        if found is None:
            return None
        return Story(id=StoryId(self._guests.id_of(found.key, "story")), title=found.title)

    def _entity(self, found: FoundEntity) -> Entity:
        target = self._tagging.label(found.tag) if found.tag else None
        return Entity(
            id=EntityId(self._guests.id_of(found.key, "entity")),
            type=target.code if target else found.tag,
            name=found.name or found.key,
            aliases=found.aliases,
            note=found.note,
            external_id=qid_of(found.external_id),
        )

    def _typed(self, entities: dict[str, Entity], spans: dict[str, Span]) -> tuple[Entity, ...]:
        """Return *entities*, those without a type under the label of the first span that names them."""
        labels: dict[str, str] = {}
        for span in spans.values():
            for value in span.attributes.values():
                labels.setdefault(value, span.label)
        return tuple(
            each if each.type else each.model_copy(update={"type": labels[each.id]})
            for each in entities.values()
            if each.type or each.id in labels
        )

    def _problem(self, code: ProblemCode, line: int, /, **values: Any) -> Problem:
        return self._problem_at(code, ("", line), **values)

    def _problem_at(self, code: ProblemCode, spot: Spot, /, **values: Any) -> Problem:
        path, line = spot
        return Problem(path=path or self._path, line=line, code=code, values=values)
