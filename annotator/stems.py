"""Words without their endings, so that Ukrainian case forms meet: сфера, сферах and сфер have one stem.

A stem is a key to compare by, not a word: the ending is cut off, and vowels and consonants that alternate in the last
two letters are written alike (річ, речі; рука, руці; співпраця, співпраці). Short words keep what they have, so that
Крим does not meet крик.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from annotator import text as texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOUNS = "ами ями іями іям іях ові еві єві ам ям ах ях ом ем єм ою ею єю ією ьою ів їв ію ія ії ій іє"
_ADJECTIVES = "ий ій ого ього ому ьому им їм их їх ими іми ої ьої"
_VERBS = "ться тися лися лася лося вся ти ла ло ли"
_LETTERS = "а я у ю і ї є о е и ь й"
_ENGLISH = "ies es s ed ing"
_LONGEST_FIRST = sorted(f"{_NOUNS} {_ADJECTIVES} {_VERBS} {_LETTERS}".split(), key=len, reverse=True)
_ENGLISH_FIRST = sorted(_ENGLISH.split(), key=len, reverse=True)
_SHORTEST = 3
_VOWELS = "аеєиіїоуюя"
_ALIKE = dict(zip(map(ord, "іїєецчжзсш"), "ооооккггхх", strict=True))
_KNOWN = 1 << 16


_COMMON = """
    а або але без би бо був була були було бути в вже від він вона вони воно все всі вся втім де для до є ж же з за
    зі і із інші її їй їм їх й його йому к коли крім лише між на над не ні ну о об під по при про та так також там те
    тим тільки то тобто той тому у увесь усі хоча це цей ця ці цю цього цьому чи чим що щоб як яка які який якого
    якому якої яку якщо я ми ви ти
    a an and are as at be been by for from has have he her his in is it its of on or she that the their they this to
    was were which will with
"""
_EVERYWHERE = frozenset(_COMMON.split())


def is_common(word: str) -> bool:
    """Tell whether a word stands in every other sentence, and so tells nothing of what a text is about."""
    return texts.fold(word) in _EVERYWHERE


@lru_cache(_KNOWN)
def stem(word: str) -> str:
    """Return the key of one word; words with digits in them stay as they are."""
    plain = texts.fold(word).replace("ґ", "г")
    if not plain.replace("'", "").replace("-", "").isalpha():
        return plain
    is_latin = plain[0].isascii()
    cut = _cut(plain, _ENGLISH_FIRST if is_latin else _LONGEST_FIRST)
    return cut if is_latin else cut[:-2] + "".join(_ALIKE.get(ord(letter), letter) for letter in cut[-2:])


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each word of *text* starts and ends, with its stem."""
    for start, end in texts.words(text):
        yield start, end, stem(text[start:end])


def _cut(plain: str, endings: Sequence[str]) -> str:
    for ending in endings:
        if len(plain) - len(ending) >= _SHORTEST and plain.endswith(ending):
            plain = plain[: -len(ending)]
            break
    # Коре-ю and Кор-ею: a vowel that is left over belongs to the ending as often as not.
    return plain[:-1] if len(plain) > _SHORTEST and plain[-1] in _VOWELS else plain
