"""Moving the bounds of a span by keys: a word or a character at a time; adding and dropping fragments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import text
from annotator.errors import EmptySelection
from annotator.model import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.presenters.article.presenter import ArticlePresenter


class Bounds(QObject):
    """Gestures that change where the primary span lies."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk

    def end_later(self) -> None:
        """Take in one more word at the end."""
        self._move_end(1, is_fine=False)

    def end_earlier(self) -> None:
        """Leave out the last word."""
        self._move_end(-1, is_fine=False)

    def start_earlier(self) -> None:
        """Take in one more word at the start."""
        self._move_start(-1, is_fine=False)

    def start_later(self) -> None:
        """Leave out the first word."""
        self._move_start(1, is_fine=False)

    def end_later_fine(self) -> None:
        """Take in one more character at the end."""
        self._move_end(1, is_fine=True)

    def end_earlier_fine(self) -> None:
        """Leave out the last character."""
        self._move_end(-1, is_fine=True)

    def start_earlier_fine(self) -> None:
        """Take in one more character at the start."""
        self._move_start(-1, is_fine=True)

    def start_later_fine(self) -> None:
        """Leave out the first character."""
        self._move_start(1, is_fine=True)

    def add_fragment(self) -> None:
        """Add the selected text to the primary span, as a fragment of its own or joined to one it touches."""
        span, selection = self._desk.primary, self._desk.view.selection
        if span is None or selection is None:
            self._desk.remark(self.tr("Select a mark, then more text, then add it."))
            return
        self._desk.marking.move(span.id, _joined((*span.fragments, Fragment(start=selection[0], end=selection[1]))))
        self._desk.view.clear_selection()

    def drop_fragment(self) -> None:
        """Take the fragment under the caret, or else the last one, out of the primary span."""
        span = self._desk.primary
        if span is None or len(span.fragments) == 1:
            self._desk.remark(self.tr("This mark is in one piece."))
            return
        caret = self._desk.view.caret
        under = next((piece for piece in span.fragments if piece.start <= caret < piece.end), span.fragments[-1])
        self._desk.marking.move(span.id, [piece for piece in span.fragments if piece != under])

    def _move_end(self, step: int, *, is_fine: bool) -> None:
        span, page = self._desk.primary, self._desk.page
        if span is None or page is None:
            self._desk.remark(self.tr("Select a mark first."))
            return
        last = span.fragments[-1]
        end = _stepped(page.article.text, last.end, step, is_fine=is_fine, is_end=True)
        if last.start < end:
            self._settle((*span.fragments[:-1], Fragment(start=last.start, end=end)))

    def _move_start(self, step: int, *, is_fine: bool) -> None:
        span, page = self._desk.primary, self._desk.page
        if span is None or page is None:
            self._desk.remark(self.tr("Select a mark first."))
            return
        first = span.fragments[0]
        start = _stepped(page.article.text, first.start, step, is_fine=is_fine, is_end=False)
        if start < first.end:
            self._settle((Fragment(start=start, end=first.end), *span.fragments[1:]))

    def _settle(self, fragments: tuple[Fragment, ...]) -> None:
        span, page = self._desk.primary, self._desk.page
        if span is None or page is None:
            return
        try:
            trimmed = [text.trim(page.article.text, piece.start, piece.end) for piece in fragments]
        except EmptySelection:
            return
        self._desk.view.clear_selection()
        self._desk.marking.move(span.id, [Fragment(start=start, end=end) for start, end in trimmed])


def _stepped(article: str, offset: int, step: int, *, is_fine: bool, is_end: bool) -> int:
    """Return the bound one step further on that does not lie at white space."""
    if is_fine:
        return _next_grapheme(article, offset, step, is_end=is_end)
    if step > 0:
        after = _word_after(article, offset)
        return after if is_end else _skipped(article, after, 1)
    before = _word_before(article, offset)
    return _skipped(article, before, -1) if is_end else before


def _word_after(article: str, offset: int) -> int:
    """Return where the next word, or the next sign between words, ends."""
    at = _skipped(article, offset, 1)
    end = text.word_at(article, at)[1]
    return end if end > at else text.grapheme_after(article, at)


def _word_before(article: str, offset: int) -> int:
    """Return where the word before, or the sign before that is no word, starts."""
    at = _skipped(article, offset, -1)
    if not at:
        return 0
    sign = text.grapheme_before(article, at)
    start, end = text.word_at(article, sign)
    return start if end > sign else sign


def _skipped(article: str, at: int, step: int) -> int:
    """Return *at* moved over white space."""
    while 0 <= (at if step > 0 else at - 1) < len(article) and article[at if step > 0 else at - 1].isspace():
        at += step
    return at


def _next_grapheme(article: str, offset: int, step: int, *, is_end: bool) -> int:
    move = text.grapheme_after if step > 0 else text.grapheme_before
    at = move(article, offset)
    while 0 < at < len(article) and article[at - 1 if is_end else at].isspace():
        at = move(article, at)
    return at


def _joined(fragments: Iterable[Fragment]) -> list[Fragment]:
    """Return *fragments* in order, with those that overlap or touch made into one."""
    joined: list[Fragment] = []
    for piece in sorted(fragments, key=lambda fragment: (fragment.start, fragment.end)):
        if joined and piece.start <= joined[-1].end:
            last = joined.pop()
            joined.append(Fragment(start=last.start, end=max(last.end, piece.end)))
        else:
            joined.append(piece)
    return joined
