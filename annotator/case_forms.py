"""A name in its cases, as a reader would write it: for people to look at, while *naming* looks for more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator import text
from annotator.declension import Case, Kind, declined
from annotator.inflection import is_abbreviation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ADJECTIVAL = ("ська", "цька", "зька", "ське", "цьке", "ий")
_NOMINATIVE_ADJECTIVAL = (*_ADJECTIVAL, "ій")
_HERS = ("ова", "ева", "єва", "іна", "їна")
_AGREEING = (("ая", "ая"), ("еє", "еєоя"))
"""Last letters of an adjective, and those of the noun that it goes with."""
_NOT_FEMININE = ("ства", "цтва", "ння", "ття")
_SHOWN = tuple(case for case in Case if case is not Case.VOCATIVE)
"""Nobody is called by name in a news article."""


class CaseForm(NamedTuple):
    """A name in some cases."""

    text: str
    cases: frozenset[Case]


class _Word(NamedTuple):
    text: str
    kind: Kind | None
    """None: it stays as it is."""
    is_person: bool
    is_common: bool


def of_name(name: str, *, is_person: bool) -> tuple[CaseForm, ...]:
    """Return *name*, known to stand in the nominative, in its cases, in the order of grammars; one form for each.

    All words of a person's name are declined; of other names the first noun and the adjectives before it. What no
    grammar of Ukrainian declines stays as it is.
    """
    spans = list(text.words(name))
    raw = [name[start:end] for start, end in spans]
    kinds = _persons(raw) if is_person else _others(raw)
    words = [_Word(word, kind, is_person, is_common=word[0].islower()) for word, kind in zip(raw, kinds, strict=True)]
    declensions = [declined(text.fold(word.text), word.kind) if word.kind else {} for word in words]
    found: dict[str, set[Case]] = {}
    for case in _SHOWN:
        parts = [_in_case(word, forms, case) for word, forms in zip(words, declensions, strict=True)]
        found.setdefault(_joined(name, spans, parts), set()).add(case)
    return tuple(CaseForm(form, frozenset(cases)) for form, cases in found.items())


def unseen(names: Sequence[str], seen: Iterable[str], *, is_person: bool) -> tuple[str, ...]:
    """Return the forms of *names* that are not among those *seen*; a name that is a form of another one brings none."""
    known = {text.fold(each) for each in (*names, *seen)}
    found: dict[str, str] = {}
    for name in names:
        if text.fold(name) not in found:
            for form in of_name(name, is_person=is_person):
                found.setdefault(text.fold(form.text), form.text)
    return tuple(form for folded, form in found.items() if folded not in known)


def _persons(words: Sequence[str]) -> list[Kind | None]:
    is_woman = len(words) > 1 and words[0][-1] in "ая"
    return [
        _person(word, is_first=not number, is_hers=is_woman and number == len(words) - 1)
        for number, word in enumerate(words)
    ]


def _person(word: str, *, is_first: bool, is_hers: bool) -> Kind | None:
    """Return what a word of a person's name is; a woman's surname that ends in a consonant or -о stays as it is."""
    if is_abbreviation(word) or word[0].islower() or (is_hers and word[-1] not in "ая"):
        return None
    if word.endswith(_ADJECTIVAL) or (is_hers and word.endswith(_HERS)):
        return Kind.ADJECTIVE
    return Kind.NOUN if is_first else Kind.SURNAME


def _others(words: Sequence[str]) -> list[Kind | None]:
    kinds: list[Kind | None] = []
    for number, word in enumerate(words):
        if Kind.NOUN in kinds or None in kinds or is_abbreviation(word):
            kinds.append(None)
        elif word.endswith(_NOMINATIVE_ADJECTIVAL) or _agrees(word, words[number + 1 : number + 2]):
            kinds.append(Kind.ADJECTIVE)
        else:
            kinds.append(Kind.NOUN)
    return kinds


def _agrees(word: str, following: Sequence[str]) -> bool:
    """Tell whether *word* may be an adjective of the word that follows."""
    if not following or following[0].endswith(_NOT_FEMININE):
        return False
    return any(word[-1] in own and following[0][-1] in its for own, its in _AGREEING)


def _in_case(word: _Word, forms: dict[Case, tuple[str, ...]], case: Case) -> str:
    """Return *word* in a case: «Юна» and «Юнові» of a person, «саміту» of a common noun, «Сеула» of a name."""
    if not forms:
        return word.text
    is_animate = word.is_person and case is Case.ACCUSATIVE and word.text[-1] not in "ая"
    told = forms[Case.GENITIVE if is_animate else case]
    is_last = word.is_common if case is Case.GENITIVE else word.is_person and case is Case.LOCATIVE
    return _written(word.text, told[-1 if is_last and word.kind is not Kind.ADJECTIVE else 0])


def _written(word: str, form: str) -> str:
    """Return *form* with the capitals and the apostrophe of *word*."""
    sign = next((each for each in word if each in "’ʼ`"), "'")
    written = form.replace("'", sign)
    alike = (number for number, pair in enumerate(zip(written, word.casefold(), strict=False)) if pair[0] != pair[1])
    common = next(alike, min(len(word), len(written)))
    return word[:common] + written[common:]


def _joined(name: str, spans: Sequence[tuple[int, int]], parts: Sequence[str]) -> str:
    """Return *name* with *parts* in the place of its words."""
    found, last = "", 0
    for (start, end), part in zip(spans, parts, strict=True):
        found += name[last:start] + part
        last = end
    return found + name[last:]
