"""Tokens for the formats that know no offsets: where each starts and ends in the text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from annotator import text as texts
from annotator.errors import ExtraMissing
from annotator.exporters.base import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.model import Article

Token = tuple[int, int]
_GRAPHEME = regex.compile(r"\X")
_ANY_LANGUAGE = "xx"


def tokens_of(article: Article, by: Tokens) -> list[Token]:
    """Return the tokens of an article: start and end of each in code points, in order, none with white space in it.

    All that is not white space belongs to a token. Raises *ExtraMissing* if spaCy is asked for and not installed.
    """
    if by is Tokens.SPACY:
        return list(_without_space(article.text, _spacy(article)))
    return list(_own(article.text))


def _own(body: str) -> Iterator[Token]:
    """Yield our words, and each grapheme between them."""
    reached = 0
    for start, end in texts.words(body):
        yield from _signs(body, reached, start)
        yield start, end
        reached = end
    yield from _signs(body, reached, len(body))


def _signs(body: str, start: int, end: int) -> Iterator[Token]:
    if body[start:end].isspace():
        return
    for match in _GRAPHEME.finditer(body, start, end):
        if not match[0].isspace():
            yield from _without_space(body, [match.span()])


def _without_space(body: str, tokens: list[Token]) -> Iterator[Token]:
    """Yield tokens cut at white space, which some programs count as tokens or as parts of one."""
    for start, end in tokens:
        begun = start
        for index in range(start, end):
            if body[index].isspace():
                if begun < index:
                    yield begun, index
                begun = index + 1
        if begun < end:
            yield begun, end


def _spacy(article: Article) -> list[Token]:
    tokenise = _spacy_rules(article.metadata.language.split("-")[0].lower() or _ANY_LANGUAGE)
    return [(token.idx, token.idx + len(token.text)) for token in tokenise(article.text)]


@cache
def _spacy_rules(language: str) -> Any:
    try:
        import spacy  # noqa: PLC0415 -- heavy and optional
    except ImportError as error:
        raise ExtraMissing(extra="spacy", package="spaCy") from error
    try:
        return spacy.blank(language).tokenizer
    except ImportError:  # a language spaCy has no rules for
        return spacy.blank(_ANY_LANGUAGE).tokenizer
