"""Marks by id and by the pieces of text they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from annotator.model import SpanId
    from ui.widgets.article_view.paragraphs import Paragraphs
    from ui.widgets.article_view.values import Mark


class MarkIndex:
    """All marks of a text, found by id or by place."""

    def __init__(self, paragraphs: Paragraphs, marks: Iterable[Mark] = ()) -> None:
        self._paragraphs = paragraphs
        self._marks: dict[SpanId, Mark] = {}
        self._in_piece: dict[int, dict[SpanId, Mark]] = {}
        pieces, at, ends = self._in_piece, paragraphs.at, paragraphs.ends
        for mark in marks:
            self._marks[mark.id] = mark
            first = at(mark.fragments[0].start)
            if mark.fragments[-1].end <= ends[first]:
                pieces.setdefault(first, {})[mark.id] = mark
            else:
                self._put(mark)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks.values())

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, span: SpanId) -> Mark | None:
        """Return a mark, if there is one with this id."""
        return self._marks.get(span)

    def pieces(self, mark: Mark) -> set[int]:
        """Return the pieces that a mark touches."""
        touched: set[int] = set()
        for fragment in mark.fragments:
            first = self._paragraphs.at(fragment.start)
            if fragment.end <= self._paragraphs.ends[first]:
                touched.add(first)
            else:
                touched.update(range(first, self._paragraphs.at(fragment.end - 1) + 1))
        return touched

    def _put(self, mark: Mark) -> set[int]:
        self._marks[mark.id] = mark
        pieces = self.pieces(mark)
        for piece in pieces:
            self._in_piece.setdefault(piece, {})[mark.id] = mark
        return pieces

    def _drop(self, span: SpanId) -> set[int]:
        mark = self._marks.pop(span, None)
        if mark is None:
            return set()
        pieces = self.pieces(mark)
        for piece in pieces:
            self._in_piece[piece].pop(span, None)
        return pieces

    def change(self, put: Sequence[Mark], drop: Collection[SpanId]) -> tuple[set[int], list[Mark]]:
        """Add, replace and remove marks.

        Return the pieces to lay out anew, and the marks that only read differently and stand where they stood.
        """
        touched: set[int] = set()
        reworded: list[Mark] = []
        for span in drop:
            touched |= self._drop(span)
        for mark in put:
            before = self._marks.get(mark.id)
            if before == mark:
                continue
            if before is not None and _place(before) == _place(mark):
                self._put(mark)
                reworded.append(mark)
            else:
                touched |= self._drop(mark.id)
                touched |= self._put(mark)
        return touched, reworded

    def in_piece(self, piece: int) -> Collection[Mark]:
        """Return the marks that touch a piece."""
        return self._in_piece.get(piece, {}).values()

    def marked_pieces(self) -> Collection[int]:
        """Return the pieces with marks in them."""
        return self._in_piece.keys()

    def at(self, offset: int) -> tuple[SpanId, ...]:
        """Return the marks on the character at *offset*, innermost first."""
        piece = self._paragraphs.at(offset)
        here = [
            mark
            for mark in self.in_piece(piece)
            if any(fragment.start <= offset < fragment.end for fragment in mark.fragments)
        ]
        here.sort(key=lambda mark: (mark.is_bar, mark.end - mark.start, mark.start, mark.id))
        return tuple(mark.id for mark in here)


def _place(mark: Mark) -> tuple[object, ...]:
    """Return everything of a mark on which the places of lines and tracks depend."""
    return mark.fragments, mark.line, mark.caption, mark.flag == ""
