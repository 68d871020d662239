"""What an annotation is: plain, immutable values that know nothing of storage.

Every ``id`` is the thing's identity in all files it travels to: the 32 hexadecimal digits of a UUIDv7.
Offsets are Unicode code points, 0-based, end-exclusive, as Python slices them.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Any, NewType

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from typing_extensions import override
from uuid6 import uuid7

from annotator.deeds import Deed as Deed  # noqa: PLC0414 -- so that it can be had from here as well
from annotator.deeds import EditKind as EditKind  # noqa: PLC0414 -- the same

ArticleId = NewType("ArticleId", str)
StoryId = NewType("StoryId", str)
SpanId = NewType("SpanId", str)
RelationId = NewType("RelationId", str)
EntityId = NewType("EntityId", str)
AnnotatorId = NewType("AnnotatorId", str)
EditId = NewType("EditId", int)
"""Place of an edit in this file's journal; local to the file."""


def new_id() -> str:
    """Return a fresh identity: a UUIDv7 (RFC 9562), so that ids sort by the time they were made."""
    return uuid7().hex


def _in_order(fragments: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    if not fragments:
        raise ValueError("a span has at least one fragment")
    for before, after in pairwise(fragments):
        if before.end > after.start:
            raise ValueError(f"fragments overlap or are out of order: {before.end} > {after.start}")
    return fragments


class Value(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fragment(Value):
    """``text[start:end]`` of an article, in code points; never empty."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]

    @override
    def model_post_init(self, _context: Any, /) -> None:
        """Refuse a fragment that covers nothing."""
        if self.end <= self.start:
            raise ValueError(f"not a fragment: {self.start}..{self.end}")


Fragments = Annotated[tuple[Fragment, ...], AfterValidator(_in_order)]
"""One or more fragments, in order and disjoint."""

AttributeValue = str
"""A choice's code, a free text, or for attributes of type entity the entity's id."""


class Span(Value):
    """One labelled stretch of an article by one annotator."""

    id: SpanId
    article: ArticleId
    label: str
    fragments: Fragments
    text: str
    """The covered text: the fragments' texts joined by one space."""
    attributes: dict[str, AttributeValue] = {}
    """By attribute code; attributes of type entity are here too, with the entity's id as value."""
    own_voice: bool = False
    """Said explicitly: this claim has no source, it is the article's own voice."""
    note: str = ""
    flagged: bool = False
    by: AnnotatorId
    made_at: datetime
    provenance: str = "manual"
    """``manual``, ``suggested:<suggester>@<version>``, ``imported:<format>`` or ``carried:<id of a span>``."""

    @property
    def start(self) -> int:
        """Where the first fragment starts."""
        return self.fragments[0].start

    @property
    def end(self) -> int:
        """Where the last fragment ends."""
        return self.fragments[-1].end

    @property
    def entity(self) -> EntityId | None:
        """The entity this span names, if it has been linked."""
        value = self.attributes.get("entity")
        return EntityId(value) if value else None


class Relation(Value):
    """A typed arrow from one span to another, in one article or across two."""

    id: RelationId
    type: str
    source: SpanId
    """The arrow's tail: what the scheme calls ``from``."""
    target: SpanId
    """The arrow's head: what the scheme calls ``to``."""
    note: str = ""
    by: AnnotatorId
    made_at: datetime
    provenance: str = "manual"


class Entity(Value):
    """A canonical person, body or place of the project."""

    id: EntityId
    type: str
    """The label its mentions usually carry: PER, ORG, LOC …"""
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""
    external_id: str = ""
    """Its item in Wikidata, as Q884; empty: nobody has said which."""


class DenialKind(StrEnum):
    """Of what somebody has said no."""

    PAIR = "pair"
    """Two claims: they are not about the same matter."""
    ENTITIES = "entities"
    """Two entities: they are not the same."""
    MENTION = "mention"
    """A mention and an entity: it does not name it."""


class Denial(Value):
    """Somebody has said that two things do not belong together, so that nobody is asked about them again."""

    what: DenialKind
    first: str
    second: str
    by: AnnotatorId


class AnnotatorKind(StrEnum):
    """What makes marks in this name."""

    HUMAN = "human"
    MODEL = "model"
    IMPORT = "import"


class Annotator(Value):
    """A person, model or import with a name in the project."""

    id: AnnotatorId
    name: str
    kind: AnnotatorKind = AnnotatorKind.HUMAN


class Status(StrEnum):
    """How far the work on an article is."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    SKIPPED = "skipped"


class Metadata(Value):
    """What is known about an article besides its text. Empty means not known."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    """ISO 8601 date or date and time, as exact as it is known: ``2023-07-11``, ``2023-07-11T14:03``."""
    language: str = ""
    """BCP 47 tag: ``uk``, ``en``."""
    source_line: str = ""
    photo: str = ""
    url: str = ""


class Story(Value):
    """The articles that report one event; which they are, each article says."""

    id: StoryId
    title: str


class Article(Value):
    """One text, immutable once imported."""

    id: ArticleId
    text: str
    text_sha256: str
    """Hash of the text as UTF-8."""
    original_sha256: str
    """Hash of the bytes it was imported from."""
    encoding: str
    """Encoding these bytes were read in, as Python names it."""
    file_name: str = ""
    metadata: Metadata = Metadata()
    status: Status = Status.NEW
    nothing_to_mark: bool = False
    """Said explicitly: read, and there is nothing to mark here."""
    flagged: bool = False
    added_at: datetime
    story: Story | None = None
    """The one story it belongs to, as far as somebody has said so."""


class ArticleSummary(Value):
    """What the article list shows of one article, without its text."""

    row: int
    """Key for paging; local to the file and never reused."""
    id: ArticleId
    title: str
    outlet: str
    published: str
    status: Status
    flagged: bool
    nothing_to_mark: bool
    claims: int
    story: str = ""
    """Title of the story it belongs to."""


class AnnotatedArticle(Value):
    """An article with everything marked in it; relations are those whose tail lies here."""

    article: Article
    spans: tuple[Span, ...] = ()
    """Ordered by start, then longest first, then id."""
    relations: tuple[Relation, ...] = ()


class RelationEnd(Value):
    """The other end of a relation, as the inspector shows it."""

    span: SpanId
    article: ArticleId
    article_title: str
    outlet: str
    label: str
    text: str


class JournalEntry(Value):
    """One edit as the journal tells it."""

    id: EditId
    kind: EditKind
    of: EditId | None = None
    """For undo and redo: the edit taken back or brought again."""
    deed: Deed
    details: dict[str, Any] = {}
    """Values for a sentence: ``label``, ``text`` (at most 80 code points), ``count``, ``attribute``, ``before``,
    ``after``, ``type``, ``name`` … whichever the deed has."""
    by: AnnotatorId
    at: datetime
    article: ArticleId | None = None
    """The article it happened in, when it was one."""
    spans: tuple[SpanId, ...] = ()
    """Spans to go to (at most 20)."""
    is_undone: bool = False
