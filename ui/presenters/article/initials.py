"""The letters that tell whose a mark is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.model import AnnotatorId

_LETTERS = 2


def initials(names: Mapping[AnnotatorId, str]) -> dict[AnnotatorId, str]:
    """Return the initials of everybody, each other than those before it."""
    found: dict[AnnotatorId, str] = {}
    for annotator, name in names.items():
        letters = _letters(name)
        taken, number, wanted = set(found.values()), 1, letters
        while wanted in taken:
            number += 1
            wanted = f"{letters}{number}"
        found[annotator] = wanted
    return found


def _letters(name: str) -> str:
    """Return the first letters of the first and the last word, or the first two of the only one."""
    words = [word for word in ("".join(filter(str.isalnum, word)) for word in name.split()) if word]
    if not words:
        return "?"
    if len(words) == 1:
        return words[0][:1].upper() + words[0][1:_LETTERS].lower()
    return (words[0][0] + words[-1][0]).upper()
