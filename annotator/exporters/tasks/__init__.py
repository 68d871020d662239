"""Formats for one task each: JSON Lines of examples for a trainer, made of a slice of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exporters.tasks.attribution import Attribution
from annotator.exporters.tasks.claim_detection import ClaimDetection
from annotator.exporters.tasks.claim_pairs import ClaimPairs
from annotator.exporters.tasks.entity_linking import EntityLinking
from annotator.exporters.tasks.span_classification import SpanClassification
from annotator.exporters.tasks.token_classification import TokenClassification

if TYPE_CHECKING:
    from annotator.exporters.base import Exporter

ALL: tuple[Exporter, ...] = (
    ClaimDetection(),
    Attribution(),
    ClaimPairs(),
    EntityLinking(),
    TokenClassification(),
    SpanClassification(),
)
