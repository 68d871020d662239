"""What the inspector shows, as one frozen value; its presenter makes a new one whenever something changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import ArticleId, Entity, EntityId, Relation, RelationEnd, RelationId, Span, SpanId
    from annotator.scheme import Label, Scheme


class Place(StrEnum):
    """Where in a chain a source stands."""

    ORIGIN = "origin"
    RELAY = "relay"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Hop:
    """One source of a chain, with the cue that leads to it."""

    name: str
    place: Place
    cue: str = ""
    remark: str = ""
    """Small words below: «особа, першоджерело»."""
    span: SpanId | None = None
    """To go there; None for an outlet that only the metadata name."""
    relation: RelationId | None = None
    """What ties it to the hop before it or to the claim: what «remove» removes."""


Chain = tuple[Hop, ...]
"""Origin first, outlet last."""


@dataclass(frozen=True, slots=True)
class RelationShown:
    """One relation as seen from the selected span."""

    relation: Relation
    end: RelationEnd
    """The other end."""
    is_outgoing: bool = True
    number: int | None = None
    """The other end's number, if it is a claim."""
    is_across: bool = False
    """The other end lies in another article."""


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """A claim of the selected source."""

    span: SpanId
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class InspectorState:
    """Everything the inspector needs to know about what is selected."""

    scheme: Scheme
    language: str
    spans: tuple[Span, ...] = ()
    """The selected ones; none, one or many."""
    article: ArticleId | None = None
    numbers: Mapping[SpanId, int] = field(default_factory=dict)
    """Numbers of claims."""
    entities: Mapping[EntityId, Entity] = field(default_factory=dict)
    """Every entity of the project, to choose from."""
    mentions: int = 0
    """How often the span's entity is named in this article."""
    chains: tuple[Chain, ...] = ()
    relations: tuple[RelationShown, ...] = ()
    """Those that the chains do not show."""
    is_inherited: bool = False
    """Whether the chains are those of the article, because nobody has marked a source."""
    claims: tuple[ClaimShown, ...] = ()
    """Claims of the selected source."""
    author: str = ""
    """Name of who made the mark."""

    @property
    def span(self) -> Span | None:
        """The selected span if there is just one."""
        return self.spans[0] if len(self.spans) == 1 else None

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels of the selected spans, each once, in the order of the scheme."""
        codes = {span.label for span in self.spans}
        return tuple(label for label in self.scheme.labels if label.code in codes)

    def named(self, label: Label) -> str:
        """Return the name of *label* in the language of the window."""
        return label.name.best(self.language) or label.code
