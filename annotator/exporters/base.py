"""What a format that can be written has to be, and what it is given to write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pydantic import Field

from annotator.formats import EVERYTHING, Capabilities
from annotator.inheritance import Heirs
from annotator.model import Value
from annotator.offsets import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotator.model import AnnotatedArticle, Annotator, Denial, Entity, RelationEnd, SpanId
    from annotator.scheme import Scheme
    from annotator.splits.plan import Split

__all__ = [
    "EVERYTHING",
    "Accompanied",
    "Bundle",
    "Capabilities",
    "ExportReport",
    "Exporter",
    "LeftOut",
    "Options",
    "Shape",
    "Slice",
    "TagScheme",
    "Taken",
    "Tokens",
    "WrittenFile",
]


class TagScheme(StrEnum):
    """How token formats write where a span begins and ends."""

    IOB1 = "iob1"
    """``B-`` only where a span of the same label ends just before."""
    IOB2 = "iob2"
    """``B-`` at every beginning."""
    BIOES = "bioes"
    """The last token is ``E-``, one alone is ``S-``."""


class Tokens(StrEnum):
    """Who cuts the text into tokens."""

    CLAIMDESK = "claimdesk"
    """Our words, and each sign between them."""
    SPACY = "spacy"
    """spaCy's rules for the article's language; needs the extra ``spacy``."""


class Shape(StrEnum):
    """What an export is on the disk."""

    FILE = "file"
    FOLDER = "folder"


class Options(Value):
    """How to write; a format takes what concerns it."""

    tokens: Tokens = Tokens.CLAIMDESK
    tags: TagScheme = TagScheme.IOB2
    offsets: Unit = Unit.CODE_POINTS
    guards_formulas: bool = True
    """Tables: a cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    seed: int = 13
    """Of whatever is drawn by lot."""
    negatives: float = Field(default=1.0, ge=0, allow_inf_nan=False)
    """Claim pairs: how many unrelated pairs are drawn for each related one."""


class LeftOut(Value):
    """Something the format could not carry, how often, and what was done instead."""

    what: str
    """A field of *Capabilities*, or another word of *annotator.exporters.policies.What*."""
    count: int
    policy: str


class WrittenFile(Value):
    """A file that an export has made."""

    path: str
    sha256: str


class ExportReport(Value):
    """What came out of an export."""

    articles: int = 0
    spans: int = 0
    relations: int = 0
    entities: int = 0
    unmarked: int = 0
    """Articles without a mark, of which nobody has said that there is nothing to mark: they are in it all the same."""
    left_out: tuple[LeftOut, ...] = ()
    files: tuple[WrittenFile, ...] = ()


def _nowhere(_span: SpanId) -> RelationEnd | None:
    return None


def _as_it_is(annotated: AnnotatedArticle) -> AnnotatedArticle:
    return annotated


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is to be written: the articles one by one, and what they have in common."""

    project: str
    scheme: Scheme
    annotators: tuple[Annotator, ...]
    entities: tuple[Entity, ...]
    articles: Iterable[AnnotatedArticle]
    """Read once, one at a time: a corpus need not fit into memory."""
    end_of: Callable[[SpanId], RelationEnd | None] = _nowhere
    """Finds the span at the other end of a relation that leaves its article."""
    denials: tuple[Denial, ...] = ()
    """What annotators have said no to, whether what it is about is written or not."""
    whole_of: Callable[[AnnotatedArticle], AnnotatedArticle] = _as_it_is
    """Finds the article that is being written with all its marks: also those that the format does not carry."""

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        """Yield the articles in the order in which they were added."""
        return iter(self.articles)

    def heirs(self, annotated: AnnotatedArticle) -> Heirs:
        """Return what the claims inherit of an article that is being written; never to be passed off as marked."""
        return Heirs(self.whole_of(annotated), self.scheme)


@runtime_checkable
class Accompanied(Protocol):
    """A format whose data sets come with more files: a training program's configuration.

    Where a part of its data sets is several files, they lie in a folder of their own: what learns is told of one place.
    """

    def companions(
        self, scheme: Scheme, options: Options, languages: Sequence[str], places: Mapping[Split, str]
    ) -> Iterable[tuple[str, str]]:
        """Yield names and contents of the files that lie beside the data.

        *languages* are those of the articles, *places* where each part is: a file, or a folder of them.
        """
        ...


class Taken(Value):
    """What a task needs of a project, by codes."""

    labels: frozenset[str]
    relations: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()


@runtime_checkable
class Slice(Protocol):
    """A format for one task: it takes a slice of a project, and leaves out the rest by design.

    What it leaves out is told and stops nobody. Articles that nobody has marked do not come: silence is no label.
    """

    def takes(self, scheme: Scheme) -> Taken:
        """Return what it needs; the articles it is given hold nothing else."""
        ...


class Exporter(Protocol):
    """A format that Claimdesk can write."""

    @property
    def id(self) -> str:
        """The name by which the command line calls it."""
        ...

    @property
    def title(self) -> str:
        """What people call it; the same in every language."""
        ...

    @property
    def suffix(self) -> str:
        """The ending of its files, with the dot."""
        ...

    @property
    def shape(self) -> Shape:
        """Whether it is one file or a folder of them."""
        ...

    @property
    def extra(self) -> str:
        """The extra of the package that has to be installed (``spacy``, ``parquet``); as a rule empty."""
        ...

    @property
    def carries(self) -> Capabilities:
        """What it can carry. The articles it is given hold nothing else."""
        ...

    def write(self, bundle: Bundle, out: Path, options: Options) -> None:
        """Write *bundle* to *out*: a file that may be there, or a folder that is there and empty.

        Whoever calls puts it in its place once all is written, hashes it and counts. Raises what *open* raises.
        """
        ...
