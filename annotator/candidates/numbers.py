"""Numbers in a text by value, in digits or in words: 11, «одинадцяти» and eleven are the same."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import regex

from annotator import text as texts
from annotator.candidates.values import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = regex.compile(
    r"\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})(?:,\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)?|[\p{L}'’ʼ]+"
)
_BETWEEN = regex.compile(r"[\s\u00ad-]*")

_UNITS: dict[int, str] = {
    2: "два дві двох двом двома",
    3: "три трьох трьом трьома",
    4: "чотири чотирьох чотирьом чотирма",
    5: "п'ять п'яти п'ятьох п'ятьом п'ятьма п'ятьома",
    6: "шість шести шістьох шістьом шістьма шістьома",
    7: "сім семи сімох сімом сьома сімома",
    8: "вісім восьми вісьмох вісьмом вісьма вісьмома",
    9: "дев'ять дев'яти дев'ятьох дев'ятьом дев'ятьма дев'ятьома",
    10: "десять десяти десятьох десятьом десятьма десятьома",
    40: "сорок сорока",
    90: "дев'яносто дев'яноста",
    100: "сто ста",
    200: "двісті двохсот двомстам двомастами двохстах",
    300: "триста трьохсот трьомстам трьомастами трьохстах",
    400: "чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах",
    500: "п'ятсот п'ятисот п'ятистам п'ятьмастами п'ятистах",
    600: "шістсот шестисот шестистам шістьмастами шестистах",
    700: "сімсот семисот семистам сьомастами семистах",
    800: "вісімсот восьмисот восьмистам вісьмастами восьмистах",
    900: "дев'ятсот дев'ятисот дев'ятистам дев'ятьмастами дев'ятистах",
}
_TEENS = "оди два три чотир п'ят шіст сім вісім дев'ят"
_TENS: dict[int, str] = {
    20: "двадцят",
    30: "тридцят",
    50: "п'ятдесят",
    60: "шістдесят",
    70: "сімдесят",
    80: "вісімдесят",
}
_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES: dict[int, str] = {
    1_000: "тис тисяча тисячі тисячу тисячею тисяч тисячам тисячами тисячах thousand",
    1_000_000: "млн мільйон мільйона мільйону мільйоном мільйони мільйонів мільйонам мільйонами мільйонах million",
    1_000_000_000: "млрд мільярд мільярда мільярду мільярдом мільярди мільярдів мільярдам мільярдами мільярдах billion",
}


@cache
def _words() -> dict[str, int]:
    found = {form: value for value, forms in _UNITS.items() for form in forms.split()}
    stems = {11 + place: f"{unit}надцят" for place, unit in enumerate(_TEENS.split())} | _TENS
    for value, stem in stems.items():
        found |= {stem + ending: value for ending in ("ь", "и", "ьох", "ьом", "ьма", "ьома")}
    found |= {word: value for value, word in enumerate(_ENGLISH.split(), 2)}
    found |= {word: 10 * place for place, word in enumerate(_ENGLISH_TENS.split(), 2)}
    return found


@cache
def _scales() -> dict[str, int]:
    return {form: value for value, forms in _SCALES.items() for form in forms.split()}


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the numbers of *text* in their order: «двадцять три тисячі» is one, «1,2 млн» is one.

    «Один» is not taken for a number: it mostly means somebody or something.
    """
    return tuple(_joined(text, list(_parts(text))))


class _Part:
    """A number word, digits, or a thousand; and where it is."""

    __slots__ = ("end", "is_scale", "is_word", "start", "value")

    def __init__(self, start: int, end: int, value: Decimal, *, is_word: bool, is_scale: bool) -> None:
        self.start, self.end, self.value, self.is_word, self.is_scale = start, end, value, is_word, is_scale


def _parts(text: str) -> Iterator[_Part]:
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0].isdecimal():
            plain = "".join(token.split()).replace(",", ".")
            yield _Part(match.start(), match.end(), Decimal(plain), is_word=False, is_scale=False)
            continue
        folded = texts.fold(token)
        if folded in _words():
            yield _Part(match.start(), match.end(), Decimal(_words()[folded]), is_word=True, is_scale=False)
        elif folded in _scales():
            yield _Part(match.start(), match.end(), Decimal(_scales()[folded]), is_word=True, is_scale=True)


def _joined(text: str, parts: list[_Part]) -> Iterator[Amount]:
    start = 0
    while start < len(parts):
        end = start + 1
        while end < len(parts) and _goes_on(text, parts[end - 1], parts[end]):
            end += 1
        run, start = parts[start:end], end
        if not all(part.is_scale for part in run):
            first, last = run[0].start, run[-1].end
            yield Amount(text[first:last], _value(run), first, last)


def _goes_on(text: str, before: _Part, after: _Part) -> bool:
    """Tell whether two parts are of one number: *after* is a scale, or a smaller word after a larger one."""
    if not _BETWEEN.fullmatch(text, before.end, after.start):
        return False
    if after.is_scale:
        return not before.is_scale or before.value < after.value
    if not (before.is_word and after.is_word):
        return False
    return before.is_scale or (before.value >= 20 and after.value < _step(before.value))  # noqa: PLR2004 -- teens end


def _step(value: Decimal) -> int:
    return 100 if value >= 100 else 10  # noqa: PLR2004 -- hundreds and tens


def _value(run: list[_Part]) -> Decimal:
    total, open_ = Decimal(0), Decimal(0)
    for part in run:
        if part.is_scale:
            total, open_ = total + (open_ or 1) * part.value, Decimal(0)
        else:
            open_ += part.value
    return total + open_
