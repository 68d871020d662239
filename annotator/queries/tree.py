"""What a query says: terms joined by and, or, not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class FieldName(StrEnum):
    """What can be asked about besides words; whatever else a scheme asks of marks is a field too."""

    LEMMA = "lemma"
    LABEL = "label"
    SOURCE = "source"
    INHERITED = "inherited"
    ENTITY = "entity"
    ZONE = "zone"
    RELATION = "rel"
    ANNOTATOR = "annotator"
    STATUS = "status"
    OUTLET = "outlet"
    TITLE = "title"
    STORY = "story"


OF_ARTICLES = frozenset({FieldName.STATUS, FieldName.OUTLET, FieldName.TITLE, FieldName.STORY})
"""Fields that tell articles apart; all others tell marks apart."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow one another."""

    words: tuple[str, ...]
    """As search compares them; of a lemma as they are asked for."""
    is_open: bool = False
    """Whether the last word may go on."""
    is_lemma: bool = False
    """Whether each may stand in any of its forms."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something about a mark or an article."""

    name: str
    """A *FieldName*, or the code of an attribute."""
    value: str
    """A code of the scheme where it is one; else as it was written."""

    @property
    def is_of_marks(self) -> bool:
        """Whether it tells marks apart, wherever they stand."""
        return self.name not in OF_ARTICLES and self.name != FieldName.ZONE


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    part: Query


@dataclass(frozen=True, slots=True)
class All:
    """All of these."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One of these at least."""

    parts: tuple[Query, ...]


Term = Words | Field
Query = Words | Field | Not | All | Some


def terms(query: Query, *, is_wanted: bool = True) -> Iterator[tuple[Term, bool]]:
    """Yield the terms of *query* in order, and of each whether it is wanted or is to be left out."""
    match query:
        case Not(part):
            yield from terms(part, is_wanted=not is_wanted)
        case All(parts) | Some(parts):
            for part in parts:
                yield from terms(part, is_wanted=is_wanted)
        case _:
            yield query, is_wanted


def wanted_words(query: Query) -> tuple[Words, ...]:
    """Return the words that are looked for, each once."""
    found = (term for term, is_wanted in terms(query) if is_wanted and isinstance(term, Words))
    return tuple(dict.fromkeys(found))


def finds_marks(query: Query) -> bool:
    """Tell whether what is found are marks, or words in them; if not, words anywhere in an article."""
    return any(is_wanted and isinstance(term, Field) and term.is_of_marks for term, is_wanted in terms(query))


def holds(query: Query, is_so: Callable[[Term], bool]) -> bool:
    """Tell whether a query is met where *is_so* says it of each term."""
    match query:
        case Not(part):
            return not holds(part, is_so)
        case All(parts):
            return all(holds(part, is_so) for part in parts)
        case Some(parts):
            return any(holds(part, is_so) for part in parts)
        case _:
            return is_so(query)
