"""The bar under the menus: the project, undo with its name, search, commands, whose marks these are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy
from typing_extensions import override

from ui.theme import BAR, BODY, S1, S2
from ui.widgets.bar_button import BarButton
from ui.widgets.page_bar import upright
from ui.widgets.painting import Painted
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QMenu, QWidget

_SEARCH = 304
_STEPS = range(5)
_REDO, _FIELD, _COMMANDS, _ANNOTATOR = _STEPS[1:]
"""What gives way, in this order."""


class TopBar(Painted):
    """Buttons only: the window connects them to its commands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR)
        self._menu: QMenu | None = None
        self._row = QHBoxLayout(self)
        self.menu_button = BarButton("menu", "", self)
        self.menu_button.setAccessibleName(self.tr("Menu"))
        self.menu_button.setToolTip(self.tr("Menu"))
        self.menu_button.clicked.connect(self._open_menu)
        self.name = Elided(size=BODY, bold=True)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.name.setMaximumWidth(240)
        self.undo = BarButton("undo", self.tr("Undo"), self)
        self.redo = BarButton("redo", self.tr("Redo"), self, widest=200)
        self.search = BarButton("search", self.tr("Search all articles"), self, is_framed=True)
        self.search.set_wide(_SEARCH)
        self.commands = BarButton("cmd", self.tr("Commands"), self, is_framed=True)
        self.annotator = BarButton("user", "", self, widest=180)
        self._build()

    def set_menu(self, menu: QMenu) -> None:
        """Open *menu* from the button at the left."""
        self._menu = menu

    def set_project(self, name: str) -> None:
        """Show the project's name."""
        self.name.setText(name)
        self._fit()

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

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.line)

    def _fit(self) -> None:
        """Show as much as there is room for: what undo takes back goes before the words of other buttons."""
        for step in _STEPS:
            self.redo.set_compact(step >= _REDO)
            self.search.set_wide(0 if step >= _FIELD else _SEARCH)
            self.commands.set_compact(step >= _COMMANDS)
            self.annotator.set_compact(step >= _ANNOTATOR)
            if self._row.sizeHint().width() <= self.width():
                break
        self._row.activate()

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(S2, 0, S2, 1)
        row.setSpacing(S1)
        row.addWidget(self.menu_button)
        row.addSpacing(S2)
        row.addWidget(self.name)
        row.addSpacing(S2)
        row.addWidget(upright())
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addSpacing(S1)
        row.addWidget(self.commands)
        row.addSpacing(S1)
        row.addWidget(upright())
        row.addWidget(self.annotator)

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.menu_button.mapToGlobal(QPoint(0, self.menu_button.height() + S1)))
