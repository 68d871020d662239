"""Cards of claims beside the text: how high each is, and where it finds room."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

from ui.offsets import Offsets, displayable
from ui.theme import S2, SMALL, ui_font
from ui.widgets.article_view.page import RAIL_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import SpanId
    from ui.widgets.article_view.sheet import Sheet
    from ui.widgets.article_view.values import Card

CARD_WIDTH: Final = RAIL_WIDTH - 32
TEXT_LEFT: Final = 38
TEXT_WIDTH: Final = CARD_WIDTH - TEXT_LEFT - 10
LINE: Final = 17
_ABOVE, _META, _BELOW = 8, 19, 9
_LINES, _SELECTED_LINES = 2, 3
_HIGHER = 6
"""A card's top is so much above its claim's first line."""
_GAP = S2
_FIRST = 12
_FEW = 200
_MOST_KEPT = 5000
_LONGEST_TEXT = 400
_LOOK_BACK = 12
"""In a long text the pushing starts so many cards above the window."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A card where it is: *top* and the claim's *first* and *last* line are in the page's pixels."""

    card: Card
    lines: tuple[str, ...]
    top: int
    height: int
    first: tuple[int, int]
    """Top and foot of the claim's first line."""
    last: int
    """Foot of the claim's last line."""
    level: int
    """How many earlier claims on just these or more lines there are."""


class Rail:
    """The cards in the order of their claims."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._cards: list[Card] = []
        self._starts: list[int] = []
        self._lags: dict[SpanId, int] = {}
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}

    def set_cards(self, cards: Iterable[Card]) -> None:
        """Take other cards."""
        marks = self._sheet.marks
        known = [(mark.start, -mark.end, card) for card in cards if (mark := marks.get(card.claim)) is not None]
        known.sort(key=lambda entry: (entry[0], entry[1], entry[2].number))
        self._cards = [card for _, _, card in known]
        self._starts = [start for start, _, _ in known]
        if len(self._lines) > _MOST_KEPT:
            self._lines.clear()
        self.forget_places()

    def forget_places(self) -> None:
        """Forget how far cards have been pushed down: the text has moved."""
        self._lags.clear()

    def words_of(self, card: Card, *, is_selected: bool) -> tuple[str, ...]:
        """Return a card's text as its two or three lines, cut with an ellipsis."""
        most = _SELECTED_LINES if is_selected else _LINES
        known = self._lines.get((card.text, most))
        if known is None:
            known = self._lines[card.text, most] = wrapped(card.text, most)
        return known

    def _height(self, lines: Sequence[str]) -> int:
        return _ABOVE + LINE * len(lines) + _META + _BELOW

    def near(self, top: int, bottom: int, selected: SpanId | None) -> list[Placed]:
        """Return the cards that may be seen between two heights of the page, where they are.

        Each is pushed below its predecessor; the selected one gets its wanted place, and its neighbours make room.
        """
        paragraphs = self._sheet.paragraphs
        if not self._cards:
            return []
        piece, _ = self._sheet.heights.find(max(0, top))
        seen = bisect_left(self._starts, paragraphs.starts[piece])
        back = len(self._cards) if len(self._cards) <= _FEW and len(paragraphs) <= _FEW else _LOOK_BACK
        placed: list[Placed] = []
        y = _FIRST
        for number in range(max(0, seen - back), len(self._cards)):
            made = self._place(self._cards[number], y, placed, selected)
            if made is None:
                continue
            placed.append(made)
            y = made.top + made.height + _GAP
            if made.top > bottom and made.first[0] > bottom:
                break
        return _make_room(placed, selected)

    def _place(self, card: Card, y: int, before: Sequence[Placed], selected: SpanId | None) -> Placed | None:
        lines = self.lines_of(card.claim)
        if lines is None:
            return None
        first, last = lines
        wanted = first[0] - _HIGHER
        lag = self._lags.get(card.claim, 0) if not before else 0
        top = max(y, wanted + lag)
        self._lags[card.claim] = top - wanted
        words = self.words_of(card, is_selected=card.claim == selected)
        level = sum(1 for other in before[-4:] if other.first[0] <= first[0] and other.last >= last)
        return Placed(card, words, top, self._height(words), first, last, level)

    def lines_of(self, claim: SpanId) -> tuple[tuple[int, int], int] | None:
        """Return top and foot of a mark's first line, and the foot of its last one, on the page."""
        mark = self._sheet.marks.get(claim)
        if mark is None:
            return None
        first = self.line_of(mark.start)
        last = self.line_of(mark.end - 1)
        return first, last[1]

    def line_of(self, offset: int) -> tuple[int, int]:
        """Return top and foot on the page of the line of *offset*."""
        piece, position = self._sheet.paragraphs.to_qt(offset)
        block = self._sheet.block(piece)
        top = self._sheet.top(piece)
        if not block.lines:
            return top, top
        line = block.lines[block.line_at(position)]
        return top + line.top, top + line.top + line.height


def _make_room(placed: list[Placed], selected: SpanId | None) -> list[Placed]:
    chosen = next((i for i, one in enumerate(placed) if one.card.claim == selected), None)
    if chosen is None:
        return placed
    tops = [one.top for one in placed]
    tops[chosen] = max(_FIRST, placed[chosen].first[0] - _HIGHER)
    for i in range(chosen - 1, -1, -1):
        tops[i] = min(tops[i], tops[i + 1] - _GAP - placed[i].height)
    too_high = _FIRST - tops[0]
    if too_high > 0:
        tops[0] = _FIRST
        for i in range(1, chosen + 1):
            tops[i] = max(tops[i], tops[i - 1] + placed[i - 1].height + _GAP)
    for i in range(chosen + 1, len(placed)):
        tops[i] = max(placed[i].first[0] - _HIGHER, tops[i - 1] + placed[i - 1].height + _GAP)
    return [_moved(one, top) for one, top in zip(placed, tops, strict=True)]


def _moved(placed: Placed, top: int) -> Placed:
    if placed.top == top:
        return placed
    return Placed(placed.card, placed.lines, top, placed.height, placed.first, placed.last, placed.level)


def wrapped(text: str, most: int) -> tuple[str, ...]:
    """Return *text* as at most so many lines of a card; the last one ends in an ellipsis if there is more."""
    font = ui_font(SMALL)
    text = displayable(text[:_LONGEST_TEXT])
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[tuple[int, int]] = []
    layout.beginLayout()
    while len(lines) <= most and (line := layout.createLine()).isValid():
        line.setLineWidth(TEXT_WIDTH)
        line.setPosition(QPointF(0, 0))
        lines.append((line.textStart(), line.textLength()))
    layout.endLayout()
    offsets = Offsets(text)
    cuts = [(offsets.to_code_points(start), offsets.to_code_points(start + length)) for start, length in lines]
    words = [text[start:end].strip() for start, end in cuts]
    if len(words) <= most:
        return tuple(words)
    rest = f"{words[most - 1]} {words[most]}"
    return (*words[: most - 1], QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, TEXT_WIDTH))
