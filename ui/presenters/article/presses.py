"""What a press of the mouse on the article means: it depends on the gesture that runs and on the keys held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from annotator.model import SpanId
    from ui.presenters.article.presenter import ArticlePresenter


class Presses(QObject):
    """Listens to the article view."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.view.selection_made.connect(self._take_selection)
        desk.view.mark_pressed.connect(self._press_mark)
        desk.view.card_pressed.connect(self._press_card)
        desk.view.empty_pressed.connect(self._press_nothing)

    def _take_selection(self, selection: tuple[int, int]) -> None:
        """Do with text selected by the mouse what has been prepared for it."""
        desk = self._desk
        if desk.together.is_running:
            desk.together.take(selection)
        elif desk.linking.is_running:
            desk.linking.take_text(selection)
        elif desk.marking.armed is not None:
            desk.marking.mark_armed()

    def _press_mark(self, span: SpanId, modifiers: Qt.KeyboardModifier) -> None:
        desk = self._desk
        if desk.linking.is_running:
            desk.linking.take_mark(span)
        elif desk.together.is_running:
            desk.together.take_mark(span)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            desk.walking.toggle(span)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            desk.walking.extend_to(span)
        else:
            desk.select((span,))

    def _press_card(self, span: SpanId, modifiers: Qt.KeyboardModifier) -> None:
        """Select a claim: the next key is for it, not for text that was selected before."""
        if not (self._desk.linking.is_running or self._desk.together.is_running):
            self._desk.view.clear_selection()
        self._press_mark(span, modifiers)

    def _press_nothing(self) -> None:
        if not self._desk.linking.is_running:
            self._desk.select(())
