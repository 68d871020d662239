"""Saying how far the work on the open article is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits import articles as article_edits
from annotator.model import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.changes import Changes
    from annotator.model import Metadata
    from ui.presenters.article.presenter import ArticlePresenter


class ArticleStatus(QObject):
    """Status, flag, “nothing to mark” and metadata of the open article."""

    def __init__(self, desk: ArticlePresenter) -> None:
        super().__init__(desk)
        self._desk = desk

    def set_new(self) -> None:
        """Say that nobody has worked on it."""
        self.set(Status.NEW)

    def set_in_progress(self) -> None:
        """Say that there is more to do."""
        self.set(Status.IN_PROGRESS)

    def set_done(self) -> None:
        """Say that it is done."""
        self.set(Status.DONE)

    def set_skipped(self) -> None:
        """Say that it is left out."""
        self.set(Status.SKIPPED)

    def set(self, status: Status, *, then: Callable[[Changes], None] | None = None) -> None:
        """Give the article a status."""
        article, by = self._desk.article_id, self._desk.project.annotator.id
        if article is not None:
            self._desk.project.edit(
                lambda session: article_edits.set_status(session, (article,), status, by=by), then=then
            )

    def toggle_nothing(self) -> None:
        """Say that there is nothing to mark here, or take that back."""
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None:
            return
        article, value = page.article.id, not page.article.nothing_to_mark
        self._desk.project.edit(lambda session: article_edits.set_nothing_to_mark(session, article, value, by=by))

    def toggle_flag(self) -> None:
        """Flag the article for review, or take the flag off."""
        page, by = self._desk.page, self._desk.project.annotator.id
        if page is None:
            return
        article, value = page.article.id, not page.article.flagged
        self._desk.project.edit(lambda session: article_edits.flag_article(session, (article,), value, by=by))

    def set_metadata(self, metadata: Metadata) -> None:
        """Write down what is known about the article."""
        article, by = self._desk.article_id, self._desk.project.annotator.id
        if article is not None:
            self._desk.project.edit(lambda session: article_edits.set_metadata(session, article, metadata, by=by))

    def delete(self) -> None:
        """Remove the article from the project; undo brings it back."""
        article, by = self._desk.article_id, self._desk.project.annotator.id
        if article is not None:
            self._desk.project.edit(lambda session: article_edits.delete_articles(session, (article,), by=by))
