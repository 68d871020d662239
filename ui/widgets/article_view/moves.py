"""Steps of the caret through a text: by word, sentence, grapheme. Offsets are code points."""

from __future__ import annotations

from typing import Final

from annotator.text import grapheme_after, grapheme_before, sentence_at, word_at, words

_WINDOW: Final = 256
"""Words are looked for in stretches of this length, then of twice that, and so on."""


def next_word(text: str, offset: int) -> int:
    """Return where the next word starts; the end of the text behind the last one."""
    start, end = word_at(text, offset)
    begin = end if start <= offset < end else offset
    size = _WINDOW
    while begin < len(text):
        found = next(words(text[begin : begin + size]), None)
        if found is not None:
            return begin + found[0]
        begin, size = begin + size, size * 2
    return len(text)


def previous_word(text: str, offset: int) -> int:
    """Return where this word starts, or the one before if *offset* is at a start."""
    start, end = word_at(text, offset)
    if start < offset <= end:
        return start
    end, size = offset, _WINDOW
    while end > 0:
        begin = max(0, end - size)
        last = max(words(text[begin:end]), default=None)
        if last is not None:
            return word_at(text, begin + last[0])[0]
        end, size = begin, size * 2
    return 0


def next_word_end(text: str, offset: int) -> int:
    """Return where this word ends, or the next one if *offset* is in none; the end of the text behind the last one."""
    start, end = word_at(text, offset)
    if start <= offset < end:
        return end
    begin = next_word(text, offset)
    return max(begin, word_at(text, begin)[1])


def previous_word_end(text: str, offset: int) -> int:
    """Return where the word before this one ends; the start of the text before the first one."""
    start, end = word_at(text, offset)
    here = start if start < offset <= end else offset
    before = word_at(text, previous_word(text, here))[1]
    return before if before <= here else 0


def next_sentence(text: str, offset: int) -> int:
    """Return where the next sentence starts."""
    end = max(offset, sentence_at(text, offset)[1])
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def previous_sentence(text: str, offset: int) -> int:
    """Return where this sentence starts, or the one before if *offset* is at a start."""
    start = sentence_at(text, offset)[0]
    if start < offset:
        return start
    before = offset
    while before > 0 and text[before - 1].isspace():
        before -= 1
    return sentence_at(text, before - 1)[0] if before else 0


def next_grapheme(text: str, offset: int) -> int:
    """Return the next place between two graphemes."""
    return grapheme_after(text, offset)


def previous_grapheme(text: str, offset: int) -> int:
    """Return the last place between two graphemes."""
    return grapheme_before(text, offset)
