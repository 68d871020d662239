"""Claimdesk's own JSON Lines: everything in a project but its history, one JSON object a line.

The same project gives the same bytes each time, on every machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from annotator import claimdesk_lines
from annotator.exporters.base import EVERYTHING, Shape
from annotator.exporters.denials import Denied

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.exporters.base import Bundle, Options
    from annotator.model import AnnotatedArticle, Annotator, Denial, Entity, Relation, Span
    from annotator.scheme import Scheme


class ClaimdeskJsonLines:
    """Writes a project whole."""

    id = claimdesk_lines.FORMAT
    title = "Claimdesk JSON Lines"
    suffix = ".jsonl"
    shape = Shape.FILE
    extra = ""
    carries = EVERYTHING

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:  # noqa: ARG002 -- nothing to choose
        """Write *bundle* to *out*."""
        with out.open("wb") as file:
            _add(file, claimdesk_lines.HeaderLine(project=bundle.project).model_dump(mode="json"))
            _add(file, _scheme(bundle.scheme))
            for annotator in sorted(bundle.annotators, key=_id):
                _add(file, _annotator(annotator))
            for entity in sorted(bundle.entities, key=_id):
                _add(file, _entity(entity))
            articles = spans = relations = 0
            denied = Denied(bundle.denials, bundle.entities)
            for annotated in bundle:
                denied.see(annotated)
                _add(file, _article(annotated))
                articles += 1
                spans += len(annotated.spans)
                relations += len(annotated.relations)
            denials = denied.told()
            for denial in denials:
                _add(file, _denial(denial))
            counts = {"articles": articles, "spans": spans, "relations": relations, "entities": len(bundle.entities)}
            _add(file, {"type": "end", **counts, **({"denials": len(denials)} if denials else {})})


def _add(file: BinaryIO, line: Mapping[str, Any]) -> None:
    file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_UTC_Z))


def _scheme(current: Scheme) -> dict[str, Any]:
    """Return the scheme's line; mappings in alphabetical order, since files keep none."""
    plain = current.model_dump(mode="json")
    plain["mappings"] = {name: _by_key(tags) for name, tags in _by_key(plain["mappings"]).items()}
    return {"type": "scheme", "scheme": plain}


def _annotator(value: Annotator) -> dict[str, Any]:
    """Return an annotator's line."""
    return {"type": "annotator", "id": value.id, "name": value.name, "kind": value.kind.value}


def _entity(value: Entity) -> dict[str, Any]:
    """Return an entity's line."""
    external = {"external_id": value.external_id} if value.external_id else {}  # programs of before know no such field
    return {
        "type": "entity",
        "id": value.id,
        "entity_type": value.type,
        "name": value.name,
        "aliases": value.aliases,
        "note": value.note,
        **external,
    }


def _denial(value: Denial) -> dict[str, Any]:
    """Return the line of what somebody has said no to."""
    return {"type": "denial", "what": value.what.value, "first": value.first, "second": value.second, "by": value.by}


def _article(annotated: AnnotatedArticle) -> dict[str, Any]:
    """Return an article's line."""
    value = annotated.article
    return {
        "type": "article",
        "id": value.id,
        "text": value.text,
        "text_sha256": value.text_sha256,
        "original_sha256": value.original_sha256,
        "encoding": value.encoding,
        "file_name": value.file_name,
        "metadata": value.metadata.__dict__,
        "status": value.status.value,
        "nothing_to_mark": value.nothing_to_mark,
        "flagged": value.flagged,
        "added_at": value.added_at,
        **({} if value.story is None else {"story": {"id": value.story.id, "title": value.story.title}}),
        "spans": [_span(span) for span in sorted(annotated.spans, key=_place)],
        "relations": [_relation(each) for each in sorted(annotated.relations, key=_id)],
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "id": span.id,
        "label": span.label,
        "fragments": [(fragment.start, fragment.end) for fragment in span.fragments],
        "text": span.text,
        "attributes": _by_key(span.attributes),
        "own_voice": span.own_voice,
        "note": span.note,
        "flagged": span.flagged,
        "by": span.by,
        "made_at": span.made_at,
        "provenance": span.provenance,
    }


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "id": relation.id,
        "relation_type": relation.type,
        "source": relation.source,
        "target": relation.target,
        "note": relation.note,
        "by": relation.by,
        "made_at": relation.made_at,
        "provenance": relation.provenance,
    }


def _by_key(mapping: Mapping[str, Any]) -> dict[str, Any]:
    return {key: mapping[key] for key in sorted(mapping)}


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id


def _id(value: Annotator | Entity | Relation) -> str:
    return value.id
