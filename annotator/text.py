"""The text of an article: made regular once on import, then only measured and never changed.

Offsets are code points. Everything that takes an offset looks at a few characters round it, so that a step of the
caret costs the same in a telegram and in a book.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from annotator.errors import EmptySelection, OffsetError
from annotator.model import Fragment, Fragments
from annotator.sentences import paragraph_at, paragraphs, sentence_at, sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "REPLACEMENT",
    "checked",
    "covered",
    "fold",
    "grapheme_after",
    "grapheme_before",
    "is_grapheme_boundary",
    "normalise",
    "paragraph_at",
    "paragraphs",
    "sentence_at",
    "sentences",
    "sha256",
    "snap",
    "trim",
    "word_at",
    "words",
]

REPLACEMENT = "\ufffd"
_LINE_ENDS = regex.compile("\r\n|[\r\u2028\u2029]")
_PIECE = 1_000_000
_UNSTORABLE = regex.compile("[\0\ud800-\udfff]")
"""What no UTF-8 file (lone surrogates) or no other tool (NUL) can hold."""

_SPACELESS = r"\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Scripts without spaces between words: there a word is one grapheme, so that any stretch can be selected."""
_INNER = r"\p{M}\p{GCB=Extend}\p{GCB=SpacingMark}\u00ad\u200c\u200d"
_HYPHENS = r"’‘'ʼ`\u2010\u2011\-"
_LETTER = rf"[[\p{{L}}\p{{N}}]--[{_SPACELESS}]]"
_CORE = rf"{_LETTER}[[\p{{L}}\p{{N}}{_INNER}]--[{_SPACELESS}]]*+"
_WORD = regex.compile(
    rf"(?V1)(?=[{_SPACELESS}])\X|{_CORE}(?:[{_HYPHENS}]{_CORE}|(?<=\p{{Nd}})[.,:]\p{{Nd}}[\p{{Nd}}{_INNER}]*+)*+"
)
_WORD_RUN = regex.compile(rf"(?V1)(?r)[[\p{{L}}\p{{N}}{_INNER}{_HYPHENS}.,:]--[{_SPACELESS}]]*")
_LONGEST_WORD = 1024
"""A run of letters without an end (base64, noise) is looked at in pieces of this length."""

_JOINS = (
    r"\p{M}\p{Cf}\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=Regional_Indicator}\p{GCB=ZWJ}"
    r"\p{GCB=L}\p{GCB=V}\p{GCB=T}\p{GCB=LV}\p{GCB=LVT}"
    r"\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1a00-\u1bff\U00011000-\U00011fff"
)
"""Characters that may belong to the grapheme before them. All others, after a character that does not reach out for
the next one (Prepend, ZWJ, CR), surely start one: from there the rules need not look back."""
_PLAIN = frozenset(
    map(
        chr,
        {*range(0x300), *range(0x400, 0x483), *range(0x48A, 0x530), *range(0x2010, 0x2028), *range(0x2030, 0x205F)}
        - {ord("\r")},
    )
)
"""Letters, digits, spaces and signs that most texts are made of: no grapheme holds two of them."""
_SURE = regex.compile(rf"(?r)(?<=[^\p{{GCB=Prepend}}\u200d\r])(?=[^{_JOINS}])|^")
_GRAPHEME = regex.compile(r"\X")

_FOLDED = (
    dict.fromkeys("’‘ʼ`´′ʹ", "'")
    | dict.fromkeys("\u00a0\u2007\u202f", " ")
    | dict.fromkeys("\u2010\u2011", "-")
    | {"ё": "е", "\u00ad": ""}
)
_FOLDABLE = re.compile("[" + "".join(_FOLDED) + "]")


def normalise(raw: str) -> str:
    """Return *raw* as articles keep it: line ends are LF, no byte order mark in front, all else as it was.

    NUL and lone surrogates cannot be kept and become U+FFFD, one for one; see *replaced*.
    """
    body = raw.removeprefix("\ufeff")
    if any(end in body for end in "\r\u2028\u2029"):
        body = _LINE_ENDS.sub("\n", body)
    return body if _is_storable(body) else _UNSTORABLE.sub(REPLACEMENT, body)


def _is_storable(raw: str) -> bool:
    """Tell, ten times as quickly as a pattern would, whether nothing in *raw* has to be replaced."""
    try:
        for piece in _pieces(raw):
            piece.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in raw


def replaced(raw: str) -> int:
    """Return how many characters *normalise* has to replace in *raw*."""
    return 0 if _is_storable(raw) else sum(1 for _ in _UNSTORABLE.finditer(raw))


def sha256(text: str) -> str:
    """Return the hash by which the same text is known again, in hexadecimal."""
    found = hashlib.sha256()
    for piece in _pieces(text):
        found.update(piece.encode())
    return found.hexdigest()


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word starts and ends: зв’язки, Індо-Тихоокеанський, 28-ма, 22:00 and 3,14 are one word each."""
    return (match.span() for match in _WORD.finditer(text))


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return the word round *offset*, or else the grapheme there; empty at white space and at the end.

    Where one word ends and no other starts, the one that ends counts.
    """
    offset = min(max(offset, 0), len(text))
    here = offset if is_grapheme_boundary(text, offset) else grapheme_before(text, offset)
    run = _WORD_RUN.match(text, max(0, here - _LONGEST_WORD), here)
    touching = (offset, offset)
    for match in _WORD.finditer(text, run.start() if run else here, here + _LONGEST_WORD):
        if match.start() > offset:
            break
        touching = match.span() if match.end() >= offset else touching
        if match.end() > offset:
            return match.span()
    if touching != (offset, offset) or here == len(text) or text[here].isspace():
        return touching
    return here, grapheme_after(text, here)


