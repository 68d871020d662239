"""What is read of one entity, and of two that are to be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator import text
from annotator.case_forms import of_name, unseen
from annotator.errors import UnknownId
from annotator.store import heritages, mentions, registry, schemes
from annotator.store.standing import standing

if TYPE_CHECKING:
    from annotator.declension import Case
    from annotator.model import Entity, EntityId
    from annotator.store.mentions import Mention
    from annotator.store.registry import Listed
    from annotator.store.session import Session
    from annotator.store.standing import Standing

_PERSONS = frozenset({"PER", "PERSON"})
"""Types of entities all words of whose names are declined."""


@dataclass(frozen=True, slots=True)
class SeenForm:
    """A spelling that stands in texts."""

    text: str
    times: int
    named_by: str
    """The value of the property that says whether it is a description or a pronoun; empty: nobody has said."""
    cases: frozenset[Case]
    """The cases it may stand in; empty: it is none of the forms of the entity's names."""


@dataclass(frozen=True, slots=True)
class EntityPage:
    """All that is shown of one entity."""

    listed: Listed
    forms: tuple[SeenForm, ...]
    coming: tuple[str, ...]
    """Forms of its names that no text has yet."""
    mentions: tuple[Mention, ...]
    """The first ones."""
    standing: Standing
    inherited: int = 0
    """Claims without a source that have it from their articles: nobody has marked that."""

    @property
    def entity(self) -> Entity:
        """The entity itself."""
        return self.listed.entity


@dataclass(frozen=True, slots=True)
class Merging:
    """What is counted of one entity, or of two together."""

    mentions: int
    forms: int
    claims: int
    articles: int


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Two entities, and what would become of them."""

    pair: tuple[Listed, Listed]
    before: tuple[Merging, Merging]
    after: Merging
    score: float = 0.0
    """How alike they are, if they were not chosen by hand."""


def page_of(session: Session, entity: EntityId, *, most: int) -> EntityPage | None:
    """Return what is shown of an entity with its first mentions; None if it has just gone."""
    try:
        found = registry.get(session, entity)
    except UnknownId:  # it has just been merged, or its making undone
        return None
    seen = registry.forms(session, entity)
    names = (found.entity.name, *found.entity.aliases)
    is_person = found.entity.type in _PERSONS
    cases = {
        text.fold(each.text): each.cases for name in reversed(names) for each in of_name(name, is_person=is_person)
    }
    return EntityPage(
        listed=found,
        forms=tuple(SeenForm(*form, cases.get(text.fold(form.text), frozenset())) for form in seen),
        coming=unseen(names, (form.text for form in seen), is_person=is_person),
        mentions=mentions.of_entity(session, entity, limit=most),
        standing=standing(session, [entity]),
        inherited=heritages.of_entity(session, schemes.current(session), entity),
    )


def preview(session: Session, one: EntityId, other: EntityId, score: float = 0.0) -> MergePreview | None:
    """Return what would become of two entities; None if one of them has just gone. Who has more mentions is first."""
    try:
        pair = sorted((registry.get(session, entity) for entity in (one, other)), key=_mentions, reverse=True)
        parts = [_spread(session, each) for each in pair]
        claims = [_claims(session, [each.entity.id]) for each in pair]
        both = _claims(session, [each.entity.id for each in pair])
    except UnknownId:
        return None
    before = [
        Merging(each.mentions, len(names), count, len(places))
        for each, (names, places), count in zip(pair, parts, claims, strict=True)
    ]
    together = Merging(
        mentions=sum(each.mentions for each in pair),
        forms=len(parts[0][0] | parts[1][0]),
        claims=both,
        articles=len(parts[0][1] | parts[1][1]),
    )
    return MergePreview((pair[0], pair[1]), (before[0], before[1]), together, score)


def _spread(session: Session, listed: Listed) -> tuple[frozenset[str], frozenset[int]]:
    """Return all that an entity is called, and the articles that name it."""
    entity = listed.entity
    seen = (form.text for form in registry.forms(session, entity.id, limit=1000))
    return frozenset({entity.name, *entity.aliases, *seen}), registry.articles(session, entity.id)


def _claims(session: Session, entities: list[EntityId]) -> int:
    told = standing(session, entities)
    return told.origin + told.relayed


def _mentions(listed: Listed) -> int:
    return listed.mentions
