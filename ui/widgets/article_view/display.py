"""What the article view is told to show: text, marks, cards, arcs, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.article_view.canvas import Canvas
from ui.widgets.article_view.page import BOTTOM

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtCore import QRect

    from annotator.model import SpanId
    from annotator.scheme import Colour, Line
    from ui.theme import Theme
    from ui.widgets.article_view.paragraphs import Paragraphs
    from ui.widgets.article_view.values import Arc, Card, Difference, Fold, Mark


class Display(Canvas):
    """A canvas that takes values. Offsets are code points."""

    def set_article(self, text: str | Paragraphs, *, has_headline: bool) -> None:
        """Show another text, from its start and without marks; a long one may have been cut into paragraphs before."""
        self._sheet.load(text, has_headline=has_headline)
        self._sheet.bottom_room = BOTTOM
        self._rail.set_cards(())
        self._look.selected, self._look.linked = (), frozenset()
        self._look.arcs, self._look.picked_arc = (), None
        self._look.hits, self._look.current_hit, self._look.hovered = (), -1, None
        self._look.differences, self._look.current_difference = (), -1
        self._refresh()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks instead of any others. Cards are set after marks."""
        self._sheet.set_marks(marks)
        self._rail.forget_places()
        self._refresh()

    def set_folds(self, folds: Sequence[Fold]) -> None:
        """Let some paragraphs stand as one row each."""
        self._sheet.set_folds(folds)
        self._rail.forget_places()
        self._refresh()

    def change_marks(self, put: Sequence[Mark], drop: Collection[SpanId]) -> None:
        """Put, replace and drop some marks; the rest stay."""
        touched = self._sheet.change_marks(put, drop)
        self._rail.forget_places()
        self._refresh_pieces(touched)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards in the rail, each beside the mark of its claim."""
        self._rail.set_cards(cards)
        self._sheet.bottom_room = BOTTOM
        self._refresh()

    def set_arcs(self, arcs: Sequence[Arc]) -> None:
        """Draw these arrows."""
        if self._look.arcs != tuple(arcs):
            self._look.arcs = tuple(arcs)
            self.viewport().update()

    def set_picked_arc(self, arc: Arc | None) -> None:
        """Let one of the arrows stand out."""
        if self._look.picked_arc != arc:
            self._look.picked_arc = arc
            self.viewport().update()

    def set_linked(self, spans: Collection[SpanId]) -> None:
        """Let these claims and their cards stand out as linked with the selection."""
        if self._look.linked != frozenset(spans):
            self._look.linked = frozenset(spans)
            self.viewport().update()

    def set_selected(self, spans: Sequence[SpanId]) -> None:
        """Let these marks stand out; the last one gets the handles."""
        before = self._look.selected
        if before != tuple(spans):
            self._look.selected = tuple(spans)
            self._update_marks({*before, *spans})

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._look.theme = theme
        self.viewport().update()

    def set_reading(self, size_px: int, width_chars: int, shows_names: bool) -> None:
        """Set the text in this size, at most so many characters wide, with or without names under the lines."""
        self._width_chars = width_chars
        self._restyle(size_px, shows_names=shows_names)

    def set_calm(self, is_calm: bool) -> None:
        """Dim everything but the selected and linked marks, or nothing."""
        self._look.is_calm = is_calm
        self.viewport().update()

    def set_fixed(self, *, is_fixed: bool) -> None:
        """Let marks be looked at only, or be changed with the mouse too."""
        self._look.is_fixed = is_fixed
        self.viewport().update()

    def set_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Show where something was found; *hits* are in order, *current* is the number of one or -1."""
        self._look.hits, self._look.current_hit = tuple(hits), current
        self.viewport().update()

    def set_differences(self, differences: Sequence[Difference], current: int) -> None:
        """Show where another text differs; they are in order, *current* is the number of one or -1."""
        self._look.differences, self._look.current_difference = tuple(differences), current
        self.viewport().update()

    def set_armed(self, colour: Colour | None, line: Line | None) -> None:
        """Let the selection look as the armed label would mark it."""
        self._look.armed = None if colour is None or line is None else (colour, line)
        self.viewport().update()

    def set_rail_visible(self, is_visible: bool) -> None:
        """Show the rail where there is room for it, or never."""
        self._wants_rail = is_visible
        self._plan()

    def set_relation_chooser(self, choose: Callable[[SpanId, tuple[SpanId, ...]], SpanId | None] | None) -> None:
        """Let *choose(from, marks under the pointer, innermost first)* say where a dragged relation may end."""
        self._scene.chooser = choose

    def scroll_to_mark(self, span: SpanId) -> None:
        """Bring the start of a mark into the window."""
        mark = self._sheet.marks.get(span)
        if mark is not None:
            self.scroll_to_offset(mark.start)

    def marks_at(self, offset: int) -> tuple[SpanId, ...]:
        """Return the marks on the character at *offset*, innermost first."""
        return self._sheet.marks.at(offset)

    def rect_of(self, span: SpanId) -> QRect:
        """Return what a mark covers in the viewport; empty if it is out of sight."""
        return self._settled().rect_of(span).toAlignedRect()

    def extent_of(self, span: SpanId) -> tuple[int, int] | None:
        """Return top and foot of a mark's lines in the viewport, in sight or not; None if there is no such mark."""
        sheet = self._settled().sheet
        lines = self._rail.lines_of(span)
        return None if lines is None else (lines[0][0] - sheet.y, lines[1] - sheet.y)

    def line_of(self, offset: int) -> int:
        """Return where the line of *offset* begins in the viewport, in sight or not."""
        sheet = self._settled().sheet
        return self._rail.line_of(offset)[0] - sheet.y

    def put_line_at(self, offset: int, top: int) -> None:
        """Scroll until the line of *offset* is so far below the upper edge, as far as the page goes."""
        self._settled()
        for _ in range(2):  # heights on the way there are guessed at first
            sheet = self._sheet
            moved = self._rail.line_of(offset)[0] - sheet.y - top
            sheet.move_to(max(0, min(sheet.furthest, sheet.y + moved)))
            self._settle()
        self.viewport().update()

    def put_at(self, span: SpanId, top: int) -> None:
        """Scroll until the first line of a mark is so far below the upper edge, as far as the page goes."""
        for _ in range(2):  # heights on the way there are guessed at first
            extent = self.extent_of(span)
            if extent is None or extent[0] == top:
                return
            sheet = self._sheet
            sheet.move_to(max(0, min(sheet.furthest, sheet.y + extent[0] - top)))
            self._settle()
        self.viewport().update()

    def sight(self) -> tuple[int, int]:
        """Return the offsets between which the text in the window lies, whole paragraphs."""
        sheet = self._settled().sheet
        pieces = [piece for piece, _, _ in sheet.visible(0, sheet.view_height)]
        paragraphs = sheet.paragraphs
        return (paragraphs.starts[pieces[0]], paragraphs.ends[pieces[-1]]) if pieces else (0, 0)
