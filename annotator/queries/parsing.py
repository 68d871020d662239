"""From what somebody typed to what it says.

    query  = either
    either = all { ("OR" | "АБО") all }
    all    = part { part }
    part   = "-" part | "(" either ")" | [ field ":" ] value
    value  = word [ "*" ] | quotation [ "*" ]

A field is one of the vocabulary's; a quotation stands in quotation marks of any kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from annotator.errors import QueryError, QueryProblem
from annotator.queries import lexing, places
from annotator.queries.lexing import Kind
from annotator.queries.tree import All, Field, FieldName, Not, Some, Words, terms

if TYPE_CHECKING:
    from annotator.queries.lexing import Piece
    from annotator.queries.tree import Query
    from annotator.queries.vocabulary import Vocabulary

_DEEPEST = 50


def parse(query: str, vocabulary: Vocabulary) -> Query:
    """Return what *query* says; raises *QueryError* with the place of what cannot be understood."""
    parser = _Parser(query, vocabulary)
    found = parser.either(0)
    if parser.piece is not None:
        parser.refuse(QueryProblem.STRAY_BRACKET, parser.piece, suggestion=parser.without(parser.piece))
    if not any(is_wanted for _, is_wanted in terms(found)):
        raise QueryError(
            problem=QueryProblem.NOTHING_WANTED, at=0, length=len(query), subject=query, suggestion="", instead=""
        )
    return found


class _Parser:
    def __init__(self, query: str, vocabulary: Vocabulary) -> None:
        self._query = query
        self._vocabulary = vocabulary
        self._pieces = list(lexing.pieces(query))
        self._at = 0

    @property
    def piece(self) -> Piece | None:
        """The next piece."""
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def either(self, depth: int) -> Query:
        """Read what is joined by OR."""
        parts = [self._all(depth)]
        while self.piece is not None and self.piece.kind is Kind.OR:
            self._at += 1
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def refuse(
        self, problem: QueryProblem, piece: Piece, *, subject: str = "", suggestion: str = "", instead: str = ""
    ) -> NoReturn:
        """Raise *QueryError* at a piece; *suggestion* is the query as it may have been meant, *instead* the piece."""
        raise QueryError(
            problem=problem,
            at=piece.start,
            length=len(piece.text) if piece.kind is Kind.FIELD else piece.end - piece.start,
            subject=subject or piece.text,
            suggestion=suggestion,
            instead=instead,
        )

    def without(self, piece: Piece) -> str:
        """Return the query without a piece."""
        return " ".join((self._query[: piece.start] + self._query[piece.end :]).split())

    def _all(self, depth: int) -> Query:
        parts: list[Query] = []
        while self.piece is not None and self.piece.kind not in (Kind.OR, Kind.CLOSE):
            parts.append(self._part(depth))
        if not parts:
            self._miss()
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _miss(self) -> NoReturn:
        """Say that something should stand here: before or after OR, or between brackets."""
        near = self._pieces[self._at - 1] if self._at else self.piece
        if near is None:
            raise QueryError(problem=QueryProblem.EMPTY, at=0, length=0, subject="", suggestion="", instead="")
        is_bracket = near.kind is Kind.OPEN
        self.refuse(QueryProblem.NOTHING_HERE, near, suggestion="" if is_bracket else self.without(near))

    def _part(self, depth: int) -> Query:
        piece = self._pieces[self._at]
        if depth > _DEEPEST:
            self.refuse(QueryProblem.TOO_DEEP, piece)
        self._at += 1
        match piece.kind:
            case Kind.NOT:
                if self.piece is None or self.piece.kind in (Kind.OR, Kind.CLOSE):
                    self.refuse(QueryProblem.NOTHING_HERE, piece, suggestion=self.without(piece))
                return Not(self._part(depth + 1))
            case Kind.OPEN:
                return self._bracketed(piece, depth + 1)
            case Kind.FIELD:
                return self._field(piece)
            case _:
                return self._words(piece)

    def _bracketed(self, opening: Piece, depth: int) -> Query:
        found = self.either(depth)
        if self.piece is None:
            self.refuse(QueryProblem.OPEN_BRACKET, opening, suggestion=self._query.rstrip() + ")")
        self._at += 1
        return found

    def _field(self, name: Piece) -> Query:
        field = name.text.lower()
        if field not in self._vocabulary.fields:
            like = self._vocabulary.field_like(field)
            self._replace(QueryProblem.UNKNOWN_FIELD, name, like and f"{like}:")
        value = self.piece
        if value is None or value.kind not in (Kind.WORD, Kind.QUOTED) or not value.text.strip():
            self.refuse(QueryProblem.NO_VALUE, name, subject=field)
        self._at += 1
        self._check_shut(value)
        if field == FieldName.LEMMA:
            return self._words(value, is_lemma=True)
        code = self._vocabulary.value(field, value.text)
        if code is None:
            self._replace(QueryProblem.UNKNOWN_VALUE, value, self._vocabulary.value_like(field, value.text))
        return Field(field, code)

    def _words(self, piece: Piece, *, is_lemma: bool = False) -> Words:
        self._check_shut(piece)
        found = places.tokens(piece.text)
        if not found:
            self.refuse(QueryProblem.NO_WORDS, piece, suggestion=self.without(piece))
        words = tuple(piece.text.split()) if is_lemma else found
        return Words(words, is_open=piece.is_open, is_lemma=is_lemma)

    def _check_shut(self, piece: Piece) -> None:
        if not piece.is_shut:
            self.refuse(QueryProblem.OPEN_QUOTE, piece, suggestion=self._query.rstrip() + '"')

    def _replace(self, problem: QueryProblem, piece: Piece, other: str) -> NoReturn:
        meant = self._query[: piece.start] + other + self._query[piece.end :] if other else ""
        self.refuse(problem, piece, suggestion=meant, instead=other)
