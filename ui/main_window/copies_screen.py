"""Copies of articles in the window: their screen, and the notice of near copies after an import."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.widgets.notice import Notice

if TYPE_CHECKING:
    from annotator.importers.reading import ImportOutcome
    from annotator.model import ArticleId
    from annotator.store.session import Session
    from ui.main_window.window import MainWindow
    from ui.presenters.copying import CopyPresenter, Pair
    from ui.settings import Settings
    from ui.views.copies import CopiesView

_TELLS_EVERY = 50


class CopiesScreen(QObject):
    """Made when first asked for; the notice stands below the bar until it is answered."""

    _looked = Signal(object, int)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: CopyPresenter | None = None
        self.view: CopiesView | None = None
        self.notice = Notice(window)
        self.show_button = self.notice.add_button(self.tr("Show"))
        self.close_button = self.notice.add_button(self.tr("Close"))
        self._near: tuple[Pair, ...] = ()
        self._search = Event()
        self.is_looking = False
        """Whether new articles are being compared with those that were there."""
        self.show_button.clicked.connect(self.show_near)
        self.close_button.clicked.connect(self.dismiss)
        self._looked.connect(self._tell_progress)
        window.insert_below_bar(self.notice)
        window.settings.changed.connect(self._follow)
        window.closed.connect(self._stop)

    @property
    def is_busy(self) -> bool:
        """Whether copies are being looked for or compared."""
        presenter = self.presenter
        return self.is_looking or (presenter is not None and (presenter.is_looking or presenter.is_comparing))

    def show(self) -> None:
        """Show the copies of the open article."""
        article = self._window.desk.article_id
        if article is None:
            self._window.desk.hint(self.tr("Open an article first."))
            return
        if [pair.second for pair in self._near] == [article]:
            self.dismiss()
        self._open().look(article)

    def compare(self, first: ArticleId, second: ArticleId) -> None:
        """Show what is different in two articles."""
        self._open().look(first, beside=second)

    # After an import

    def look_after(self, outcome: ImportOutcome) -> None:
        """Find out which articles of an import are near copies of some that were there; they are told then."""
        self._search.set()
        if not outcome.articles or not outcome.last_before or outcome.near_copies:
            return
        from annotator.importers.near import are_too_many  # noqa: PLC0415 -- the window opens sooner without it
        from ui.presenters.copying.reading import copies_after  # noqa: PLC0415 -- the window opens sooner without it

        if are_too_many(outcome.articles, outcome.last_before):
            return
        self._search = stopped = Event()
        self.is_looking = True
        count, last = outcome.articles, outcome.last_before

        def go_on(looked: int) -> bool:
            if looked and looked % _TELLS_EVERY == 0:
                self._looked.emit(stopped, looked)
            return not stopped.is_set()

        def look(session: Session) -> tuple[Pair, ...]:
            return copies_after(session, last, go_on)

        def tell(pairs: tuple[Pair, ...]) -> None:
            if stopped is self._search:
                self._tell(pairs, count)

        self._window.project.read_aside(look, tell, failed=self._miss)

    def show_near(self) -> None:
        """Show the near copies of the last import beside those that were there."""
        pairs = self._near
        self.dismiss()
        self._open().show(pairs)

    def dismiss(self) -> None:
        """Take the notice away, and look no further."""
        self._search.set()
        self.is_looking = False
        self.notice.hide()

    def _tell(self, pairs: tuple[Pair, ...], count: int) -> None:
        self.is_looking = False
        self._near = pairs
        self.notice.setVisible(bool(pairs))
        if pairs:
            self.show_button.show()
            sentence = self.tr(
                "%n of {count} new articles nearly the same as articles that are there.", None, len(pairs)
            )
            alone = self.tr("The new article is nearly the same as one that is there.")
            self.notice.tell(alone if count == 1 else sentence.format(count=self._number(count)))

    def _tell_progress(self, search: Event, looked: int) -> None:
        if search is self._search and self.is_looking:
            self.show_button.hide()
            sentence = self.tr("Looking for near copies among the new articles: {number}…")
            self.notice.tell(sentence.format(number=self._number(looked)))

    def _number(self, number: int) -> str:
        return self.notice.locale().toString(number)

    def _miss(self, _error: Exception) -> None:
        """Say nothing: an article has gone meanwhile, and nobody has asked."""
        self.dismiss()

    # The screen

    def _open(self) -> CopyPresenter:
        if self.presenter is None or self.view is None:
            from ui.presenters.copying import CopyPresenter  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.copies import CopiesView  # noqa: PLC0415 -- the same

            window = self._window
            self.presenter = CopyPresenter(window.project, language=window.language, parent=self)
            self.view = CopiesView(self.presenter)
            self.view.set_theme(window.theme)
            self.view.closed.connect(self._leave)
            self.presenter.carried.connect(self._tell_carried)
            self._follow(window.settings.value)
        self._window.show_page(self.view, is_article=False, has_bar=True)
        self.view.copies.list.setFocus()
        return self.presenter

    def _leave(self) -> None:
        if self.presenter is not None:
            self.presenter.stop()
        self._window.view_commands.go_text()

    def _tell_carried(self, count: int) -> None:
        self._window.desk.hint(self.tr("%n mark(s) carried over; Ctrl+Z takes them back", None, count))

    def _follow(self, settings: Settings) -> None:
        if self.view is not None:
            self.view.set_size(round((settings.article_size - 1) * settings.zoom / 100))

    def _stop(self) -> None:
        self._window.settings.changed.disconnect(self._follow)
        self._search.set()
        if self.presenter is not None:
            self.presenter.stop()
