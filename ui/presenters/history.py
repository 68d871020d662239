"""The history: pages of the journal, newest first, as the history panel asks for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.store import journal

if TYPE_CHECKING:
    from annotator.changes import Changes
    from annotator.model import AnnotatorId, ArticleId, EditId, JournalEntry
    from annotator.store.session import Session
    from ui.presenters.article import ArticlePresenter
    from ui.presenters.project import ProjectPresenter

_PAGE = 100


class Scope(StrEnum):
    """Whose edits are shown, and where."""

    ARTICLE = "article"
    MINE = "mine"
    PROJECT = "project"


class HistoryPresenter(QObject):
    """Reads the journal off the window's thread, only while somebody looks."""

    entries_changed = Signal(object, bool)
    """The entries to show (tuple of JournalEntry), newest first, and whether there are older ones."""
    entries_added = Signal(object, bool)
    """Older entries, and whether there are still older ones."""

    def __init__(self, project: ProjectPresenter, desk: ArticlePresenter, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._desk = desk
        self._scope = Scope.ARTICLE
        self._is_watched = False
        self._asked = 0
        project.changed.connect(self._hear)
        project.project_changed.connect(self._follow_annotator)
        desk.opened.connect(self._follow)

    def watch(self, is_watched: bool) -> None:
        """Begin or stop reading: the panel is in sight, or it is not."""
        self._is_watched = is_watched
        if is_watched:
            self.refresh()

    def set_scope(self, scope: str) -> None:
        """Show the edits of the article, of the annotator or of the project."""
        self._scope = Scope(scope)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest entries."""
        self._read(None)

    def read_more(self, last: JournalEntry) -> None:
        """Read the entries before *last*."""
        self._read(last.id)

    def _read(self, before: EditId | None) -> None:
        self._asked += 1
        asked = self._asked
        article = self._desk.article_id if self._scope is Scope.ARTICLE else None
        by = self._project.annotator.id if self._scope is Scope.MINE else None
        if self._scope is Scope.ARTICLE and article is None:
            self.entries_changed.emit((), False)
            return
        answer = self.entries_changed if before is None else self.entries_added

        def show(page: tuple[JournalEntry, ...]) -> None:
            if asked == self._asked:
                answer.emit(page, len(page) == _PAGE)

        self._project.read(lambda session: _page(session, before, article, by), show)

    def _hear(self, _changes: Changes, _initiator: object) -> None:
        if self._is_watched:
            self.refresh()

    def _follow_annotator(self) -> None:
        if self._is_watched and self._scope is Scope.MINE:
            self.refresh()

    def _follow(self, _article: object) -> None:
        if self._is_watched and self._scope is Scope.ARTICLE:
            self.refresh()


def _page(
    session: Session, before: EditId | None, article: ArticleId | None, by: AnnotatorId | None
) -> tuple[JournalEntry, ...]:
    return journal.page(session, before=before, limit=_PAGE, article=article, by=by)
