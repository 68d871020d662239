"""The concordance in the window: how one gets there and back, and what it asks of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui import words

if TYPE_CHECKING:
    from annotator.store.concordance import Match
    from ui.main_window.window import MainWindow
    from ui.presenters.concordance import ConcordancePresenter
    from ui.settings import Settings
    from ui.views.concordance import ConcordanceView


class ConcordanceScreen(QObject):
    """Made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.view: ConcordanceView | None = None
        self.presenter: ConcordancePresenter | None = None
        window.settings.changed.connect(self._follow)
        window.pages.currentChanged.connect(self._tell_shown)
        window.closed.connect(self._stop)

    def made(self) -> ConcordanceView:
        """Return the screen."""
        if self.view is None:
            from ui.presenters.concordance import ConcordancePresenter, QueryMemory  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.concordance import ConcordanceView  # noqa: PLC0415 -- the same

            window = self._window
            self.presenter = ConcordancePresenter(window.project, self)
            memory = QueryMemory(window.settings, window.project.project.path, self)
            view = ConcordanceView(self.presenter, window.project, memory, language=window.language)
            view.closed.connect(window.view_commands.go_text)
            view.place_asked.connect(self._go_to)
            view.compare_asked.connect(self._compare)
            view.table_asked.connect(self._write_table)
            view.hinted.connect(window.desk.hint)
            view.set_theme(window.theme)
            self.view = view
            self._follow(window.settings.value)
        return self.view

    def _go_to(self, match: Match) -> None:
        window = self._window
        if match.span is not None and not match.words:
            window.open_article(match.article, match.span)
        elif match.end:
            window.find_after_opening(match.article, match.words, match.start)
        else:
            window.open_article(match.article)

    def _compare(self, left: Match, right: Match | None) -> None:
        claims = (left.claim.id,) if left.claim else ()
        self._window.across.compare_articles(left.article, right.article if right else None, claims=claims)

    def _write_table(self) -> None:
        window, presenter = self._window, self.presenter
        if presenter is None:
            return
        name = f"{window.project.name} – {self.tr('matches')}.csv"
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Matches as a table"), name, "CSV (*.csv)")
        if not chosen:
            return
        try:
            from annotator.exporters import matches_csv  # noqa: PLC0415 -- a start does not wait for formats

            count = matches_csv.write(tuple(presenter.checked.values()) or presenter.matches, Path(chosen))
        except Exception as error:  # noqa: BLE001 -- whatever it is, there is a sentence for it
            window.desk.hint(words.error_text(error, language=window.language))
        else:
            window.desk.hint(self.tr("%n match(es) written to {path}", None, count).format(path=chosen))

    def _tell_shown(self, _index: int) -> None:
        if self.presenter is not None:
            self.presenter.set_shown(is_shown=self._window.pages.currentWidget() is self.view)

    def _follow(self, settings: Settings) -> None:
        if self.view is not None:
            self.view.preview.set_size(round((settings.article_size - 1) * settings.zoom / 100))

    def _stop(self) -> None:
        self._window.settings.changed.disconnect(self._follow)
