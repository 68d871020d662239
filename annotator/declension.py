"""The case forms of Ukrainian names, made from grammar: no dictionary, so that any name will do.

A word is taken for every kind of noun or adjective whose endings it may have, and declined in the singular as that;
names that are plural (Черкаси) as such. What comes out too much, such as «Україну» beside «Україна» declined as a man's
name, is no word at all in most cases, and nobody will find it in a text. Words are compared folded, see *text.fold*.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Case", "Kind", "declined", "forms", "nominative_forms"]

_VOWELS = "аеєиіїоуюя"
_SIBILANTS = "жчшщ"
_SOFTENED = {"г": "з", "ґ": "з", "к": "ц", "х": "с"}
_HARDENED = {"з": "г", "ц": "к", "с": "х"}
_CALLED = {"г": "ж", "к": "ч", "х": "ш", "ц": "ч"}
_UNCALLED = {"ж": "г", "ч": "к", "ш": "х"}
_SHORTEST_STEM = 2
_WORD = re.compile("[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя']+")


class Case(StrEnum):
    """The seven cases, in the order of grammars."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
    VOCATIVE = "vocative"


class Kind(StrEnum):
    """What a word of a name is taken for."""

    NOUN = "noun"
    ADJECTIVE = "adjective"
    SURNAME = "surname"


class _Paradigm(NamedTuple):
    """How one kind of word is declined.

    *endings* has a word for each case, other endings of the same case after a stroke. ``0`` is no ending, and there the
    stem is that of the nominative (Київ, Києв-а); ``^`` softens the stem (Прага, Праз-і), ``!`` is how it is called
    (Олег, Олеж-е), ``+`` doubles its last consonant (Білорусь, Білорусс-ю).
    """

    endings: tuple[tuple[str, ...], ...]
    stem: re.Pattern[str]
    """What the stem must be like."""


def _paradigm(endings: str, stem: str) -> _Paradigm:
    return _Paradigm(tuple(tuple(each.split("/")) for each in endings.split()), re.compile(f".*(?:{stem})"))


_HARD, _CONSONANT = "[бвгґдзклмнпрстфхц]", "[бвгґджзклмнпрстфхцчшщ]"
_SOFT = "[дзлнстцр]"
_NAMED_AFTER = "[оеє]в|[иії]н|[ії]в"

