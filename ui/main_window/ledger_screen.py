"""The ledger of claims in the window: made when first asked for, told when it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import dialogs, words

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.model import ArticleId, SpanId
    from ui.main_window.window import MainWindow
    from ui.presenters.ledger import LedgerPresenter
    from ui.views.ledger import LedgerView


class LedgerScreen(QObject):
    """Makes presenter and view, and does for them what concerns the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.presenter: LedgerPresenter | None = None
        self.view: LedgerView | None = None
        window.pages.currentChanged.connect(self.follow)

    @property
    def is_reading(self) -> bool:
        """Whether claims are on their way to the screen."""
        return self.presenter is not None and self.presenter.is_reading

    def made(self) -> LedgerView:
        """Return the screen; made if it has not been shown before."""
        if self.view is None:
            from ui.presenters.ledger import LedgerPresenter  # noqa: PLC0415 -- the window opens sooner without them
            from ui.views.ledger import LedgerView  # noqa: PLC0415 -- the same

            window = self._window
            self.presenter = LedgerPresenter(window.project, window.settings, parent=self)
            self.view = LedgerView(self.presenter, language=window.language)
            self.view.set_theme(window.theme)
            self.view.set_preview_shown(is_shown=window.settings.value.ledger_shows_preview)
            self.view.closed.connect(window.view_commands.go_text)
            self.view.text_asked.connect(self._go_to)
            self.view.compare_asked.connect(self._compare)
            self.view.picture_asked.connect(window.across.show_family)
            self.view.table_asked.connect(self._write_table)
            self.view.preview_toggled.connect(self._remember_preview)
            self.presenter.written.connect(self._tell_written)
            self.presenter.failed.connect(self._tell_failure)
        return self.view

    def follow(self, _index: int = 0) -> None:
        """Let the screen follow the project while it is shown."""
        if self.presenter is not None:
            self.presenter.set_shown(is_shown=self._window.pages.currentWidget() is self.view)

    def _go_to(self, article: ArticleId, span: SpanId) -> None:
        self._window.open_article(article, span)

    def _compare(self, article: ArticleId, span: SpanId) -> None:
        self._window.across.compare_claim(article, span)

    def _remember_preview(self, is_shown: bool) -> None:
        self._window.settings.change(ledger_shows_preview=is_shown)

    def _write_table(self) -> None:
        if self.presenter is None:
            return
        project = self._window.project.project.path.absolute()
        suggested = project.with_name(f"{project.stem}.claims.csv")
        out = dialogs.file_to_write(self._window, self.tr("What is shown as CSV"), suggested)
        if out is not None:
            self.presenter.write_table(out)

    def _tell_written(self, count: int, path: Path) -> None:
        self._window.desk.hint(self.tr("%n claim(s) written: {path}", "", count).format(path=path))

    def _tell_failure(self, error: Exception) -> None:
        window = self._window
        window.desk.hint(words.error_text(error, window.project.scheme, window.language))
