"""The settings: pages with a list of them at the left. Everything acts at once."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import S4
from ui.views.settings.annotators import AnnotatorsPage
from ui.views.settings.backups import BackupsPage
from ui.views.settings.keys import KeysPage
from ui.views.settings.look import LookPage
from ui.widgets.nav_row import NavRow
from ui.widgets.page_bar import PageBar
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from ui.actions import ActionSpec
    from ui.settings import Settings

_SIDE = 240


class SettingsPage(IntEnum):
    """The pages, in their order."""

    LOOK = 0
    KEYS = 1
    BACKUPS = 2
    ANNOTATORS = 3


class SettingsView(Painted):
    """Signals of the pages are theirs; those about *Settings* come together in :attr:`changed`."""

    changed = Signal(str, object)
    """Name of a field of *Settings*, and its new value."""
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = LookPage()
        self.keys = KeysPage()
        self.backups = BackupsPage()
        self.annotators = AnnotatorsPage()
        self.look.changed.connect(self.changed)
        self.keys.changed.connect(self.changed)
        self.bar = PageBar(self.tr("To the articles"))
        self.bar.set_title(self.tr("Settings"), self.tr("act at once"))
        self.bar.back.clicked.connect(self.back_requested)
        self._pages = QStackedWidget()
        self._pages.setProperty("ground", "page")
        self._group = QButtonGroup(self)
        self.rows: list[NavRow] = []
        self._build()
        self.show_page(SettingsPage.LOOK)

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._nav())
        body.addWidget(self._pages, 1)
        for page in (ScrollColumn(self.look), self.keys, self.backups, self.annotators):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(body, 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Let the arrows walk through the pages at once."""
        super().showEvent(event)
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nav(self) -> QWidget:
        nav = QWidget()
        nav.setFixedWidth(_SIDE)
        column = QVBoxLayout(nav)
        column.setContentsMargins(0, S4, 0, 0)
        column.setSpacing(0)
        names = (
            ("eye", self.tr("Look")),
            ("keyboard", self.tr("Keys")),
            ("download", self.tr("Backups")),
            ("user", self.tr("Annotators")),
        )
        for number, (icon, name) in enumerate(names):
            row = NavRow(icon, name)
            self.rows.append(row)
            self._group.addButton(row, number)
            column.addWidget(row)
        column.addStretch(1)
        self._group.idClicked.connect(self._pages.setCurrentIndex)
        return nav

    def show_page(self, page: SettingsPage) -> None:
        """Bring *page* to the front."""
        self.rows[page].setChecked(True)
        self._pages.setCurrentIndex(page)
        self.rows[page].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_settings(self, settings: Settings, *, language: str, specs: tuple[ActionSpec, ...]) -> None:
        """Show *settings*; *language* is the one the window speaks, *specs* are all commands there are now."""
        self.look.show_settings(settings, language)
        self.keys.show_settings(settings, specs)
