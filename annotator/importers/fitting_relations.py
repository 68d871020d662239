"""Relations from elsewhere: of a type of the scheme, between spans that have come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.errors import SchemeError
from annotator.importers.base import ProblemCode
from annotator.model import Relation, RelationId, SpanId

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.importers.fitting_spans import Told
    from annotator.importers.found import FoundArticle, FoundRelation
    from annotator.importers.guests import Guests, Origin
    from annotator.importers.tagging import Tagging, Target
    from annotator.model import Annotator, Article, Span
    from annotator.scheme import Scheme


class RelationFitting:
    """Fits the relations of one file."""

    def __init__(self, scheme: Scheme, tagging: Tagging, guests: Guests, *, at: datetime, origin: Origin) -> None:
        self._scheme = scheme
        self._tagging = tagging
        self._guests = guests
        self._at = at
        self._origin = origin
        self._problems: list[Told] = []
        self._annotators: dict[str, Annotator] = {}

    def fit(
        self, found: FoundArticle, article: Article, spans: Mapping[str, Span], *, path: str
    ) -> tuple[Relation, ...]:
        """Return the relations whose tail is one of *spans* (by the file's keys) and that the scheme allows."""
        relations: list[Relation] = []
        joined: set[tuple[str, str, str]] = set()
        for each in found.relations:
            target = self._tagging.relation(each.type)
            self._guests.count("relation", each.type, target)
            if target is None:
                self._tell(ProblemCode.UNKNOWN_TAG, each, kind="relation", tag=each.type)
            elif target.code:
                relation = self._relation(each, article, target, spans, path)
                if relation is not None and self._is_new(relation, joined):
                    relations.append(relation)
        return tuple(sorted(relations, key=lambda relation: relation.id))

    def take_problems(self) -> list[Told]:
        """Return the problems since the last time."""
        taken, self._problems = self._problems, []
        return taken

    def take_annotators(self) -> tuple[Annotator, ...]:
        """Return who made relations since the last time."""
        taken, self._annotators = tuple(self._annotators.values()), {}
        return taken

    def _tell(self, code: ProblemCode, found: FoundRelation, /, **values: Any) -> None:
        self._problems.append((code, (found.path, found.line), {"relation": found.key, "type": found.type, **values}))

    def _is_new(self, relation: Relation, joined: set[tuple[str, str, str]]) -> bool:
        """Tell whether its ends are not joined so already: the same arrow twice is one arrow."""
        ends = (relation.source, relation.target)
        if self._scheme.relation(relation.type).symmetric:
            ends = (min(ends), max(ends))
        place = (relation.type, *ends)
        is_new = place not in joined
        joined.add(place)
        return is_new

    def _relation(
        self, found: FoundRelation, article: Article, target: Target, spans: Mapping[str, Span], path: str
    ) -> Relation | None:
        source = spans.get(found.source)
        head = None if found.target_article else spans.get(found.target)
        if source is None or (head is None and not found.target_article):
            self._tell(ProblemCode.RELATION_WITHOUT_END, found, end=found.source if source is None else found.target)
            return None
        try:
            definition = self._scheme.relation(target.code)
            head_label = head.label if head else definition.to_labels[0]
            self._scheme.check_relation(target.code, source.label, head_label, is_across=head is None)
        except SchemeError as error:
            detail = str(error.values.get("detail", ""))
            self._tell(ProblemCode.RELATION_NOT_ALLOWED, found, rule=str(error.rule), detail=detail)
            return None
        if head is source:
            self._tell(ProblemCode.RELATION_NOT_ALLOWED, found, rule="self_relation", detail="")
            return None
        annotator = self._guests.annotator(found.annotator, self._origin.title)
        self._annotators[annotator.id] = annotator
        return Relation.model_construct(
            id=RelationId(self._guests.id_of(found.key, "relation", article.id)),
            type=target.code,
            source=source.id,
            target=head.id if head else self._far(found, path),
            note=found.note,
            by=annotator.id,
            made_at=found.made_at or self._at,
            provenance=found.provenance or self._origin.provenance,
        )

    def _far(self, found: FoundRelation, path: str) -> SpanId:
        """Return the id of a span in another article of the same file, or, if its key is an id, of the project."""
        article = self._guests.id_of(found.target_article, "article", path)
        return SpanId(self._guests.id_of(found.target, "span", article))
