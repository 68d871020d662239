"""The text of a CoNLL-U document, put together from its tokens and the white space that it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator import conllu_words as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.importers.found import Range


class Surface(NamedTuple):
    """A token as it stands in the text: a word, or several that are written as one."""

    form: str
    """As in its column, that is in NFC."""
    raw: str
    """As in the text."""
    before: str
    gap: str | None
    """White space behind it; None: the file does not say, so a blank."""


class DocumentText:
    """Grows by a sentence at a time."""

    def __init__(self) -> None:
        self.length = 0
        self._pieces: list[str] = []
        self._gap: str | None = ""

    def add(self, sentence: Sequence[Surface], *, text: str | None, begins_paragraph: bool) -> tuple[list[Range], bool]:
        """Add a sentence, and return where its tokens are, and whether *text*, what its comment says, agrees."""
        gaps, agrees = _gaps(sentence, text)
        places: list[Range] = []
        for number, (token, gap) in enumerate(zip(sentence, gaps, strict=True)):
            before = " " if self._gap is None else self._gap
            if begins_paragraph and not number and self._pieces and "\n" not in before:
                before = "\n"
            self._append(before + token.before)
            places.append((self.length, self.length + len(token.raw)))
            self._append(token.raw)
            self._gap = gap
        return places, agrees

    def whole(self) -> str:
        """Return the text."""
        return "".join([*self._pieces, self._gap or ""])

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)


def _gaps(sentence: Sequence[Surface], text: str | None) -> tuple[list[str | None], bool]:
    """Return the white space behind each token: as it says itself, or as *text* has it."""
    said = [token.gap for token in sentence]
    if text is None:
        return said, True
    found: list[str | None] = []
    reached = 0
    for token, gap in zip(sentence, said, strict=True):
        if not text.startswith(token.form, reached):
            return said, False
        reached += len(token.form)
        start = reached
        while reached < len(text) and text[reached].isspace():
            reached += 1
        is_said = gap is not None or reached == len(text)
        found.append(gap if is_said else text[start:reached])
    return found, reached == len(text)


def gap_of(misc: dict[str, str]) -> str | None:
    """Return the white space that MISC tells of; None if it does not."""
    if "SpacesAfter" in misc:
        return words.gap(misc["SpacesAfter"])
    return "" if misc.get("SpaceAfter") == "No" else None
