"""Which language a text is in, guessed from its letters and its smallest words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 5000
_FEWEST = 8
_RANGES = {
    "ko": "\uac00-\ud7a3",
    "ja": "\u3041-\u30ff",
    "zh": "\u4e00-\u9fff",
    "ka": "\u10d0-\u10ff",
    "hy": "\u0531-\u0587",
    "he": "\u05d0-\u05ea",
    "ar": "\u0621-\u064a",
    "el": "\u0370-\u03ff",
}
_SCRIPTS = {tag: re.compile(f"[{letters}]+") for tag, letters in _RANGES.items()}
_ANY_SCRIPT = re.compile(f"[{''.join(_RANGES.values())}]+")
_CYRILLIC_BYTE = 0x04
"""The upper byte of every letter from Ѐ to ӿ, and of nothing else."""
_LATIN = re.compile("[A-Za-zÀ-ɏ]+")
_OWN_LETTERS = {"uk": "іїєґ", "ru": "ыэъё", "be": "ў", "sr": "јљњћђџ", "mk": "ѓќѕ"}
_WORDS = {
    "en": "the of and to in that is was for with on by said has",
    "de": "der die das und ist nicht von zu den mit für dem",
    "fr": "le la les des et est une dans que qui pour pas",
    "es": "el los las que una por con para del como está más",
    "pl": "i w na się nie że jest do z to dla oraz",
    "it": "il di che la un per è con non della gli",
    "uk": "та що на не у за із як це від про але",
    "ru": "и что на не с по как это из от но для",
    "bg": "и на да се за от са че със не по",
    "be": "і ў на што не з па як гэта для",
}


def language_of(text: str) -> str:
    """Return the BCP 47 tag of the language *text* is likely in; empty if that cannot be told."""
    sample = text[:_SAMPLE]
    others = "".join(_ANY_SCRIPT.findall(sample))
    counts = {tag: _count(letters, others) for tag, letters in _SCRIPTS.items()}
    cyrillic, latin = _cyrillic_letters(sample), _count(_LATIN, sample)
    if counts["ja"] * 5 > counts["zh"]:
        counts["zh"] = 0
    tag = max(counts, key=lambda each: counts[each])
    if counts[tag] > max(cyrillic, latin):
        return tag
    if max(cyrillic, latin) < _FEWEST:
        return ""
    return (
        _cyrillic(sample.lower())
        if cyrillic >= latin
        else _by_words(sample.lower(), ("en", "de", "fr", "es", "pl", "it"))
    )


def _count(letters: re.Pattern[str], sample: str) -> int:
    return sum(map(len, letters.findall(sample)))


def _cyrillic_letters(sample: str) -> int:
    return sample.encode("utf-16-le", "surrogatepass")[1::2].count(_CYRILLIC_BYTE)


def _cyrillic(sample: str) -> str:
    own = {tag: sum(sample.count(letter) for letter in letters) for tag, letters in _OWN_LETTERS.items()}
    if own["be"] and own["be"] * 20 > own["uk"]:
        return "be"
    best = max(own, key=lambda tag: own[tag])
    if own[best] and not (best == "ru" and not own["ru"] - sample.count("ъ")):
        return best
    return _by_words(sample, ("bg", "ru")) if own["ru"] else _by_words(sample, ("uk", "ru"))


def _by_words(sample: str, tags: tuple[str, ...]) -> str:
    words = Counter(re.findall(r"\w+", sample))
    found = {tag: sum(words[word] for word in _WORDS[tag].split()) for tag in tags}
    best = max(found, key=lambda tag: found[tag])
    return best if found[best] else ""
