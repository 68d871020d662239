"""Keys that the text answers itself: moving the caret and selecting. Everything else belongs to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.widgets.article_view.moves import (
    next_grapheme,
    next_sentence,
    next_word,
    next_word_end,
    previous_grapheme,
    previous_sentence,
    previous_word,
    previous_word_end,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.widgets.article_view.cursor import Cursor
    from ui.widgets.article_view.sheet import Sheet

    Step = Callable[[str, int], int]

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_RIGHT: dict[Qt.KeyboardModifier, Step] = {_NONE: next_word, _CTRL: next_sentence, _ALT: next_grapheme}
_LEFT: dict[Qt.KeyboardModifier, Step] = {_NONE: previous_word, _CTRL: previous_sentence, _ALT: previous_grapheme}


def answer(event: QKeyEvent, cursor: Cursor, sheet: Sheet) -> bool:
    """Move the caret as the key says; tell whether the key was one of the text's own."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    extends = bool(modifiers & _SHIFT)
    how = modifiers & ~_SHIFT
    key = Qt.Key(event.key())
    if key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
        return _along(cursor, sheet, how, is_right=key == Qt.Key.Key_Right, extends=extends)
    if how == _NONE and key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        cursor.move_lines(_lines(key, sheet), extends=extends)
        return True
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End} and how in {_NONE, _CTRL}:
        cursor.move(_end(cursor, sheet, is_end=key == Qt.Key.Key_End, is_all=how == _CTRL), extends=extends)
        return True
    if key == Qt.Key.Key_A and modifiers == _CTRL:
        cursor.move(0, extends=False)
        cursor.move(len(sheet.paragraphs.text), extends=True)
        return True
    return False


def _along(cursor: Cursor, sheet: Sheet, how: Qt.KeyboardModifier, *, is_right: bool, extends: bool) -> bool:
    """Step along the text: to the right is onwards, but back in a paragraph that runs from right to left."""
    paragraphs = sheet.paragraphs
    is_onwards = is_right != paragraphs.is_right_to_left(paragraphs.at(cursor.caret))
    step = (_RIGHT if is_onwards else _LEFT).get(how)
    if step is None:
        return False
    if how == _NONE and extends:
        offset = _to_word(cursor, sheet.paragraphs.text, is_onwards=is_onwards)
    else:
        offset = step(sheet.paragraphs.text, cursor.caret)
    if how == _ALT:
        offset = _off_blank(sheet, offset, step)
    cursor.move(offset, extends=extends, is_exact=how == _ALT)
    return True


def _to_word(cursor: Cursor, text: str, *, is_onwards: bool) -> int:
    """Return where a selection by words goes next: it ends with a word, never with the signs before the next one."""
    caret, anchor = cursor.caret, cursor.anchor
    if is_onwards:
        return next_word_end(text, caret) if caret >= anchor else min(anchor, next_word(text, caret))
    return previous_word(text, caret) if caret <= anchor else max(anchor, previous_word_end(text, caret))


def _off_blank(sheet: Sheet, offset: int, step: Step) -> int:
    """Return *offset*, or the next one that is not in a paragraph without words (these are not shown)."""
    text, paragraphs = sheet.paragraphs.text, sheet.paragraphs
    while 0 < offset < len(text) and paragraphs.is_blank(paragraphs.at(offset)):
        offset = step(text, offset)
    return offset


def _lines(key: Qt.Key, sheet: Sheet) -> int:
    page = max(1, int(sheet.view_height / (sheet.style.line_height * 1.6)))
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)


def _end(cursor: Cursor, sheet: Sheet, *, is_end: bool, is_all: bool) -> int:
    if is_all:
        return len(sheet.paragraphs.text) if is_end else 0
    return cursor.line_end() if is_end else cursor.line_start()
