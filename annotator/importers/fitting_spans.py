"""Spans from elsewhere: under a label of the scheme, on whole graphemes, with attributes that the scheme knows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import text
from annotator.errors import EmptySelection
from annotator.importers.base import ProblemCode
from annotator.importers.found import cut
from annotator.model import Fragment, Span, SpanId
from annotator.scheme import AttributeType, Role

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.importers.found import FoundArticle, FoundSpan
    from annotator.importers.guests import Guests, Origin
    from annotator.importers.tagging import Tagging, Target
    from annotator.model import Annotator, Article, EntityId, Fragments
    from annotator.offsets import Shift
    from annotator.scheme import Attribute, Scheme

Spot = tuple[str, int]
"""File and line; no file: the one that is read."""
Told = tuple[ProblemCode, Spot, dict[str, Any]]
"""What is wrong, where, and the values for its sentence."""
ENTITY = "entity"


class _Ground(NamedTuple):
    """The article on which spans are put: as the file has it, and as we have it."""

    found: FoundArticle
    article: Article
    shift: Shift
    entities: Mapping[str, EntityId]


class SpanFitting:
    """Fits the spans of one file."""

    def __init__(self, scheme: Scheme, tagging: Tagging, guests: Guests, *, at: datetime, origin: Origin) -> None:
        self._scheme = scheme
        self._tagging = tagging
        self._guests = guests
        self._at = at
        self._origin = origin
        self._problems: list[Told] = []
        self._annotators: dict[str, Annotator] = {}

    def fit(
        self, found: FoundArticle, article: Article, shift: Shift, entities: Mapping[str, EntityId]
    ) -> dict[str, Span]:
        """Return the spans that fit, by the keys the file gives them, in the order of the project."""
        ground = _Ground(found, article, shift, entities)
        spans: dict[str, Span] = {}
        for each in found.spans:
            if each.key in spans:
                self._tell(ProblemCode.KEY_TWICE, each, key=each.key)
                continue
            target = self._tagging.label(each.tag)
            self._guests.count("label", each.tag, target)
            if target is None:
                self._guests.traits.take(each)
                self._tell(ProblemCode.UNKNOWN_TAG, each, kind="label", tag=each.tag)
            elif target.code:
                span = self._span(each, target, ground)
                if span is not None:
                    spans[each.key] = span
        return dict(sorted(spans.items(), key=lambda item: (item[1].start, -item[1].end, item[1].id)))

    def take_problems(self) -> list[Told]:
        """Return the problems since the last time."""
        taken, self._problems = self._problems, []
        return taken

    def take_annotators(self) -> tuple[Annotator, ...]:
        """Return who made spans, each once in a file."""
        taken = tuple(each for each in self._annotators.values())
        self._annotators = {}
        return taken

    def _tell(self, code: ProblemCode, found: FoundSpan, /, **values: Any) -> None:
        self._problems.append((code, (found.path, found.line), {"span": found.key, **values}))

    def _span(self, found: FoundSpan, target: Target, ground: _Ground) -> Span | None:
        article = ground.article
        fragments = self._fragments(found, ground)
        if fragments is None:
            return None
        annotator = self._guests.annotator(found.annotator, self._origin.title)
        self._annotators[annotator.id] = annotator
        label = self._scheme.label(target.code)
        return Span.model_construct(
            id=SpanId(self._guests.id_of(found.key, "span", article.id)),
            article=article.id,
            label=target.code,
            fragments=fragments,
            text=text.covered(article.text, fragments),
            attributes=self._attributes(found, target, ground.entities),
            own_voice=found.own_voice and label.role is Role.CLAIM,
            note=found.note,
            flagged=found.flagged,
            by=annotator.id,
            made_at=found.made_at or self._at,
            provenance=found.provenance or self._origin.provenance,
        )

    def _fragments(self, found: FoundSpan, ground: _Ground) -> Fragments | None:
        """Return where the span is in our text; None, and a word about it, if that cannot be told."""
        body, length = ground.article.text, len(ground.found.text)
        ends = {"start": found.ranges[0][0], "end": found.ranges[-1][1]} if found.ranges else {"start": 0, "end": 0}
        ordered = sorted(found.ranges)
        is_sound = bool(ordered) and all(0 <= start < end <= length for start, end in ordered)
        if not is_sound or any(before[1] > after[0] for before, after in pairwise(ordered)):
            self._tell(ProblemCode.MARK_OUTSIDE, found, **ends, length=length)
            return None
        covered = cut(ground.found.text, ordered)
        if found.text is not None and "".join(found.text.split()) != "".join(covered.split()):
            self._tell(ProblemCode.MARK_TEXT_DIFFERS, found, **ends, expected=found.text[:80], found=covered[:80])
            return None
        moved = [(ground.shift(start), ground.shift(end)) for start, end in ordered]
        try:
            trimmed = [text.trim(body, start, end) for start, end in moved]
        except EmptySelection:
            self._tell(ProblemCode.MARK_EMPTY, found, **ends)
            return None
        if trimmed != moved:
            self._tell(ProblemCode.ENDS_MOVED, found, **ends)
        return text.checked(body, [Fragment(start=start, end=end) for start, end in trimmed])

    def _attributes(self, found: FoundSpan, target: Target, entities: Mapping[str, EntityId]) -> dict[str, str]:
        label = self._scheme.label(target.code)
        values = label.defaults() | target.attributes
        for tag, value in found.attributes.items():
            code = self._tagging.attribute(label.code, tag)
            attribute = label.attribute(code) if code else None
            fitting = self._value(attribute, value, entities) if attribute else ""
            if fitting:
                values[code] = fitting
            else:
                left_out = ProblemCode.VALUE_LEFT_OUT if attribute else ProblemCode.ATTRIBUTE_LEFT_OUT
                self._tell(left_out, found, label=label.code, attribute=tag, value=value)
        if found.entity:
            code = _linking(label.attributes)
            if code and found.entity in entities:
                values[code] = entities[found.entity]
            else:
                self._tell(ProblemCode.ENTITY_LEFT_OUT, found, label=label.code, value=found.entity)
        return values

    def _value(self, attribute: Attribute, value: str, entities: Mapping[str, EntityId]) -> str:
        """Return *value* as the scheme writes it; empty if the scheme has none like it."""
        match attribute.type:
            case AttributeType.TEXT:
                return value
            case AttributeType.ENTITY:
                return entities.get(value, "")
            case _:
                wanted = value.strip().casefold()
                for choice in attribute.values:
                    if value == choice.code or wanted in _names(choice.code, choice.name.uk, choice.name.en):
                        return choice.code
                return ""


def _names(*names: str) -> set[str]:
    return {name.casefold() for name in names if name}


def _linking(attributes: tuple[Attribute, ...]) -> str:
    """Return the code of the attribute that says whom a span names; empty if there is none."""
    codes = [each.code for each in attributes if each.type is AttributeType.ENTITY]
    return ENTITY if ENTITY in codes else (codes[0] if codes else "")
