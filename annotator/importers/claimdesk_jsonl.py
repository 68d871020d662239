"""Claimdesk's own JSON Lines, read back whole: all of a file, or nothing of it."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import ValidationError

from annotator import claimdesk_lines, scheme_rules, text
from annotator.claimdesk_lines import (
    AnnotatorLine,
    ArticleLine,
    DenialLine,
    EndLine,
    EntityLine,
    HeaderLine,
    SchemeLine,
)
from annotator.edits.attributes import links
from annotator.edits.incoming import Incoming
from annotator.errors import ClaimdeskError, SchemeError
from annotator.formats import EVERYTHING
from annotator.importers.base import Options, Problem, ProblemCode
from annotator.importers.plain_text import unreadable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from annotator.claimdesk_lines import Line, SpanPart
    from annotator.importers.base import ImportedArticle
    from annotator.model import Annotator, Denial, Entity, Relation, Span
    from annotator.scheme import Scheme

_MOST_PROBLEMS = 100
_INNER = tuple(b'{"type":"%s"' % kind for kind in (b"scheme", b"annotator", b"entity"))
_BOM = b"\xef\xbb\xbf"


class ClaimdeskJsonLines:
    """Reads what *annotator.exporters.claimdesk_jsonl* writes."""

    id = claimdesk_lines.FORMAT
    title = "Claimdesk JSON Lines"
    suffixes = (".jsonl",)
    is_whole = True
    extra = ""
    carries = EVERYTHING

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is: the first line says what the file is; by its ending alone it is as good as a guess."""
        start = head.removeprefix(_BOM).lstrip()
        if start.startswith((b'{"type":"claimdesk"', b'{"type": "claimdesk"')):
            return 1.0
        if start.startswith(_INNER) or (start.startswith(b'{"type":"article"') and b'"text_sha256"' in start):
            return 0.7  # without its beginning
        return 0.4 if path.suffix.lower() in self.suffixes else 0.0

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield the articles in *path*; after the first problem only problems, a hundred at most."""
        found: Iterator[ImportedArticle | Problem] = _Reading(str(path), options.scheme).all_of(path)
        problems = 0
        for item in found:
            if isinstance(item, Problem):
                problems += 1
                if problems > _MOST_PROBLEMS:
                    yield Problem(path=str(path), code=ProblemCode.TOO_MANY, values={"shown": _MOST_PROBLEMS})
                    return
                yield item
            elif not problems:
                yield item


def beginning(path: Path) -> tuple[HeaderLine, Scheme] | None:
    """Return the header and the scheme of a file of this format; None if it does not begin as it must."""
    try:
        with path.open("rb") as file:
            first, second = [claimdesk_lines.parse(line.removeprefix(_BOM)) for line in islice(file, 2)]
    except (OSError, ValueError):  # pydantic's ValidationError is a ValueError, and so is a file of one line
        return None
    if isinstance(first, HeaderLine) and isinstance(second, SchemeLine):
        return first, second.scheme
    return None


class _Reading:
    """One pass through one file: what it has said so far, to hold the rest against."""

    def __init__(self, path: str, scheme: Scheme | None) -> None:
        self._path = path
        self._scheme = scheme
        self._is_own_scheme = scheme is None
        self._number = 0
        self._links: dict[str, frozenset[str]] = {}
        self._annotators: dict[str, Annotator] = {}
        self._entities: dict[str, Entity] = {}
        self._denials: list[Denial] = []
        self._counts: Counter[str] = Counter()
        self._has_begun = self._has_ended = False

    def all_of(self, path: Path) -> Iterator[Incoming | Problem]:
        """Yield everything in the file."""
        try:
            with path.open("rb") as file:
                for self._number, line in enumerate(file, 1):
                    if line.strip():
                        is_going_on = yield from self._line(line.removeprefix(_BOM) if self._number == 1 else line)
                        if not is_going_on:
                            return
        except OSError as error:
            yield unreadable(path, error)
            return
        if not self._has_ended:
            self._number = 0
            yield self._problem(ProblemCode.CUT_OFF if self._has_begun else ProblemCode.NOT_CLAIMDESK)

    def _line(self, data: bytes) -> Generator[Incoming | Problem, None, bool]:
        """Yield what a line brings; returns whether it is worth reading on."""
        if self._number == 1 and (problem := self._foreign(data)):
            yield problem
            return False
        self._has_begun = True
        try:
            line = claimdesk_lines.parse(data)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            field = ".".join(str(step) for step in first["loc"][1:])
            yield self._problem(ProblemCode.BROKEN_LINE, field=field, detail=first["msg"])
            return True
        if self._is_misplaced(line):
            yield self._problem(ProblemCode.MISPLACED_LINE, type=line.type)
            return True
        yield from self._told(line)
        return True

    def _foreign(self, data: bytes) -> Problem | None:
        try:
            header = orjson.loads(data)
        except orjson.JSONDecodeError:
            header = None
        if not isinstance(header, dict) or header.get("type") != "claimdesk":
            return self._problem(ProblemCode.NOT_CLAIMDESK)
        version = header.get("version")
        if isinstance(version, int) and version > claimdesk_lines.VERSION:
            return self._problem(ProblemCode.NEWER_VERSION, version=version, known=claimdesk_lines.VERSION)
        return None

    def _is_misplaced(self, line: Line) -> bool:
        if isinstance(line, HeaderLine) != (self._number == 1) or self._has_ended:
            return True
        match line:
            case HeaderLine():
                return False
            case SchemeLine():
                return bool(self._counts)
            case AnnotatorLine() | EntityLine():
                return "scheme" not in self._counts or "articles" in self._counts
            case ArticleLine():
                return "scheme" not in self._counts or "denials" in self._counts
            case _:
                return "scheme" not in self._counts

    def _told(self, line: Line) -> Iterator[Incoming | Problem]:
        match line:
            case SchemeLine():
                yield from self._scheme_line(line)
            case AnnotatorLine():
                yield from self._once("annotator", line.id, self._annotators)
                self._annotators[line.id] = line.value()
            case EntityLine():
                yield from self._once("entity", line.id, self._entities)
                self._entities[line.id] = line.value()
                self._counts["entities"] += 1
            case ArticleLine():
                yield from self._article(line)
            case DenialLine():
                yield from self._denial(line)
            case EndLine():
                yield from self._end(line)
            case _:
                return

    def _scheme_line(self, line: SchemeLine) -> Iterator[Problem]:
        self._counts["scheme"] += 1
        for fault in scheme_rules.problems(line.scheme):
            yield self._problem(ProblemCode.SCHEME, **_plain(fault.error()))
        self._scheme = line.scheme if self._is_own_scheme else self._scheme
        self._links = links(self._scheme or line.scheme)

    def _denial(self, line: DenialLine) -> Iterator[Problem]:
        self._counts["denials"] += 1
        self._denials.append(line.value())
        if line.by not in self._annotators:
            yield self._problem(ProblemCode.UNKNOWN_ID, kind="annotator", id=line.by)

    def _end(self, line: EndLine) -> Iterator[Incoming | Problem]:
        self._has_ended = True
        yield from self._compared(line)
        everybody = {} if self._counts["articles"] else self._everybody()
        if everybody or self._denials:
            yield Incoming(article=None, denials=tuple(self._denials), **everybody)

    def _once(self, kind: str, identity: str, known: dict[str, Any]) -> Iterator[Problem]:
        if identity in known:
            yield self._problem(ProblemCode.DUPLICATE_ID, kind=kind, id=identity)

    def _compared(self, end: EndLine) -> Iterator[Problem]:
        for what in ("articles", "spans", "relations", "entities", "denials"):
            expected = getattr(end, what)
            if expected != self._counts[what]:
                yield self._problem(ProblemCode.WRONG_COUNT, what=what, expected=expected, found=self._counts[what])

    def _article(self, line: ArticleLine) -> Iterator[Incoming | Problem]:
        is_first = not self._counts["articles"]
        self._counts.update(articles=1, spans=len(line.spans), relations=len(line.relations))
        if text.normalise(line.text) != line.text:
            yield self._problem(ProblemCode.NOT_NORMALISED)
            return
        if text.sha256(line.text) != line.text_sha256:
            yield self._problem(ProblemCode.WRONG_HASH)
            return
        spans: dict[str, Span] = {}
        for part in line.spans:
            span = self._span(part, line)
            if isinstance(span, Problem):
                yield span
            else:
                yield from self._once("span", part.id, spans)
                spans[part.id] = span
        relations = [part.value() for part in line.relations]
        problems = [problem for relation in relations if (problem := self._wrong_relation(relation, spans))]
        yield from problems
        yield Incoming(
            article=line.value(),
            spans=tuple(spans.values()),
            relations=tuple(relations),
            **(self._everybody() if is_first else {}),
        )

    def _everybody(self) -> dict[str, Any]:
        """Return all annotators and entities: they come with the first article."""
        return {"annotators": tuple(self._annotators.values()), "entities": tuple(self._entities.values())}

    def _span(self, part: SpanPart, line: ArticleLine) -> Span | Problem:
        """Return the span that *part* tells of, or what is wrong with it."""
        if part.by not in self._annotators:
            return self._problem(ProblemCode.UNKNOWN_ID, kind="annotator", id=part.by)
        try:
            span = part.value(line.id)
            text.checked(line.text, span.fragments)
        except (ClaimdeskError, ValidationError):
            start, end = part.fragments[0][0], part.fragments[-1][1]
            return self._problem(ProblemCode.WRONG_OFFSETS, span=part.id, start=start, end=end)
        covered = text.covered(line.text, span.fragments)
        if covered != part.text:
            return self._problem(ProblemCode.WRONG_TEXT, span=part.id, expected=part.text, found=covered)
        return self._against_scheme(span) or span

    def _against_scheme(self, span: Span) -> Problem | None:
        if self._scheme is None:
            return None
        try:
            self._scheme.check_attributes(span.label, span.attributes)
        except SchemeError as error:
            return self._problem(ProblemCode.SCHEME, **_plain(error))
        for code in self._links[span.label]:
            entity = span.attributes.get(code)
            if entity and entity not in self._entities:
                return self._problem(ProblemCode.UNKNOWN_ID, kind="entity", id=entity)
        return None

    def _wrong_relation(self, relation: Relation, spans: dict[str, Span]) -> Problem | None:
        """Return what is wrong with a relation, if anything is; heads in other articles are for the edit to check."""
        if relation.by not in self._annotators:
            return self._problem(ProblemCode.UNKNOWN_ID, kind="annotator", id=relation.by)
        source, target = spans.get(relation.source), spans.get(relation.target)
        if source is None:
            return self._problem(ProblemCode.UNKNOWN_ID, kind="span", id=relation.source)
        if self._scheme is None:
            return None
        try:
            heads = (target.label,) if target else self._scheme.relation(relation.type).to_labels[:1]
            self._scheme.check_relation(relation.type, source.label, *heads, is_across=target is None)
        except SchemeError as error:
            return self._problem(ProblemCode.SCHEME, **_plain(error))
        return None

    def _problem(self, code: ProblemCode, **values: Any) -> Problem:
        return Problem(path=self._path, line=self._number, code=code, values=values)


def _plain(error: SchemeError) -> dict[str, str]:
    return {"rule": str(error.rule), "subject": str(error.subject), "detail": str(error.values.get("detail", ""))}
