"""Marks from a tag at each token: IOB1, IOB2, BIOES, BILOU, and what people make of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.importers.found import FoundSpan

if TYPE_CHECKING:
    from annotator.importers.found import Range

OUTSIDE = "O"
_TAG = re.compile(r"(?P<place>[BIESLU])-(?P<label>\S+)")
_GOING_ON = "IEL"
_LAST = "ESLU"


def is_tag(text: str) -> bool:
    """Tell whether *text* can stand at a token: ``O``, or a label after B-, I-, E-, S-, L- or U-."""
    return text == OUTSIDE or _TAG.fullmatch(text) is not None


class TaggedTokens:
    """Takes tags one after the other, and gives the marks they make.

    A mark goes on with I-, E- or L- of the same label and ends with E-, S-, L- or U-. Whatever else comes begins a new
    one, so that no scheme has to be named: only in IOB1 a mark begins with I-, and with B- right after its like.
    """

    def __init__(self) -> None:
        self.first_odd: tuple[int, str] | None = None
        """Line and tag of the first mark that begins with I- although others in the file begin with B-."""
        self._begun_within: tuple[int, str] | None = None
        self._has_begun_freely = False
        self._spans: list[FoundSpan] = []
        self._open: tuple[str, Range, int] | None = None
        self._before = ""

    def add(self, tag: str, place: Range, line: int) -> None:
        """Take the tag of the token at *place*."""
        match = _TAG.fullmatch(tag)
        if match is None:
            self.end()
            return
        label, sign = match["label"], match["place"]
        if self._open is not None and sign in _GOING_ON and self._open[0] == label:
            self._open = (label, (self._open[1][0], place[1]), self._open[2])
        else:
            before = self._before
            self.end()
            self._note_beginning(sign, line, label=label, before=before)
            self._open = (label, place, line)
        if sign in _LAST:
            self.end()
        self._before = label

    def end(self) -> None:
        """End the mark that is open, if one is: at a token outside, at the end of a sentence."""
        if self._open is not None:
            label, place, line = self._open
            self._spans.append(FoundSpan(key=f"line {line}", tag=label, ranges=(place,), line=line))
        self._open = None
        self._before = ""

    def take(self) -> tuple[FoundSpan, ...]:
        """Return the marks since the last time."""
        self.end()
        taken, self._spans = tuple(self._spans), []
        return taken

    def _note_beginning(self, sign: str, line: int, *, label: str, before: str) -> None:
        if sign in _GOING_ON:
            self._begun_within = self._begun_within or (line, f"{sign}-{label}")
        elif sign == "B" and before != label:
            self._has_begun_freely = True
        if self._has_begun_freely and self._begun_within:
            self.first_odd = self._begun_within
