"""Mentions in the brackets of ``Entity=``: nested, crossing, in several parts; as in CorefUD and Universal Anaphora."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator import conllu_words as words
from annotator.importers.base import ProblemCode
from annotator.importers.found import FoundEntity, FoundSpan, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.importers.found import Range
    from annotator.importers.telling import Telling

_CHUNK = re.compile(r"\([^()]*\)?|[^()]+\)|[^()]+|\)")
_PART = re.compile(r"(?P<id>.+)\[(?P<number>[0-9]{1,6})/(?P<total>[0-9]{1,6})\]", re.DOTALL)
_OURS = {words.NOTE, words.FLAGGED, words.OWN_VOICE, words.ANNOTATOR}
_ID, _TYPE = ("eid", "GRP"), ("etype", "entity")
_OTHER, _IDENTITY = "other", "identity"
_NOT_SAID = {*_ID, *_TYPE, "head", "minspan", _OTHER, _IDENTITY}
"""Fields that say nothing of their own of a mention."""
_NO_TYPE = "Entity"


@dataclass
class _Mention:
    """A mention, or what has come of it."""

    entity: str
    fields: dict[str, str]
    line: int
    ranges: list[Range] = field(default_factory=list)


class Mentions:
    """Takes what the tokens of an article say, one after the other."""

    def __init__(self, telling: Telling, names: tuple[str, ...], *, prefix: str) -> None:
        """*names* are the fields of a mention; *prefix* keeps the article's entities apart from those of others."""
        self.entities: dict[str, FoundEntity] = {}
        """Those with a name, or with several mentions; complete once all spans have come."""
        self._telling = telling
        self._names = names
        self._prefix = prefix
        self._mentions: list[_Mention] = []
        self._open: defaultdict[str, list[_Mention]] = defaultdict(list)
        """By what ends them, the last opened last."""
        self._several: dict[str, _Mention] = {}
        """Those in several parts of which some are still to come, by entity."""

    def take(self, value: str, place: Range, line: int) -> None:
        """Take the ``Entity`` of the token at *place*."""
        for match in _CHUNK.finditer(value):
            chunk = match[0]
            if chunk[0] == "(":
                key = self._begin(chunk.strip("()"), place, line)
                if chunk[-1] == ")":
                    self._end(key, place, line)
            elif chunk[-1] == ")":
                self._end(chunk[:-1], place, line)
            else:
                self._tell(line, chunk)

    def spans(self, text: str) -> Iterator[FoundSpan]:
        """Yield the mentions of the article whose text is *text*."""
        for unfinished in (*(each for some in self._open.values() for each in some), *self._several.values()):
            self._tell(unfinished.line, unfinished.entity)
            unfinished.ranges = []
        whole = [each for each in self._mentions if each.ranges]
        totals = Counter(each.entity for each in whole)
        counts: Counter[str] = Counter()
        for each in whole:
            counts[each.entity] += 1
            number = counts[each.entity]
            said = _said(each.fields)
            covered = cut(text, each.ranges)
            yield FoundSpan(
                key=each.entity if number == 1 else f"{each.entity}#{number}",
                tag=_first(each.fields, _TYPE) or _NO_TYPE,
                ranges=tuple(each.ranges),
                attributes={key: value for key, value in said.items() if key not in _OURS},
                entity=self._entity(each, covered, has_several=totals[each.entity] > 1),
                own_voice=words.OWN_VOICE in said,
                note=said.get(words.NOTE, ""),
                flagged=words.FLAGGED in said,
                annotator=said.get(words.ANNOTATOR, ""),
                line=each.line,
            )

    def _begin(self, chunk: str, place: Range, line: int) -> str:
        """Begin a mention or a part of one, and return what ends it."""
        fields = dict(zip(self._names, chunk.split("-", len(self._names) - 1), strict=False))
        key = _first(fields, _ID)
        part = _PART.fullmatch(key)
        mention = self._several.get(part["id"]) if part and int(part["number"]) > 1 else None
        if mention is None:
            mention = _Mention(part["id"] if part else key, fields, line)
            self._mentions.append(mention)
        mention.ranges.append(place)
        if part and int(part["number"]) < int(part["total"]):
            self._several[part["id"]] = mention
        elif part:
            self._several.pop(part["id"], None)
        self._open[key].append(mention)
        return key

    def _end(self, key: str, place: Range, line: int) -> None:
        if not self._open.get(key):
            self._tell(line, f"{key})")
            return
        mention = self._open[key].pop()
        start, end = mention.ranges[-1][0], place[1]
        if start < end:
            mention.ranges[-1] = (start, end)
        else:
            mention.ranges.pop()  # of empty nodes only: there is no text to mark
            self._telling.tell(ProblemCode.MARK_EMPTY, line, span=mention.entity, start=start, end=end)

    def _entity(self, mention: _Mention, covered: str, *, has_several: bool) -> str:
        identity = words.unescaped(mention.fields.get(_IDENTITY, ""))
        if not identity and not has_several:
            return ""
        key = self._prefix + mention.entity
        self.entities.setdefault(key, FoundEntity(key=key, name=identity or covered))
        return key

    def _tell(self, line: int, detail: str) -> None:
        self._telling.tell(ProblemCode.MARK_NOT_CARRIED, line, what="Entity", detail=detail)


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str:
    return next((words.unescaped(fields[name]) for name in names if name in fields), "")


def _said(fields: dict[str, str]) -> dict[str, str]:
    """Return what is said of a mention besides where it is and what it is, by name."""
    pairs = [each.partition(":") for each in fields.get(_OTHER, "").split(",") if each]
    said = {words.unescaped(name): words.unescaped(value) if colon else "true" for name, colon, value in pairs}
    more = {
        name: words.unescaped(value)
        for name, value in fields.items()
        if name not in _NOT_SAID and value not in ("", "_")
    }
    return said | more
