"""The lines of Claimdesk's own JSON Lines: one JSON object a line, told apart by ``type``.

A file is one header, the scheme, the annotators, the entities, the articles with all that is marked in them, what
somebody has said no to, and an end line that counts them, in this order. ``resources/help/claimdesk-jsonl.*`` describes
it for other programs; the JSON Schema there is made of these classes.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter

from annotator.model import (
    Annotator,
    AnnotatorId,
    AnnotatorKind,
    Article,
    ArticleId,
    Denial,
    DenialKind,
    Entity,
    EntityId,
    Fragment,
    Fragments,
    Metadata,
    Relation,
    Span,
    Status,
    Story,
    StoryId,
    Value,
)
from annotator.scheme import Scheme
from annotator.store.values import trusted

FORMAT = "claimdesk-jsonl"
VERSION = 1
"""Raised when a program that knows only older files could misread new ones."""

_Id = Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
_Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
_FRAGMENT, _SPAN, _RELATION = set(Fragment.model_fields), set(Span.model_fields), set(Relation.model_fields)
"""Values below are made of parts that have just been checked, and are not checked a second time."""
_Pair = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(gt=0)]]


class _Part(Value):
    model_config = ConfigDict(use_attribute_docstrings=True, defer_build=True)


class HeaderLine(_Part):
    """The first line: says what the file is."""

    type: Literal["claimdesk"] = "claimdesk"
    version: Annotated[int, Field(ge=1, le=VERSION)] = VERSION
    """Version of the format. A reader refuses a greater one than it knows."""
    project: str = ""
    """What the project is called."""
    offsets: Literal["code points"] = "code points"
    """What fragments count: Unicode code points, from 0, the end excluded."""


class SchemeLine(_Part):
    """The labels, attributes and relations that the marks below are made of."""

    type: Literal["scheme"] = "scheme"
    scheme: Scheme


class AnnotatorLine(_Part):
    """Somebody who marked something below."""

    type: Literal["annotator"] = "annotator"
    id: _Id
    name: str
    kind: AnnotatorKind = AnnotatorKind.HUMAN

    def value(self) -> Annotator:
        """Return the annotator this line tells of."""
        return Annotator(id=AnnotatorId(self.id), name=self.name, kind=self.kind)


class EntityLine(_Part):
    """A person, body or place that spans below name."""

    type: Literal["entity"] = "entity"
    id: _Id
    entity_type: str
    """The label its mentions usually carry."""
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""
    external_id: Annotated[str, Field(pattern="^(Q[1-9][0-9]*)?$")] = ""
    """Its item in Wikidata, as Q884; not there if nobody has said which."""

    def value(self) -> Entity:
        """Return the entity this line tells of."""
        fields = self.model_dump(exclude={"type", "id", "entity_type"})
        return Entity(id=EntityId(self.id), type=self.entity_type, **fields)


class SpanPart(_Part):
    """One labelled stretch of its article by one annotator."""

    id: _Id
    label: str
    fragments: Annotated[tuple[_Pair, ...], Field(min_length=1)]
    """Start and end of each fragment, in order and disjoint."""
    text: str
    """The text under the fragments, joined by one space: for people, and to find damage."""
    attributes: dict[str, str] = Field(default_factory=dict)
    """By attribute code; an attribute of type entity holds the entity's id."""
    own_voice: bool = False
    """Said explicitly: this claim has no source, it is the article's own voice."""
    note: str = ""
    flagged: bool = False
    by: _Id
    """The annotator."""
    made_at: AwareDatetime
    provenance: str = "manual"

    def value(self, article: str) -> Span:
        """Return the span this part tells of; pydantic's *ValidationError* if the fragments are out of order."""
        start, end = self.fragments[0]
        if len(self.fragments) == 1 and start < end:
            fragments: Fragments = (trusted(Fragment, {"start": start, "end": end}, _FRAGMENT),)
        else:
            fragments = _fragments().validate_python(tuple(Fragment(start=a, end=b) for a, b in self.fragments))
        fields = {**self.__dict__, "article": article, "fragments": fragments}
        return trusted(Span, fields, _SPAN)


