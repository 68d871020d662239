"""Where somebody was reading last: a project opens there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import ArticleId
from ui.settings import LastPlace

if TYPE_CHECKING:
    from annotator.model import Article
    from ui.main_window.window import MainWindow


class PlaceFeed(QObject):
    """Goes once to the place that the settings know for this project, and tells where the hand is now."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._known = window.settings.value.place_in(window.project.project.path)
        window.listed.begin_with(ArticleId(self._known.article))
        window.desk.opened.connect(self._arrive)

    def now(self) -> LastPlace:
        """Return the place; while no article is open, that of the last time."""
        page, view = self._window.desk.page, self._window.page.view
        if page is None:
            return self._known
        return LastPlace(article=page.article.id, top=view.top_offset, caret=view.caret)

    def _arrive(self, article: Article | None) -> None:
        """Go to the place in the first article that is opened, if it is that one."""
        if article is None:
            return
        self._window.desk.opened.disconnect(self._arrive)
        if article.id == self._known.article:
            view = self._window.page.view
            view.set_caret(self._known.caret)
            view.scroll_top_to(self._known.top)
