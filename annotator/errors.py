"""What can go wrong, as values: the window and the command line make the sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


class ClaimdeskError(Exception):
    """Anything Claimdesk refuses to do. *values* are what a sentence about it needs."""

    def __init__(self, **values: Any) -> None:
        super().__init__(", ".join(f"{name}={value!r}" for name, value in values.items()))
        self.values = values

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["values"][name]
        except KeyError:
            raise AttributeError(name) from None


class OffsetError(ClaimdeskError):
    """A fragment leaves the text, overlaps its neighbour or cuts a grapheme. Values: start, end, length."""


class EmptySelection(ClaimdeskError):  # noqa: N818 -- the field's word; it is a refusal, not a fault
    """Only white space is left of a selection. Values: start, end."""


class Rule(StrEnum):
    """Which rule of the scheme was broken."""

    UNKNOWN_LABEL = "unknown_label"
    UNKNOWN_LAYER = "unknown_layer"
    UNKNOWN_ATTRIBUTE = "unknown_attribute"
    UNKNOWN_VALUE = "unknown_value"
    NO_VALUES = "no_values"
    REQUIRED_ATTRIBUTE = "required_attribute"
    UNKNOWN_RELATION = "unknown_relation"
    RELATION_ENDS = "relation_ends"
    ACROSS_ARTICLES = "across_articles"
    SELF_RELATION = "self_relation"
    DUPLICATE_RELATION = "duplicate_relation"
    DUPLICATE_KEY = "duplicate_key"
    DUPLICATE_NAME = "duplicate_name"
    BAD_NAME = "bad_name"
    BAD_COLOUR = "bad_colour"
    BAD_QID = "bad_qid"
    HAS_SOURCE = "has_source"
    IN_USE = "in_use"
    OUTDATED = "outdated"
    """The scheme has changed since this draft of it was begun."""


class SchemeError(ClaimdeskError):
    """The scheme does not allow this. Values: rule (Rule), subject (what it is about), detail (optional)."""


class UnknownId(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """Nothing in the project has this id. Values: kind ("span", "article", …), id."""


class UndoRefused(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """Another edit has changed the same thing since. Values: by (annotator's name), at (datetime), what."""


class FileProblem(StrEnum):
    """Why a project file cannot be opened or written."""

    MISSING = "missing"
    NOT_A_PROJECT = "not_a_project"
    EMPTY = "empty"
    NEWER = "newer"
    DAMAGED = "damaged"
    FOREIGN_SCHEMA = "foreign_schema"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    NO_PERMISSION = "no_permission"
    DISK_FULL = "disk_full"
    EXISTS = "exists"
    WRITE_FAILED = "write_failed"
    MOVED = "moved"
    """While it was open: deleted, taken elsewhere, or another file put in its place."""


class ExtraMissing(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """A package that is not part of every installation is needed. Values: extra (its name in pip), package."""


class LossRefused(ClaimdeskError):  # noqa: N818 -- reads as what it is
    """The format cannot carry everything, and nobody has said what to do. Values: losses, format."""


class QueryProblem(StrEnum):
    """Why a query cannot be understood."""

    EMPTY = "empty"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_VALUE = "unknown_value"
    NO_VALUE = "no_value"
    NO_WORDS = "no_words"
    """Signs alone, which no text is searched for."""
    OPEN_QUOTE = "open_quote"
    OPEN_BRACKET = "open_bracket"
    STRAY_BRACKET = "stray_bracket"
    NOTHING_HERE = "nothing_here"
    """Beside OR, after a minus or between brackets."""
    NOTHING_WANTED = "nothing_wanted"
    """It only says what to leave out."""
    TOO_DEEP = "too_deep"


class QueryError(ClaimdeskError):
    """A query cannot be understood.

    Values: problem (QueryProblem), at and length (the place, in code points), subject (what stands there), suggestion
    (the query as it may have been meant; empty: no idea), instead (what may have been meant there, if it is one thing).
    """


class ProjectError(ClaimdeskError):
    """A project file cannot be used. Values: problem (FileProblem), path (Path), detail (str, optional)."""

    problem: FileProblem
    path: Path