_NOUNS = (
    # men's names and masculine places: Юн, Париж, Ігор, Йоль, Дунай, Дніпро
    _paradigm("0 а/у у/ові 0/а ом ^і/у/ові !е/у", _HARD),
    _paradigm("0 а/у у/еві 0/а ем і/у/еві е/у", f"[{_SIBILANTS}]"),
    _paradigm("0 я ю/еві я ем і/ю/еві ю", "[аоиія]р"),
    _paradigm("0ь я/ю ю/еві 0ь/я ем і/ю/еві ю", _SOFT),
    _paradigm("0й я/ю ю/єві 0й/я єм ї/ю/єві ю/є", f"[{_VOWELS}]"),
    _paradigm("о а у/ові о/а ом ^і/у/ові !е/у/о", _HARD),
    # neuter: море, місто is above, прізвище, Запоріжжя, Придніпров’я
    _paradigm("е а у е ем і е", f"[{_SIBILANTS}]"),
    _paradigm("е я ю е ем і е", _SOFT),
    _paradigm("я я ю я ям і я", r"([дзлнстцжчшщ])\1"),
    _paradigm("я я ю я ям ї я", "'"),
    # feminine: Україна, Польща, Земля, Корея, Білорусь, Керч, Любов
    _paradigm("а и ^і у ою ^і о", _HARD),
    _paradigm("а і і у ею і е", f"[{_SIBILANTS}]"),
    _paradigm("я і і ю ею і е/ю", _CONSONANT),
    _paradigm("я ї ї ю єю ї є", f"[{_VOWELS}']"),
    _paradigm("0ь і і 0ь +ю/ю і е", _SOFT),
    _paradigm("0 і і 0 +ю/ю/'ю і е", f"[{_SIBILANTS}]|о[вр]|[еі]ч"),
)
_ADJECTIVES = (
    # adjectives, and surnames that are declined as such: Зеленський, Нова, Козине, Об’єднані; Нижній
    _paradigm("ий ого ому ий/ого им ому/ім ий", _CONSONANT),
    _paradigm("а ої ій у ою ій а", _CONSONANT),
    _paradigm("е ого ому е им ому/ім е", _CONSONANT),
    _paradigm("і их им і/их ими их і", _CONSONANT),
    _paradigm("ій ього ьому ій/ього ім ьому/ім ій", _SOFT),
    _paradigm("я ьої ій ю ьою ій я", _SOFT),
    _paradigm("є ього ьому є ім ьому/ім є", _SOFT),
)
_SURNAMES = (_paradigm("0 а у/ові а им і/ові/у 0/е", _NAMED_AFTER),)
_PLURALS = (
    # plural: Черкаси, Нідерланди, Чернівці, Гімалаї
    _paradigm("и 0/ів ам и/0/ів ами ах и", _HARD),
    _paradigm("і ів/0ь ям і/ів ями ях і", _SOFT),
    _paradigm("і ів/0 ам і/ів ами ах і", f"[{_SIBILANTS}]"),
    _paradigm("ї їв/0й ям ї/їв ями ях ї", f"[{_VOWELS}]"),
)
_PARADIGMS = (*_NOUNS, *_ADJECTIVES, *_SURNAMES, *_PLURALS)
_FEMININE, _CHANGING = "сть", ("ів", "їв", "ець")
"""Words that end so are feminine (область); their stem changes (Київ, Києва; Кременець, Кременця)."""
_IN_SOFT = next(each for each in _NOUNS if each.endings[:2] == (("0ь",), ("і",)))
_BY_KIND = {
    Kind.NOUN: (*_NOUNS, *_PLURALS),
    Kind.ADJECTIVE: _ADJECTIVES,
    Kind.SURNAME: (*_ADJECTIVES[:2], *_SURNAMES, *_NOUNS),
}
"""The likeliest paradigms first."""
_Forms = dict[str, frozenset[Case]]


@lru_cache(maxsize=4096)
def forms(word: str) -> _Forms:
    """Return the forms *word*, folded and in any case, may have, each with the cases it may stand in."""
    return _forms(word, tuple(Case))


@lru_cache(maxsize=4096)
def nominative_forms(word: str) -> _Forms:
    """Return the forms of a *word* that is known to stand in the nominative, as names of entities do."""
    return _forms(word, (Case.NOMINATIVE,))


def declined(word: str, kind: Kind) -> dict[Case, tuple[str, ...]]:
    """Return the forms of a *word* in the nominative, folded, as it is likeliest declined; nothing if it is not.

    Of a compound the last part is declined.
    """
    head, hyphen, last = word.rpartition("-")
    if not _WORD.fullmatch(last):
        return {}
    for paradigm in _BY_KIND[kind]:
        stems = list(_stems(last, paradigm, (Case.NOMINATIVE,)))
        if stems and (last.endswith(_FEMININE) <= (paradigm is _IN_SOFT)):
            is_changing = kind is Kind.NOUN and len(stems) > 1 and last.endswith(_CHANGING)
            stem, bare = stems[1 if is_changing else 0]
            return {
                case: tuple(f"{head}{hyphen}{_put_on(stem, bare, ending)}" for ending in endings)
                for case, endings in zip(Case, paradigm.endings, strict=True)
            }
    return {}


def _forms(word: str, may_be: tuple[Case, ...]) -> _Forms:
    found: dict[str, set[Case]] = {word: set()}
    head, hyphen, last = word.rpartition("-")
    if not _WORD.fullmatch(last):
        return {word: frozenset()}
    first = _forms(head, may_be) if hyphen else {}
    for paradigm in _PARADIGMS:
        for stem, bare in _stems(last, paradigm, may_be):
            for case, form in _all_declined(paradigm, stem, bare):
                found.setdefault(f"{head}{hyphen}{form}", set()).add(case)
                for together in (each for each, cases in first.items() if case in cases):  # Жана-Люка, Нью-Йорка
                    found.setdefault(f"{together}-{form}", set()).add(case)
    return {form: frozenset(cases) for form, cases in found.items()}


