"""What a format that can be read has to be, and what can be wrong with a file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from pydantic import Field

from annotator.edits.incoming import Incoming
from annotator.importers.found import FoundArticle
from annotator.importers.problem_codes import PARTIAL, WARNINGS, ProblemCode
from annotator.importers.tagging import TagMap, Unknown
from annotator.model import Value
from annotator.offsets import Unit
from annotator.scheme import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.formats import Capabilities
    from annotator.importers.described import Described

__all__ = [
    "Describing",
    "Gathering",
    "ImportedArticle",
    "Importer",
    "NearCopies",
    "Options",
    "Problem",
    "ProblemCode",
    "Tabular",
]

ImportedArticle = Incoming | FoundArticle
"""An article as a file brings it: ready, or as another program has it, to be made to fit."""


class Problem(Value):
    """Something about a file that its owner has to know."""

    path: str
    line: int = 0
    """0: the file as a whole."""
    code: ProblemCode
    values: dict[str, Any] = Field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        """Whether everything was read all the same."""
        return self.code in WARNINGS

    @property
    def is_refusal(self) -> bool:
        """Whether nothing of the file, or of one of several articles in it, was read."""
        return self.code not in WARNINGS and self.code not in PARTIAL


class NearCopies(StrEnum):
    """What becomes of articles that are near copies of some that the project has."""

    ADD = "add"
    PASS = "pass"  # noqa: S105 -- none, but what is said of articles


class Options(Value):
    """How to read."""

    encoding: str = ""
    """Of texts, pages and tables; empty: found out."""
    reads_metadata: bool = True
    """Whether title, date, source line and the like are looked for in plain text."""
    scheme: Scheme | None = None
    """What marks have to keep to; None: the scheme of the file itself, if it has one."""
    tags: TagMap = TagMap()
    """What has been decided about the tags of other programs."""
    unknown: Unknown = Unknown.REFUSE
    """What becomes of tags about which nothing is known."""
    onto_existing: bool = False
    """Whether marks that come with a text the project has already go onto the article there is."""
    near_copies: NearCopies = NearCopies.ADD
    """What becomes of articles that are near copies of some that the project has."""
    annotator: str = ""
    """In whose name marks come of which the file does not say who made them; empty: in that of the format."""
    columns: dict[str, str] = Field(default_factory=dict)
    """Tables: which column is the text, the title, the date …: names of fields to names of columns. Others are
    guessed."""
    offsets: Unit | None = None
    """What the offsets of the file count; None: what the format says, or what its texts agree with."""
    formats: dict[str, str] = Field(default_factory=dict)
    """Files that are in another format than they seem to be: paths, as people are told them, to ids of formats."""


@runtime_checkable
class Gathering(Protocol):
    """A format in which an article lies in several files."""

    def gather(self, paths: Sequence[Path]) -> Iterator[tuple[Path, Importer]]:
        """Yield for each article of which *paths* hold a file the one under which it is read, and what reads it."""
        ...


@runtime_checkable
class Describing(Protocol):
    """A format whose files tell which marks there may be, besides those there are."""

    def describe(self, paths: Sequence[Path]) -> Described:
        """Return what is told of the marks of *paths*; nothing if that cannot be read."""
        ...


@runtime_checkable
class Tabular(Protocol):
    """A format in which an article is a row of a table: somebody may have to say which column is what."""

    has_columns: ClassVar[bool]


class Importer(Protocol):
    """A format that Claimdesk can read. One whose articles lie in several files each is also *Gathering*."""

    @property
    def id(self) -> str:
        """The name by which the command line calls it."""
        ...

    @property
    def title(self) -> str:
        """What people call it; the same in every language."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, with the dot, in lower case."""
        ...

    @property
    def is_whole(self) -> bool:
        """Whether a file is read whole or not at all: a problem that refuses one of its articles refuses the file."""
        ...

    @property
    def extra(self) -> str:
        """The extra of the package that has to be installed (``spacy``, ``parquet``); as a rule empty."""
        ...

    @property
    def carries(self) -> Capabilities:
        """What it brings."""
        ...

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is, from 0 to 1, that a file with this name and these first bytes is of this format."""
        ...

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield what is in *path*, one article at a time."""
        ...
