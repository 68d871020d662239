"""Some marks, entities and relations to show."""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.model import (
    AnnotatorId,
    ArticleId,
    Entity,
    EntityId,
    Fragment,
    Relation,
    RelationEnd,
    RelationId,
    Span,
    SpanId,
)
from annotator.scheme_files import default_scheme
from ui.views.inspector import Hop, Place

ARTICLE = ArticleId("a" * 32)
OTHER = ArticleId("b" * 32)
WHO = AnnotatorId("c" * 32)
MADE = datetime(2025, 11, 19, 14, 3, tzinfo=UTC)
SCHEME = default_scheme()


def span(label: str, text: str, number: int, **fields: object) -> Span:
    """Return a span of *label* with an id made of *number*."""
    return Span.model_validate(
        {
            "id": f"{number:032x}",
            "article": ARTICLE,
            "label": label,
            "fragments": (Fragment(start=3, end=9),),
            "text": text,
            "by": WHO,
            "made_at": MADE,
            **fields,
        }
    )


CLAIM = span("CLAIM", "що безпека нероздільна", 1, attributes={"form": "indirect", "kind": "opinion"})
SECOND_CLAIM = span("CLAIM", "що загрози зростають", 2, attributes={"form": "indirect", "kind": "fact"})
SOURCE = span("SOURCE", "офіс президента", 3, attributes={"type": "person", "entity": "e" * 32})
PLACE = span("LOC", "Сеул", 4)
ORG = Entity(id=EntityId("e" * 32), type="ORG", name="офіс президента Південної Кореї", aliases=("Голубий дім",))
PERSON = Entity(id=EntityId("f" * 32), type="PER", name="Юн Сок Йоль", aliases=("Юн",))
CITY = Entity(id=EntityId("d" * 32), type="LOC", name="Сеул")
ENTITIES = {entity.id: entity for entity in (ORG, PERSON, CITY)}
RELATION = Relation(
    id=RelationId("9" * 32), type="same", source=CLAIM.id, target=SpanId("8" * 32), by=WHO, made_at=MADE
)
END = RelationEnd(
    span=SpanId("8" * 32),
    article=OTHER,
    article_title="Title",
    outlet="Укрінформ",
    label="CLAIM",
    text="безпеку неможливо розділити",
)
HOPS = (
    Hop("Юн Сок Йоль", Place.ORIGIN, cue="«сказав»", span=SOURCE.id, relation=RelationId("7" * 32)),
    Hop("Reuters", Place.OUTLET),
)