def _stems(word: str, paradigm: _Paradigm, may_be: tuple[Case, ...]) -> Iterator[tuple[str, str]]:
    """Yield the stem, and the one of the nominative, that *word* has if it is declined so and stands in such a case."""
    for case, endings in zip(Case, paradigm.endings, strict=True):
        if case not in may_be:
            continue
        for ending in endings:
            for stem, bare in _undone(word, ending):
                if len(stem) >= _SHORTEST_STEM and paradigm.stem.fullmatch(stem):
                    yield stem, bare


def _undone(word: str, ending: str) -> Iterator[tuple[str, str]]:
    """Yield what *word* may be without *ending*, which is written as in a paradigm."""
    sign, letters = (ending[0], ending[1:]) if ending[0] in "0^!+" else ("", ending)
    if not word.endswith(letters):
        return
    rest = word.removesuffix(letters)
    if sign == "0":
        yield from ((stem, rest) for stem in _oblique(rest))
    elif sign == "+":
        yield from _with_bare(rest[:-1]) if rest[-2:-1] == rest[-1:] else ()
    else:
        yield from _with_bare(rest)
        before = {"^": _HARDENED, "!": _UNCALLED}.get(sign, {}).get(rest[-1:])
        if before is not None:
            yield from _with_bare(rest[:-1] + before)


def _with_bare(stem: str) -> Iterator[tuple[str, str]]:
    yield stem, stem
    if re.search(r"[оеє][бвгґджзклмнпрстфхцчшщ]{1,2}$", stem):
        closed = re.sub(r"[оеє](?=[^аеєиіїоуюя]+$)", _closed, stem)
        yield stem, closed
    if re.search(r"[^аеєиіїоуюя'][кцнл]$", stem):
        vowel = "о" if stem[-1] == "к" else "е"
        yield stem, stem[:-1] + vowel + stem[-1]
        if stem[-2] == "й":
            yield stem, stem[:-2] + "є" + stem[-1]


def _closed(match: re.Match[str]) -> str:
    return "ї" if match[0] == "є" else "і"


def _oblique(bare: str) -> Iterator[str]:
    """Yield what the stem of the nominative may become before an ending: Київ, Києв-а; Кременець, Кременц-я."""
    yield bare
    syllables = sum(letter in _VOWELS for letter in bare)
    if syllables > 1 or re.search("[іїо](?:[вгдхл]|ст)$", bare):
        if re.search("і[^аеєиіїоуюя]{1,2}$", bare):
            yield re.sub("і(?=[^аеєиіїоуюя]+$)", "о", bare)
            yield re.sub("і(?=[^аеєиіїоуюя]+$)", "е", bare)
        if re.search("ї[^аеєиіїоуюя]{1,2}$", bare):
            yield re.sub("ї(?=[^аеєиіїоуюя]+$)", "є", bare)
    if syllables > 1:
        if re.search("(?:ок|ек|ец|ен|ел)$", bare):
            yield bare[:-2] + bare[-1]
        if bare.endswith("єц"):
            yield bare[:-2] + "йц"
        if bare.endswith("лец"):
            yield bare[:-2] + "ьц"


def _all_declined(paradigm: _Paradigm, stem: str, bare: str) -> Iterator[tuple[Case, str]]:
    for case, endings in zip(Case, paradigm.endings, strict=True):
        for ending in endings:
            yield case, _put_on(stem, bare, ending)


def _put_on(stem: str, bare: str, ending: str) -> str:
    last = stem[-1]
    match ending[0]:
        case "0":
            return bare + ending[1:]
        case "^":
            return stem[:-1] + _SOFTENED.get(last, last) + ending[1:]
        case "!":
            return stem[:-1] + _CALLED.get(last, last) + ending[1:]
        case "+":
            is_after_another = stem[-2] not in _VOWELS  # Білоруссю, but областю
            return stem + ("" if is_after_another else last) + ending[1:]
        case _:
            return stem + ending
