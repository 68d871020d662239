"""Marks and links of UIMA layers, whichever file they stood in, as found spans and relations."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from annotator import uima_layers as names
from annotator.importers.found import FoundEntity, FoundRelation, FoundSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.importers.found import Range

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."
_STRUCTURE = (
    *("uima.", f"{_DKPRO}segmentation.type.", f"{_DKPRO}metadata.type.", "org.dkpro.core.api.pdf."),
    *("org.dkpro.core.api.xml.", "de.tudarmstadt.ukp.clarin.webanno.api.type."),
)
_LINGUISTIC = (
    *(f"{_DKPRO}lexmorph.", f"{_DKPRO}syntax.", f"{_DKPRO}segmentation.type.Lemma"),
    f"{_DKPRO}segmentation.type.Stem",
)
_IDENTITY = re.compile("[0-9a-f]{32}")
_TAGS = (names.LABEL, "value")
_KNOWN = frozenset({*names.SPAN_TEXTS, *names.SPAN_BOOLEANS, "value", "begin", "end", "sofa"})
_KNOWLEDGE_BASE = "identifier"
"""The feature in which INCEpTION keeps what a named entity is in a knowledge base."""


class Mark(NamedTuple):
    """An annotation on the text."""

    key: str
    type: str
    start: int
    end: int
    """In code points."""
    features: Mapping[str, str]
    line: int = 0


class Link(NamedTuple):
    """An arrow between two marks, by their keys."""

    key: str
    type: str
    source: str
    target: str
    features: Mapping[str, str]
    line: int = 0


class Found(NamedTuple):
    """What became of the marks and links of an article."""

    spans: tuple[FoundSpan, ...]
    relations: tuple[FoundRelation, ...]
    entities: tuple[FoundEntity, ...]


def found(text: str, marks: Sequence[Mark], links: Iterable[Link]) -> Found:
    """Return *marks* on *text* and *links* between them as spans, relations and entities."""
    fragments = _fragments(marks)
    whole = [mark for mark in marks if mark.type != names.FRAGMENT]
    keys = _keys(whole)
    entities: dict[str, FoundEntity] = {}
    spans = tuple(_span(mark, keys[mark.key], fragments, entities, text) for mark in whole)
    return Found(spans, tuple(_relation(link, keys) for link in links), tuple(entities.values()))


def is_linguistic(kind: str) -> bool:
    """Tell whether a type says how words are built and joined, not what is said."""
    return kind.startswith(_LINGUISTIC)


def is_structure(kind: str) -> bool:
    """Tell whether a type only says where words, sentences and pages are."""
    return kind.startswith(_STRUCTURE)


def short(name: str) -> str:
    """Return the last part of the name of a type."""
    return name.rpartition(".")[2] or name


def moment_of(value: str) -> datetime | None:
    """Return a point in time; None if *value* is none, or does not say in which zone."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _keys(marks: Iterable[Mark]) -> dict[str, str]:
    """Return what each mark is called from here on: its id, if it has one of ours, that no other mark has."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for mark in marks:
        identity = mark.features.get(names.ID, "")
        is_ours = _IDENTITY.fullmatch(identity) is not None and identity not in taken
        keys[mark.key] = identity if is_ours else mark.key
        taken.add(keys[mark.key])
    return keys


def _fragments(marks: Iterable[Mark]) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    for mark in marks:
        if mark.type == names.FRAGMENT:
            found.setdefault(mark.features.get(names.FRAGMENT_OF, ""), []).append((mark.start, mark.end))
    return {identity: sorted(ranges) for identity, ranges in found.items()}


def _tag(kind: str, features: Mapping[str, str]) -> str:
    return next((features[name] for name in _TAGS if features.get(name)), short(kind))


def _span(
    mark: Mark, key: str, fragments: Mapping[str, list[Range]], entities: dict[str, FoundEntity], text: str
) -> FoundSpan:
    features = mark.features
    attributes = {name: value for name, value in features.items() if value and name not in _KNOWN}
    named = attributes.pop(_KNOWLEDGE_BASE, "")
    if named:
        entities.setdefault(named, FoundEntity(key=named, name=text[mark.start : mark.end], external_id=named))
    values = _without_entities(attributes, entities)
    ranges = [(mark.start, mark.end)]
    pieces = fragments.get(features.get(names.ID, ""), [])
    if pieces and (pieces[0][0], pieces[-1][1]) == ranges[0]:
        ranges = pieces
    return FoundSpan.model_construct(
        key=key,
        tag=_tag(mark.type, features),
        ranges=tuple(ranges),
        text=None,
        attributes={names.code_of(name): value for name, value in values.items()},
        entity=named,
        own_voice=features.get(names.OWN_VOICE) == names.TRUE,
        flagged=features.get(names.FLAGGED) == names.TRUE,
        line=mark.line,
        **_said(features),
    )


def _said(features: Mapping[str, str]) -> dict[str, Any]:
    return {
        "note": features.get(names.NOTE, ""),
        "annotator": features.get(names.ANNOTATOR, ""),
        "made_at": moment_of(features.get(names.MADE_AT, "")),
        "provenance": features.get(names.PROVENANCE, ""),
    }


def _without_entities(attributes: Mapping[str, str], entities: dict[str, FoundEntity]) -> dict[str, str]:
    """Return *attributes*, with the id alone for those that name an entity; the entities are added to *entities*."""
    values = dict(attributes)
    for name in attributes:
        identity = attributes.get(f"{name}_id", "")
        if not _IDENTITY.fullmatch(identity):
            continue
        _id, kind, aliases, note, external = (values.pop(name + part, "") for part in names.ENTITY_PARTS)
        entity = FoundEntity(
            key=identity, name=values[name], tag=kind, aliases=_listed(aliases), note=note, external_id=external
        )
        if kind or identity not in entities:
            entities[identity] = entity
        values[name] = identity
    return values


def _listed(value: str) -> tuple[str, ...]:
    try:
        listed = orjson.loads(value or "[]")
    except orjson.JSONDecodeError:
        return ()
    return tuple(each for each in listed if isinstance(each, str)) if isinstance(listed, list) else ()


def _relation(link: Link, keys: Mapping[str, str]) -> FoundRelation:
    features = link.features
    identity = features.get(names.ID, "")
    return FoundRelation.model_construct(
        key=identity if _IDENTITY.fullmatch(identity) else link.key,
        type=_tag(link.type, features),
        source=keys.get(link.source, link.source),
        target=keys.get(link.target, link.target),
        target_article="",
        line=link.line,
        **_said(features),
    )
