"""Spans and relations as features of UIMA layers: what XMI, CAS JSON and WebAnno TSV have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from annotator import uima_layers as names
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from annotator.exporters.base import Bundle
    from annotator.model import Entity, Relation, Span

Features = dict[str, str]


class FeatureWriter:
    """Turns the spans and relations of a project into features."""

    def __init__(self, bundle: Bundle) -> None:
        self._annotators = {each.id: each.name for each in bundle.annotators}
        self._entities: dict[str, Entity] = {each.id: each for each in bundle.entities}
        self._links = {
            label.code: frozenset(each.code for each in label.attributes if each.type is AttributeType.ENTITY)
            for label in bundle.scheme.labels
        }
        self._told: set[str] = set()

    def begin_article(self) -> None:
        """Let the next spans be of another article, in which no entity has been described."""
        self._told.clear()

    def of_span(self, span: Span) -> Features:
        """Return the features of *span* that have a value."""
        found = {
            names.LABEL: span.label,
            names.ID: span.id,
            names.NOTE: span.note,
            names.ANNOTATOR: self._annotators.get(span.by, ""),
            names.MADE_AT: span.made_at.isoformat(),
            names.PROVENANCE: span.provenance,
            names.FLAGGED: names.TRUE if span.flagged else "",
            names.OWN_VOICE: names.TRUE if span.own_voice else "",
        }
        links = self._links.get(span.label, frozenset())
        for code, value in span.attributes.items():
            feature = names.feature_of(code)
            if code in links and value in self._entities:
                found.update(self._entity(feature, self._entities[value]))
            else:
                found[feature] = value
        return {feature: value for feature, value in found.items() if value}

    def of_relation(self, relation: Relation) -> Features:
        """Return the features of *relation* that have a value, but for its ends."""
        found = {
            names.LABEL: relation.type,
            names.ID: relation.id,
            names.NOTE: relation.note,
            names.ANNOTATOR: self._annotators.get(relation.by, ""),
            names.MADE_AT: relation.made_at.isoformat(),
            names.PROVENANCE: relation.provenance,
        }
        return {feature: value for feature, value in found.items() if value}

    def _entity(self, feature: str, entity: Entity) -> Features:
        """Return the features that name *entity*; the first time in an article also those that describe it."""
        found = {feature: entity.name, f"{feature}_id": entity.id}
        if entity.id not in self._told:
            self._told.add(entity.id)
            found[f"{feature}_type"] = entity.type
            found[f"{feature}_note"] = entity.note
            found[f"{feature}_external_id"] = entity.external_id
            if entity.aliases:
                found[f"{feature}_aliases"] = orjson.dumps(entity.aliases).decode()
        return found
