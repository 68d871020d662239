"""Words from outside, safe to stand in a sentence of ours: on one line, turning nothing round them."""

from __future__ import annotations

import re
import unicodedata

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SPACES = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def plain(words: str) -> str:
    """Return *words* without what cannot be seen but acts; those that run from right to left keep to themselves."""
    if words.isascii() and words.isprintable():
        return words
    shown = _SPACES.sub(" ", _CONTROLS.sub("\ufffd", _TURNS.sub("", words)))
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in shown):
        return f"{_FIRST_STRONG_ISOLATE}{shown}{_POP_ISOLATE}"
    return shown
