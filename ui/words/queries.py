"""What is the matter with a query, and what may have been meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.errors import QueryProblem
from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.errors import QueryError

translate = QCoreApplication.translate


def query_text(error: QueryError) -> str:
    """Return a sentence that says what is wrong and where; characters are counted from 1."""
    subject = plain(str(error.subject))
    return _sentence(error.problem).format(subject=subject, number=error.at + 1)


def meant_text(error: QueryError) -> str:
    """Return what may have been meant; empty if nobody knows."""
    if not error.suggestion:
        return ""
    return translate("Words", "Did you mean {query}?").format(query=plain(str(error.instead or error.suggestion)))


def _sentence(problem: QueryProblem) -> str:  # noqa: C901, PLR0911 -- one sentence a problem, nothing else
    match problem:
        case QueryProblem.UNKNOWN_FIELD:
            return translate("Words", "No field “{subject}” (character {number}).")
        case QueryProblem.UNKNOWN_VALUE:
            return translate("Words", "This field is never “{subject}” (character {number}).")
        case QueryProblem.NO_VALUE:
            return translate("Words", "Nothing stands after “{subject}:” (character {number}).")
        case QueryProblem.NO_WORDS:
            return translate("Words", "There are no letters or digits to look for at character {number}.")
        case QueryProblem.OPEN_QUOTE:
            return translate("Words", "The quotation at character {number} does not end.")
        case QueryProblem.OPEN_BRACKET:
            return translate("Words", "The bracket at character {number} is not closed.")
        case QueryProblem.STRAY_BRACKET:
            return translate("Words", "The bracket at character {number} closes nothing.")
        case QueryProblem.NOTHING_HERE:
            return translate("Words", "Something is missing beside “{subject}” (character {number}).")
        case QueryProblem.NOTHING_WANTED:
            return translate("Words", "Say what to look for, not only what to leave out.")
        case QueryProblem.TOO_DEEP:
            return translate("Words", "There are too many brackets in one another at character {number}.")
        case QueryProblem.EMPTY:
            return translate("Words", "Type what to look for.")