def _certain_boundary(text: str, offset: int) -> int:
    match = _SURE.search(text, 0, min(offset + 1, len(text)))
    return match.start() if match else 0


def is_grapheme_boundary(text: str, offset: int) -> bool:
    """Tell whether *offset* lies between two graphemes (or at either end of the text)."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    if text[offset - 1] in _PLAIN and text[offset] in _PLAIN:
        return True
    return grapheme_after(text, offset - 1) == offset


def grapheme_before(text: str, offset: int) -> int:
    """Return the last grapheme boundary before *offset*; 0 at the start."""
    if offset <= 0:
        return 0
    boundary = _certain_boundary(text, min(offset, len(text)) - 1)
    while (following := _end_of_grapheme(text, boundary)) < offset:
        boundary = following
    return boundary


def grapheme_after(text: str, offset: int) -> int:
    """Return the first grapheme boundary after *offset*; the end of the text at the end."""
    offset = max(offset, 0)
    if offset + 1 >= len(text):
        return len(text)
    if text[offset] in _PLAIN and text[offset + 1] in _PLAIN:
        return offset + 1
    boundary = _certain_boundary(text, offset)
    while boundary <= offset:
        boundary = _end_of_grapheme(text, boundary)
    return boundary


def _end_of_grapheme(text: str, start: int) -> int:
    size = 32
    while True:  # slices, because in a long run of flags the rules would look back to its start each time
        match = _GRAPHEME.match(text[start : start + size])
        if match is None or start + size >= len(text):
            return start + match.end() if match else len(text)
        if match.end() < size - 1:
            return start + match.end()
        size *= 2


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) without outer white space and without graphemes that it cuts.

    Raises *EmptySelection* if nothing else is left.
    """
    left, right = max(start, 0), min(end, len(text))
    while left < right and (text[left].isspace() or not is_grapheme_boundary(text, left)):
        left += 1
    while left < right and (text[right - 1].isspace() or not is_grapheme_boundary(text, right)):
        right -= 1
    if left >= right:
        raise EmptySelection(start=start, end=end)
    return left, right


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) grown to whole words and trimmed of outer white space.

    Raises *EmptySelection* if only white space is left.
    """
    left, right = max(start, 0), min(end, len(text))
    if left < right and not is_grapheme_boundary(text, left):
        left = grapheme_before(text, left)
    if left < right and not is_grapheme_boundary(text, right):
        right = grapheme_after(text, right)
    left, right = trim(text, left, right)
    first, last = word_at(text, left), word_at(text, right)
    if first[0] < left < first[1]:
        left = first[0]
    if last[0] < right < last[1]:
        right = last[1]
    return trim(text, left, right)


def checked(text: str, fragments: Iterable[Fragment]) -> Fragments:
    """Return *fragments* as a span may have them; those that touch become one.

    Raises *EmptySelection* if there are none or one is all white space, *OffsetError* if one leaves the text, comes
    before its predecessor's end, cuts a grapheme, or starts or ends with white space.
    """
    united = _united(tuple(fragments))
    if not united:
        raise EmptySelection(start=0, end=0)
    for fragment in united:
        _check_fragment(text, fragment)
    if len(united) > 1:
        for before, after in pairwise(united):
            if before.end > after.start:
                raise OffsetError(start=after.start, end=after.end, length=len(text))
    return united


def _united(several: Fragments) -> Fragments:
    if len(several) <= 1:
        return several
    united = [several[0]]
    for fragment in several[1:]:
        if fragment.start == united[-1].end:
            united[-1] = Fragment(start=united[-1].start, end=fragment.end)
        else:
            united.append(fragment)
    return tuple(united)


def _check_fragment(text: str, fragment: Fragment) -> None:
    start, end = fragment.start, fragment.end
    if not 0 <= start < end <= len(text):
        raise OffsetError(start=start, end=end, length=len(text))
    if text[start].isspace() or text[end - 1].isspace():
        if text[start:end].isspace():
            raise EmptySelection(start=start, end=end)
        raise OffsetError(start=start, end=end, length=len(text))
    if not (is_grapheme_boundary(text, start) and is_grapheme_boundary(text, end)):
        raise OffsetError(start=start, end=end, length=len(text))


def covered(text: str, fragments: Iterable[Fragment]) -> str:
    """Return the text under *fragments*, joined by one space."""
    return " ".join([text[fragment.start : fragment.end] for fragment in fragments])


def fold(text: str) -> str:
    """Return *text* as search compares it: no case, one apostrophe, ё as е; й, ї and ґ stay themselves."""
    return "".join(map(_fold, _pieces(text))) if len(text) > _PIECE else _fold(text)


def _fold(text: str) -> str:
    cased = unicodedata.normalize("NFC", text).casefold()
    return _FOLDABLE.sub(_fold_one, unicodedata.normalize("NFC", cased))


def _pieces(text: str) -> Iterator[str]:
    """Yield *text* in pieces of whole lines, so that other threads get their turn in a long one."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _fold_one(match: re.Match[str]) -> str:
    return _FOLDED[match[0]]
