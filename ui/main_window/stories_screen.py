"""The stories of the project as a screen of the window, and the commands about the story of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.edits import stories as edits
from annotator.store import stories
from ui import dialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.changes import Changes
    from annotator.model import ArticleId, Story
    from annotator.store.session import Session
    from ui.main_window.window import MainWindow
    from ui.presenters.stories import StoriesPresenter
    from ui.views.stories import StoriesView


class StoriesScreen(QObject):
    """Made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: StoriesPresenter | None = None
        self.view: StoriesView | None = None
        window.closed.connect(self._stop)
        window.list_view.filters.stories_wanted.connect(self._offer)

    @property
    def is_busy(self) -> bool:
        """Whether likely stories are being looked for."""
        return self.presenter is not None and self.presenter.is_searching

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            "article.story": self.choose,
            "article.leave_story": self.leave,
            "article.next_in_story": self.go_next,
            "article.previous_in_story": self.go_previous,
        }

    def made(self) -> StoriesView:
        """Return the screen."""
        if self.view is None:
            from ui.presenters.stories import StoriesPresenter  # noqa: PLC0415 -- the window opens sooner without it
            from ui.views.stories import StoriesView  # noqa: PLC0415 -- the same

            self.presenter = StoriesPresenter(self._window.project, self)
            self.view = StoriesView(self.presenter, language=self._window.language)
            self.view.set_theme(self._window.theme)
            self.view.left.connect(self._window.view_commands.go_text)
            self.view.article_asked.connect(self._open)
            self.view.compare_asked.connect(self._compare)
            self.view.panes.choose(self._window.settings.value.stories_panes)
        return self.view

    def choose(self) -> None:
        """Ask which story the open article belongs to: one that there is, or a new one."""
        article = self._window.desk.article_id
        if article is None:
            return
        known, current = self._window.project.read_now(lambda session: _known(session, article))
        title = dialogs.ask_choice(
            self._window,
            self.tr("Story of the article"),
            self.tr("A story that is there, or a new one:"),
            [story.title for story in known],
            current.title if current else "",
        )
        by = self._window.project.annotator.id
        story = next((each for each in known if each.title == title), None)

        def write(session: Session) -> Changes:
            if story is None:
                return edits.make_story(session, [article], title=title, by=by)
            return edits.add_to_story(session, story.id, [article], by=by)

        if title and (current is None or title != current.title):
            self._window.project.edit(write)

    def leave(self) -> None:
        """Take the open article out of its story."""
        article, by = self._window.desk.article_id, self._window.project.annotator.id
        if article is not None:
            self._window.project.edit(lambda session: edits.remove_from_story(session, [article], by=by))

    def go_next(self) -> None:
        """Open the next article of the story."""
        self._go(1)

    def go_previous(self) -> None:
        """Open the article before in the story."""
        self._go(-1)

    def _offer(self) -> None:
        """Offer the stories to the filter of the article list."""
        self._window.list_view.filters.stories.offer(self._window.project.read_now(stories.all))

    def _go(self, step: int) -> None:
        desk = self._window.desk
        here = desk.article_id
        if here is None:
            return
        members = self._window.project.read_now(lambda session: _members(session, here))
        if len(members) < 2:  # noqa: PLR2004 -- there has to be another one
            desk.hint(self.tr("There is no other article in the story."))
            return
        desk.open(members[(members.index(here) + step) % len(members)])

    def _open(self, article: ArticleId) -> None:
        self._window.open_article(article, None)

    def _compare(self, article: ArticleId) -> None:
        self._window.across.compare_articles(article, None, claims=())

    def _stop(self) -> None:
        if self.presenter is not None and self.view is not None:
            self.presenter.stop()
            self._window.settings.change(stories_panes=self.view.panes.chosen)


def _known(session: Session, article: ArticleId) -> tuple[tuple[Story, ...], Story | None]:
    return tuple(each.story for each in stories.all(session)), stories.of_article(session, article)


def _members(session: Session, article: ArticleId) -> tuple[ArticleId, ...]:
    story = stories.of_article(session, article)
    return () if story is None else stories.articles(session, story.id)
