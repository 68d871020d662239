"""Finding names in a text in every form they may have."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from annotator import text
from annotator.inflection import Case, Forms, is_abbreviation, of_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_ALIKE = (
    dict.fromkeys("’‘ʼ`´′ʹ", "'")
    | dict.fromkeys("\u00a0\u2007\u202f", " ")
    | dict.fromkeys("\u2010\u2011", "-")
    | {"ё": "е"}
)
_FOLDABLE = re.compile("[" + "".join(_ALIKE) + "]")
"""What *text.fold* makes one letter of one letter of, once case is folded."""
_SHORTEST_START = 2
_FEW_FORMS = 400
"""Of a word with more forms, as words of many parts have, only the first ones are asked of the index."""


@dataclass(frozen=True, slots=True)
class Name:
    """What is looked for: a name as it is written somewhere."""

    text: str
    is_nominative: bool = True
    """Whether it is known to stand in the nominative; a mention may stand in any case."""


class Hit(NamedTuple):
    """One place where a name stands."""

    start: int
    end: int
    name: int
    """Which of the names it is, counted from 0."""
    form: str
    """The name as it stands there, folded."""
    cases: frozenset[Case]
    """Cases it may stand in; empty: cannot be told."""


class Found(NamedTuple):
    """What one text has."""

    hits: tuple[Hit, ...]
    """In order; no two of them overlap."""
    lookalikes: tuple[str, ...]
    """What looks like a name and is none: the same stem, or its last word in other company."""


class _Word(NamedTuple):
    forms: Forms
    is_capital: bool
    is_exact: bool
    raw: str


class Names:
    """Names made ready to be found in many texts."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._finders = [finder for number, name in enumerate(names) if (finder := _finder(number, name)) is not None]

    def wanted(self) -> tuple[tuple[frozenset[str], ...], ...]:
        """Return for each name what a text must have to be worth looking at: of each word one of its forms, folded."""
        return tuple(
            tuple(frozenset(sorted(word.forms)[:_FEW_FORMS]) for word in finder.words) for finder in self._finders
        )

    def find(self, body: str) -> Found:
        """Return where the names stand in *body*, the longest first where they overlap, and what looks alike."""
        folded, places = _folded(body)
        hits = sorted((hit for finder in self._finders for hit in finder.hits(body, folded, places)), key=_longest)
        kept = sorted(_apart(hits))
        taken = [(hit.start, hit.end) for hit in kept]
        alike: dict[int, str] = {}
        for finder in self._finders:  # several names may have the word in common: it is one place all the same
            for end, words in finder.lookalikes(body, folded, places, taken):
                alike[end] = max(words, alike.get(end, ""), key=len)
        return Found(tuple(kept), tuple(alike[end] for end in sorted(alike)))


class _Finder:
    """Finds one name."""

    def __init__(self, number: int, words: tuple[_Word, ...], between: tuple[str, ...]) -> None:
        self.number = number
        self.words = words
        self._pattern = re.compile("".join(_pieces(words, between)))
        self._key = next((word for word in reversed(words) if word.is_capital), words[-1])
        self._start = _common_start(self._key.forms)
        stem = re.escape(self._start) + r"[\w'-]*"
        self._stem = re.compile(stem) if len(self._start) >= _SHORTEST_START and not self._key.is_exact else None

    def hits(self, body: str, folded: str, places: Sequence[int] | None) -> Iterator[Hit]:
        """Yield where the name stands."""
        for match in self._pattern.finditer(folded):
            if not _starts_word(folded, match.start()) or not self._is_written_so(body, match, places):
                continue
            start, end = _place(match.start(), match.end(), places)
            form = " ".join(match[0].split())
            yield Hit(start, end, self.number, form, self._cases(match))

    def lookalikes(
        self, body: str, folded: str, places: Sequence[int] | None, taken: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[int, str]]:
        """Yield what has the stem of the name's last word with a capital and is not in *taken*; and where it ends."""
        if self._stem is None:
            return
        for match in self._stem.finditer(folded):
            start, end = _place(match.start(), match.end(), places)
            if not _starts_word(folded, match.start()) or any(a <= start < b for a, b in taken):
                continue
            if match[0] in self._key.forms and len(self.words) > 1:
                before = body[:start].rstrip()
                first = text.word_at(body, len(before))
                start = first[0] if first[0] < first[1] and body[first[0]].isupper() else start
            yield end, " ".join(body[start:end].split())

    def _is_written_so(self, body: str, match: re.Match[str], places: Sequence[int] | None) -> bool:
        for number, word in enumerate(self.words, start=1):
            start, end = _place(match.start(number), match.end(number), places)
            if word.is_exact and not body[start:end].startswith(word.raw):
                return False
            if word.is_capital and not body[start].isupper():
                return False
        return True

    def _cases(self, match: re.Match[str]) -> frozenset[Case]:
        told = [word.forms[match[number]] for number, word in enumerate(self.words, start=1)]
        known = [cases for cases in told if cases]
        common = frozenset(Case).intersection(*known) if known else frozenset()
        return common or (known[-1] if known else frozenset())


