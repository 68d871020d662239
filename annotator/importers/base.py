"""What a format that can be read has to be, and what can be wrong with a file."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import Field

from annotator.edits.incoming import Incoming
from annotator.model import Value
from annotator.scheme import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ImportedArticle = Incoming
"""An article as a file brings it: with its marks, and the entities and annotators they speak of."""


class ProblemCode(StrEnum):
    """What is wrong with a file, or strange about it."""

    MISSING = "missing"
    NO_PERMISSION = "no_permission"
    UNREADABLE = "unreadable"
    """Values: detail."""
    EMPTY = "empty"
    BINARY = "binary"
    """Values: kind (pdf, zip …; may be empty)."""
    TOO_LARGE = "too_large"
    """Values: size, limit (bytes)."""
    WRONG_ENCODING = "wrong_encoding"
    """It cannot be read in the encoding asked for. Values: encoding, byte."""
    UNKNOWN_ENCODING = "unknown_encoding"
    """There is no such encoding, or none fits. Values: encoding."""
    NOTHING_FOUND = "nothing_found"
    """A folder without files that can be read."""

    REPLACED = "replaced"
    """Characters that cannot be kept have become U+FFFD. Values: count. The article is read all the same."""
    BIDI = "bidi"
    """Invisible characters turn the direction of writing. Values: count. The article is read all the same."""

    NOT_CLAIMDESK = "not_claimdesk"
    NEWER_VERSION = "newer_version"
    """Values: version, known."""
    BROKEN_LINE = "broken_line"
    """Not what a line of this format may be. Values: field, detail."""
    MISPLACED_LINE = "misplaced_line"
    """Values: type."""
    CUT_OFF = "cut_off"
    """The end line is missing."""
    WRONG_COUNT = "wrong_count"
    """The end line counts other than what was found. Values: what, expected, found."""
    NOT_NORMALISED = "not_normalised"
    WRONG_HASH = "wrong_hash"
    WRONG_OFFSETS = "wrong_offsets"
    """Values: span, start, end."""
    WRONG_TEXT = "wrong_text"
    """A span's text is not what its fragments cover. Values: span, expected, found."""
    UNKNOWN_ID = "unknown_id"
    """Values: kind (annotator, entity, span), id."""
    DUPLICATE_ID = "duplicate_id"
    """Values: kind, id."""
    SCHEME = "scheme"
    """The project's scheme does not allow it. Values: rule, subject, detail."""
    TOO_MANY = "too_many"
    """There are more problems than these. Values: shown."""


WARNINGS = frozenset({ProblemCode.REPLACED, ProblemCode.BIDI})


class Problem(Value):
    """Something about a file that its owner has to know."""

    path: str
    line: int = 0
    """0: the file as a whole."""
    code: ProblemCode
    values: dict[str, Any] = Field(default_factory=dict)

    @property
    def is_warning(self) -> bool:
        """Whether the article was read all the same."""
        return self.code in WARNINGS


class Options(Value):
    """How to read."""

    encoding: str = ""
    """Of plain text; empty: found out."""
    reads_metadata: bool = True
    """Whether title, date, source line and the like are looked for in plain text."""
    scheme: Scheme | None = None
    """What marks have to keep to; None: the scheme of the file itself, if it has one."""


class Importer(Protocol):
    """A format that Claimdesk can read."""

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
        """Whether a file with a problem is not read at all."""
        ...

    def sniff(self, path: Path, head: bytes) -> float:
        """Return how sure it is, from 0 to 1, that a file with this name and these first bytes is of this format."""
        ...

    def read(self, path: Path, options: Options) -> Iterator[ImportedArticle | Problem]:
        """Yield what is in *path*, one article at a time."""
        ...
