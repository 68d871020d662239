"""One story: its title, its articles, and what can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.models.rows import RowsModel
from ui.theme import S2, S4, SMALL, TITLE
from ui.views.stories.rows import StoryArticleRow, title_of
from ui.widgets.buttons import TextButton
from ui.widgets.empty import Empty
from ui.widgets.painting import Painted
from ui.widgets.row_list import RowList
from ui.widgets.texts import Elided, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from annotator.model import ArticleSummary
    from annotator.scheme import Scheme
    from ui.presenters.stories import StoryPage
    from ui.theme import Theme

KEYS = {Qt.Key.Key_Delete: "", Qt.Key.Key_C: "С"}


class StoryPanel(Painted):
    """F2 makes a field of the title; Enter in the list opens an article, Delete takes it out, C compares it."""

    renamed = Signal(str)
    dissolved = Signal()
    article_asked = Signal(object)
    """*ArticleId* to open."""
    compare_asked = Signal(object)
    """*ArticleId* to compare with the others of the story."""
    removed = Signal(object)
    """*ArticleId* to take out."""
    more_asked = Signal()
    """The story has one article: another one that is like it is wanted."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided(size=TITLE, bold=True, is_quotation=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Title of the story"))
        self.count = text_label(size=SMALL, dim=True)
        self.dissolve = TextButton(self.tr("Dissolve"), is_small=True)
        self.model: RowsModel[ArticleSummary] = RowsModel(title_of, self)
        self._row = StoryArticleRow(scheme, language, self)
        self.list = RowList(self.tr("Articles of the story"), KEYS)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._row)
        self.lonely = Empty()
        self.lonely.tell(self.tr("There is one article in the story. Add a similar one?"), self.tr("Look for one"))
        self.empty = Empty()
        self.empty.tell(self.tr("Pick a story, or accept a likely one at the right."))
        self._page: StoryPage | None = None
        self._body = QWidget()
        self._lay_out()
        self._connect()
        self.show_page(None)

    @property
    def is_renaming(self) -> bool:
        """Whether the title is a field now."""
        return self.field.isVisibleTo(self)

    def show_page(self, page: StoryPage | None) -> None:
        """Show a story; None: nothing."""
        row = self.list.currentIndex().row()
        is_same = self._page is not None and page is not None and self._page.story.id == page.story.id
        self._page = page
        if not is_same:
            self.stop()
        self._body.setVisible(page is not None)
        self.empty.setVisible(page is None)
        articles = page.articles if page else ()
        self.model.set_items(articles)
        self.lonely.setVisible(len(articles) == 1)
        if articles:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), len(articles) - 1), 0))
        if page is not None:
            self.title.setText(page.story.title)
            self.count.setText(self.tr("%n article(s)", None, len(articles)))

    def begin_rename(self) -> None:
        """Make a field of the title."""
        if self._page is not None:
            self.field.setText(self._page.story.title)
            self.title.hide()
            self.field.show()
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()

    def stop(self) -> None:
        """Show the title again."""
        self.field.hide()
        self.title.show()

    @override
    def set_theme(self, theme: Theme) -> None:
        self._row.set_theme(theme)
        super().set_theme(theme)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.page)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S2)
        head.addWidget(self.title, 1)
        head.addWidget(self.field, 1)
        head.addWidget(self.dissolve)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(S2)
        inner.addLayout(head)
        inner.addWidget(self.count)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.lonely)
        column = QVBoxLayout(self)
        column.setContentsMargins(S4, S4, S4, S4)
        column.addWidget(self._body, 1)
        column.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._rename)
        self.dissolve.clicked.connect(self.dissolved)
        self.list.opened.connect(self._open)
        self.list.pressed_key.connect(self._press)
        self.lonely.asked.connect(self.more_asked)

    def _rename(self) -> None:
        title = self.field.text().strip()
        self.stop()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if title and self._page is not None and title != self._page.story.title:
            self.renamed.emit(title)

    def _open(self, row: int) -> None:
        article = self.model.item(row)
        if article is not None:
            self.article_asked.emit(article.id)

    def _press(self, key: Qt.Key) -> None:
        article = self.model.item(self.list.currentIndex().row())
        if article is not None:
            (self.removed if key == Qt.Key.Key_Delete else self.compare_asked).emit(article.id)
