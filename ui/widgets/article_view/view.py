"""The article view: text, marks, selection and the rail of claims. It knows nothing of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QKeySequence
from typing_extensions import override

from ui.offsets import copyable
from ui.widgets.article_view import keys
from ui.widgets.article_view.cursor import Cursor
from ui.widgets.article_view.display import Display
from ui.widgets.article_view.mirror import Mirror
from ui.widgets.article_view.pointer import Pointer
from ui.widgets.article_view.targets import Kind, offset_at, target_at

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from annotator.model import SpanId
    from ui.widgets.article_view.paragraphs import Paragraphs

_MARGIN = 44
"""Round the caret, when the window follows it."""
_TRIES = 4
"""So often at most: what is scrolled into sight may turn out higher than it was thought to be."""


class ArticleView(Display):
    """Shows an article with its marks, and tells what the hand does there. Offsets are code points."""

    selection_changed = Signal(object)
    """(start, end) or None."""
    selection_made = Signal(object)
    """(start, end), once the mouse button is up; of a double click, once no third click can follow."""
    word_taken = Signal(object, object)
    """Start and end of the word a double click selects: before that word is."""
    mark_pressed = Signal(object, object)
    """Span id, keyboard modifiers."""
    mark_hovered = Signal(object)
    card_pressed = Signal(object, object)
    arc_pressed = Signal(object)
    """The arrow (Arc)."""
    relation_dragged = Signal(object, object)
    """Span id from, span id to."""
    fragments_dragged = Signal(object, object)
    """Span id, its new fragments."""
    context_asked = Signal(object, object)
    """Global point, offset."""
    empty_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor = Cursor(self._sheet)
        self._told: tuple[int, int] | None = None
        self._caret_told = 0
        self._pointer = Pointer(self, self._scene, self._cursor)
        self._mirror = Mirror(self)
        self._mirror.focus_changed.connect(self._show_caret)
        self.setFocusProxy(self._mirror)
        self._connect_pointer()
        self.setAccessibleName(self.tr("Article"))
        self._mirror.setAccessibleName(self.tr("Text of the article"))

    def _connect_pointer(self) -> None:
        pointer = self._pointer
        pointer.selected.connect(self._take_selection)
        pointer.changed.connect(self.viewport().update)
        pointer.mark_hovered.connect(self._take_hovered)
        pointer.mark_pressed.connect(self.mark_pressed)
        pointer.card_pressed.connect(self.card_pressed)
        pointer.arc_pressed.connect(self.arc_pressed)
        pointer.empty_pressed.connect(self.empty_pressed)
        pointer.relation_dragged.connect(self.relation_dragged)
        pointer.fragments_dragged.connect(self.fragments_dragged)
        pointer.word_taken.connect(self.word_taken)

    @override
    def set_article(self, text: str | Paragraphs, *, has_headline: bool) -> None:
        """Show another text, from its start and without marks; a long one may have been cut into paragraphs before."""
        self._pointer.cancel()
        super().set_article(text, has_headline=has_headline)
        self._cursor.reset()
        self._mirror.forget()
        self._take_selection()

    # Caret and selection

    @property
    def selection(self) -> tuple[int, int] | None:
        """What would be marked: whole words, without outer white space."""
        return self._cursor.selection

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._cursor.caret

    def set_selection(self, start: int, end: int) -> None:
        """Select exactly this text and bring it into the window."""
        self._cursor.select(start, end)
        self._take_selection(is_made=False)
        self.scroll_to_offset(start)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self.set_caret(self._cursor.caret)

    def set_caret(self, offset: int) -> None:
        """Put the caret there and select nothing; the window stays where it is."""
        self._cursor.move(offset, extends=False)
        self._take_selection(is_made=False)

    def copy(self) -> None:
        """Put the selected text on the clipboard, just as it is in the article."""
        selection = self.selection
        if selection is not None:
            QGuiApplication.clipboard().setText(copyable(self._sheet.paragraphs.text[slice(*selection)]))

    def _take_selection(self, is_made: object = False) -> None:
        """Show the cursor where it is now, and tell whoever listens."""
        selection, before = self._cursor.selection, self._told
        self._look.selection = selection
        self._show_caret()
        if selection != before:
            self._told = selection
            ends = [*(before or ()), *(selection or ()), self._cursor.caret, self._cursor.anchor]
            self._update_between(min(ends), max(ends))
            self.selection_changed.emit(selection)
        elif self._look.raw_selection is not None:
            self._update_between(*self._cursor.raw)
        if is_made and selection is not None:
            self.viewport().update()
            self.selection_made.emit(selection)

    def _show_caret(self) -> None:
        """Paint the caret if the view has the focus, and let screen readers know where it is."""
        caret, before = self._cursor.caret, self._caret_told
        has_focus = self._mirror.hasFocus()
        self._look.caret = caret if has_focus else None
        self._update_between(before, before)
        self._update_between(caret, caret)
        if has_focus:
            self._reflect()
        self._caret_told = caret

    def _reflect(self) -> None:
        sheet = self._settled().sheet
        piece, position = sheet.paragraphs.to_qt(self._cursor.caret)
        block = sheet.block(piece)
        selection = self._cursor.selection
        within = None
        if selection is not None:
            start = sheet.paragraphs.starts[piece]
            ends = [min(max(end - start, 0), len(block.shown)) for end in selection]
            within = (block.offsets.to_utf16(ends[0]), block.offsets.to_utf16(ends[1]))
        self._mirror.show_paragraph(piece, block.shown, position, within)
        here = [mark for span in self.marks_at(self._cursor.caret) if (mark := sheet.marks.get(span)) is not None]
        self._mirror.setAccessibleDescription(
            ", ".join(f"{mark.name} {mark.number or ''} {mark.maker}".strip() for mark in here)
        )
        if block.lines:
            line = block.lines[block.line_at(position)]
            x = round(self._scene.page.left + block.x_of(position))
            self._mirror.follow(QRect(x, sheet.top(piece) - sheet.y + line.top, 2, line.height))

    def _take_hovered(self, span: SpanId | None) -> None:
        self.viewport().update()
        self.mark_hovered.emit(span)

    # Keys

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            self._pointer.settle()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and self._pointer.cancel():
            return
        elif keys.answer(event, self._cursor, self._settled().sheet):
            self._take_selection()
            self.scroll_to_caret()
        else:
            event.ignore()

    def scroll_to_caret(self) -> None:
        """Bring the caret's line just into the window."""
        bar, sheet = self.verticalScrollBar(), self._sheet
        for _ in range(_TRIES):
            top, foot = self._rail.line_of(self._cursor.caret)
            if top - _MARGIN < sheet.y:
                wanted = max(0, top - _MARGIN)
            elif foot + _MARGIN > sheet.y + sheet.view_height:
                wanted = min(foot + _MARGIN - sheet.view_height, sheet.furthest)
            else:
                return
            bar.setValue(wanted)

    # Mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._settled()
        self._pointer.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._settled()
        self._pointer.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._settled()
        self._pointer.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._settled()
        self._pointer.double(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._reflect()  # the text may have been scrolled meanwhile
            below = self._mirror.geometry().bottomLeft()
            self.context_asked.emit(self.viewport().mapToGlobal(below), self._cursor.caret)
        else:
            self.context_asked.emit(event.globalPos(), self._offset_meant(QPointF(event.pos())))

    def _offset_meant(self, point: QPointF) -> int:
        """Return the place in the text that is pressed; a card or an arrow there is pressed for it."""
        scene = self._settled()
        target = target_at(scene, point)
        if target.arc is not None:
            self.arc_pressed.emit(target.arc)
            return scene.start_of(scene.look.primary)
        if target.kind is Kind.CARD and target.span is not None:
            self.card_pressed.emit(target.span, Qt.KeyboardModifier.NoModifier)
            return scene.start_of(target.span)
        return offset_at(scene, point)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._pointer.help(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)
