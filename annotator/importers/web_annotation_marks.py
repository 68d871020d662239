"""One Web Annotation: what it says of which stretch of which text, and what it links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator import web_annotation_words as words
from annotator.importers.found import FoundEntity
from annotator.importers.uima_found import moment_of
from annotator.wikidata import qid_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_Plain = dict[str, Any]
_CHARACTERS = re.compile(r"(?:.*#)?char=([0-9]{1,12}),([0-9]{1,12})", re.DOTALL)
_TAGGING, _IDENTIFYING, _LINKING = ("tagging", "classifying", "highlighting"), "identifying", "linking"
_NOTING = ("commenting", "replying", "describing", "questioning", "assessing", "editing")
_REFINED = "refinedBy"
"""A selector within what another one selects: its positions are not those of the text."""


class Place(NamedTuple):
    """A stretch of text as a target has it; what is not said is None."""

    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


class Said(NamedTuple):
    """Who made an annotation, when and how."""

    note: str
    annotator: str
    made_at: datetime | None
    provenance: str


def several(value: Any) -> list[Any]:
    """Return *value* as the list that JSON-LD lets one leave out."""
    return value if isinstance(value, list) else [] if value is None else [value]


def iri(value: Any) -> str:
    """Return the IRI that *value* is, or is called by; empty if there is none."""
    if isinstance(value, dict):
        value = value.get("id", value.get("@id"))
    return value if isinstance(value, str) else ""


def text(value: Any) -> str:
    """Return *value* if it is a text, or the first one of several."""
    return next((each for each in several(value) if isinstance(each, str)), "")


def motivations(annotation: _Plain) -> list[str]:
    """Return why an annotation was made, without prefixes such as ``oa:``."""
    return [each.rpartition(":")[2] for each in several(annotation.get("motivation")) if isinstance(each, str)]


def bodies(annotation: _Plain) -> Iterator[tuple[str, _Plain]]:
    """Yield the bodies with their purposes; a purpose that is not said is that of the annotation."""
    usual = next(iter(motivations(annotation)), "")
    value = annotation.get("bodyValue")
    for body in (*several(annotation.get("body")), *several(value)):
        if isinstance(body, dict):
            choices = [each for each in several(body.get("items")) if isinstance(each, dict)]
            for each in choices or [body]:
                purposes = several(each.get("purpose")) or [usual]
                yield text(purposes).rpartition(":")[2], each
        elif isinstance(body, str):
            yield usual or _NOTING[0], {"value": body} if body == value else {"source": body}


def tags(annotation: _Plain) -> list[str]:
    """Return the tags: texts, or the last parts of IRIs; without any, why the annotation was made."""
    found = []
    for purpose, body in bodies(annotation):
        if purpose in _TAGGING:
            value = text(body.get("value")) or text(body.get("label"))
            name = value or re.split(r"[/#:]", iri(body.get("source")) or iri(body))[-1]
            if name:
                found.append(name)
    return list(dict.fromkeys(found)) or motivations(annotation)[:1]


def said(annotation: _Plain) -> Said:
    """Return who made *annotation*, when and how, and what they wrote about it."""
    notes = [text(body.get("value")) for purpose, body in bodies(annotation) if purpose in _NOTING]
    creator = next(iter(several(annotation.get("creator"))), "")
    name = creator.get("name") or creator.get("nickname") if isinstance(creator, dict) else ""
    return Said(
        note="\n".join(filter(None, notes)),
        annotator=text(name) or iri(creator),
        made_at=moment_of(text(annotation.get("created"))),
        provenance=text(annotation.get(words.PROVENANCE)),
    )


def entities(annotation: _Plain) -> Iterator[tuple[str, FoundEntity]]:
    """Yield the entities that *annotation* names, each with the attribute under which it does so."""
    for purpose, body in bodies(annotation):
        source = body.get("source", body)
        key = iri(source)
        if purpose != _IDENTIFYING or not key:
            continue
        about: _Plain = source if isinstance(source, dict) else {}
        yield (
            text(body.get(words.ATTRIBUTE)),
            FoundEntity(
                key=words.key_of(key),
                name=text(about.get("label")) or text(about.get("name")),
                tag=text(about.get(words.ENTITY_TYPE)),
                aliases=tuple(each for each in several(about.get(words.ALIASES)) if isinstance(each, str)),
                note=text(about.get(words.NOTE)),
                external_id=_external(key, about),
            ),
        )


def _external(key: str, about: _Plain) -> str:
    """Return the item of Wikidata that an entity is said to be; other programs name it by that item itself."""
    return next(filter(None, map(qid_of, (iri(about.get(words.SAME)), key))), "")


def links(annotation: _Plain) -> Iterator[tuple[str, str]]:
    """Yield the annotations that *annotation* links to, with the text they are on, if it says so."""
    if _LINKING not in motivations(annotation):
        return
    for purpose, body in bodies(annotation):
        key = iri(body.get("source")) or iri(body)
        if purpose == _LINKING and key and "value" not in body:
            yield words.key_of(key), words.key_of(iri(body.get("scope")))


def targets(annotation: _Plain) -> list[Any]:
    """Return the targets, those of a composite one by one."""
    found: list[Any] = []
    for target in several(annotation.get("target")):
        inner = target.get("items") if isinstance(target, dict) and "source" not in target else None
        found += inner if isinstance(inner, list) else [target]
    return found


def source_of(target: Any) -> str:
    """Return what *target* is a part of."""
    if isinstance(target, dict) and "source" in target:
        return iri(target["source"])
    return iri(target).partition("#")[0] if _CHARACTERS.fullmatch(iri(target)) else iri(target)


def place_of(target: Any) -> tuple[Place, str]:
    """Return where *target* is; or else the kind of selector that says so, and that is not one for texts."""
    selectors = _selectors(target)
    place, unknown = Place(), ""
    if any(_REFINED in selector for selector in selectors):
        return place, _REFINED
    for selector in selectors:
        match text(selector.get("type")).rpartition(":")[2]:
            case "TextPositionSelector":
                place = place._replace(start=_whole(selector.get("start")), end=_whole(selector.get("end")))
            case "TextQuoteSelector":
                exact, prefix, suffix = (text(selector.get(name)) for name in ("exact", "prefix", "suffix"))
                place = place._replace(exact=exact, prefix=prefix, suffix=suffix)
            case "FragmentSelector" if match := _CHARACTERS.fullmatch(text(selector.get("value"))):
                place = place._replace(start=int(match[1]), end=int(match[2]))
            case kind:
                unknown = kind or "selector"
    is_known = place.start is not None or place.exact
    return place, "" if is_known else unknown or "target"


def _selectors(target: Any) -> list[_Plain]:
    if not isinstance(target, dict):
        return [{"type": "FragmentSelector", "value": target}] if _CHARACTERS.fullmatch(text(target)) else []
    return [each for each in several(target.get("selector")) if isinstance(each, dict)]


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
