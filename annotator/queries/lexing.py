"""A query cut into its pieces, with their places: for the parser, and for the colours in the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

OR = frozenset({"OR", "АБО"})
_QUOTES = '"«»“”„'
_PIECE = regex.compile(
    rf"""(?P<open>\()|(?P<close>\))|(?P<not>[-−](?=[^\s)]))|(?P<field>\p{{L}}[\p{{L}}\p{{N}}_]*:)
    |(?P<quoted>[{_QUOTES}](?P<inner>[^{_QUOTES}]*)(?P<shut>[{_QUOTES}]?)(?P<star>\*?))|(?P<word>[^\s(){_QUOTES}]+)""",
    regex.VERBOSE,
)


class Kind(StrEnum):
    """What a piece is."""

    OPEN = "open"
    CLOSE = "close"
    NOT = "not"
    OR = "or"
    FIELD = "field"
    QUOTED = "quoted"
    WORD = "word"


_BY_PATTERN = tuple(kind for kind in Kind if kind is not Kind.OR)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query and where it stands."""

    kind: Kind
    text: str
    """Without quotation marks, colon and asterisk."""
    start: int
    end: int
    is_open: bool = False
    """Whether an asterisk follows."""
    is_shut: bool = True
    """Whether a quotation has its second mark."""


def pieces(query: str) -> Iterator[Piece]:
    """Yield the pieces of *query* in order; whatever is between them is white space."""
    for match in _PIECE.finditer(query):
        yield _piece(match)


def _piece(match: regex.Match[str]) -> Piece:
    kind = next(kind for kind in _BY_PATTERN if match[kind] is not None)
    text, (start, end) = match[0], match.span()
    match kind:
        case Kind.FIELD:
            return Piece(kind, text[:-1], start, end)
        case Kind.QUOTED:
            return Piece(kind, match["inner"], start, end, is_open=bool(match["star"]), is_shut=bool(match["shut"]))
        case Kind.WORD if text in OR:
            return Piece(Kind.OR, text, start, end)
        case Kind.WORD:
            return Piece(kind, text.rstrip("*"), start, end, is_open=text.endswith("*"))
        case _:
            return Piece(kind, text, start, end)
