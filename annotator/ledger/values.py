"""What the ledger is made of: claims as it lists them, and the choices that filter and order them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from annotator.chains import hops
from annotator.inheritance import NOBODY, Inherited
from annotator.model import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import ArticleId, SpanId

MOST_COLUMNS = 2
"""So many choices of claims have a column and a facet."""
RELATION, SOURCE, OUTLET, STORY = "relation", "source", "outlet", "story"
"""Facets that every project has. Those of attributes are called ``attribute.`` and the attribute's code."""
MARKED, OWN_VOICE, INHERITED, UNSOURCED = "marked", "own_voice", "inherited", "none"
"""What the facet of sources tells apart; those without a source have not even an outlet to inherit."""


class Entry(NamedTuple):
    """One claim, as far as filters and orders look at it."""

    key: int
    """Row of the claim; local to the file."""
    outlet: str
    published: str
    choices: tuple[str, ...]
    """Codes of its values, for each column; empty where it has none."""
    source: str
    is_teaser: bool
    ties: frozenset[str]
    """Types of its relations with other claims."""
    story: str = ""
    """Id of the story its article belongs to."""


class Link(NamedTuple):
    """A relation between two claims, by their rows."""

    type: str
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Family:
    """Claims that say the same: joined by the relation that says so, however many steps it takes."""

    keys: tuple[int, ...]
    """By date; the first is the one first seen."""
    outlets: tuple[str, ...]
    """In the order in which they came out with it."""
    first_seen: tuple[str, ...] = ()
    """The outlets of the earliest date: several where the dates do not tell; none if no date is known."""
    since: str = ""
    """That date."""
    updates: tuple[str, ...] = ()
    """Outlets of the claims outside that it updates, one for each claim."""
    ties: Mapping[tuple[str, bool], int] = field(default_factory=dict)
    """How many claims outside it is joined with, by the relation's type and whether it leads there."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All claims at one moment, in the order of articles and text."""

    entries: tuple[Entry, ...] = ()
    columns: tuple[str, ...] = ()
    """Codes of the attributes that have a column."""
    links: tuple[Link, ...] = ()
    families: tuple[Family, ...] = ()
    """Ordered by date."""
    family_of: Mapping[int, int] = field(default_factory=dict)
    """Number of the family, by row of the claim."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """Titles of stories, by id."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as the table shows it."""

    key: int
    id: SpanId
    article: ArticleId
    text: str
    """Normalised where somebody has written that, else as it is covered."""
    attributes: Mapping[str, str]
    own_voice: bool
    sources: tuple[str, ...]
    """What they are called in the text; pronouns by their entity."""
    chains: tuple[tuple[str, ...], ...]
    """Each from the origin to the outlet."""
    outlet: str
    published: str
    title: str
    inherited: Inherited = NOBODY
    """Whose it is taken for if nobody has said whose it is."""
    ties: tuple[tuple[str, bool, int], ...] = ()
    """Type of relation, whether it leads from here, how many; in the order of the scheme."""

    @property
    def is_inherited(self) -> bool:
        """Whether nobody has said whose claim it is."""
        return not self.sources and not self.own_voice

    @property
    def hops(self) -> int:
        """How many steps the longest chain has from the outlet to the origin."""
        return max((hops(chain, self.outlet) for chain in self.chains), default=self.inherited.hops)

    @property
    def shown_chains(self) -> tuple[tuple[str, ...], ...]:
        """The chains there are, or those inherited; of the article's own voice the outlet alone."""
        own = ((self.outlet,),) if self.own_voice and self.outlet else ()
        return self.chains or own or self.inherited.chains


class SortField(StrEnum):
    """What the table can be ordered by."""

    DATE = "date"
    OUTLET = "outlet"
    FIRST = "first"
    """The first column of choices."""
    SECOND = "second"
    SOURCE = "source"
    TIES = "ties"


class Order(Value):
    """In which order claims stand."""

    by: SortField = SortField.DATE
    is_descending: bool = False
    is_grouped: bool = True
    """Families first, each under its head."""


class LedgerFilter(Value):
    """What a claim must have to be listed; what is empty asks for nothing."""

    text: str = ""
    """Words in it, in its source or in an entity it names."""
    wanted: dict[str, frozenset[str]] = Field(default_factory=dict)
    """By facet: one of these values."""
    with_teasers: bool = False
    """Claims of unrelated news at the end of an article too."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the table shows, line by line, and the counts beside it."""

    lines: array[int] = field(default_factory=lambda: array("q"))
    """Rows of claims (above 0), heads of families (below 0, see *family_of_line*), 0: the head of the others."""
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By facet and value: how many claims pass all other filters."""
    teasers: int = 0
    """How many claims of teasers pass all filters."""
    claims: int = 0
    outside: int = 0
    """How many of them are in no family."""
    shown: Mapping[int, int] = field(default_factory=dict)
    """By number of the family: how many of its claims are listed."""


def head_line(family: int) -> int:
    """Return the line that stands for the head of a family."""
    return -family - 1


def family_of_line(line: int) -> int:
    """Return the number of the family whose head a line is."""
    return -line - 1
