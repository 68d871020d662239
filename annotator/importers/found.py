"""An article as another program's file has it: its own tags, its own keys, its own offsets turned into code points.

A format reads these and nothing more; *annotator.importers.fitting* makes them fit the project's scheme.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pydantic import Field

from annotator.model import Metadata, Status, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

Range = tuple[int, int]
"""Start and end in code points of *FoundArticle.text*, end excluded."""


class FoundSpan(Value):
    """A mark, under the tag that its file gives it."""

    key: str
    """What the file calls it; unique in its article. An identity of ours (32 hexadecimal digits) is kept."""
    tag: str
    ranges: tuple[Range, ...]
    text: str | None = None
    """The covered text as the file has it, if it has: then it must be what lies at *ranges*, white space aside."""
    attributes: dict[str, str] = Field(default_factory=dict)
    entity: str = ""
    """Key of the entity it names."""
    own_voice: bool = False
    note: str = ""
    flagged: bool = False
    annotator: str = ""
    """Name of who made it; empty: the file does not say."""
    made_at: datetime | None = None
    provenance: str = ""
    line: int = 0
    """Where in the file; 0: not known."""
    path: str = ""
    """That file, if it is another than the one that is read."""


class FoundRelation(Value):
    """An arrow between two marks, under the type that its file gives it."""

    key: str
    type: str
    source: str
    """Key of the span at the tail."""
    target: str
    """Key of the span at the head."""
    target_article: str = ""
    """Key of the article in which the head is; empty: in the same one."""
    note: str = ""
    annotator: str = ""
    made_at: datetime | None = None
    provenance: str = ""
    line: int = 0
    path: str = ""


class FoundEntity(Value):
    """A person, body or place that marks of the file name."""

    key: str
    name: str
    tag: str = ""
    """Its type, as the file has it; empty: that of the first mark that names it."""
    aliases: tuple[str, ...] = ()
    note: str = ""
    external_id: str = ""
    """Its item in Wikidata, written in any way; what is none is passed over."""


class FoundStory(Value):
    """The story that an article belongs to."""

    key: str
    """What the file calls it. An identity of ours is kept."""
    title: str


class FoundColumns(Value):
    """The columns of a table, and which field each is."""

    fields: dict[str, str] = Field(default_factory=dict)
    """``text``, ``title`` … to names of columns."""
    names: tuple[str, ...] = ()
    """All there are."""


class FoundArticle(Value):
    """A text with what is marked in it."""

    key: str = ""
    """What the file calls it. An identity of ours is kept."""
    text: str
    """As the file has it; line ends may be any."""
    metadata: Metadata = Metadata()
    file_name: str = ""
    encoding: str = "utf-8"
    original_sha256: str = ""
    """Of the bytes the text stood in when it was first imported; empty: of this text."""
    status: Status | None = None
    """None: the file does not say. Then it is in progress if anything is marked in it."""
    nothing_to_mark: bool = False
    story: FoundStory | None = None
    spans: tuple[FoundSpan, ...] = ()
    relations: tuple[FoundRelation, ...] = ()
    entities: tuple[FoundEntity, ...] = ()
    """At the latest those that the spans name."""
    line: int = 0
    columns: FoundColumns | None = None
    """Of the table that it is a row of."""
    is_encoding_guessed: bool = False
    """Whether the bytes of its file may be in another encoding, so that somebody has to look."""


def found_story(value: object) -> FoundStory | None:
    """Return the story that a field of a file tells of: a title, and as a rule an id; None if it tells of none."""
    if not isinstance(value, dict):
        return None
    title = " ".join(str(value.get("title") or "").split())
    return FoundStory(key=str(value.get("uid") or value.get("id") or title), title=title) if title else None


def cut(text: str, ranges: Iterable[Range]) -> str:
    """Return what lies at *ranges*, joined by one space."""
    return " ".join(text[start:end] for start, end in ranges)
