"""An article as one plain record, for the formats in which anything can stand: texts, numbers, lists and mappings.

Every record has the same keys, whatever is known: tables and typed files need that. *annotator.importers.records* reads
them back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.exporters.base import Bundle
    from annotator.model import AnnotatedArticle, AnnotatorId, Entity, Relation, Span, SpanId

Record = dict[str, Any]


class Recorder:
    """Makes records of the articles of one bundle."""

    def __init__(self, bundle: Bundle) -> None:
        self._names = {each.id: each.name for each in bundle.annotators}
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._end_of = bundle.end_of

    def article(self, annotated: AnnotatedArticle) -> Record:
        """Return everything about an article."""
        value = annotated.article
        here = {span.id for span in annotated.spans}
        return {
            "id": value.id,
            "text": value.text,
            "metadata": dict(value.metadata.__dict__),
            "file_name": value.file_name,
            "encoding": value.encoding,
            "original_sha256": value.original_sha256,
            "status": value.status.value,
            "nothing_to_mark": value.nothing_to_mark,
            "claimdesk_story": {"id": value.story.id, "title": value.story.title}
            if value.story
            else {"id": "", "title": ""},
            "spans": [self.span(span) for span in annotated.spans],
            "relations": [self._relation(each, here) for each in annotated.relations],
            "entities": self._named_in(annotated),
        }

    def span(self, span: Span) -> Record:
        """Return everything about a span."""
        return {
            "id": span.id,
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "text": span.text,
            "fragments": [{"start": fragment.start, "end": fragment.end} for fragment in span.fragments],
            "attributes": [{"name": name, "value": value} for name, value in sorted(span.attributes.items())],
            "own_voice": span.own_voice,
            "note": span.note,
            "flagged": span.flagged,
            "annotator": self.name_of(span.by),
            "made_at": span.made_at.isoformat(),
            "provenance": span.provenance,
        }

    def name_of(self, annotator: AnnotatorId) -> str:
        """Return what an annotator is called."""
        return self._names.get(annotator, "")

    def entity(self, identity: str) -> Record | None:
        """Return an entity; None if it is not in the project."""
        found = self._entities.get(identity)
        if found is None:
            return None
        return {
            "id": found.id,
            "type": found.type,
            "name": found.name,
            "aliases": list(found.aliases),
            "note": found.note,
            "external_id": found.external_id,
        }

    def _relation(self, relation: Relation, here: set[SpanId]) -> Record:
        end = None if relation.target in here else self._end_of(relation.target)
        return {
            "id": relation.id,
            "type": relation.type,
            "source": relation.source,
            "target": relation.target,
            "target_article": end.article if end else "",
            "note": relation.note,
            "annotator": self.name_of(relation.by),
            "made_at": relation.made_at.isoformat(),
            "provenance": relation.provenance,
        }

    def _named_in(self, annotated: AnnotatedArticle) -> list[Record]:
        values = {value: None for span in annotated.spans for value in span.attributes.values()}
        return [entity for value in sorted(values) if (entity := self.entity(value)) is not None]
