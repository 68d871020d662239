"""Which paragraphs are folded: runs in which there is nothing of what is looked for."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.presenters.comparing import Side
from ui.widgets.article_view import Fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import SpanId
    from ui.presenters.comparing import Half
    from ui.views.compare.view import CompareView

_FEWEST = 2
"""One paragraph alone takes hardly more room than the row in its place."""


class Folding(QObject):
    """Folds paragraphs without a pair, or, while only claims without one are gone through, those without such.

    What has been opened by a press, or because a claim in it was selected, stays open as long as the article is shown.
    """

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view
        self._comparing = view.comparing
        self.is_wanted = True
        self._opened: dict[Side, set[int]] = {side: set() for side in Side}
        self._folds: dict[Side, tuple[Fold, ...]] = {}
        view.panes[Side.LEFT].view.fold_pressed.connect(self._open_left)
        view.panes[Side.RIGHT].view.fold_pressed.connect(self._open_right)

    def forget(self, side: Side) -> None:
        """Begin anew: there is another text."""
        self._opened[side] = set()
        self._folds[side] = ()

    def show(self) -> None:
        """Fold what is to be folded now."""
        for side, half in self._comparing.halves.items():
            folds = self._wanted(side, half)
            if folds != self._folds.get(side, ()):
                self._folds[side] = folds
                self._view.panes[side].view.set_folds(folds)

    def toggle(self) -> None:
        """Open everything, or fold again what has been opened too."""
        self.is_wanted = not self.is_wanted
        if self.is_wanted:
            self._opened = {side: set() for side in Side}
        self.show()

    def _wanted(self, side: Side, half: Half) -> tuple[Fold, ...]:
        if half.selected is not None:
            self._opened[side] |= self._pieces(half, [half.selected])
        kept = self._pieces(half, self._looked_for(side, half))
        if not self.is_wanted or not kept:
            return ()
        open_ = kept | self._opened[side]
        texts = half.read.paragraphs
        shown = [piece for piece in range(len(texts)) if not texts.is_blank(piece)]
        runs = (list(run) for is_open, run in groupby(shown[1:], key=open_.__contains__) if not is_open)
        return tuple(self._fold(half, run) for run in runs if len(run) >= _FEWEST)

    def _looked_for(self, side: Side, half: Half) -> list[SpanId]:
        joined = {tie.left if side is Side.LEFT else tie.right for tie in self._comparing.ties}
        is_only_unpaired = self._comparing.is_unpaired_only
        return [claim for claim in half.claims if (claim in joined) is not is_only_unpaired]

    def _pieces(self, half: Half, claims: Iterable[SpanId]) -> set[int]:
        texts = half.read.paragraphs
        spans = half.page.many(list(claims))
        return {piece for span in spans for piece in range(texts.at(span.start), texts.at(span.end - 1) + 1)}

    def _fold(self, half: Half, run: Sequence[int]) -> Fold:
        texts = half.read.paragraphs
        start, end = texts.starts[run[0]], texts.ends[run[-1]] + 1
        words = (
            self.tr("%n paragraph(s) in which every claim has a pair", None, len(run))
            if self._comparing.is_unpaired_only
            else self.tr("%n paragraph(s) without a pair", None, len(run))
        )
        numbers = [half.number(span.id) for span in half.page.many(half.claims) if start <= span.start < end]
        if not numbers:
            return Fold(start, end, words)
        claims = (
            self.tr("claim {number}").format(number=numbers[0])
            if len(numbers) == 1
            else self.tr("claims {first}–{last}").format(first=min(numbers), last=max(numbers))
        )
        return Fold(start, end, f"{words} · {claims}")

    def _open_left(self, start: int) -> None:
        self._open(Side.LEFT, start)

    def _open_right(self, start: int) -> None:
        self._open(Side.RIGHT, start)

    def _open(self, side: Side, start: int) -> None:
        texts = self._comparing.halves[side].read.paragraphs
        fold = next(fold for fold in self._folds[side] if fold.start == start)
        self._opened[side] |= set(range(texts.at(fold.start), texts.at(fold.end - 1) + 1))
        self.show()
