"""Between the journal and the history panel: sentences for its lines, and what its buttons do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.store import annotators
from ui import words
from ui.models.history import HistoryLine
from ui.views.inspector import Tab

if TYPE_CHECKING:
    from annotator.model import AnnotatorId, JournalEntry
    from ui.main_window.window import MainWindow


class HistoryFeed(QObject):
    """Reads only while the panel is in sight."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.inspector.history
        self._names: dict[AnnotatorId, str] = {}
        panel, presenter = self._panel, window.history
        presenter.entries_changed.connect(self._show)
        presenter.entries_added.connect(self._add)
        panel.scope_changed.connect(presenter.set_scope)
        panel.more_requested.connect(presenter.read_more)
        panel.undo_requested.connect(window.project.undo)
        panel.redo_requested.connect(window.project.redo)
        panel.undo_to_requested.connect(self._undo_to)
        panel.entry_chosen.connect(self._go_to)
        window.inspector.tabs.currentChanged.connect(self._watch)
        window.layout_changed.connect(self._watch)
        window.project.undo_changed.connect(self._show_undo)
        window.project.project_changed.connect(self._names.clear)
        self._is_watched = False
        self._show_undo()

    def _watch(self, _index: object = None) -> None:
        window = self._window
        is_watched = window.inspector.tabs.currentIndex() == Tab.HISTORY and not window.inspector_dock.isHidden()
        if is_watched != self._is_watched:
            self._is_watched = is_watched
            window.history.watch(is_watched)

    def _show(self, entries: tuple[JournalEntry, ...], has_more: bool) -> None:
        self._panel.set_lines([self._line(entry) for entry in entries], has_more=has_more)

    def _add(self, entries: tuple[JournalEntry, ...], has_more: bool) -> None:
        self._panel.add_lines([self._line(entry) for entry in entries], has_more=has_more)

    def _line(self, entry: JournalEntry) -> HistoryLine:
        window = self._window
        sentence = words.deed_text(entry, window.project.scheme, window.language)
        return HistoryLine(entry, sentence, remark=self._remark(entry), who=self._name(entry.by))

    def _remark(self, entry: JournalEntry) -> str:
        page, count = self._window.desk.page, int(entry.details.get("count") or 1)
        if count > 1:
            return self.tr("%n mark(s) in one edit", None, count) if entry.spans else ""
        number = page.number(entry.spans[0]) if page and entry.spans and entry.spans[0] in page else None
        return self.tr("claim {number}").format(number=number) if number else ""

    def _name(self, annotator: AnnotatorId) -> str:
        if annotator not in self._names:
            self._names |= {known.id: known.name for known in self._window.project.read_now(annotators.all)}
        return self._names.get(annotator, "")

    def _show_undo(self) -> None:
        project = self._window.project
        self._panel.set_undo(can_undo=project.undo_entry is not None, can_redo=project.redo_entry is not None)

    def _undo_to(self, entry: JournalEntry) -> None:
        self._window.project.undo_to(entry.id)

    def _go_to(self, entry: JournalEntry) -> None:
        if entry.article is not None:
            self._window.open_article(entry.article, entry.spans[0] if entry.spans else None)
