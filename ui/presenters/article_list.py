"""The article list: which rows match, which one is open, what comes next."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import UnknownId
from annotator.store import articles
from annotator.store.articles import ArticleFilter
from annotator.text import fold
from ui.presenters.searching import places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.changes import Changes
    from annotator.model import ArticleId, ArticleSummary
    from annotator.store.articles import ArticleCounts
    from annotator.store.session import Session
    from ui.presenters.article import ArticlePresenter
    from ui.presenters.project import ProjectPresenter

_Read = tuple["array[int]", "ArticleCounts"]


class ArticleListPresenter(QObject):
    """Holds the keys of the rows that match the filter; summaries are read by the page."""

    rows_changed = Signal(object)
    """Keys of the rows to show (array of row keys)."""
    counts_changed = Signal(object)
    """How many articles there are by status (ArticleCounts)."""
    rows_touched = Signal(object)
    """Articles whose row shows something else now (frozenset of ArticleId)."""
    current_changed = Signal(object, object)
    """The open article (ArticleId or None) and its row key (int or None)."""
    position_changed = Signal(int, int)
    """Place of the open article among the rows shown, from 1 (0: it is not among them), and how many there are."""

    def __init__(self, project: ProjectPresenter, desk: ArticlePresenter, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._desk = desk
        self._filter = ArticleFilter()
        self._keys: array[int] = array("q")
        self._current: int | None = None
        self._asked = 0
        self._answered = 0
        self._has_opened_first = False
        self._first: ArticleId | None = None
        project.changed.connect(self._hear)
        desk.opened.connect(self._follow)

    @property
    def is_reading(self) -> bool:
        """Whether rows are on their way."""
        return self._asked != self._answered

    def begin_with(self, article: ArticleId) -> None:
        """Open *article* as soon as the rows are there, if it is there too; or else the first of them."""
        self._first = article

    def set_filter(self, article_filter: ArticleFilter) -> None:
        """Show the articles that match."""
        self._filter = article_filter
        self.refresh()

    def refresh(self) -> None:
        """Read off the window's thread which articles match; the last one asked for wins."""
        self._asked += 1
        asked, wanted = self._asked, self._filter

        def show(read: _Read) -> None:
            self._answered = asked
            if asked == self._asked:
                self._show(read)

        def show_first(keys: array[int]) -> None:
            if asked == self._asked and keys:
                self._show_rows(keys)

        if wanted.text.strip():
            self._project.read(lambda session: articles.first_rows(session, query=wanted), show_first)
        self._project.read(lambda session: _read(session, wanted), show)

    def fetch(self, keys: Sequence[int]) -> tuple[ArticleSummary, ...]:
        """Read what the list shows of some rows."""
        return self._project.read_now(lambda session: articles.summaries(session, keys))

    def excerpt(self, article: ArticleId) -> str:
        """Return the sentence of an article that has what is looked for; empty if its title says it already."""
        query = self._filter.text
        if not query.strip():
            return ""
        found = self._project.read_now(lambda session: articles.get(session, article))
        if fold(query) in fold(found.metadata.title):
            return ""
        sentences, _count = places(found.text, query, most=1)
        return sentences[0].sentence if sentences else ""

    def open_next(self) -> None:
        """Open the next article of the list."""
        self._open_beside(1)

    def open_previous(self) -> None:
        """Open the article before."""
        self._open_beside(-1)

    def neighbour(self, step: int) -> ArticleId | None:
        """Return the article *step* rows further on, if there is one."""
        if not self._keys:
            return None
        place = self._place()
        index = place + step if place is not None else 0
        if not 0 <= index < len(self._keys):
            return None
        key = self._keys[index]
        return self._project.read_now(lambda session: articles.id_of(session, key))

    def _open_beside(self, step: int) -> None:
        article = self.neighbour(step)
        if article is not None:
            self._desk.open(article)
        else:
            self._desk.hint(self.tr("That is the end of the list."))

    def _show(self, read: _Read) -> None:
        keys, counts = read
        self._show_rows(keys)
        self.counts_changed.emit(counts)
        if not self._has_opened_first and self._desk.page is None and self._keys:
            self._has_opened_first = True
            self._open_first()

    def _open_first(self) -> None:
        if self._first is not None and self._row_of(self._first) is not None:
            self._desk.open(self._first)
        else:
            self._open_beside(0)

    def _show_rows(self, keys: array[int]) -> None:
        self._keys = keys
        self.rows_changed.emit(keys)
        self._tell_place()

    def _follow(self, article: object) -> None:
        article_id = self._desk.article_id
        self._current = None
        if article is not None and article_id is not None:
            self._current = self._row_of(article_id)
        self.current_changed.emit(article_id, self._current)
        self._tell_place()

    def _row_of(self, article: ArticleId) -> int | None:
        try:
            return self._project.read_now(lambda session: articles.row_of(session, article))
        except UnknownId:
            return None

    def _place(self) -> int | None:
        if self._current is None:
            return None
        try:
            return self._keys.index(self._current)
        except ValueError:
            return None

    def _tell_place(self) -> None:
        place = self._place()
        self.position_changed.emit(0 if place is None else place + 1, len(self._keys))

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if changes.article_list:
            self.refresh()
        if changes.articles:
            self.rows_touched.emit(changes.articles)


def _read(session: Session, wanted: ArticleFilter) -> _Read:
    return articles.matching_rows(session, query=wanted), articles.counts(session)
