"""What JSON formats of other programs have no field for, in fields of ours that those programs pass over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.model import EntityId, Metadata, Status
from annotator.scheme import AttributeType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.exporters.base import Bundle
    from annotator.model import AnnotatedArticle, Article, Entity, Relation, Span

KEY = "claimdesk"
"""Under which an article's own fields stand."""
METADATA = tuple(Metadata.model_fields)

Plain = dict[str, Any]


class Extras:
    """Makes these fields for the articles of one export; *annotator.importers.extras* reads them."""

    def __init__(self, bundle: Bundle) -> None:
        self.names = {each.id: each.name for each in bundle.annotators}
        self._bundle = bundle
        self._entities = {each.id: each for each in bundle.entities}
        self._links = {
            label.code: tuple(each.code for each in label.attributes if each.type is AttributeType.ENTITY)
            for label in bundle.scheme.labels
        }
        self._is_first = True

    def attributes(self, span: Span) -> dict[str, str]:
        """Return the attributes of *span* but for those that name an entity."""
        links = self._links[span.label]
        return {code: value for code, value in span.attributes.items() if code not in links}

    def of_span(self, span: Span) -> Plain:
        """Return what there is to say about *span* besides where it is, its label and its attributes."""
        found: Plain = {"uid": span.id, "annotator": self.names[span.by], "made_at": span.made_at.isoformat()}
        if span.provenance != "manual":
            found["provenance"] = span.provenance
        links = {code: span.attributes[code] for code in self._links[span.label] if code in span.attributes}
        if links:
            found["entities"] = links
        if span.own_voice:
            found["own_voice"] = True
        if span.note:
            found["note"] = span.note
        if span.flagged:
            found["flagged"] = True
        return found

    def of_relation(self, relation: Relation) -> Plain:
        """Return what there is to say about *relation* besides its type and its ends."""
        found: Plain = {
            "uid": relation.id,
            "annotator": self.names[relation.by],
            "made_at": relation.made_at.isoformat(),
        }
        if relation.provenance != "manual":
            found["provenance"] = relation.provenance
        if relation.note:
            found["note"] = relation.note
        return found

    def of_article(self, annotated: AnnotatedArticle, aside: Iterable[Relation] = ()) -> Plain:
        """Return what there is to say about an article besides its text and metadata.

        *aside* are the relations for which the format has no place; those to other articles are among them. The first
        article brings the entities that no span names, too.
        """
        article = annotated.article
        found: Plain = {
            "uid": article.id,
            "file_name": article.file_name,
            "encoding": article.encoding,
            "original_sha256": article.original_sha256,
        }
        if article.status is not Status.NEW or annotated.spans:
            found["status"] = article.status.value
        if article.nothing_to_mark:
            found["nothing_to_mark"] = True
        if article.story is not None:
            found["story"] = {"uid": article.story.id, "title": article.story.title}
        entities = self._named(annotated)
        if entities:
            found["entities"] = [_entity(each) for each in entities]
        here = {span.id for span in annotated.spans}
        relations = [self._aside(each, is_here=each.target in here) for each in aside]
        if relations:
            found["relations"] = relations
        return found

    def _named(self, annotated: AnnotatedArticle) -> list[Entity]:
        if self._is_first:
            self._is_first = False
            return list(self._entities.values())
        ids = {
            EntityId(value): None
            for span in annotated.spans
            for code, value in span.attributes.items()
            if code in self._links[span.label]
        }
        return [self._entities[each] for each in ids]

    def _aside(self, relation: Relation, *, is_here: bool) -> Plain:
        end = None if is_here else self._bundle.end_of(relation.target)
        found = {"type": relation.type, "source": relation.source, "target": relation.target}
        if end is not None:
            found["target_article"] = end.article
        return found | self.of_relation(relation)


def within(annotated: AnnotatedArticle) -> list[Relation]:
    """Return the relations that stay in their article."""
    here = {span.id for span in annotated.spans}
    return [relation for relation in annotated.relations if relation.target in here]


def leaving(annotated: AnnotatedArticle) -> list[Relation]:
    """Return the relations that lead to another article."""
    here = {span.id for span in annotated.spans}
    return [relation for relation in annotated.relations if relation.target not in here]


def metadata(article: Article) -> dict[str, str]:
    """Return what is known about *article*, without what is not."""
    return {name: value for name in METADATA if (value := getattr(article.metadata, name))}


def _entity(entity: Entity) -> Plain:
    return {
        "uid": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "note": entity.note,
        **({"external_id": entity.external_id} if entity.external_id else {}),
    }
