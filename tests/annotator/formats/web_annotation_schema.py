"""What https://www.w3.org/TR/annotation-model/ asks of an annotation, as a JSON Schema for tests."""

from __future__ import annotations

from typing import Any

_IRI = {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:[^\\s]+$"}
_MOTIVATIONS = [
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting"),
    *("identifying", "linking", "moderating", "questioning", "replying", "tagging"),
]
_PURPOSE = {"enum": _MOTIVATIONS}
_POSITION = {
    "type": "object",
    "properties": {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
    },
    "required": ["type", "start", "end"],
    "additionalProperties": False,
}
_QUOTE = {
    "type": "object",
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        "exact": {"type": "string", "minLength": 1},
        "prefix": {"type": "string"},
        "suffix": {"type": "string"},
    },
    "required": ["type", "exact"],
    "additionalProperties": False,
}
_RESOURCE = {"anyOf": [_IRI, {"type": "object", "properties": {"id": _IRI}, "required": ["id"]}]}
_SPECIFIC = {
    "type": "object",
    "properties": {
        "type": {"const": "SpecificResource"},
        "purpose": _PURPOSE,
        "source": _RESOURCE,
        "scope": _IRI,
        "selector": {"type": "array", "items": {"anyOf": [_POSITION, _QUOTE]}, "minItems": 1},
    },
    "required": ["type", "source"],
}
_TEXTUAL = {
    "type": "object",
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string"},
        "purpose": _PURPOSE,
        "format": {"type": "string", "pattern": "^[a-z]+/[a-z.+-]+$"},
        "language": {"type": "string", "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"},
    },
    "required": ["type", "value"],
}
_AGENT = {
    "type": "object",
    "properties": {"id": _IRI, "type": {"enum": ["Person", "Organization", "Software"]}, "name": {"type": "string"}},
    "required": ["type", "name"],
}


def _one_or_more(thing: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [thing, {"type": "array", "items": thing, "minItems": 1}]}


ANNOTATION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": _PURPOSE,
        "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
        "creator": _AGENT,
        "body": _one_or_more({"anyOf": [_TEXTUAL, _SPECIFIC]}),
        "target": _one_or_more({"anyOf": [_SPECIFIC, _RESOURCE]}),
    },
    "patternProperties": {"^claimdesk:[a-z0-9_]+$": {}},
    "required": ["id", "type", "target"],
    "additionalProperties": False,
}
COLLECTION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "@context": {"type": "array", "contains": {"const": "http://www.w3.org/ns/anno.jsonld"}},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "generator": _AGENT,
        "total": {"type": "integer", "minimum": 0},
        "first": {
            "type": "object",
            "properties": {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": ANNOTATION},
            },
            "required": ["id", "type", "items"],
            "additionalProperties": False,
        },
    },
    "required": ["@context", "id", "type", "total", "first"],
    "additionalProperties": False,
}
