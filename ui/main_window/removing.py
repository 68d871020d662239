"""Removing the open article: what hangs on it is told first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import UnknownId
from annotator.store import hanging
from ui import dialogs
from ui.words.hanging import hanging_text
from ui.words.plain import plain

if TYPE_CHECKING:
    from annotator.model import ArticleId
    from annotator.store.hanging import Hanging
    from annotator.store.session import Session
    from ui.main_window.window import MainWindow


class ArticleRemoval(QObject):
    """Asks if something hangs on the article; undo brings it back with all of that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def start(self) -> None:
        """Look what hangs on the open article, and remove it."""
        article, project = self._window.desk.article_id, self._window.project
        if article is None:
            return

        def read(session: Session) -> Hanging | None:
            try:
                return hanging.on_articles(session, [article])
            except UnknownId:  # somebody was quicker
                return None

        def ask(found: Hanging | None) -> None:
            self._remove(article, found)

        # What has been marked a moment ago hangs on it too.
        project.after_edits(lambda: project.read(read, ask))

    def _remove(self, article: ArticleId, found: Hanging | None) -> None:
        desk = self._window.desk
        if found is None or desk.article_id != article or desk.page is None:
            return
        told = hanging_text(found)
        if told:
            title = plain(desk.page.article.metadata.title or desk.page.article.file_name)
            sentence = self.tr("With “{title}” go: {what}. Ctrl+Z brings all of it back.")
            if not dialogs.ask(
                self._window, sentence.format(title=title, what=told), yes=self.tr("Remove the article")
            ):
                return
        desk.status.delete()
