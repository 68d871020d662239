"""What the screen of copies says: how near two are, and why a mark stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.edits.carrying import Staying
from ui.words import plain

if TYPE_CHECKING:
    from annotator.edits.carrying import Left
    from annotator.scheme import Scheme
    from ui.presenters.copying import Pair

translate = QCoreApplication.translate
_HUNDRED, _ALMOST = 100, 99
_LONGEST = 160


def pair_lines(pair: Pair) -> tuple[str, str]:
    """Return the title of a copy, and its outlet, day and nearness."""
    article = pair.shown
    title = plain(article.title) or translate("Copies", "Article")
    about = (plain(article.outlet), article.published[:10], nearness(pair))
    return title, " · ".join(part for part in about if part)


def nearness(pair: Pair) -> str:
    """Return how near two copies are."""
    likeness = pair.likeness
    if likeness is None:
        return translate("Copies", "the same text")
    if likeness.is_part:
        return translate("Copies", "one is a part of the other")
    per_cent = min(round(likeness.resemblance * _HUNDRED), _ALMOST)
    return translate("Copies", "{number} % the same").format(number=per_cent)


def why(reason: Staying) -> str:
    """Return why a mark stays where it is."""
    match reason:
        case Staying.GONE:
            return translate("Copies", "not in the copy")
        case Staying.CHANGED:
            return translate("Copies", "other words in the copy")
        case Staying.CUT:
            return translate("Copies", "would cut a character of the copy")
        case Staying.THERE:
            return translate("Copies", "the copy has it already")
        case Staying.REFUSED:
            return translate("Copies", "the scheme no longer allows it")


def left_lines(left: Left, scheme: Scheme, language: str) -> tuple[str, str]:
    """Return the words of a mark that stays, and its label with the reason."""
    name = scheme.label(left.span.label).name.best(language) or left.span.label
    return " ".join(plain(left.span.text).split())[:_LONGEST], f"{name} · {why(left.why)}"
