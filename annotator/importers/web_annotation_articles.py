"""Web Annotations gathered by the texts they are on, until these can be given away as articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from annotator import web_annotation_words as words
from annotator.importers import web_annotation_marks as parts
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.decoding import decoded
from annotator.importers.found import FoundArticle, FoundEntity, FoundRelation, FoundSpan, found_story
from annotator.importers.guarding import FaultyFile, bytes_of
from annotator.importers.web_annotation_places import Places, unit_of
from annotator.model import Metadata, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.importers.base import Options
    from annotator.importers.web_annotation_marks import Place
    from annotator.offsets import Unit

_Plain = dict[str, Any]


class _Mark(NamedTuple):
    """An annotation on a text."""

    line: int
    key: str
    annotation: _Plain
    places: list[Place]


class _Link(NamedTuple):
    """An annotation that links a mark to another."""

    line: int
    key: str
    annotation: _Plain
    tail: str
    head: str
    article: str


@dataclass
class _Text:
    """A text and what lies on it."""

    key: str
    line: int
    about: _Plain
    body: str | None = None
    marks: list[_Mark] = field(default_factory=list)
    links: list[_Link] = field(default_factory=list)


class Gathering:
    """Takes one annotation after the other."""

    def __init__(self, path: Path, title: str, options: Options, *, is_streamed: bool) -> None:
        self._path = path
        self._title = title
        self._options = options
        self._is_streamed = is_streamed
        """An article is complete when the text of the next one comes."""
        self._texts: dict[str, _Text] = {}
        self._homes: dict[str, str] = {}
        """The text on which a mark is."""
        self._loose: list[_Link] = []
        self._left_out: Counter[str] = Counter()

    def take(self, line: int, annotation: _Plain) -> Iterator[FoundArticle | Problem]:
        """Take an annotation, and yield what is complete."""
        key = parts.iri(annotation)
        if key.startswith(words.TEXT_OF):
            if self._is_streamed:
                yield from self._given_away()
            self._take_text(line, annotation)
        elif any(parts.links(annotation)):
            self._take_links(line, key, annotation)
        else:
            self._take_mark(line, key, annotation)

    def close(self) -> Iterator[FoundArticle | Problem]:
        """Yield what is left."""
        yield from self._given_away()
        for what, count in self._left_out.items():
            values = {"what": what, "detail": f"{count} ×"}
            yield Problem(path=str(self._path), code=ProblemCode.MARK_NOT_CARRIED, values=values)

    def _take_text(self, line: int, annotation: _Plain) -> None:
        key = words.key_of(parts.source_of(annotation.get("target")))
        body = annotation.get("body")
        value = body.get("value") if isinstance(body, dict) else None
        if not key or not isinstance(value, str):
            raise FaultyFile(ProblemCode.BROKEN_LINE, line=line, field="body", detail="no text")
        known = self._texts.setdefault(key, _Text(key, line, annotation))
        known.about, known.body, known.line = annotation, value, line

    def _take_mark(self, line: int, key: str, annotation: _Plain) -> None:
        targets = parts.targets(annotation)
        source = next(filter(None, map(parts.source_of, targets)), "")
        if not source:
            self._left_out["annotation without target"] += 1
            return
        places = []
        for target in targets:
            place, unknown = parts.place_of(target)
            if unknown:
                self._left_out[unknown] += 1
                return
            places.append(place)
        home = words.key_of(source)
        mark = _Mark(line, words.key_of(key) or f"#{line}", annotation, places)
        self._texts.setdefault(home, _Text(home, line, {})).marks.append(mark)
        self._homes[mark.key] = home

    def _take_links(self, line: int, key: str, annotation: _Plain) -> None:
        tails = list(filter(None, map(parts.source_of, parts.targets(annotation))))
        ends = [(words.key_of(tail), head, article) for tail in tails for head, article in parts.links(annotation)]
        for number, (tail, head, article) in enumerate(ends):
            name = words.key_of(key) or f"#{line}"
            self._loose.append(_Link(line, f"{name} {number}" if number else name, annotation, tail, head, article))

    def _given_away(self) -> Iterator[FoundArticle | Problem]:
        for link in self._loose:
            home = self._texts.get(self._homes.get(link.tail, "")) or next(iter(self._texts.values()), None)
            if home is not None:
                home.links.append(link)
        texts = [self._with_body(each) for each in self._texts.values()]
        unit = None if self._is_streamed else self._options.offsets
        if not self._is_streamed and unit is None:
            unit = unit_of([(each.body or "", [mark.places for mark in each.marks]) for each in texts])
            if unit is not None:
                values = {"unit": unit.value}
                yield Problem(path=str(self._path), code=ProblemCode.COUNTED_OTHERWISE, values=values)
        for each in texts:
            yield from self._article(each, unit)
        self._texts, self._homes, self._loose = {}, {}, []

    def _with_body(self, found: _Text) -> _Text:
        """Return *found* with its text: from the file, or from one of its name beside the file."""
        if found.body is None:
            name = unquote(found.key.rstrip("/").rpartition("/")[2])
            beside = next((each for each in (name, f"{name}.txt") if name and self._lies_beside(each)), "")
            if not beside:
                detail = f"the text of {found.key[:200]} is neither in it nor beside it"
                values = {"title": self._title, "detail": detail}
                raise FaultyFile(ProblemCode.NOT_THIS_FORMAT, line=found.line, **values)
            found.body = decoded(bytes_of(self._path.with_name(beside)), self._options)[0]
        return found

    def _lies_beside(self, name: str) -> bool:
        if name in {".", ".."} or any(sign in name for sign in "/\\\0:"):
            return False
        place = self._path.with_name(name)
        return place != self._path and place.is_file()

    def _article(self, found: _Text, unit: Unit | None) -> Iterator[FoundArticle | Problem]:
        body, about = found.body or "", found.about
        places = Places(body, unit)
        entities: dict[str, FoundEntity] = {}
        spans: list[FoundSpan] = []
        for mark in found.marks:
            ranges = places.ranges(mark.places)
            if ranges is None:
                self._left_out["TextQuoteSelector"] += 1
                continue
            exact = [place.exact for place in mark.places if place.exact]
            covered = " ".join(exact) if len(exact) == len(mark.places) else None
            spans += _spans(mark, ranges, covered, entities, body)
        status = parts.text(about.get(words.STATUS))
        yield FoundArticle(
            key=found.key,
            text=body,
            metadata=_metadata(about),
            file_name=parts.text(about.get(words.FILE_NAME)),
            encoding=parts.text(about.get(words.ENCODING)) or "utf-8",
            original_sha256=parts.text(about.get(words.ORIGINAL)),
            status=Status(status) if status in set(Status) else None,
            nothing_to_mark=about.get(words.NOTHING_TO_MARK) is True,
            story=found_story(about.get(words.STORY)),
            spans=tuple(spans),
            relations=tuple(self._relation(link, found.key) for link in found.links),
            entities=tuple(entities.values()),
            line=found.line,
        )

    def _relation(self, link: _Link, home: str) -> FoundRelation:
        article = link.article or self._homes.get(link.head, home)
        return FoundRelation(
            key=link.key,
            type=next(iter(parts.tags(link.annotation)), ""),
            source=link.tail,
            target=link.head,
            target_article="" if article == home else article,
            line=link.line,
            **parts.said(link.annotation)._asdict(),
        )


def _spans(
    mark: _Mark, ranges: list[tuple[int, int]], covered: str | None, entities: dict[str, FoundEntity], body: str
) -> Iterator[FoundSpan]:
    """Yield a span for each tag of *mark*; the entities it names are added to *entities*."""
    annotation = mark.annotation
    named = dict(parts.entities(annotation))
    for each in named.values():
        name = each.name or body[ranges[0][0] : ranges[-1][1]][:200]
        entities.setdefault(each.key, each.model_copy(update={"name": name}))
    plain = annotation.get(words.ATTRIBUTES)
    attributes = (
        {name: value for name, value in plain.items() if isinstance(value, str)} if isinstance(plain, dict) else {}
    )
    attributes |= {code: entity.key for code, entity in named.items() if code}
    for number, tag in enumerate(parts.tags(annotation)):
        yield FoundSpan(
            key=f"{mark.key} {number}" if number else mark.key,
            tag=tag,
            ranges=tuple(ranges),
            text=covered,
            attributes=attributes,
            entity=named[""].key if "" in named else "",
            own_voice=annotation.get(words.OWN_VOICE) is True,
            flagged=annotation.get(words.FLAGGED) is True,
            line=mark.line,
            **parts.said(annotation)._asdict(),
        )


def _metadata(about: Mapping[str, Any]) -> Metadata:
    plain = about.get(words.METADATA)
    if not isinstance(plain, dict):
        return Metadata()
    return Metadata(**{name: parts.text(plain.get(name)) for name in Metadata.model_fields})