def _finder(number: int, name: Name) -> _Finder | None:
    spans = list(text.words(name.text))
    if not spans:
        return None
    raw = [name.text[start:end] for start, end in spans]
    between = tuple(name.text[a[1] : b[0]] for a, b in pairwise(spans))
    words = tuple(
        _Word(of_word(word, is_nominative=name.is_nominative), word[0].isupper(), is_abbreviation(word), _plain(word))
        for word in raw
    )
    return _Finder(number, words, between)


def _pieces(words: Sequence[_Word], between: Sequence[str]) -> Iterator[str]:
    """Yield the parts of a pattern; what all forms of a word begin with stands first, for that is found quickest."""
    for number, word in enumerate(words):
        if number:
            sign = text.fold(between[number - 1]).strip()
            yield rf"\s{{0,3}}{re.escape(sign)}\s{{0,3}}" if sign else r"\s{1,3}"
        start = _common_start(word.forms)
        rest = sorted((re.escape(form[len(start) :]) for form in word.forms), key=len, reverse=True)
        yield rf"({re.escape(start)}(?:{'|'.join(rest)}))(?![\w'-]\w|\w)"


def _common_start(forms: Iterable[str]) -> str:
    first, last = min(forms), max(forms)
    common = (number for number, letter in enumerate(first) if letter != last[number : number + 1])
    return first[: next(common, len(first))]


def _folded(body: str) -> tuple[str, Sequence[int] | None]:
    """Return *body* folded, and for each of its characters where it comes from; None: the same places."""
    cased = body.casefold()
    is_plain = len(cased) == len(body) and "\u00ad" not in body
    if is_plain and unicodedata.is_normalized("NFC", body) and unicodedata.is_normalized("NFC", cased):
        return _plain(cased), None
    parts: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(body):
        end = text.grapheme_after(body, start)
        part = text.fold(body[start:end])
        parts.append(part)
        places.extend([start] * len(part))
        start = end
    return "".join(parts), [*places, len(body)]


def _place(start: int, end: int, places: Sequence[int] | None) -> tuple[int, int]:
    return (start, end) if places is None else (places[start], places[end])


def _starts_word(folded: str, start: int) -> bool:
    if start == 0:
        return True
    before = folded[start - 1]
    if before in "'-":
        return start == 1 or not folded[start - 2].isalnum()
    return not before.isalnum()


def _plain(words: str) -> str:
    return _FOLDABLE.sub(_fold_one, words)


def _fold_one(match: re.Match[str]) -> str:
    return _ALIKE[match[0]]


def _longest(hit: Hit) -> tuple[int, int, int]:
    return hit.start - hit.end, hit.start, hit.name


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield hits that do not overlap one that came before."""
    taken: set[int] = set()
    for hit in hits:
        here = range(hit.start, hit.end)
        if taken.isdisjoint(here):
            taken.update(here)
            yield hit
