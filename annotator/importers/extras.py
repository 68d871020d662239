"""The fields that *annotator.exporters.extras* adds to JSON formats of other programs, read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from annotator.importers.found import FoundEntity, FoundRelation, found_story
from annotator.importers.json_fields import FieldError, Plain, object_in, objects_in, string_in, strings_in, text_in
from annotator.model import Metadata, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

KEY = "claimdesk"
METADATA = frozenset(Metadata.model_fields)


def of_span(plain: Mapping[str, Any]) -> Plain:
    """Return what *plain* says about a span besides where it is and its tag, as fields of *FoundSpan*."""
    attributes = {name: str(value) for name, value in object_in(plain, "attributes").items()}
    attributes |= {name: str(value) for name, value in object_in(plain, "entities").items()}
    return {
        "attributes": attributes,
        "own_voice": plain.get("own_voice") is True,
        "flagged": plain.get("flagged") is True,
        **_of_mark(plain),
    }


def of_relation(plain: Mapping[str, Any]) -> Plain:
    """Return what *plain* says about a relation besides its type and its ends, as fields of *FoundRelation*."""
    return _of_mark(plain)


def _of_mark(plain: Mapping[str, Any]) -> Plain:
    return {
        "note": string_in(plain, "note"),
        "annotator": string_in(plain, "annotator"),
        "made_at": moment(plain.get("made_at")),
        "provenance": string_in(plain, "provenance") or ("manual" if "uid" in plain else ""),
    }


def key_of(plain: Mapping[str, Any], fallback: str) -> str:
    """Return the identity that *plain* gives, or *fallback*."""
    return string_in(plain, "uid") or fallback


def of_article(plain: Mapping[str, Any]) -> Plain:
    """Return what *plain* says about an article besides its text and metadata, as fields of *FoundArticle*."""
    status = string_in(plain, "status")
    if status and status not in set(Status):
        raise FieldError("status", "is none of ours")
    return {
        "file_name": string_in(plain, "file_name"),
        "encoding": string_in(plain, "encoding") or "utf-8",
        "original_sha256": string_in(plain, "original_sha256"),
        "status": Status(status) if status else None,
        "nothing_to_mark": plain.get("nothing_to_mark") is True,
        "story": found_story(plain.get("story")),
        "entities": tuple(_entity(each) for each in objects_in(plain, "entities")),
        "relations": tuple(_relation(each) for each in objects_in(plain, "relations")),
    }


def metadata_in(plain: Mapping[str, Any]) -> Metadata:
    """Return what of *plain* is known about an article."""
    return Metadata(**{name: string_in(plain, name) for name in METADATA & plain.keys()})


def moment(value: Any) -> datetime | None:
    """Return a moment written as ISO 8601 says; None if it is none. Without a zone it is UTC."""
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _entity(plain: Plain) -> FoundEntity:
    return FoundEntity(
        key=text_in(plain, "uid"),
        name=text_in(plain, "name"),
        tag=string_in(plain, "type"),
        aliases=tuple(strings_in(plain, "aliases")),
        note=string_in(plain, "note"),
        external_id=string_in(plain, "external_id"),
    )


def _relation(plain: Plain) -> FoundRelation:
    return FoundRelation(
        key=text_in(plain, "uid"),
        type=text_in(plain, "type"),
        source=text_in(plain, "source"),
        target=text_in(plain, "target"),
        target_article=string_in(plain, "target_article"),
        **of_relation(plain),
    )
