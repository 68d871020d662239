"""The bar above the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup
from typing_extensions import override

from ui.theme import S2
from ui.views.scheme_editor.scheme_name import SchemeName
from ui.widgets.flat_button import FlatButton
from ui.widgets.page_bar import PageBar
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from annotator.scheme import Scheme

_WIDE = 1280
"""Narrower, the buttons for files show their icons alone."""


class TopBar(PageBar):
    """The way back, which scheme this is, the pages, and the scheme as a file."""

    closed = Signal()
    page_asked = Signal(int)
    name_written = Signal(str)
    load_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("To the articles"), parent)
        self.back.clicked.connect(self.closed)
        self.name = SchemeName()
        self.name.written.connect(self.name_written)
        self._counts = Elided()
        self._counts.setProperty("dim", True)
        self.row.addWidget(self.name)
        self.row.addWidget(self._counts, 1)
        self._pages = QButtonGroup(self)
        names = (self.tr("Labels"), self.tr("Relations"), self.tr("Layers"), self.tr("Mappings to other schemes"))
        for page, name in enumerate(names):
            button = self._button(name, "")
            button.setCheckable(True)
            button.setChecked(not page)
            self._pages.addButton(button, page)
            self.row.addWidget(button)
        self._pages.idClicked.connect(self.page_asked)
        self.row.addSpacing(S2)
        self._load = self._button(self.tr("Load from file…"), "folder")
        self._save = self._button(self.tr("Save as file…"), "download")
        self._load.clicked.connect(self.load_asked)
        self._save.clicked.connect(self.save_asked)
        for button in (self._load, self._save):
            button.set_short(is_short=True)  # until there is room: or else their words keep the window wide
        self.row.addWidget(self._load)
        self.row.addWidget(self._save)

    def tell(self, before: Scheme, scheme: Scheme) -> None:
        """Say which scheme is in force and what the draft has."""
        self.name.tell(before.name, scheme.name, before.version)
        parts = (
            self.tr("%n label(s)", None, len(scheme.labels)),
            self.tr("%n relation(s)", None, len(scheme.relations)),
            self.tr("%n layer(s)", None, len(scheme.layers)),
        )
        self._counts.setText(", ".join(parts))

    def set_page(self, page: int) -> None:
        """Show which page is open."""
        self._pages.button(page).setChecked(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self._load, self._save):
            button.set_short(is_short=event.size().width() < _WIDE)

    @staticmethod
    def _button(text: str, icon: str) -> FlatButton:
        return FlatButton(text, icon)
