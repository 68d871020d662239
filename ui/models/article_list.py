"""The article list: row keys for everything, summaries a page at a time."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from annotator.model import ArticleId, ArticleSummary

    Fetch = Callable[[Sequence[int]], tuple[ArticleSummary, ...]]

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PAGE = 128
_PAGES_KEPT = 40
_FEW = 8
"""So many rows of a page are read by themselves; of more the whole page is read when it is next shown."""


def _nothing(_rows: Sequence[int]) -> tuple[ArticleSummary, ...]:
    return ()


def _no_words(_article: ArticleId) -> str:
    return ""


class ArticleListModel(QAbstractTableModel):
    """One column. A reset costs the same for ten articles and for a million."""

    SummaryRole = Qt.ItemDataRole.UserRole + 1
    """The row's *ArticleSummary*, or None if the article has gone meanwhile."""

    ExcerptRole = Qt.ItemDataRole.UserRole + 2
    """The sentence of the article that has what is looked for, if its title does not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._excerpt: Callable[[ArticleId], str] = _no_words
        self._excerpts: dict[ArticleId, str] = {}
        self._keys: array[int] = array("q")
        self._fetch: Fetch = _nothing
        self._pages: OrderedDict[int, dict[int, ArticleSummary]] = OrderedDict()

    def set_rows(self, keys: array[int], fetch: Fetch, excerpt: Callable[[ArticleId], str] = _no_words) -> None:
        """Show the articles with these row *keys*; *fetch* reads summaries for a page of them, *excerpt* a sentence."""
        self.beginResetModel()
        self._excerpt = excerpt
        self._excerpts = {}
        self._keys = keys
        self._fetch = fetch
        self._pages.clear()
        self.endResetModel()

    def summary(self, row: int) -> ArticleSummary | None:
        """Return what is known about row *row*; reads its page if it is not at hand."""
        if not 0 <= row < len(self._keys):
            return None
        return self._page(row // _PAGE).get(self._keys[row])

    def position_of_key(self, key: int) -> int:
        """Return the row of the article with row key *key*, or -1."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def position_of(self, article: ArticleId) -> int:
        """Return the row of *article* if it is among the pages at hand, or -1."""
        for page in self._pages.values():
            for key, summary in page.items():
                if summary.id == article:
                    return self.position_of_key(key)
        return -1

    def refresh(self, articles: Collection[ArticleId]) -> None:
        """Read the rows of *articles* again, if they are at hand, and repaint their pages."""
        stale = [
            number for number, page in self._pages.items() if any(summary.id in articles for summary in page.values())
        ]
        for number in stale:
            page = self._pages[number]
            touched = [key for key, summary in page.items() if summary.id in articles]
            if len(touched) > _FEW:
                del self._pages[number]
            else:
                read = {summary.row: summary for summary in self._fetch(touched)}
                self._pages[number] = {key: old for key, old in page.items() if key not in touched} | read
            last = min((number + 1) * _PAGE, len(self._keys)) - 1
            self.dataChanged.emit(self.index(number * _PAGE, 0), self.index(last, 0))

    def forget(self) -> None:
        """Read every page again when it is next shown."""
        self._pages.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, 0))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case self.SummaryRole:
                return self.summary(index.row())
            case self.ExcerptRole:
                return self._excerpt_of(index.row())
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                summary = self.summary(index.row())
                return summary.title if summary else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                summary = self.summary(index.row())
                return f"{summary.title}, {summary.outlet}" if summary else ""
            case _:
                return None

    def _excerpt_of(self, row: int) -> str:
        """Return the excerpt of a row; read once, and only for rows that are shown."""
        summary = self.summary(row)
        if summary is None:
            return ""
        if summary.id not in self._excerpts:
            self._excerpts[summary.id] = self._excerpt(summary.id)
        return self._excerpts[summary.id]

    def _page(self, number: int) -> dict[int, ArticleSummary]:
        page = self._pages.get(number)
        if page is None:
            keys = self._keys[number * _PAGE : (number + 1) * _PAGE]
            page = {summary.row: summary for summary in self._fetch(keys)}
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
