"""Where paragraphs and sentences of Ukrainian and English news begin and end.

A sentence ends at a full stop, question or exclamation mark, unless what stands round it says otherwise:
an abbreviation (проф. Іваненко, 2012 р. підписали), an initial (О. Столтенберг), or a dash that goes on with the same
sentence («Так!» — сказав він). Each mark is judged by its neighbours alone, so any place can be looked at by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAKS = "\n\x0b\x0c\x85"
_END = regex.compile(
    rf"(?P<paragraph>[{_BREAKS}]\s*)"
    r"|(?P<marks>[.!?…]+)(?P<closers>[\p{Pe}\p{Pf}\"'”“’]*)(?:\[\d+\])?(?P<gap>[^\S" + _BREAKS + r"]+)"
    r"|[。！？]+[\p{Pe}\p{Pf}]*"
)
_BEFORE = regex.compile(r"(?r)(?:(?P<number>[\p{Nd}]+|\b[IVXІХ]+)[\s\u00a0]*)?(?P<word>(?:[\p{L}]\.)*[\p{L}\p{M}-]+)$")
_NEXT = regex.compile(r"[\p{Ps}\p{Pi}\"'“”„]*(?P<dash>[—–-]\s)?[\p{Ps}\p{Pi}\"'“”„]*(?P<first>\w?)")
_STARTER = regex.compile(
    r"(?:The|An?|He|She|It|They|We|I|You|This|That|These|Those|But|And|In|On|At|As|After|Before|When|While|However"
    r"|There|His|Her|Its|Their|Our|For|If|So|Yet|Meanwhile|Earlier|Later|Last|No|Not|One|Some|Many|Officials)\b"
)

_NEVER_LAST = frozenset(
    [
        # Ukrainian
        *("проф", "акад", "доц", "ген", "полк", "підполк", "лейт", "серж", "адм", "св", "преп", "ім", "о", "оо"),
        *("смт", "вул", "просп", "пр", "пл", "пров", "буд", "корп", "оф", "тел", "ред", "див", "пор", "напр", "зокр"),
        *("гл", "розд", "рис", "табл", "мал", "абз", "ч", "англ", "нім", "фр", "франц", "рос", "укр", "лат", "грец"),
        *("пол", "бл", "прибл", "зв", "пп", "гром", "канд", "докт", "член-кор", "заст", "нач", "дир", "гр"),
        # English
        *("mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "gen", "col", "lt", "maj", "capt", "cmdr", "sgt", "cpl"),
        *("adm", "gov", "sen", "rep", "pres", "st", "messrs", "mme", "no", "nos", "vol", "fig", "p", "pp", "ch", "sec"),
        *("ed", "eds", "vs", "cf", "e.g", "i.e", "viz", "approx", "ca", "dept", "univ", "est"),
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        # Russian
        *("им", "ул", "пер", "т.е", "т.к"),
    ]
)
"""Something always follows: a name, a number, a word."""
_LAST_AFTER_NUMBER = frozenset(
    ["р", "рр", "ст", "г", "гг", "м", "т", "л", "с", "кв", "куб", "п", "стор", "коп", "хв", "год"]
)
"""After a number they may close a sentence (до 2012 р. Потім), without one they introduce a name (м. Київ)."""


def _is_end(text: str, match: regex.Match[str]) -> bool:
    marks = match["marks"]
    if marks is None:
        return True
    following = _NEXT.match(text, match.end(), match.end() + 24)
    first = following["first"] if following else ""
    if following and following["dash"] and (match["closers"] or not first.isupper() or marks != "."):
        return False
    if first and first.islower():
        return False
    if marks != "." or match["closers"]:
        return True
    before = _BEFORE.search(text, max(0, match.start() - 24), match.start())
    return before is None or _may_close(before, text, match.end(), is_number_next=first.isdigit())


def _may_close(before: regex.Match[str], text: str, next_start: int, *, is_number_next: bool) -> bool:
    """Tell whether a full stop after the word *before* can end a sentence that goes on in upper case."""
    word: str = before["word"]
    lower = word.lower()
    if lower in _LAST_AFTER_NUMBER:
        return before["number"] is not None and not is_number_next
    if lower in _NEVER_LAST:
        return False
    if len(word) == 1 and word.isupper():
        return False
    if regex.fullmatch(r"(?:\p{Lu}\.)+\p{Lu}", word):
        return _STARTER.match(text, next_start) is not None
    return True


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (end of a sentence, start of the next) for each break that starts in [start, end)."""
    for match in _END.finditer(text, start):
        if match.start() >= end:
            return
        if match["paragraph"] is None and not _is_end(text, match):
            continue
        gap = match["gap"] or match["paragraph"] or ""
        following = match.end()
        while following < len(text) and text[following].isspace():  # Python knows more of it than \s
            following += 1
        yield match.end() - len(gap), following


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence starts and ends; white space between them belongs to none."""
    start = len(text) - len(text.lstrip())
    for end, following in _ends(text, start, len(text)):
        bare = start + len(text[start:end].rstrip())
        if bare > start:
            yield start, bare
        start = following
    last = len(text.rstrip())
    if last > start:
        yield start, last


_NEAR = 512


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """Return the sentence round *offset*; between two, the one before."""
    offset = min(max(offset, 0), len(text))
    low, near = 0, _NEAR
    found: list[tuple[int, int]] = []
    while not found:
        low = _clean_start(text, offset - near)
        found = [pair for pair in _ends(text, low, offset) if pair[1] <= offset]
        near *= 2
        if low == 0:
            break
    start = found[-1][1] if found else len(text) - len(text.lstrip())
    end = next((end for end, _ in _ends(text, start, len(text)) if end > start), len(text))
    return start, max(start, start + len(text[start:end].rstrip()))


def _clean_start(text: str, offset: int) -> int:
    """Return a place at or before *offset* where no run of white space or marks is cut."""
    while offset > 0 and not text[offset].isalnum():
        offset -= 1
    return max(offset, 0)


_LINE = regex.compile(rf"[^{_BREAKS}]+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line with something on it starts and ends, without outer white space."""
    for match in _LINE.finditer(text):
        start, end = _bare(text, *match.span())
        if start < end:
            yield start, end


def paragraph_at(text: str, offset: int) -> tuple[int, int]:
    """Return the line round *offset* without its outer white space; empty on a blank line."""
    offset = min(max(offset, 0), len(text))
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    for rare in _BREAKS[1:]:  # within the line only: the whole text would be searched for what is hardly ever there
        start = max(start, text.rfind(rare, start, offset) + 1)
        found = text.find(rare, offset, end)
        end = end if found < 0 else found
    start, end = _bare(text, start, end)
    return (start, end) if start < end else (offset, offset)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    return start, start + len(line.strip())
