"""The articles in a UIMA CAS: its texts, and what lies on them, whatever its types are called.

Any structure with a begin and an end is a mark; one that refers to two marks is a relation between them. What only
says where words and sentences are is passed over; what says how words are built is left out and told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from annotator import uima_layers as names
from annotator.importers.base import Problem, ProblemCode
from annotator.importers.found import FoundArticle, FoundRelation
from annotator.importers.telling import Telling
from annotator.importers.uima_found import Found, Link, Mark, found, is_linguistic, is_structure, moment_of, short
from annotator.model import Metadata, Status
from annotator.offsets import Ruler, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ENDS = (
    *((names.SOURCE, names.TARGET), ("governor", "dependent"), ("source", "target"), ("Source", "Target")),
    *(("from", "to"), ("arg1", "arg2"), ("head", "tail")),
)
_NEXT, _FIRST, _LINK_VALUE = "next", "first", "referenceRelation"
"""Features of chains, as INCEpTION and DKPro have them."""
_CHAIN_VALUE = "referenceType"
_ARRAY, _ELEMENTS = "FSArray", "elements"


class Structure(NamedTuple):
    """A feature structure; all values are text, references are numbers of others with blanks between.

    Those of words and sentences come without features: nobody asks where they are.
    """

    number: str
    type: str
    features: dict[str, str]
    line: int = 0


WORDS = frozenset({names.TOKEN, names.SENTENCE})


@dataclass
class Cas:
    """Everything in one file."""

    structures: dict[str, Structure] = field(default_factory=dict)
    sofas: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name and text, by number."""
    members: dict[str, frozenset[str]] = field(default_factory=dict)
    """The structures that are in the index of a text, by its number."""


def articles_of(cas: Cas, path: Path, unit: Unit | None) -> Iterator[FoundArticle | Problem]:
    """Yield an article for each text in *cas*, after the problems with it; offsets count *unit*, as a rule UTF-16."""
    if not any(text.strip() for _name, text in cas.sofas.values()):
        yield Problem(path=str(path), code=ProblemCode.EMPTY)
        return
    has_one = len(cas.sofas) == 1
    for number, (name, text) in cas.sofas.items():
        if text.strip():
            reading = _Reading(cas, number, text, path=path, unit=unit or Unit.UTF_16)
            article = reading.article("" if has_one else name)
            yield from reading.telling.close()
            yield article


