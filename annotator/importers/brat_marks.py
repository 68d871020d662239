"""What the lines of a brat file amount to: marks, relations and entities of one article."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator import brat_words as words
from annotator.importers.base import ProblemCode
from annotator.importers.brat_counting import agrees
from annotator.importers.brat_lines import Arrow, Bound, Comment, Event, Reference, Said, Same, ranges_of
from annotator.importers.found import FoundEntity, FoundRelation, FoundSpan, cut
from annotator.importers.traits import IS_SO
from annotator.scheme import AttributeType
from annotator.store import keys
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.importers.brat_lines import Annotation
    from annotator.importers.found import Range
    from annotator.importers.telling import Telling
    from annotator.scheme import Scheme


class Marks:
    """The marks of one annotator, who may have no name; their keys are apart from those of others in the article."""

    def __init__(self, lines: Iterable[Annotation], telling: Telling, *, scheme: Scheme | None, annotator: str) -> None:
        self._telling = telling
        self._prefix = f"{annotator}/" if annotator else ""
        self._by_annotator = annotator
        self._texts = _text_attributes(scheme)
        self._attributes: dict[str, dict[str, str]] = defaultdict(dict)
        self._references: dict[str, str] = {}
        self._flags: dict[str, set[str]] = defaultdict(set)
        self._comments: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self.entities: dict[str, FoundEntity] = {}
        everything = list(lines)
        self._bounds = [each for each in everything if isinstance(each, Bound)]
        self._triggers = {each.id: each.trigger for each in everything if isinstance(each, Event)}
        self._arrows = [each for each in everything if isinstance(each, Arrow | Event | Same)]
        self._known = {each.id for each in everything if isinstance(each, Bound | Arrow)}
        references = [each for each in everything if isinstance(each, Reference)]
        self._named = {each.id: _key_of(each) for each in references}
        references.sort(key=_is_external)  # what an entity is called elsewhere is said of one that is known
        for each in (*references, *(each for each in everything if isinstance(each, Said | Comment))):
            self._note(each)

    def spans(self, text: str, places: Sequence[tuple[Range, ...]]) -> Iterator[FoundSpan]:
        """Yield the marks; *places* are those of the ``T`` lines in *text*, one by one."""
        for bound, ranges in zip(self._bounds, places, strict=True):
            said = self._comments.get(bound.id, {})
            flags = self._flags.get(bound.id, ())
            yield FoundSpan.model_construct(
                key=self._prefix + bound.id,
                tag=bound.type,
                ranges=_whole(text, ranges, said.get(words.FRAGMENTS)),
                text=_checkable(bound, cut(text, ranges)),
                attributes=self._attributes.get(bound.id, {}) | self._said_at_length(said),
                entity=self._references.get(bound.id, ""),
                own_voice=words.OWN_VOICE in flags,
                note=self._note_of(said),
                flagged=words.FLAGGED in flags,
                annotator=self._annotator(said),
                made_at=None,
                provenance="",
                line=bound.line,
                path=self._telling.path,
            )

    def relations(self) -> Iterator[FoundRelation]:
        """Yield the relations: those of ``R`` lines, the roles of events, and what ``*`` lines say is equal."""
        for each in self._arrows:
            match each:
                case Arrow():
                    said = self._comments.get(each.id, {})
                    yield self._relation(each.id, each.type, each.source, each.target, each.line).model_copy(
                        update={"note": self._note_of(said), "annotator": self._annotator(said)}
                    )
                case Event():
                    for number, (role, target) in enumerate(each.roles, 1):
                        yield self._relation(f"{each.id}.{number}", role, each.trigger, target, each.line)
                case Same():
                    for number, member in enumerate(each.members[1:], 1):
                        key = f"*{each.line}.{number}"
                        yield self._relation(key, each.type, each.members[0], member, each.line)

    def _relation(self, key: str, kind: str, source: str, target: str, line: int) -> FoundRelation:
        return FoundRelation(
            key=self._prefix + key,
            type=kind,
            source=self._prefix + self._bound_of(source),
            target=self._prefix + self._bound_of(target),
            annotator=self._by_annotator,
            line=line,
            path=self._telling.path,
        )

    def _bound_of(self, name: str) -> str:
        """Return the mark that *name* stands for: that of an event is its trigger."""
        return self._triggers.get(name, name)

    def _note(self, each: Said | Reference | Comment) -> None:
        """Remember what a line says of a mark, a relation or an entity."""
        if isinstance(each, Comment) and self._named.get(each.target) in self.entities:
            self._note_of_entity(each, self._named[each.target])
            return
        target = self._bound_of(each.target)
        if target not in self._known:
            self._telling.tell(ProblemCode.MARK_NOT_CARRIED, each.line, what=each.id, detail=each.target)
            return
        match each:
            case Said():
                self._note_attribute(each, target)
            case Reference():
                self._note_reference(each, target)
            case Comment():
                self._comments[target][each.type].append(each.text)

    def _note_attribute(self, each: Said, target: str) -> None:
        if each.type in (words.OWN_VOICE, words.FLAGGED) and not each.value:
            self._flags[target].add(each.type)
            return
        value = each.value or IS_SO
        if target.startswith("R") or self._attributes[target].setdefault(each.type, value) != value:
            self._telling.tell(
                ProblemCode.MARK_NOT_CARRIED, each.line, what=each.id, detail=f"{each.type} {each.target} {value}"
            )

    def _note_reference(self, each: Reference, target: str) -> None:
        named = self._references if each.type == words.REFERENCE else self._attributes[target]
        known = self.entities.get(named.get(target if named is self._references else each.type, ""))
        external = each.key if _is_external(each) else ""
        if external and known is not None and known.external_id in {"", external}:
            self.entities[known.key] = known.model_copy(update={"external_id": external})
            return
        key = _key_of(each)
        tag = each.base if key == each.key and each.base != words.NO_TYPE else ""
        fresh = FoundEntity(key=key, name=each.name or each.key, tag=tag, external_id=external)
        self.entities.setdefault(key, fresh)
        if each.type != words.REFERENCE:
            self._attributes[target][each.type] = key
        elif self._references.setdefault(target, key) != key:
            self._telling.tell(ProblemCode.MARK_NOT_CARRIED, each.line, what=each.id, detail=key)

    def _note_of_entity(self, each: Comment, key: str) -> None:
        entity = self.entities[key]
        if each.type == words.ALIAS:
            self.entities[key] = entity.model_copy(update={"aliases": (*entity.aliases, each.text)})
        else:
            note = f"{entity.note}\n{each.text}" if entity.note else each.text
            self.entities[key] = entity.model_copy(update={"note": note})

    def _said_at_length(self, said: dict[str, list[str]]) -> dict[str, str]:
        return {kind: "\n".join(lines) for kind, lines in said.items() if kind in self._texts}

    def _note_of(self, said: dict[str, list[str]]) -> str:
        """Return the note: brat's own first, then comments of types that nobody here knows, under their names."""
        known = {words.NOTES, words.ANNOTATOR, words.FRAGMENTS, *self._texts}
        lines = [*said.get(words.NOTES, ())]
        lines += [f"{kind}: {line}" for kind, texts in said.items() if kind not in known for line in texts]
        return "\n".join(lines)

    def _annotator(self, said: dict[str, list[str]]) -> str:
        names = said.get(words.ANNOTATOR)
        return names[0] if names else self._by_annotator


