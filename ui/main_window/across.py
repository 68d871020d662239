"""The screens that look across articles, and the bar that leads from one to the other. Made when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.main_window.compare_commands import CompareCommands
from ui.main_window.concordance_screen import ConcordanceScreen
from ui.main_window.copies_screen import CopiesScreen
from ui.main_window.family_screen import FamilyScreen
from ui.main_window.ledger_screen import LedgerScreen
from ui.main_window.registry import RegistryScreen
from ui.main_window.stories_screen import StoriesScreen
from ui.widgets.screen_bar import ScreenItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.model import ArticleId, SpanId
    from ui.main_window.window import MainWindow
    from ui.presenters.comparing import ComparePresenter
    from ui.settings import Settings
    from ui.views.compare import CompareView

ARTICLE, COMPARE, LEDGER = "screen.article", "screen.compare", "screen.ledger"
ENTITIES, SEARCH, STORIES = "screen.entities", "screen.search", "screen.stories"
"""Ids of screens in the bar are those of the commands that show them."""


class AcrossScreens(QObject):
    """Bound to actions by id."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.comparing: ComparePresenter | None = None
        self.compare: CompareView | None = None
        self.compare_commands = CompareCommands(window)
        self.ledger = LedgerScreen(window)
        self.family = FamilyScreen(window)
        self.registry = RegistryScreen(window)
        self.concordance = ConcordanceScreen(window)
        self.copies = CopiesScreen(window)
        self.stories = StoriesScreen(window)
        window.screen_bar.picked.connect(self._run)
        window.actions_.keys_changed.connect(self._name_screens)
        window.settings.changed.connect(self._follow)
        window.pages.currentChanged.connect(self._tell_shown)
        window.desk.opened.connect(self._take_article)
        window.closed.connect(self._stop)
        self._name_screens()

    @property
    def is_busy(self) -> bool:
        """Whether something is being searched for."""
        presenter = self.concordance.presenter
        is_searching = presenter is not None and presenter.is_searching
        return is_searching or self.copies.is_busy or self.stories.is_busy

    def bindings(self) -> dict[str, Callable[[], object]]:
        """Return the functions of the commands."""
        return {
            ARTICLE: self.show_article,
            COMPARE: self.show_compare,
            **self.compare_commands.bindings(),
            LEDGER: self.show_ledger,
            ENTITIES: self.show_entities,
            SEARCH: self.show_search,
            STORIES: self.show_stories,
            "article.copies": self.copies.show,
            **self.stories.bindings(),
        }

    def show_article(self) -> None:
        """Go back to the article."""
        self._window.view_commands.go_text()

    def show_compare(self) -> None:
        """Compare the open article with another one; the selected claim is looked at first."""
        view = self._compare_view()
        self._show(view, COMPARE, view.bar)
        self._take_article()
        view.setFocus()

    def compare_claim(self, article: ArticleId, claim: SpanId) -> None:
        """Compare an article, whichever is open, with the one that is joined with it most; *claim* is looked at."""
        self.compare_articles(article, None, claims=[claim])

    def compare_articles(self, left: ArticleId, right: ArticleId | None, *, claims: Iterable[SpanId]) -> None:
        """Compare two articles, or *left* with the one that is joined with it most; look at a claim of *claims*."""
        view = self._compare_view()
        self._show(view, COMPARE, view.bar)
        view.comparing.open(left, right)
        view.comparing.wish(left, claims)
        view.setFocus()

    def show_ledger(self) -> None:
        """Show every claim of the project."""
        view = self.ledger.made()
        self._show(view, LEDGER, view.bar)
        self.ledger.follow()
        view.setFocus()

    def show_family(self, claim: int) -> None:
        """Show the picture of the family of a claim, by its row."""
        self.ledger.made()
        if self.ledger.presenter is not None:
            view = self.family.open(self.ledger.presenter, claim)
            self._show(view, LEDGER, view.bar)
            view.canvas.setFocus()

    def show_entities(self) -> None:
        """Show the registry of entities."""
        view = self.registry.made()
        self._show(view, ENTITIES, view.bar)
        view.activate()

    def show_search(self) -> None:
        """Search words and marks of all articles in the language of queries."""
        view = self.concordance.made()
        self._show(view, SEARCH, view.bar)
        view.go_to_query()

    def show_stories(self) -> None:
        """Show stories, and articles that may be one."""
        view = self.stories.made()
        self._show(view, STORIES, view.bar)
        view.activate()

    def _take_article(self, _article: object = None) -> None:
        """Compare the open article, if the screen is shown; it may be opened a moment later."""
        desk, comparing = self._window.desk, self.comparing
        article = desk.article_id
        if comparing is None or article is None or self._window.pages.currentWidget() is not self.compare:
            return
        if article not in {half.article for half in comparing.halves.values()}:
            comparing.open(article)
        comparing.wish(article, desk.selected)

    def _show(self, page: QWidget, screen: str, parts: QWidget) -> None:
        self._window.show_screen(page, screen, parts)

    def _name_screens(self) -> None:
        actions = self._window.actions_
        names = {
            ARTICLE: self.tr("Article"),
            COMPARE: self.tr("Compare"),
            LEDGER: self.tr("Claims"),
            ENTITIES: self.tr("Entities"),
            SEARCH: self.tr("Search"),
            STORIES: self.tr("Stories"),
        }
        self._window.screen_bar.set_screens(
            ScreenItem(screen, name, actions.key_of(screen)) for screen, name in names.items()
        )

    def _compare_view(self) -> CompareView:
        if self.compare is None or self.comparing is None:
            from ui.presenters.comparing import ComparePresenter  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.compare import CompareView  # noqa: PLC0415 -- the same

            window = self._window
            self.comparing = ComparePresenter(window.project, language=window.language, parent=self)
            self.compare = CompareView(self.comparing)
            self.comparing.hinted.connect(window.desk.hint)
            self.compare.closed.connect(self.show_article)
            self.compare.text_asked.connect(self._go_to)
            self.compare.copies_asked.connect(self.copies.compare)
            self.compare.set_theme(window.theme)
            self.compare_commands.attach(self.compare)
            self.compare.splitter.choose(window.settings.value.compare_panes)
            self._follow(window.settings.value)
        return self.compare

    def _go_to(self, article: ArticleId, span: SpanId | None) -> None:
        self._window.open_article(article, span)

    def _run(self, screen: str) -> None:
        self._window.actions_.run(screen)

    def _tell_shown(self, _index: int) -> None:
        if self.comparing is not None:
            self.comparing.set_shown(is_shown=self._window.pages.currentWidget() is self.compare)

    def _follow(self, settings: Settings) -> None:
        if self.compare is not None:
            self.compare.set_size(round((settings.article_size - 1) * settings.zoom / 100))

    def _stop(self) -> None:
        self._window.settings.changed.disconnect(self._follow)
        if self.compare is not None:
            self._window.settings.change(compare_panes=self.compare.splitter.chosen)
