"""The welcome screen: begin, go on, or look around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator import __version__
from ui.theme import CAPTION, CONTROL_SMALL, S2, S4, S5, S6, S7, SMALL, TITLE
from ui.views.recent import CROSS_WIDTH, ROW, RecentRow, in_columns
from ui.widgets.action_card import ActionCard
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.drop_zone import DropZone
from ui.widgets.painting import Painted
from ui.widgets.scroll import ScrollColumn
from ui.widgets.search_field import SearchField
from ui.widgets.segments import Option, Segments
from ui.widgets.texts import caption, text_label

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from ui.settings import RecentProject

_SIDE, _SIDE_LEAST = 400, 304
_BRAND = 28
_SEARCH = 256
_SEARCH_FROM = 6


class WelcomeView(Painted):
    """What a newcomer sees, and everybody between two projects."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    import_requested = Signal()
    choose_files_requested = Signal()
    settings_requested = Signal()
    files_dropped = Signal(object)
    """A tuple of paths: articles, or a project."""
    recent_opened = Signal(object)
    """*Path* of a project."""
    locate_requested = Signal(object)
    """*Path* where a project was."""
    forget_requested = Signal(object)
    """*Path* of a project to drop from the list."""
    language_picked = Signal(object)
    """``uk`` or ``en``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RecentRow] = []
        self._cards()
        self.search = SearchField(self.tr("Find a project"))
        self.search.setMaximumWidth(_SEARCH)
        self.search.searched.connect(self._find)
        self.drop = DropZone(
            self.tr("Drag articles here"),
            self.tr(
                "Files or a folder: plain text, web pages, Word, PDF, tables, and what other programs have marked. "
                "The files themselves do not change."
            ),
            self.tr("Choose files…"),
        )
        self.drop.dropped.connect(self.files_dropped)
        self.drop.pressed.connect(self.choose_files_requested)
        self.language = Segments(self.tr("Language"), shows_digits=False, height=CONTROL_SMALL)
        self.language.set_options((Option("uk", "Українська"), Option("en", "English")))
        self.language.setMinimumWidth(self.language.sizeHint().width())
        self.language.picked.connect(self.language_picked)
        self.settings = TextButton(self.tr("Settings"), icon="gear", kind=Kind.LINK)
        self.settings.clicked.connect(self.settings_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side(), 2)
        layout.addWidget(self._page(), 5)
        self.set_recent(())

    def _cards(self) -> None:
        self.new = ActionCard(
            "plus",
            self.tr("New project"),
            self.tr("Empty, with the scheme {scheme}").format(scheme="news\u2011claims"),
            keys="Ctrl+N",
            is_primary=True,
        )
        self.open = ActionCard("folder", self.tr("Open…"), self.tr("A .claimdesk file"), keys="Ctrl+O")
        self.sample = ActionCard("lines", self.tr("Sample project"), self.tr("2 articles, 213 marks, 87 relations"))
        self.imports = ActionCard(
            "import", self.tr("Import annotations…"), self.tr("brat, CoNLL, Label Studio, doccano, JSONL and more")
        )
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.sample.clicked.connect(self.sample_requested)
        self.imports.clicked.connect(self.import_requested)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setProperty("ground", "panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(_SIDE_LEAST)
        side.setMaximumWidth(_SIDE)
        about = self.tr(
            "Who claims what in the news: claims, sources, the relations between them. "
            "All in one file on your computer."
        )
        layout = QVBoxLayout(side)
        layout.setContentsMargins(S6, S7, S6, S5)
        layout.setSpacing(S2)
        layout.addWidget(text_label("Claimdesk", size=_BRAND, bold=True))
        layout.addWidget(text_label(about, dim=True))
        layout.addSpacing(S5)
        for card in (self.new, self.open, self.sample, self.imports):
            layout.addWidget(card)
        layout.addStretch(1)
        layout.addWidget(
            text_label(self.tr("Works without the internet: sends nothing, collects nothing."), size=CAPTION, dim=True)
        )
        layout.addWidget(caption(self.tr("Version {version}").format(version=__version__)))
        return side

    def _page(self) -> QWidget:
        page = QWidget()
        page.setProperty("ground", "page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Recent"), size=TITLE, bold=True), 1)
        head.addWidget(self.search)
        self._none = text_label(self.tr("Projects you open appear here."), dim=True)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(S6, S7, S6, S5)
        layout.setSpacing(S4)
        layout.addLayout(head)
        self._headings = self._table_head()
        layout.addWidget(self._headings)
        layout.addWidget(self._none)
        self._column = ScrollColumn(inside)
        layout.addWidget(self._column, 1)
        layout.addWidget(self.drop)
        layout.addStretch(0)
        layout.addLayout(self._foot())
        return page

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(S4)
        hint = self.tr("Not sure where to begin? The sample project shows every move in five minutes.")
        foot.addWidget(text_label(hint, size=SMALL, dim=True), 1)
        foot.addWidget(self.language)
        foot.addWidget(self.settings)
        return foot

    def _table_head(self) -> QWidget:
        head = QWidget()
        names = (self.tr("Project"), self.tr("Articles done"), self.tr("Annotators"), self.tr("Opened"))
        columns = in_columns([caption(name, bold=True) for name in names])
        self._tail = QWidget()
        columns.addWidget(self._tail)
        head.setLayout(columns)
        return head

    def set_recent(self, projects: Sequence[RecentProject], *, missing: Collection[Path] = ()) -> None:
        """List *projects*; those whose path is in *missing* can be looked for."""
        for row in self.rows:
            row.deleteLater()
        self.rows = [RecentRow(project, self, is_missing=project.path in missing) for project in projects]
        for number, row in enumerate(self.rows):
            row.opened.connect(self.recent_opened)
            row.located.connect(self.locate_requested)
            row.forgotten.connect(self.forget_requested)
            self._list.insertWidget(number, row)
        width = max((row.button.sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.set_button_width(width)
        self._tail.setFixedWidth(width + S4 + CROSS_WIDTH)
        self._column.setMaximumHeight(len(self.rows) * ROW)
        self._none.setVisible(not self.rows)
        self._headings.setVisible(bool(self.rows))
        self.search.setVisible(len(self.rows) >= _SEARCH_FROM)

    def set_language(self, language: str) -> None:
        """Show which language the window speaks."""
        self.language.set_value(language)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys the commands have now, by command id."""
        for command, card in (
            ("project.new", self.new),
            ("project.open", self.open),
            ("project.sample", self.sample),
            ("project.import", self.imports),
        ):
            card.set_keys(keys.get(command, ""))

    def _find(self, text: str) -> None:
        wanted = text.casefold()
        for row in self.rows:
            row.setVisible(wanted in f"{row.project.name} {row.project.path}".casefold())