def _is_external(each: Reference) -> bool:
    """Tell whether a reference names an item of Wikidata."""
    return each.base == words.WIKIDATA and bool(qid_of(each.key))


def _key_of(each: Reference) -> str:
    """Return what an entity is called: by its identity, if it is one of ours."""
    return each.key if keys.is_identity(each.key) else f"{each.base}:{each.key}"


def _text_attributes(scheme: Scheme | None) -> frozenset[str]:
    """Return the attributes that hold any text: brat has ``#`` lines for those."""
    labels = scheme.labels if scheme else ()
    return frozenset(each.code for label in labels for each in label.attributes if each.type is AttributeType.TEXT)


def _checkable(bound: Bound, covered: str) -> str | None:
    """Return the text that a line says its mark covers; without what may stand behind it."""
    return covered if not bound.text or agrees(bound.text, covered) else bound.text


def _whole(text: str, ranges: tuple[Range, ...], said: list[str] | None) -> tuple[Range, ...]:
    """Return *ranges* with those joined that brat has parted at a line break; as *said*, if that fits them still."""
    joined = _joined(text, ranges)
    apart = ranges_of(said[0]) if said else ()
    return apart if apart and _joined(text, apart) == joined else joined


def _joined(text: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    ordered = sorted(ranges)
    if not ordered or any(before[1] > after[0] for before, after in pairwise(ordered)):
        return ranges
    found = [ordered[0]]
    for start, end in ordered[1:]:
        gap = text[found[-1][1] : start]
        if gap.isspace() and words.BREAKS.search(gap) is not None:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
