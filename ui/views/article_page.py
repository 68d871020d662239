"""The middle of the window: the head, find, and the article with its rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from ui.views.article_head import ArticleHead
from ui.views.find_bar import FindBar
from ui.widgets.article_view import ArticleView
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted

if TYPE_CHECKING:
    from annotator.model import Article
    from annotator.store.articles import ArticleCounts

_SMALLEST = 480


class ArticlePage(Painted):
    """Holds its parts and lets the words over the rail follow the rail."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_SMALLEST)
        self.setProperty("ground", "page")
        self.head = ArticleHead()
        self.find_bar = FindBar()
        self.view = ArticleView()
        self.empty = Empty()
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.find_bar)
        layout.addWidget(body, 1)
        self.view.rail_shown.connect(self._follow_rail)
        self._has_articles = False
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Show the head of *article*, or what to do when there is none."""
        self.head.show_article(article)
        self._stack.setCurrentWidget(self.empty if article is None else self.view)
        self._tell_what_to_do()

    def set_counts(self, counts: ArticleCounts) -> None:
        """Know how many articles there are to choose from."""
        self._has_articles = counts.total > 0
        self._tell_what_to_do()

    def set_rail_wanted(self, is_wanted: bool) -> None:
        """Show the rail where there is room for it, or not at all."""
        self.view.set_rail_visible(is_wanted)

    def _tell_what_to_do(self) -> None:
        if self._has_articles:
            sentence = self.tr("Choose an article at the left.")
        else:
            sentence = self.tr("No article is open. Drop files here, or add some.")
        self.empty.tell(sentence, self.tr("Add articles…"))

    def _follow_rail(self, _is_shown: object) -> None:
        self.head.set_rail_width(self.view.rail_width())