class RelationPart(_Part):
    """An arrow from a span of its article to a span of this or another article."""

    id: _Id
    relation_type: str
    source: _Id
    """The span at the tail; in this article."""
    target: _Id
    """The span at the head; across articles it may stand in another line, before or after."""
    note: str = ""
    by: _Id
    made_at: AwareDatetime
    provenance: str = "manual"

    def value(self) -> Relation:
        """Return the relation this part tells of."""
        fields = dict(self.__dict__)
        fields["type"] = fields.pop("relation_type")
        return trusted(Relation, fields, _RELATION)


class StoryPart(_Part):
    """The story that an article belongs to."""

    id: _Id
    title: Annotated[str, Field(min_length=1)]

    def value(self) -> Story:
        """Return the story this part tells of."""
        return Story(id=StoryId(self.id), title=self.title)


class ArticleLine(_Part):
    """One article with everything marked in it."""

    type: Literal["article"] = "article"
    id: _Id
    text: str
    """The whole text. Line ends are LF; fragments count in just this text."""
    text_sha256: _Sha256
    """SHA-256 of the text as UTF-8."""
    original_sha256: _Sha256
    """SHA-256 of the bytes the text was imported from."""
    encoding: str
    """Encoding those bytes were read in."""
    file_name: str = ""
    metadata: Metadata = Metadata()
    status: Status = Status.NEW
    nothing_to_mark: bool = False
    """Said explicitly: read, and there is nothing to mark."""
    flagged: bool = False
    added_at: AwareDatetime
    story: StoryPart | None = None
    """The articles of a story report one event; left out if it belongs to none."""
    spans: tuple[SpanPart, ...] = ()
    """Ordered by start, then longest first, then id."""
    relations: tuple[RelationPart, ...] = ()
    """Those whose tail is in this article, ordered by id."""

    def value(self) -> Article:
        """Return the article this line tells of, without its marks."""
        return Article(
            id=ArticleId(self.id),
            text=self.text,
            text_sha256=self.text_sha256,
            original_sha256=self.original_sha256,
            encoding=self.encoding,
            file_name=self.file_name,
            metadata=self.metadata,
            status=self.status,
            nothing_to_mark=self.nothing_to_mark,
            flagged=self.flagged,
            added_at=self.added_at,
            story=None if self.story is None else self.story.value(),
        )


class DenialLine(_Part):
    """Somebody has said that two things do not belong together, so that nobody is asked about them again."""

    type: Literal["denial"] = "denial"
    what: DenialKind
    """``pair``: two claims are not about the same matter; ``entities``: two entities are not the same; ``mention``: the
    first, a mark, does not name the second, an entity."""
    first: _Id
    second: _Id
    by: _Id
    """The annotator."""

    def value(self) -> Denial:
        """Return what this line tells of."""
        return Denial(what=self.what, first=self.first, second=self.second, by=AnnotatorId(self.by))


class EndLine(_Part):
    """The last line: without it the file has been cut off."""

    type: Literal["end"] = "end"
    articles: Annotated[int, Field(ge=0)]
    spans: Annotated[int, Field(ge=0)]
    relations: Annotated[int, Field(ge=0)]
    entities: Annotated[int, Field(ge=0)]
    denials: Annotated[int, Field(ge=0)] = 0
    """Left out if there are none."""


Line = Annotated[
    HeaderLine | SchemeLine | AnnotatorLine | EntityLine | ArticleLine | DenialLine | EndLine,
    Field(discriminator="type"),
]


def parse(line: bytes) -> Line:
    """Return what *line* says; raises pydantic's *ValidationError*."""
    return _line().validate_json(line)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A line of Claimdesk JSON Lines",
        **_line().json_schema(),
    }


@cache
def _line() -> TypeAdapter[Line]:
    """Return what checks a line: made when the first one is read, for it takes long enough to be felt at the start."""
    return TypeAdapter(Line)


@cache
def _fragments() -> TypeAdapter[Fragments]:
    return TypeAdapter(Fragments)
