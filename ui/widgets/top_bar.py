"""What belongs to the article in the bar of the screens: undo by name, search, commands, whose marks these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S1
from ui.widgets.bar_button import BarButton
from ui.widgets.page_bar import upright

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

_SEARCH = 304
_STEPS = range(6)
_REDO, _FIELD, _COMMANDS, _ANNOTATOR, _SEARCH_WORDS = _STEPS[1:]
"""What gives way, in this order."""


class TopBar(QWidget):
    """Buttons only: the window connects them to its commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self.undo = BarButton("undo", self.tr("Undo"), self)
        self.redo = BarButton("redo", self.tr("Redo"), self, widest=200)
        self.search = BarButton("search", self.tr("Search all articles"), self, is_framed=True)
        self.search.set_wide(_SEARCH)
        self.commands = BarButton("cmd", self.tr("Commands"), self, is_framed=True)
        self.annotator = BarButton("user", "", self, widest=180)
        self._build()

    def set_undo(self, sentence: str, *, is_possible: bool) -> None:
        """Say what undo would take back."""
        self.undo.set_words(sentence)
        self.undo.setEnabled(is_possible)
        self._fit()

    def set_redo(self, sentence: str, *, is_possible: bool) -> None:
        """Say what redo would bring back."""
        self.redo.set_words(sentence)
        self.redo.setEnabled(is_possible)
        self._fit()

    def set_annotator(self, name: str) -> None:
        """Show whose marks are being made."""
        self.annotator.set_words(name)
        self._fit()

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys of commands, by action id."""
        self.undo.set_keys(keys.get("edit.undo", ""))
        self.search.set_keys(keys.get("go.search", ""))
        self.commands.set_keys(keys.get("view.palette", ""))
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for: what undo takes back goes before the words of other buttons."""
        for step in _STEPS:
            self.redo.set_compact(step >= _REDO)
            self.search.set_wide(0 if step >= _FIELD else _SEARCH)
            self.commands.set_compact(step >= _COMMANDS)
            self.annotator.set_compact(step >= _ANNOTATOR)
            self.search.set_compact(step >= _SEARCH_WORDS)
            if self._row.sizeHint().width() <= self.width():
                break
        self._row.activate()

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addSpacing(S1)
        row.addWidget(self.commands)
        row.addSpacing(S1)
        row.addWidget(upright())
        row.addWidget(self.annotator)
