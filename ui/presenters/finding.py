"""Find in the open article: where the words are, and which place is the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.presenters import loosely

if TYPE_CHECKING:
    from ui.presenters.article import ArticlePresenter

_MOST = 10_000


class FindPresenter(QObject):
    """Matches without regard to case, kind of apostrophe and ё; white space matches any white space."""

    found = Signal(int, int)
    """Number of the current place, from 1 (0: none), and how many places there are."""

    def __init__(self, desk: ArticlePresenter, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = ""
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        desk.opened.connect(self._search_again)

    def search(self, query: str) -> None:
        """Find *query* and go to the first place at or after the caret."""
        self._query = query
        self._hits = self._matches()
        caret = self._desk.view.caret
        after = (index for index, hit in enumerate(self._hits) if hit[0] >= caret)
        self._current = next(after, 0) if self._hits else -1
        self._show()

    def next(self) -> None:
        """Go to the next place; after the last one to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def stop(self) -> None:
        """Show no places any more, and put the caret where the current one was."""
        if 0 <= self._current < len(self._hits):
            self._desk.view.set_selection(*self._hits[self._current])
        self._query, self._hits, self._current = "", [], -1
        self._desk.view.set_hits((), -1)

    def _step(self, step: int) -> None:
        if self._hits:
            self._current = (self._current + step) % len(self._hits)
            self._show()

    def _search_again(self, _article: object) -> None:
        if self._query:
            self.search(self._query)

    def _show(self) -> None:
        self._desk.view.set_hits(self._hits, self._current)
        if self._current >= 0:
            self._desk.view.scroll_to_offset(self._hits[self._current][0])
        self.found.emit(self._current + 1, len(self._hits))

    def _matches(self) -> list[tuple[int, int]]:
        page = self._desk.page
        pattern = loosely.pattern(self._query)
        if page is None or pattern is None:
            return []
        hits = []
        for match in pattern.finditer(page.article.text):
            hits.append(match.span())
            if len(hits) == _MOST:
                break
        return hits
