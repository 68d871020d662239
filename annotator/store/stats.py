"""How much of everything a project has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Status, Value
from annotator.store import annotators, articles, entities, relations, spans, stories

if TYPE_CHECKING:
    from annotator.store.session import Session


class Stats(Value):
    """Numbers of what there is."""

    articles: int
    spans: int
    spans_by_label: dict[str, int]
    relations: int
    relations_by_type: dict[str, int]
    relations_across_articles: int
    entities: int
    stories: int
    annotators: int
    status: dict[Status, int]


def of_project(session: Session) -> Stats:
    """Count everything; quick for large projects too, since only indexes are read."""
    counted = articles.counts(session)
    by_label = spans.count_by_label(session)
    by_type = relations.count_by_type(session)
    return Stats(
        articles=counted.total,
        spans=sum(by_label.values()),
        spans_by_label=by_label,
        relations=sum(by_type.values()),
        relations_by_type=by_type,
        relations_across_articles=relations.count_across(session),
        entities=entities.count(session),
        stories=stories.count(session),
        annotators=len(annotators.all(session)),
        status=counted.by_status,
    )
