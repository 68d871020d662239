"""Looking for words in a text without regard to case, kind of apostrophe, ё or е, and kind of white space."""

from __future__ import annotations

import regex

from annotator import text

_APOSTROPHES = "'’ʼ`ʹ′"


def pattern(words: str) -> regex.Pattern[str] | None:
    """Return what matches *words*, one after the other; None if there are none."""
    parts = words.split()
    return regex.compile(r"\s+".join(map(_loose, parts)), regex.IGNORECASE) if parts else None


def _loose(word: str) -> str:
    """Return a pattern that matches *word* in any spelling that search takes for the same."""
    return "".join(_letter(letter) for letter in word)


def _letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if text.fold(letter) in {"е", "ё"} and letter.lower() in {"е", "ё"}:
        return "[её]"
    return str(regex.escape(letter))
