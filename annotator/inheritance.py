"""Where a claim comes from of which nobody has said it: from whom its article has it all, or else its outlet.

It is derived from what is known of the article, never stored, and never passed off as something that was marked.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from annotator import text
from annotator.chains import through
from annotator.scheme import SOURCE_LINE, TEASER, RelationRole, Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from annotator.model import AnnotatedArticle, Metadata, Span, SpanId
    from annotator.scheme import Scheme

    Names = tuple[str, ...]
    Steps = Callable[[SpanId], Sequence[SpanId]]

_HEAD = re.compile(r"\s*(?:Джерел[оа]|Sources?|Источники?)\s*(?:[:—–]|\s-\s)", re.IGNORECASE)
_APART = re.compile(r"[;|]|,\s|\s/\s")
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_ADDRESS = re.compile(r"://|\w\.\w")
_ROUND = " \t.,;:|/—–-"
_PAIRS = ("«»", "„“", "“”", '"', "'", "()", "[]")


class Inherited(NamedTuple):
    """Whose a claim is taken for."""

    chains: tuple[Names, ...]
    """Each from the origin to the outlet; none if nothing is known of the article."""
    hops: int
    """Steps of the longest chain that somebody has marked: none for a source line, and for the outlet alone."""


NOBODY = Inherited((), 0)


class Mark(Protocol):
    """What has to be known of a mark."""

    @property
    def id(self) -> SpanId:
        """Its identity."""
        ...

    @property
    def label(self) -> str:
        """The code of its label."""
        ...

    @property
    def start(self) -> int:
        """Where it starts."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...

    @property
    def text(self) -> str:
        """The covered text."""
        ...

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its values."""
        ...


class Place(Protocol):
    """What has to be known of a claim."""

    @property
    def start(self) -> int:
        """Where it starts."""
        ...


@lru_cache(maxsize=1024)
def names(line: str) -> Names:
    """Return whom a source line names, each once: «Reuters, AFP» names two, «Reuters, посилаючись на Yonhap» one.

    «and» parts nothing: ministries and laboratories have it in their names.
    """
    found: dict[str, str] = {}
    for part in _parts(_HEAD.sub("", line, count=1) if _HEAD.match(line) else line):
        name = _bare(" ".join(part.split()))
        if name:
            found.setdefault(text.fold(name), name)
    return tuple(found.values())


def _bare(name: str) -> str:
    """Return a name without what stands round it; quotes and brackets round a part of it belong to it."""
    whole, bare = "", name.strip(_ROUND)
    while bare != whole:
        whole = bare
        for pair in _PAIRS:
            inner = bare.strip(pair)
            if not any(sign in inner for sign in pair):
                bare = inner.strip(_ROUND)
    return bare


def _parts(line: str) -> Iterator[str]:
    """Yield what commas and the like part; a comma before a small letter goes on with what was said."""
    start = 0
    for match in _APART.finditer(line):
        if match[0][0] == "," and line[match.end() : match.end() + 1].islower():
            continue
        yield from _slashed(line[start : match.start()])
        start = match.end()
    yield from _slashed(line[start:])


def _slashed(part: str) -> list[str]:
    return [part] if _ADDRESS.search(part) else _SLASH.split(part)


def of_line(line: str, outlet: str) -> Inherited:
    """Return what claims inherit of a source line, or else of the outlet alone."""
    outlet = " ".join(outlet.split())
    chains = tuple(_towards((name,), outlet) for name in names(line)) or (((outlet,),) if outlet else ())
    return Inherited(chains, 0) if chains else NOBODY


class Heritage:
    """What the claims of one article inherit."""

    def __init__(self, about: Metadata, marks: Iterable[Mark], *, cited: Steps, scheme: Scheme) -> None:
        """Hold what is known: *about* the article, its zones and sources among *marks*, and whom a source cites.

        A source line in the header goes before anything marked: it can be changed at once by whoever reads the article.
        """
        roles = {each.code: each.role for each in scheme.labels}
        known = [(mark, roles.get(mark.label)) for mark in marks]
        self._zones = [mark for mark, role in known if role is Role.ZONE]
        self._sources = {mark.id: mark for mark, role in known if role is Role.SOURCE}
        self._cited = cited
        self._teasers = self._within(TEASER)
        self._outlet = " ".join(about.outlet.split())
        self.of_outlet = of_line("", self._outlet)
        """What the claims of unrelated news inherit that stands at its end."""
        line = of_line(about.source_line, self._outlet) if names(about.source_line) else self._marked()
        self.of_article = line or self.of_outlet
        """What all others inherit."""

    @property
    def told(self) -> tuple[Inherited, Inherited, tuple[tuple[int, int], ...]]:
        """All of it, to be compared."""
        return self.of_article, self.of_outlet, tuple(self._teasers)

    def of(self, claim: Place) -> Inherited:
        """Return what *claim* inherits, if it does."""
        return self.of_outlet if _is_within(claim, self._teasers) else self.of_article

    def _within(self, kind: str) -> list[tuple[int, int]]:
        return sorted((zone.start, zone.end) for zone in self._zones if kind in zone.attributes.values())

    def _marked(self) -> Inherited | None:
        """Return the chains of the marked source line, or else the first one by which the outlet says whom it cites."""
        lines, own = self._within(SOURCE_LINE), text.fold(self._outlet)
        roots = self._roots(lambda mark: _is_within(mark, lines)) if lines else []
        if not roots:
            roots = self._roots(lambda mark: _folded(mark.text) == own and bool(self._cited(mark.id)))[:1]
        found = (path for root in roots for path in through(root.id, cited=self._cited, citing=_nobody))
        paths = [[self._sources[each] for each in path if each in self._sources] for path in found]
        chains = dict.fromkeys(_towards(tuple(map(_name, path)), self._outlet) for path in paths)
        return Inherited(tuple(chains), max(len(path) - 1 for path in paths)) if chains else None

    def _roots(self, is_one: Callable[[Mark], bool]) -> list[Mark]:
        here = (mark for mark in self._sources.values() if is_one(mark) and not _is_within(mark, self._teasers))
        return sorted(here, key=_order)


class Heirs:
    """The claims of an article, all of whose marks are at hand, with what each inherits."""

    def __init__(self, annotated: AnnotatedArticle, scheme: Scheme) -> None:
        roles = {each.code: each.role for each in scheme.relations}
        heads: dict[SpanId, list[SpanId]] = {}
        for relation in annotated.relations:
            if roles.get(relation.type) is RelationRole.CHAIN:
                heads.setdefault(relation.source, []).append(relation.target)
        self._sourced = {
            each.source for each in annotated.relations if roles.get(each.type) is RelationRole.ATTRIBUTION
        }
        about = annotated.article.metadata
        self._heritage = Heritage(about, annotated.spans, cited=lambda source: heads.get(source, ()), scheme=scheme)

    def inherited(self, claim: Span) -> Inherited:
        """Return what *claim* inherits; nothing if somebody has said whose it is."""
        if claim.own_voice or claim.id in self._sourced:
            return NOBODY
        return self._heritage.of(claim)


def _towards(chain: Names, outlet: str) -> Names:
    """Return *chain* with the outlet at its end."""
    is_there = not outlet or text.fold(chain[-1]) == text.fold(outlet)
    return chain if is_there else (*chain, outlet)


@lru_cache(maxsize=8192)
def _folded(name: str) -> str:
    """Return what names are compared by; an article that is being marked is asked again and again."""
    return text.fold(" ".join(name.split()))


def _name(mark: Mark) -> str:
    return " ".join(mark.text.split())


def _is_within(place: Place, zones: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place.start < end for start, end in zones)


def _order(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.id


def _nobody(_source: SpanId) -> tuple[SpanId, ...]:
    return ()
