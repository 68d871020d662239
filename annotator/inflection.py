"""The forms in which a word of a name may stand in a text: Ukrainian by declension, English by the possessive.

Where *pymorphy3* and its Ukrainian dictionary are installed, the forms it knows are added to those made from grammar.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from annotator import declension, text
from annotator.declension import Case

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Case", "Forms", "is_abbreviation", "of_word"]

Forms = dict[str, frozenset[Case]]
_LONGEST_ABBREVIATION = 6
_LATIN = re.compile("[a-z][a-z'-]*")
_CASES = dict(zip(("nomn", "gent", "datv", "accs", "ablt", "loct", "voct"), Case, strict=True))
_SINGULAR = "sing"


def of_word(word: str, *, is_nominative: bool) -> Forms:
    """Return the forms of *word* as it stands in a text, folded, each with the cases it may stand in.

    With *is_nominative* the word is known to stand in the nominative, and fewer forms that do not exist are made.
    An abbreviation has no other form than its own.
    """
    folded = text.fold(word)
    if is_abbreviation(word):
        return {folded: frozenset(), **_possessives(folded)}
    return dict(_of_folded(folded, is_nominative))


def is_abbreviation(word: str) -> bool:
    """Tell whether *word* is written as an abbreviation: НАТО, ООН, G7."""
    return word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION


@lru_cache(maxsize=4096)
def _of_folded(folded: str, is_nominative: bool) -> Mapping[str, frozenset[Case]]:
    if _LATIN.fullmatch(folded):
        return {folded: frozenset(), **_possessives(folded)}
    found = declension.nominative_forms(folded) if is_nominative else declension.forms(folded)
    known = _known(folded, is_nominative=is_nominative)
    return {form: found.get(form, frozenset()) | known.get(form, frozenset()) for form in (*found, *known)}


def _possessives(folded: str) -> Forms:
    is_one = _LATIN.match(folded) and not folded.endswith("'s")
    return {f"{folded}'s": frozenset((Case.GENITIVE,))} if is_one else {}


def _known(folded: str, *, is_nominative: bool) -> Forms:
    """Return the forms that the dictionary has of *folded*; none where it is not installed."""
    dictionary = _dictionary()
    if dictionary is None:
        return {}
    found: dict[str, set[Case]] = {}
    for reading in dictionary.parse(folded):
        if not reading.is_known or _SINGULAR not in reading.tag or (is_nominative and reading.tag.case != "nomn"):
            continue
        for form in reading.lexeme:
            if _SINGULAR in form.tag and form.tag.case in _CASES and form.tag.gender == reading.tag.gender:
                found.setdefault(text.fold(form.word), set()).add(_CASES[form.tag.case])
    return {form: frozenset(cases) for form, cases in found.items()}


@cache
def _dictionary() -> Any:
    try:
        import pymorphy3  # noqa: PLC0415 -- an extra that few have  # pyright: ignore[reportMissingImports]

        return pymorphy3.MorphAnalyzer(lang="uk")
    except (ImportError, ValueError):  # ValueError: the program is there, the dictionary is not
        return None
