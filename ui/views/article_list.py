"""The article list: filters on top, a million rows, progress at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from annotator.model import ArticleSummary, Status
from ui.models.article_list import ArticleListModel
from ui.theme import S2, S4, SMALL
from ui.views.article_filter import FilterBar
from ui.views.article_row import ROW, ArticleRow
from ui.widgets.buttons import Kind, TextButton
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted
from ui.widgets.rule import rule
from ui.widgets.texts import Elided

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection

    from annotator.model import ArticleId
    from annotator.scheme import Scheme
    from annotator.store.articles import ArticleCounts, ArticleFilter
    from ui.models.article_list import Fetch
    from ui.theme import Theme

_PER_CENT = 1000
_SCROLL_STEP = ROW // 2


class ArticleListView(Painted):
    """Which articles there are, how far each is, and which one is open."""

    article_chosen = Signal(object)
    """*ArticleId* of the article to open."""
    filter_changed = Signal(object)
    """The new *ArticleFilter*; answer with :meth:`set_rows`."""
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = FilterBar(self)
        self._is_asked = False
        self._wants_first = False
        self.filters.changed.connect(self._ask)
        self.filters.search.entered.connect(self._open_first)
        self.filters.left_down.connect(self._enter_table)
        self.model = ArticleListModel(self)
        self._row = ArticleRow(self)
        self.table = _table(self, self.model, self._row)
        self.table.clicked.connect(self._choose)
        self.table.installEventFilter(self)
        self.empty = Empty()
        self.empty.asked.connect(self._act_on_empty)
        self._found = Elided(size=SMALL)
        self._clear = TextButton(self.tr("Show all"), kind=Kind.LINK)
        self._clear.clicked.connect(self.filters.clear)
        self._done = Elided(size=SMALL, bold=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _PER_CENT)
        self._bar.setAccessibleName(self.tr("Articles done"))
        self.add_button = TextButton(self.tr("Add"), icon="plus", kind=Kind.LINK)
        self.add_button.clicked.connect(self.add_requested)
        self._stack = QStackedLayout()
        self._build()
        self._show_state()

    def _build(self) -> None:
        found = QWidget()
        line = QHBoxLayout(found)
        line.setContentsMargins(S4, 0, S2, 0)
        line.addWidget(self._found, 1)
        line.addWidget(self._clear)
        self._found_row = found
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        foot = QWidget()
        below = QVBoxLayout(foot)
        below.setContentsMargins(S4, S2, S4, S4)
        words = QHBoxLayout()
        words.addWidget(self._done, 1)
        words.addWidget(self.add_button)
        below.addLayout(words)
        below.addWidget(self._bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filters)
        layout.addWidget(rule())
        layout.addWidget(found)
        layout.addLayout(self._stack, 1)
        layout.addWidget(rule())
        layout.addWidget(foot)

    def set_rows(self, keys: array[int], fetch: Fetch, excerpt: Callable[[ArticleId], str] | None = None) -> None:
        """Show the articles with these row *keys*, in this order; *fetch* reads their summaries by the page.

        *excerpt* reads the sentence of an article that has what is looked for.
        """
        text = self.filters.filter.text
        self._row.set_query(text)
        if excerpt is not None and text:
            self.model.set_rows(keys, fetch, excerpt)
        else:
            self.model.set_rows(keys, fetch)
        self._show_state()
        self._is_asked = False
        if self._wants_first:
            self._open_first()

    def set_counts(self, counts: ArticleCounts) -> None:
        """Show the numbers on the chips and the progress at the foot."""
        self.filters.set_counts(counts)
        done = counts.by_status.get(Status.DONE, 0)
        number = self.locale().toString
        self._done.setText(self.tr("{done} of {total} done").format(done=number(done), total=number(counts.total)))
        self._bar.setValue(round(_PER_CENT * done / counts.total) if counts.total else 0)

    def set_scheme(self, scheme: Scheme, language: str) -> None:
        """Offer the labels of *scheme* as filters."""
        self.filters.labels.set_scheme(scheme, language)

    def set_current(self, article: ArticleId | None, key: int | None = None) -> None:
        """Mark *article* as the open one and scroll to it; *key* is its row key, if it is known."""
        self._row.set_current(article)
        row = -1
        if article is not None:
            row = self.model.position_of(article) if key is None else self.model.position_of_key(key)
        if row >= 0:
            index = self.model.index(row, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        self.table.viewport().update()

    def refresh(self, articles: Collection[ArticleId]) -> None:
        """Read *articles* again and repaint their rows."""
        self.model.refresh(articles)

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
                self._choose(self.table.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Up and self.table.currentIndex().row() <= 0:
                self.focus_search()
                return True
        return super().eventFilter(watched, event)

    def _choose(self, index: QModelIndex) -> None:
        summary = index.data(ArticleListModel.SummaryRole) if index.isValid() else None
        if isinstance(summary, ArticleSummary):
            self.article_chosen.emit(summary.id)

    def _ask(self, wanted: ArticleFilter) -> None:
        self._is_asked, self._wants_first = True, False
        self.filter_changed.emit(wanted)

    def _open_first(self) -> None:
        """Open what was found first; as soon as it is there, if it is still being looked for."""
        has_words = bool(self.filters.filter.text)
        self._wants_first = has_words and self._is_asked
        if has_words and not self._is_asked:
            self._choose(self.model.index(0, 0))

    def _enter_table(self) -> None:
        if not self.model.rowCount():
            return
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_state(self) -> None:
        count = self.model.rowCount()
        is_filtered = not self.filters.filter.takes_all
        self._found.setText(self.tr("%n article(s) found", "", count))
        self._found_row.setVisible(is_filtered and count > 0)
        self._stack.setCurrentWidget(self.table if count else self.empty)
        if is_filtered:
            self.empty.tell(self.tr("No article matches."), self.tr("Show all articles"))
        else:
            self.empty.tell(self.tr("No articles yet."), self.tr("Add articles…"))

    def _act_on_empty(self) -> None:
        if self.filters.filter.takes_all:
            self.add_requested.emit()
        else:
            self.filters.clear()


def _table(parent: ArticleListView, model: ArticleListModel, row: ArticleRow) -> QTableView:
    """Return a table that asks for nothing but what it shows: fixed rows, one column, no headers."""
    table = QTableView(parent)
    table.setProperty("ground", "panel")
    table.setModel(model)
    table.setItemDelegate(row)
    table.setAccessibleName(QCoreApplication.translate("ArticleListView", "Articles"))
    vertical, horizontal = table.verticalHeader(), table.horizontalHeader()
    vertical.setMinimumSectionSize(ROW)
    vertical.setDefaultSectionSize(ROW)
    vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    vertical.hide()
    horizontal.hide()
    horizontal.setStretchLastSection(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setMouseTracking(True)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalScrollBar().setSingleStep(_SCROLL_STEP)
    return table
