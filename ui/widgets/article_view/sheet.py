"""The whole text as one long sheet: which pieces are where, laid out only when they are looked at.

Where the window stands on it is kept as a piece and a distance below that piece's top (*anchor*), so that text never
jumps when the guessed height of something above turns out different.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextLayout

from ui.widgets.article_view.block import Block
from ui.widgets.article_view.heights import Heights
from ui.widgets.article_view.mark_index import MarkIndex
from ui.widgets.article_view.page import BOTTOM, TOP
from ui.widgets.article_view.paragraphs import Paragraphs
from ui.widgets.article_view.setting import lay_out, lay_out_again
from ui.widgets.article_view.style import FOLD_ROW, Style

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from annotator.model import SpanId
    from ui.widgets.article_view.values import Fold, Mark

_MOST_BLOCKS: Final = 300
_FAR = 3000
"""A leap of more pixels than this is not walked piece by piece."""


class Sheet:
    """Text, marks and heights; positions *y* are in pixels from the top of the page."""

    def __init__(self) -> None:
        self.paragraphs = Paragraphs("")
        self.marks = MarkIndex(self.paragraphs)
        self.style = Style()
        self._headline: int | None = None
        self.view_height = 0
        self.bottom_room = BOTTOM
        self._heights: Heights | None = None
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._worn: dict[int, Block] = {}
        """Blocks whose marks have changed since."""
        self._anchor = (0, -TOP)
        self._folded: dict[int, str] = {}
        """What the row of folded pieces says, at the first of them; empty at the others."""

    # What is on it

    def load(self, text: str | Paragraphs, *, has_headline: bool) -> None:
        """Take another text, without marks."""
        self.paragraphs = Paragraphs(text) if isinstance(text, str) else text
        self._headline = self.paragraphs.first_shown() if has_headline else None
        self._anchor = (0, -TOP)
        self._folded = {}
        self.set_marks(())

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Take other marks for the same text."""
        self.marks = MarkIndex(self.paragraphs, marks)
        self._forget()

    def change_marks(self, put: Sequence[Mark], drop: Collection[SpanId]) -> set[int]:
        """Put, replace and drop some marks; only pieces whose lines may move are laid out anew, when next seen.

        Return the pieces that look different now.
        """
        touched, reworded = self.marks.change(put, drop)
        self._worn.update((piece, self._blocks.pop(piece)) for piece in touched & self._blocks.keys())
        for mark in reworded:
            for piece in self.marks.pieces(mark) & self._blocks.keys():
                self._blocks[piece].reword(mark)
                touched.add(piece)
        return touched

    def set_style(self, style: Style) -> None:
        """Set the text anew; what stands at the top of the window stays there."""
        piece, below = self._anchor
        share = below / max(1, self.heights[piece]) if below > 0 else None
        self.style = style
        self._forget()
        if share is not None:
            self._anchor = (piece, round(share * self.block(piece).height))

    def set_folds(self, folds: Sequence[Fold]) -> None:
        """Let these stretches stand as one row each, and everything else as it is."""
        starts = self.paragraphs.starts
        self._folded = {}
        for fold in folds:
            first = bisect_left(starts, fold.start)
            self._folded |= dict.fromkeys(range(first, bisect_left(starts, fold.end)), "")
            self._folded[first] = fold.words
        self._forget()
        piece, below = self._anchor
        if piece in self._folded:
            self._anchor = (piece, min(below, self._height(piece)))

    def fold_words(self, piece: int) -> str | None:
        """Return what stands in the place of a folded piece; None: it is not folded."""
        return self._folded.get(piece)

    def _forget(self) -> None:
        self._blocks.clear()
        self._worn.clear()
        self._heights = None

    # Heights and blocks

    @property
    def heights(self) -> Heights:
        """Heights of all pieces: measured where they have been laid out, else guessed."""
        if self._heights is None:
            lengths, style = self.paragraphs.lengths, self.style
            guesses = {length: style.guess(length, is_marked=False) for length in set(lengths)}
            heights = list(map(guesses.__getitem__, lengths))
            for piece in self.marks.marked_pieces():
                heights[piece] = style.guess(lengths[piece], is_marked=True)
            for piece, words in self._folded.items():
                heights[piece] = FOLD_ROW if words else 0
            self._heights = Heights(heights)
        return self._heights

    def block(self, piece: int) -> Block:
        """Return a piece laid out; one that is folded has no lines."""
        if piece in self._folded:
            return self._row(piece)
        known = self._blocks.get(piece)
        if known is not None:
            self._blocks.move_to_end(piece)
            return known
        marks, worn = self.marks.in_piece(piece), self._worn.pop(piece, None)
        if worn is not None:
            made = lay_out_again(worn, marks, self.paragraphs.starts[piece], self.style)
        else:
            made = lay_out(self.paragraphs, piece, marks, self.style, is_headline=piece == self._headline)
        self.heights[piece] = made.height
        self._blocks[piece] = made
        if len(self._blocks) > _MOST_BLOCKS:
            self._blocks.popitem(last=False)
        return made

    def _row(self, piece: int) -> Block:
        made = Block(QTextLayout(""), "", self.paragraphs.offsets(piece), is_bidirectional=False)
        made.height = FOLD_ROW if self._folded[piece] else 0
        return made

    def _height(self, piece: int) -> int:
        return 0 if self.paragraphs.is_empty(piece) else self.block(piece).height

    # Where the window stands

    @property
    def length(self) -> int:
        """How long the page is, margins included."""
        return TOP + self.heights.total + self.bottom_room

    @property
    def furthest(self) -> int:
        """How far the window can go down."""
        return max(0, self.length - self.view_height)

    @property
    def y(self) -> int:
        """Where the top of the window stands."""
        piece, below = self._anchor
        return TOP + self.heights.top(piece) + below

    def top(self, piece: int) -> int:
        """Return where a piece starts."""
        return TOP + self.heights.top(piece)

    def move_to(self, y: int) -> None:
        """Put the top of the window at *y*."""
        if abs(y - self.y) < _FAR:
            self._walk(y - self.y)
            return
        piece, top = self.heights.find(y - TOP)
        self._anchor = (piece, y - TOP - top)
        self.settle()

    def _walk(self, distance: int) -> None:
        """Move the window from piece to piece, measuring each, so that what is seen moves just so far."""
        piece, below = self._anchor
        below += distance
        while below < 0 and piece > 0:
            piece -= 1
            below += self._height(piece)
        while piece < len(self.paragraphs) - 1 and below >= self._height(piece):
            below -= self._height(piece)
            piece += 1
        self._anchor = (piece, max(below, -TOP) if piece == 0 else below)

    def settle(self) -> None:
        """Lay out what the window shows, and keep the window on the page."""
        for _ in self.visible(0, self.view_height):
            pass
        if self.y > self.furthest:
            self._walk(self.furthest - self.y)
            for _ in self.visible(0, self.view_height):
                pass

    def visible(self, top: int, bottom: int) -> Iterator[tuple[int, Block, int]]:
        """Yield the pieces between two heights of the window, laid out, with where each starts in the window."""
        piece, below = self._anchor
        y = -below
        while piece > 0 and y > top:
            piece -= 1
            y -= self._height(piece)
        while piece < len(self.paragraphs) and y < bottom:
            height = self._height(piece)
            if height and y + height > top:
                yield piece, self.block(piece), y
            y += height
            piece += 1
