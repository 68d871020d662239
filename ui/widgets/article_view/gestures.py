"""What the mouse is doing from press to release: selecting text, resizing a mark, drawing a relation, just clicking."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from annotator.errors import EmptySelection
from annotator.model import Fragment
from annotator.text import snap, trim
from ui.widgets.article_view.style import FLAG_HEIGHT
from ui.widgets.article_view.targets import Kind, Target, offset_at, target_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import SpanId
    from ui.widgets.article_view.cursor import Cursor
    from ui.widgets.article_view.scene import Scene
    from ui.widgets.article_view.values import Mark

_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class Answers(Protocol):
    """What gestures tell their view."""

    def show_selection(self, *, is_made: bool) -> None:
        """Show the cursor's selection; it *is_made* when the button is up."""

    def click(self, target: Target, modifiers: Qt.KeyboardModifier) -> None:
        """Take a press and release in one place."""

    def resize(self, span: SpanId, fragments: tuple[Fragment, ...]) -> None:
        """Take the new fragments of a mark."""

    def relate(self, source: SpanId, target: SpanId) -> None:
        """Take a relation drawn from one mark to another."""

    def repaint_all(self) -> None:
        """Show what the gesture has changed in scene and look."""


class Gesture:
    """A press that has not become anything else: a click when it is let go."""

    def __init__(self, scene: Scene, answers: Answers, target: Target, start: QPointF) -> None:
        self._scene = scene
        self._answers = answers
        self._target = target
        self._start = start
        self.is_moving = False

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the pointer."""
        distance = (point - self._start).manhattanLength()
        if self.is_moving or distance >= QApplication.startDragDistance() / 2:
            self.is_moving = True
            self.drag(point, modifiers)

    def drag(self, point: QPointF, modifiers: Qt.KeyboardModifier, /) -> None:
        """Follow the pointer once it has really moved."""

    def finish(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Let go."""
        if self.is_moving:
            self.drag(point, modifiers)
            self.drop(point)
        else:
            self._answers.click(self._target, modifiers)

    def drop(self, point: QPointF, /) -> None:
        """Let go after a move."""

    def cancel(self) -> None:
        """Leave everything as it was."""


class Selecting(Gesture):
    """Selecting text, by words or (with Alt) by graphemes."""

    def __init__(self, scene: Scene, answers: Answers, target: Target, start: QPointF, cursor: Cursor) -> None:
        super().__init__(scene, answers, target, start)
        self._cursor = cursor

    @override
    def drag(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Select up to the pointer, and show also how far it went."""
        self._cursor.move(offset_at(self._scene, point), extends=True, is_exact=bool(modifiers & _ALT))
        self._scene.look.raw_selection = self._cursor.raw
        self._answers.show_selection(is_made=False)

    @override
    def drop(self, _point: QPointF, /) -> None:
        """Tell that a selection has been made."""
        self._scene.look.raw_selection = None
        self._answers.show_selection(is_made=True)

    @override
    def cancel(self) -> None:
        """Forget the selection."""
        self._scene.look.raw_selection = None
        self._cursor.move(self._cursor.anchor, extends=False)
        self._answers.show_selection(is_made=False)


class Resizing(Gesture):
    """Pulling one end of a mark's fragment to another word or (with Alt) grapheme."""

    def __init__(self, scene: Scene, answers: Answers, target: Target, start: QPointF, mark: Mark) -> None:
        super().__init__(scene, answers, target, start)
        self._mark = mark

    def _limits(self) -> tuple[int, int]:
        fragments, number = self._mark.fragments, self._target.fragment
        least = fragments[number - 1].end if number else 0
        most = fragments[number + 1].start if number + 1 < len(fragments) else len(self._scene.sheet.paragraphs.text)
        return least, most

    @override
    def drag(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Show where the fragment would start and end."""
        least, most = self._limits()
        fragment = self._mark.fragments[self._target.fragment]
        offset = min(max(offset_at(self._scene, point), least), most)
        fixed = fragment.start if self._target.is_end else fragment.end
        grow: Callable[[str, int, int], tuple[int, int]] = trim if modifiers & _ALT else snap
        with suppress(EmptySelection):
            start, end = grow(self._scene.sheet.paragraphs.text, min(fixed, offset), max(fixed, offset))
            start, end = (fixed, end) if fixed <= offset else (start, fixed)
            self._scene.look.preview = (self._mark, max(start, least), min(end, most))
        self._answers.repaint_all()

    @override
    def drop(self, _point: QPointF, /) -> None:
        """Tell the new fragments, if they are others."""
        preview, self._scene.look.preview = self._scene.look.preview, None
        self._answers.repaint_all()
        if preview is None:
            return
        fragments = list(self._mark.fragments)
        fragments[self._target.fragment] = Fragment(start=preview[1], end=preview[2])
        if tuple(fragments) != self._mark.fragments:
            self._answers.resize(self._mark.id, tuple(fragments))

    @override
    def cancel(self) -> None:
        """Show the mark as it was."""
        self._scene.look.preview = None
        self._answers.repaint_all()


class Relating(Gesture):
    """Drawing a relation from a mark's flag or name to another mark."""

    @override
    def drag(self, point: QPointF, _modifiers: Qt.KeyboardModifier, /) -> None:
        """Pull the rubber arc, and light up what it would reach."""
        source = self._target.span
        if source is None or self._scene.look.is_fixed:
            return
        self._scene.rubber = (self._tail(source), point, source)
        self._scene.look.hovered = self._reached(point)
        self._answers.repaint_all()

    def _tail(self, source: SpanId) -> QPointF:
        """Return where the arc begins: above a flag, or where a name was pressed."""
        foot = self._scene.foot(source)
        if foot is None or not foot.has_flag:
            return self._start
        return QPointF(self._start.x(), min(self._start.y(), foot.top - FLAG_HEIGHT))

    def _reached(self, point: QPointF) -> SpanId | None:
        under = target_at(self._scene, point)
        if under.kind in {Kind.NOTHING, Kind.TEXT}:
            return None
        candidates = tuple(span for span in under.spans if span != self._target.span)
        chooser = self._scene.chooser
        if self._target.span is not None and chooser is not None:
            return chooser(self._target.span, candidates)
        return candidates[0] if candidates else None

    @override
    def drop(self, point: QPointF) -> None:
        """Tell which marks were joined."""
        reached, source = self._reached(point), self._target.span
        self.cancel()
        if reached is not None and source is not None and not self._scene.look.is_fixed:
            self._answers.relate(source, reached)

    @override
    def cancel(self) -> None:
        """Take the rubber arc away."""
        self._scene.rubber = None
        self._scene.look.hovered = None
        self._answers.repaint_all()


def begin(scene: Scene, answers: Answers, cursor: Cursor, point: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
    """Return the gesture that a press of the left button starts at *point*."""
    target = target_at(scene, point)
    mark = scene.sheet.marks.get(target.span) if target.span is not None else None
    if target.kind is Kind.GRIP and mark is not None:
        return Resizing(scene, answers, target, point, mark)
    if target.kind is Kind.BADGE:
        return Relating(scene, answers, target, point)
    if target.kind in {Kind.CARD, Kind.ARC} or (scene.page.rail is not None and point.x() >= scene.page.rail):
        return Gesture(scene, answers, target, point)
    is_extending = bool(modifiers & _SHIFT) and target.kind is not Kind.MARK
    cursor.move(offset_at(scene, point), extends=is_extending, is_exact=bool(modifiers & _ALT))
    answers.show_selection(is_made=is_extending)
    return Selecting(scene, answers, target, point, cursor)
