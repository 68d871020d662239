"""What a format that can be written has to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.model import AnnotatedArticle, Annotator, Entity
    from annotator.scheme import Scheme


class Capabilities(Value):
    """What a format can carry. What it cannot is left out and counted."""

    overlap: bool = False
    """Spans that nest, cross or cover the same words."""
    fragments: bool = False
    """Spans of several pieces."""
    attributes: bool = False
    relations: bool = False
    relations_across: bool = False
    """Relations between two articles."""
    entities: bool = False
    notes: bool = False
    annotators: bool = False
    """Who made which mark, and when."""
    metadata: bool = False
    scheme: bool = False


EVERYTHING = Capabilities(
    overlap=True,
    fragments=True,
    attributes=True,
    relations=True,
    relations_across=True,
    entities=True,
    notes=True,
    annotators=True,
    metadata=True,
    scheme=True,
)


class Options(Value):
    """How to write."""


class LeftOut(Value):
    """Something the format could not carry, how often, and what was done instead."""

    what: str
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
    left_out: tuple[LeftOut, ...] = ()
    files: tuple[WrittenFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Bundle:
    """What is to be written: the articles one by one, and what they have in common."""

    project: str
    scheme: Scheme
    annotators: tuple[Annotator, ...]
    entities: tuple[Entity, ...]
    articles: Iterable[AnnotatedArticle]
    """Read once, one at a time: a corpus need not fit into memory."""

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        """Yield the articles in the order in which they were added."""
        return iter(self.articles)


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
    def carries(self) -> Capabilities:
        """What it can carry."""
        ...

    def write(self, bundle: Bundle, out: Path, options: Options) -> ExportReport:
        """Write *bundle* to *out*, which appears only once all is written."""
        ...