class _Reading:
    """Reads what lies on one of the texts of a CAS."""

    def __init__(self, cas: Cas, sofa: str, text: str, *, path: Path, unit: Unit) -> None:
        self.telling = Telling(str(path))
        self._cas = cas
        self._sofa = sofa
        self._text = text
        self._path = path
        self._ruler = Ruler(text, unit)
        self._passed_over: Counter[str] = Counter()

    def article(self, view: str) -> FoundArticle:
        """Return the article; *view* tells it from the others in the file."""
        here = [each for each in self._cas.structures.values() if self._is_here(each)]
        marks = [mark for each in here if "begin" in each.features for mark in self._marks(each)]
        on_text = {mark.key: mark for mark in marks}
        links = [link for each in here for link in self._links(each, on_text)]
        joining = {link.key for link in links if link.key in on_text and "." not in link.key}
        said = found(self._text, [mark for mark in marks if mark.key not in joining], links)
        for kind, count in self._passed_over.items():
            self.telling.tell(ProblemCode.MARK_NOT_CARRIED, 0, what=short(kind), detail=str(count))
        return self._with_metadata(said, here, view)

    def _is_here(self, structure: Structure) -> bool:
        sofa = structure.features.get("sofa")
        if sofa is not None and sofa != self._sofa:
            return False
        members = self._cas.members.get(self._sofa)
        if sofa is None and len(self._cas.sofas) > 1:
            return members is not None and structure.number in members
        return not members or structure.number in members

    def _marks(self, structure: Structure) -> Iterator[Mark]:
        number, kind, features, line = structure
        if is_linguistic(kind):
            self._passed_over[kind] += 1
            return
        if is_structure(kind):
            return
        begin, end = _number(features.get("begin", "")), _number(features.get("end", ""))
        start, stop = self._ruler.to_points(begin), self._ruler.to_points(end)
        if start is None or stop is None or stop < start:
            ends = {"start": begin, "end": end, "length": self._ruler.length}
            self.telling.tell(ProblemCode.MARK_OUTSIDE, line, span=number, **ends)
        elif start == stop:
            self.telling.tell(ProblemCode.MARK_EMPTY, line, span=number, start=begin, end=end)
        else:
            yield Mark(number, kind, start, stop, features, line)

    def _links(self, structure: Structure, marks: Mapping[str, Mark]) -> Iterator[Link]:
        """Yield the arrows in *structure*: of a relation, of a chain, or of the slots of a mark."""
        number, kind, features, line = structure
        for source, target in _ENDS:
            if self._can_be_end(features.get(source), marks) and self._can_be_end(features.get(target), marks):
                rest = {name: value for name, value in features.items() if name not in {source, target}}
                yield Link(number, kind, features[source], features[target], rest, line)
                return
        if number not in marks:
            return
        if features.get(_NEXT) in marks:
            value = {names.LABEL: features.get(_LINK_VALUE, "")}
            yield Link(f"{number}.{_NEXT}", kind, number, features[_NEXT], value, line)
        for feature, referring in features.items():
            for each in self._elements(referring):
                slot = self._cas.structures.get(each)
                if slot is not None and "begin" not in slot.features and slot.features.get("target") in marks:
                    role = {names.LABEL: slot.features.get("role") or feature}
                    yield Link(f"{number}.{each}", kind, number, slot.features["target"], role, line)

    def _can_be_end(self, number: str | None, marks: Mapping[str, Mark]) -> bool:
        """Tell whether a relation may end there: at a mark, or at a word, which is none with us."""
        if number is None or number in marks:
            return number is not None
        structure = self._cas.structures.get(number)
        return structure is not None and (structure.type == names.TOKEN or is_linguistic(structure.type))

    def _elements(self, value: str) -> list[str]:
        """Return the numbers of what a feature refers to, if it refers to anything."""
        if not value.replace(" ", "").isdecimal():
            return []
        first = self._cas.structures.get(value)
        if first is not None and short(first.type) == _ARRAY:
            return first.features.get(_ELEMENTS, "").split()
        return value.split()

    def _with_metadata(self, said: Found, here: list[Structure], view: str) -> FoundArticle:
        ours = next((each.features for each in here if each.type == names.ARTICLE), {})
        document = next((each.features for each in here if each.type == names.DOCUMENT_METADATA), {})
        across = [_across(each) for each in here if each.type == names.RELATION_ACROSS]
        status = ours.get("status", "")
        return FoundArticle.model_construct(
            key=ours.get("id") or document.get("documentId", "") or view,
            text=self._text,
            metadata=_metadata(ours, document),
            file_name=ours.get("file_name") or self._path.name,
            encoding=ours.get("encoding") or "utf-8",
            original_sha256=ours.get("original_sha256", ""),
            status=Status(status) if status in set(Status) else None,
            nothing_to_mark=ours.get("nothing_to_mark") == names.TRUE,
            spans=said.spans,
            relations=(*said.relations, *across),
            entities=said.entities,
            line=0,
        )


def _number(value: str) -> int:
    """Return a number; -1, which is nowhere in a text, if *value* is none or absurdly long."""
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 19 else -1  # noqa: PLR2004 -- 64 bits


def _metadata(ours: Mapping[str, str], document: Mapping[str, str]) -> Metadata:
    """Return what is known of the article; of a document of others only if it has more of a title than its name."""
    if ours:
        return Metadata(**{name: ours.get(name, "") for name in Metadata.model_fields})
    title = document.get("documentTitle", "")
    if not title or title == document.get("documentId", "") or "." in title[-5:]:
        return Metadata()
    language = document.get("language", "")
    return Metadata(title=title, language="" if language == "x-unspecified" else language)


def _across(structure: Structure) -> FoundRelation:
    features = structure.features
    return FoundRelation(
        key=features.get(names.ID, structure.number),
        type=features.get(names.LABEL, ""),
        source=features.get("source", ""),
        target=features.get("target", ""),
        target_article=features.get("target_article", ""),
        note=features.get(names.NOTE, ""),
        annotator=features.get(names.ANNOTATOR, ""),
        made_at=moment_of(features.get(names.MADE_AT, "")),
        provenance=features.get(names.PROVENANCE, ""),
        line=structure.line,
    )
