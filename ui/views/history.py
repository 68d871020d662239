"""The history panel: what was done, by whom, and back to any point of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QListView, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.history import HistoryLine, HistoryModel
from ui.presenters.history import Scope
from ui.theme import S2, S3, S4
from ui.views.history_row import HistoryRow
from ui.widgets.buttons import TextButton
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.segments import Option, Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme import Theme

_NEAR_END = 200


class HistoryPanel(Painted):
    """Give it lines by :meth:`set_lines`, newest first; it asks for more at its end."""

    entry_chosen = Signal(object)
    """*JournalEntry* to go to."""
    scope_changed = Signal(object)
    """*Scope*: give it lines of that."""
    more_requested = Signal(object)
    """The oldest *JournalEntry* shown: give it lines before that by :meth:`add_lines`."""
    undo_requested = Signal()
    redo_requested = Signal()
    undo_to_requested = Signal(object)
    """*JournalEntry*: undo everything after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_more = False
        self.scopes = Segments(self.tr("What to show"), shows_digits=False)
        self.scopes.set_options(
            (
                Option(Scope.ARTICLE, self.tr("This article")),
                Option(Scope.MINE, self.tr("My edits")),
                Option(Scope.PROJECT, self.tr("Whole project")),
            )
        )
        self.scopes.set_value(Scope.ARTICLE)
        self.scopes.picked.connect(self._set_scope)
        self.model = HistoryModel(self)
        self._row = HistoryRow(self)
        self.list = QListView()
        self.list.setProperty("ground", "panel")
        self.list.setAccessibleName(self.tr("History"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._follow_current)
        self.list.verticalScrollBar().valueChanged.connect(self._ask_for_more)
        self.empty = Empty()
        self.empty.tell(self.tr("Nothing has been done here yet."))
        self.undo = TextButton(self.tr("Undo"), icon="undo", is_small=True)
        self.redo = TextButton(self.tr("Redo"), icon="redo", is_small=True)
        self.to_here = TextButton(self.tr("To this point"), is_small=True)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.to_here.clicked.connect(self._undo_to)
        self._build()
        self.set_lines(())

    def _build(self) -> None:
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(S4, S3, S4, S3)
        above.addWidget(self.scopes)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        foot = QWidget()
        below = QGridLayout(foot)
        below.setContentsMargins(S4, S2, S4, S3)
        below.setSpacing(S2)
        below.addWidget(self.undo, 0, 0)
        below.addWidget(self.redo, 0, 1)
        below.addWidget(self.to_here, 1, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(rule())
        layout.addLayout(self._stack, 1)
        layout.addWidget(rule())
        layout.addWidget(foot)

    @property
    def scope(self) -> Scope:
        """Whose edits are shown."""
        return Scope(self.scopes.value or Scope.ARTICLE)

    def set_lines(self, lines: Sequence[HistoryLine], *, has_more: bool = False) -> None:
        """Show *lines*, newest first; *has_more*: there are older ones. A chosen line stays chosen and in its place."""
        self._has_more = has_more
        bar, chosen = self.list.verticalScrollBar(), self.model.line(self.list.currentIndex().row())
        place = bar.value()
        self.model.set_lines(lines)
        self._stack.setCurrentWidget(self.list if self.model.rowCount() else self.empty)
        self.to_here.setEnabled(False)
        row = self.model.row_of(chosen.entry.id) if chosen is not None else -1
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
            bar.setValue(place)

    def add_lines(self, lines: Sequence[HistoryLine], *, has_more: bool = False) -> None:
        """Show older *lines* below what is there."""
        self._has_more = has_more
        self.model.add_lines(lines)

    def set_undo(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say whether there is anything to undo and to redo."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    def _set_scope(self, scope: str) -> None:
        self.scope_changed.emit(Scope(scope))

    def _choose(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        if line is not None:
            self.entry_chosen.emit(line.entry)

    def _follow_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self.model.line(index.row())
        is_here = bool(index.data(HistoryModel.HereRole))
        self.to_here.setEnabled(line is not None and not line.entry.is_undone and not is_here)

    def _undo_to(self) -> None:
        line = self.model.line(self.list.currentIndex().row())
        if line is not None:
            self.undo_to_requested.emit(line.entry)

    def _ask_for_more(self, value: int) -> None:
        if not self._has_more or value < self.list.verticalScrollBar().maximum() - _NEAR_END:
            return
        last = self.model.line(self.model.rowCount() - 1)
        if last is not None:
            self._has_more = False
            self.more_requested.emit(last.entry)
