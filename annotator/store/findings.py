"""What a check of a project finds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.model import Value

if TYPE_CHECKING:
    from annotator.errors import SchemeError


class Fault(StrEnum):
    """What kind of thing is wrong."""

    PAGES = "pages"
    """SQLite finds the file damaged."""
    REFERENCE = "reference"
    """A row refers to one that is not there or has been deleted."""
    COUNTER = "counter"
    """The number of articles the file keeps is not the number there is."""
    UNREADABLE = "unreadable"
    """A row says nothing that makes sense."""
    TEXT = "text"
    """An article's text is not the one that was imported."""
    OFFSETS = "offsets"
    """A fragment leaves the text, cuts a grapheme, or starts or ends with white space."""
    COVERED = "covered"
    """A span covers another text than when it was made."""
    SCHEME = "scheme"
    """The scheme does not allow this."""
    ENTITY = "entity"
    """A span names an entity that is not there."""


class Problem(Value):
    """One thing that is wrong."""

    fault: Fault
    where: str
    """``span 0197…``, ``article 0197…``, ``relation 0197…``, ``entity 0197…``, ``story 0197…`` or
    ``file``."""
    message: str
    """In English; whoever speaks another language reads *fault* and *where*."""


def broken_rule(where: str, error: SchemeError) -> Problem:
    """Return what the scheme does not allow as a check tells it."""
    detail = error.values.get("detail", "")
    message = f"{error.rule}: {error.subject}" + (f" ({detail})" if detail else "")
    return Problem(fault=Fault.SCHEME, where=where, message=message)


class Checked(Value):
    """How much was looked at."""

    articles: int = 0
    spans: int = 0
    relations: int = 0


class CheckReport(Value):
    """What was looked at, and what is wrong with it."""

    checked: Checked
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.problems
